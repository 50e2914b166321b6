import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { Put } from '../customers/customer.ts'
import { CreateOrganisation, createOrganisation } from './create-organisation.ts'
import { FindOrganisations, findOrganisations } from './find-organisations.ts'
import { Organisation } from './organisation.ts'
import { PutOrganisation, putOrganisation } from './put-organisation.ts'

const tags = ['Organisations']

export const organisationRoutes: Routes = (http) => {
  http.get('/organisations', {
    config: { access: 'customers:read' },
    schema: {
      tags,
      summary: 'Find organisations by name',
      querystring: FindOrganisations,
      response: { 200: z.object({ items: z.array(Organisation) }) },
    },
    handler: async (request) => ({ items: await findOrganisations(request.ctx, request.query) }),
  })

  http.post('/organisations', {
    config: { access: 'customers:manage' },
    schema: { tags, summary: 'Create an organisation', body: CreateOrganisation, response: { 201: Organisation } },
    handler: async (request, reply) => {
      reply.code(201)
      return createOrganisation(request.ctx, request.body)
    },
  })

  http.put('/organisations/by-external-id/:externalId', {
    config: { access: 'customers:manage' },
    schema: {
      tags,
      summary: 'Create or change the organisation that another system knows by this number',
      params: PutOrganisation.pick({ externalId: true }),
      body: PutOrganisation.omit({ externalId: true }),
      response: { 200: Put },
    },
    handler: (request) => putOrganisation(request.ctx, { ...request.params, ...request.body }),
  })
}
