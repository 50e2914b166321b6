import fastJsonStringify, { type AnySchema } from 'fast-json-stringify'
import type { FastifySchemaCompiler } from 'fastify'
import type { FastifySerializerCompiler } from 'fastify/types/schema.js'
import * as z from 'zod'

/** Input is checked by its zod schema; a key that the schema does not name is an error, never ignored. */
export const compileValidator: FastifySchemaCompiler<z.ZodType> = ({ schema }) => {
  const strict = schema instanceof z.ZodObject ? schema.strict() : schema
  return (value) => {
    const result = strict.safeParse(value)
    return result.success ? { value: result.data } : { error: result.error }
  }
}

/**
 * Answers are written by a function compiled from the schema: what the schema does not name is not written. Compiled
 * for the first answer, so that a start does not wait for all of them.
 */
export const compileSerializer: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  if (schema instanceof z.ZodNever || schema instanceof z.ZodVoid) return () => ''
  let write: ((value: unknown) => string) | undefined
  return (value) => {
    write ??= fastJsonStringify(jsonSchemaOf(schema) as AnySchema)
    return write(value)
  }
}

type JsonSchema = Record<string, unknown>

/** The JSON schema of what leaves the server, with dates as ISO 8601 text. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
      foldNullable(jsonSchema as JsonSchema)
    },
  }) as JsonSchema
}

// fast-json-stringify writes `nullable` without the run-time check that it needs for `anyOf`.
function foldNullable(schema: JsonSchema) {
  const choices = schema.anyOf
  if (!Array.isArray(choices) || choices.length !== 2) return
  const value = choices.find((choice: JsonSchema) => choice.type !== 'null') as JsonSchema | undefined
  if (!value || !choices.some((choice: JsonSchema) => choice.type === 'null')) return
  if (value.anyOf || value.oneOf) return
  delete schema.anyOf
  Object.assign(schema, value, { nullable: true })
}
