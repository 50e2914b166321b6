import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { ActInTicket, actInTicket } from './licenses/act-in-ticket.ts'
import { ConfirmLicense, confirmLicense } from './licenses/confirm-license.ts'
import { DecideInTicket, decideInTicket } from './licenses/decide-in-ticket.ts'
import { LinkLicense, linkLicense } from './licenses/link-license.ts'
import { ReadTicketLicense, readTicketLicense, TicketLicense } from './licenses/read-ticket-license.ts'
import { ReadTicketLicenses, readTicketLicenses, TicketLicenses } from './licenses/read-ticket-licenses.ts'
import { revealKeyInTicket } from './licenses/reveal-key-in-ticket.ts'
import { UndoInTicket, undoInTicket } from './licenses/undo-in-ticket.ts'

const tags = ['Licenses of a ticket']
const params = ReadTicketLicense
const Act = z.object({ actionId: z.uuid(), state: z.enum(['applied', 'requested']) })

/** The licenses that a ticket is about, and what is done to them there. */
export const ticketLicenseRoutes: Routes = (http) => {
  http.get('/tickets/:ticket/licenses', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'Read the licenses of a ticket', params: ReadTicketLicenses, response: { 200: TicketLicenses } },
    handler: (request) => readTicketLicenses(request.ctx, request.params),
  })

  http.post('/tickets/:ticket/licenses', {
    config: { access: 'tickets:reply' },
    schema: {
      tags,
      summary: 'Link a license by its key',
      params: LinkLicense.pick({ ticket: true }),
      body: LinkLicense.omit({ ticket: true }),
      response: { 201: z.object({ licenseId: z.uuid() }) },
    },
    handler: async (request, reply) => {
      const linked = await linkLicense(request.ctx, { ...request.params, ...request.body })
      reply.code(201)
      return linked
    },
  })

  http.get('/tickets/:ticket/licenses/:license', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'Read a license of a ticket', params, response: { 200: TicketLicense } },
    handler: (request) => readTicketLicense(request.ctx, request.params),
  })

  http.post('/tickets/:ticket/licenses/:license/confirmation', {
    config: { access: 'licenses:act' },
    schema: {
      tags,
      summary: "Confirm that another customer's license belongs to a ticket",
      params: ConfirmLicense,
      response: { 200: TicketLicenses },
    },
    handler: async (request) => {
      await confirmLicense(request.ctx, request.params)
      return readTicketLicenses(request.ctx, request.params)
    },
  })

  http.post('/tickets/:ticket/licenses/:license/reveal', {
    config: { access: 'licenses:reveal' },
    schema: { tags, summary: 'Show the whole key of a license of a ticket', params, response: { 200: z.object({ key: z.string() }) } },
    handler: (request) => revealKeyInTicket(request.ctx, request.params),
  })

  http.post('/tickets/:ticket/licenses/:license/actions', {
    config: { access: 'licenses:act' },
    schema: {
      tags,
      summary: 'Change a license in a ticket, or ask for it',
      params,
      body: ActInTicket.omit({ ticket: true, license: true }),
      response: { 201: Act },
    },
    handler: async (request, reply) => {
      const { actionId, state } = await actInTicket(request.ctx, { ...request.params, ...request.body })
      reply.code(201)
      return { actionId, state }
    },
  })

  http.post('/tickets/:ticket/license-actions/:action/undo', {
    config: { access: 'licenses:act' },
    schema: { tags, summary: 'Undo a change of a license', params: UndoInTicket, response: { 200: TicketLicenses } },
    handler: async (request) => {
      await undoInTicket(request.ctx, request.params)
      return readTicketLicenses(request.ctx, request.params)
    },
  })

  http.post('/tickets/:ticket/license-actions/:action/decision', {
    config: { access: 'licenses:act_freely' },
    schema: {
      tags,
      summary: 'Approve or refuse a requested change of a license',
      params: DecideInTicket.pick({ ticket: true, action: true }),
      body: DecideInTicket.pick({ isApproved: true }),
      response: { 200: TicketLicenses },
    },
    handler: async (request) => {
      await decideInTicket(request.ctx, { ...request.params, ...request.body })
      return readTicketLicenses(request.ctx, request.params)
    },
  })
}
