/** What an app is told, by number; published client libraries know them. */
const messages = {
  100: 'Invalid API key',
  101: 'Inactive API key',
  102: "The used API key doesn't have the required permission",
  103: "The API key can't be used from this address",
  160: 'The request was not understood',
  161: 'Too many requests',
  162: 'The same request is being carried out, or its Idempotency-Key belongs to another one',
  163: 'There is nothing here',
  199: 'Something failed here, and nothing was changed',
  200: 'Valid license key',
  201: 'This license key is not assigned',
  202: 'No activation found for this license key and identifier',
  203: 'The product of this license key is not active',
  204: 'License key blocked',
  205: 'License key expired',
  210: 'Invalid license key',
  215: 'Identifier is required',
  300: 'License key activated',
  301: 'License key already active',
  302: 'License key reached its activation limit',
  400: 'License key deactivated',
  401: 'License key already inactive',
  500: 'License key found',
  730: 'License keys',
  800: 'License key assigned',
  801: 'Invalid or already assigned license key',
  830: 'Data saved',
  831: 'Data saved, but flagged',
  950: 'License key updated',
  951: 'Incorrect data',
  952: 'License key not found',
  970: 'Telemetry data',
} as const

export type AppCode = keyof typeof messages

/** Whose key an answer is signed with; the id of the pair when it was read with the license already. */
export interface SigningProduct {
  readonly productId: string
  readonly signingKeyId: string | null
}

/** An outcome, before it is signed. */
export interface AppAnswer {
  readonly code: AppCode
  /** What is told beside the outcome. */
  readonly result?: Record<string, unknown>
  /** Null: no product is known. */
  readonly signedBy: SigningProduct | null
}

/** Everything of an answer that is signed, in the order in which it is sent. */
export function envelopeOf(
  { code, result, signedBy }: AppAnswer,
  { now, message = messages[code], beside = {} }: { now: Date; message?: string; beside?: Record<string, unknown> },
): Record<string, unknown> {
  const timestamp = Math.floor(now.getTime() / 1000)
  const response = { code, message, timestamp, ...result }
  return {
    response,
    response_base64: Buffer.from(JSON.stringify(response)).toString('base64'),
    // Clients hand this part to the app, which learns the outcome from it.
    data: { ...result, timestamp, code, message },
    ...beside,
    private_key_used: signedBy ? 'product' : 'global',
  }
}

/** What PHP verifies: it reads an empty object as an empty list, and writes it as one before it checks the signature. */
export function withoutEmptyObjects(envelope: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(envelope, (_, value) => (isEmptyObject(value) ? [] : value))
  return JSON.parse(text) as Record<string, unknown>
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}
