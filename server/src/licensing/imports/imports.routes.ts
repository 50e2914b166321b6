import type { Routes } from '#kernel/feature.ts'
import { CreateImport, createImport, mostBytes } from './create-import.ts'
import { Import } from './import.ts'
import { ReadImport, readImport } from './read-import.ts'
import { StartImport, startImport } from './start-import.ts'

const tags = ['Imports']
// As JSON writes it, a line break takes two bytes.
const bodyLimit = 2 * mostBytes

export const importRoutes: Routes = (http) => {
  http.post('/imports', {
    config: { access: 'customers:manage' },
    bodyLimit,
    schema: { tags, summary: 'Upload a CSV file of customers, licenses or purchases', body: CreateImport, response: { 201: Import } },
    handler: async (request, reply) => {
      reply.code(201)
      return createImport(request.ctx, request.body)
    },
  })

  http.get('/imports/:import', {
    config: { access: 'customers:manage' },
    schema: { tags, summary: 'Read how far an import is', params: ReadImport, response: { 200: Import } },
    handler: (request) => readImport(request.ctx, request.params),
  })

  http.post('/imports/:import/runs', {
    config: { access: 'customers:manage' },
    schema: {
      tags,
      summary: 'Import the rows of a file, or try what would become of them',
      params: ReadImport,
      body: StartImport.omit({ import: true }),
      response: { 202: Import },
    },
    handler: async (request, reply) => {
      reply.code(202)
      return startImport(request.ctx, { ...request.params, ...request.body })
    },
  })
}
