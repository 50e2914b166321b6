import * as z from 'zod'

/** Whatever was sent, as the text it came as; nothing of it is refused. */
const anything = z
  .unknown()
  .optional()
  .transform((given) => (given === undefined || given === null ? null : textOf(given)))

export const TelemetryInput = z
  .looseObject({
    data_type: anything.describe('`numeric-single-value`, `numeric-xy-axis` or `text`.'),
    data_group: anything.describe('What belongs together.'),
    numeric_data_single_value: anything,
    numeric_data_x: anything,
    numeric_data_y: anything,
    text_data: anything,
    license_key: anything,
    activation_identifier: anything,
    user_identifier: anything,
    product_id: anything.describe('The id, code or external id of a product.'),
    product_version: anything,
  })
  .transform((given) => ({
    dataType: given.data_type,
    dataGroup: given.data_group,
    single: given.numeric_data_single_value,
    x: given.numeric_data_x,
    y: given.numeric_data_y,
    text: given.text_data,
    licenseKey: given.license_key || null,
    activationIdentifier: given.activation_identifier || null,
    userIdentifier: given.user_identifier || null,
    product: given.product_id || null,
    productVersion: given.product_version || null,
  }))
export type TelemetryInput = z.output<typeof TelemetryInput>

// PostgreSQL keeps every character but this one.
function textOf(given: unknown): string {
  const text = typeof given === 'string' ? given : JSON.stringify(given)
  return text.replaceAll('\u0000', '\ufffd')
}

export type Flags = Record<string, string[]>

export interface TelemetryValues {
  readonly numberValue: number | null
  readonly xValue: number | null
  readonly yValue: number | null
  readonly textValue: string | null
}

/** The values as their kind has them. What is no number is kept as the text it came as, and flagged. */
export function valuesOf({ dataType, single, x, y, text }: TelemetryInput): { values: TelemetryValues; flags: Flags } {
  const none = { numberValue: null, xValue: null, yValue: null, textValue: text }
  switch (dataType) {
    case 'numeric-single-value': {
      const numberValue = numberIn(single)
      const flags = flagged({ numeric_data_single_value: numberValue === null && missingOr(single, 'is no number') })
      return { values: { ...none, numberValue, textValue: numberValue === null ? single : null }, flags }
    }
    case 'numeric-xy-axis': {
      const [xValue, yValue] = [numberIn(x), numberIn(y)]
      const isWhole = xValue !== null && yValue !== null
      const flags = flagged({
        numeric_data_x: xValue === null && missingOr(x, 'is no number'),
        numeric_data_y: yValue === null && missingOr(y, 'is no number'),
      })
      return { values: { ...none, xValue, yValue, textValue: isWhole ? null : JSON.stringify([x, y]) }, flags }
    }
    case 'text':
      return { values: none, flags: flagged({ text_data: text === null && 'is missing' }) }
    default: {
      const kept = text ?? single ?? (x === null && y === null ? null : JSON.stringify([x, y]))
      return { values: { ...none, textValue: kept }, flags: flagged({ data_type: missingOr(dataType, 'is unknown') }) }
    }
  }
}

/** Fields with what is wrong with them; those with nothing are left out. */
export function flagged(fields: Record<string, string | false>): Flags {
  return Object.fromEntries(Object.entries(fields).flatMap(([field, problem]) => (problem ? [[field, [problem]]] : [])))
}

const missingOr = (given: string | null, problem: string) => (given === null || given === '' ? 'is missing' : problem)

function numberIn(given: string | null): number | null {
  if (given === null || given.trim() === '') return null
  const number = Number(given)
  return Number.isFinite(number) ? number : null
}
