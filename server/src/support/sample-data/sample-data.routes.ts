import type { Routes } from '#kernel/feature.ts'
import { loadSampleData } from './load-sample-data.ts'
import { readSampleData } from './read-sample-data.ts'
import { SampleData } from './sample-data.ts'

const tags = ['Environments']

export const sampleDataRoutes: Routes = (http) => {
  http.get('/sample-data', {
    config: { access: 'environments:manage' },
    schema: { tags, summary: 'Whether the environment has sample data', response: { 200: SampleData } },
    handler: (request) => readSampleData(request.ctx),
  })

  http.post('/sample-data', {
    config: { access: 'environments:manage' },
    schema: { tags, summary: 'Load sample data into the environment; never into Production', response: { 202: SampleData } },
    handler: async (request, reply) => {
      reply.code(202)
      return loadSampleData(request.ctx)
    },
  })
}
