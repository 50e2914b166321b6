import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'

/** The types of everything that goes to the API and comes from it. */
export async function writeSchema(document: object): Promise<string> {
  // What has a default may be left out of a request; in an answer it is required anyway.
  const nodes = await openapiTypescript(document as OpenAPI3, { defaultNonNullable: false, alphabetize: true })
  return `// Written by bin/write-openapi.ts from the routes. Do not edit.\n${astToString(nodes)}`
}
