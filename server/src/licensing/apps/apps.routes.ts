import type { FastifyReply } from 'fastify'
import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { PublicKey, readPublicKey } from '../signing/read-public-key.ts'
import { FindTelemetry } from '../telemetry/find-telemetry.ts'
import { TelemetryInput } from '../telemetry/telemetry-input.ts'
import { activateForApp } from './activate-for-app.ts'
import { AppInput } from './app-input.ts'
import { AssignLicenseKey, assignLicenseKey } from './assign-license-key.ts'
import { deactivateForApp } from './deactivate-for-app.ts'
import { describeLicense } from './describe-license.ts'
import { ListLicenseKeys, listLicenseKeys } from './list-license-keys.ts'
import { sendAnswer } from './send-answer.ts'
import { takeTelemetry } from './take-telemetry.ts'
import { tellTelemetry } from './tell-telemetry.ts'
import { UpdateLicenseKey, updateLicenseKey } from './update-license-key.ts'
import { verifyLicense } from './verify-license.ts'

const tags = ['Licensing API']

const Envelope = z.looseObject({
  response: z.looseObject({ code: z.int(), message: z.string(), timestamp: z.int() }),
  response_base64: z.string().describe('`response` as JSON, in base64.'),
  data: z.looseObject({ timestamp: z.int() }),
  private_key_used: z.enum(['product', 'global']),
  signature: z.string().describe('RSA-SHA256 over the JSON text of this object without it, in base64.'),
})
const response = { 200: Envelope }

const to = (reply: unknown) => reply as FastifyReply

/** What apps and shops ask as often as they like. */
export const askingRoutes: Routes = (http) => {
  http.post('/verify', {
    config: { access: 'licenses:use' },
    schema: { tags, summary: 'Verify a license where the app runs (codes 200 to 215)', body: AppInput, response },
    handler: async (request, reply) => sendAnswer(to(reply), await verifyLicense(request.ctx, request.body)),
  })

  http.post('/get-license-key-details', {
    config: { access: 'licenses:use' },
    schema: { tags, summary: 'Read what a license is like (500, 202, 210)', body: AppInput, response },
    handler: async (request, reply) => sendAnswer(to(reply), await describeLicense(request.ctx, request.body)),
  })

  http.get('/get-license-keys', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'List licenses; keys are whole with `licenses:manage` (730)', querystring: ListLicenseKeys, response },
    handler: async (request, reply) => sendAnswer(to(reply), await listLicenseKeys(request.ctx, request.query)),
  })

  http.get('/get-telemetry-data', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'Read what apps told (970)', querystring: FindTelemetry, response },
    handler: async (request, reply) => sendAnswer(to(reply), await tellTelemetry(request.ctx, request.query)),
  })

  http.get('/products/:product/public-key', {
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Read what answers about a product are verified with',
      params: z.object({ product: z.uuid() }),
      response: { 200: PublicKey },
    },
    handler: async (request) => readPublicKey(request.ctx, request.params.product),
  })

  http.get('/public-key', {
    config: { access: 'public' },
    schema: { tags, summary: 'Read what answers are verified with that know no product', response: { 200: PublicKey } },
    handler: async (request) => readPublicKey(request.ctx, null),
  })
}

/** What takes effect once for an Idempotency-Key. */
export const changingRoutes: Routes = (http) => {
  http.post('/activate', {
    config: { access: 'licenses:use' },
    schema: { tags, summary: 'Take a place of a license (300, 301, 302, 201 to 215)', body: AppInput, response },
    handler: async (request, reply) => sendAnswer(to(reply), await activateForApp(request.ctx, request.body)),
  })

  http.post('/deactivate', {
    config: { access: 'licenses:use' },
    schema: { tags, summary: 'Give the place back (400, 401, 202, 210, 215)', body: AppInput, response },
    handler: async (request, reply) => sendAnswer(to(reply), await deactivateForApp(request.ctx, request.body)),
  })

  http.post('/assign-license-key', {
    config: { access: 'licenses:manage' },
    schema: { tags, summary: 'Say whose a license is (800, 801)', body: AssignLicenseKey, response },
    handler: async (request, reply) => sendAnswer(to(reply), await assignLicenseKey(request.ctx, request.body)),
  })

  http.post('/update-license-key', {
    config: { access: 'licenses:manage' },
    schema: { tags, summary: 'Change what a license allows (950, 951, 952)', body: UpdateLicenseKey, response },
    handler: async (request, reply) => sendAnswer(to(reply), await updateLicenseKey(request.ctx, request.body)),
  })

  for (const path of ['/send-telemetry', '/send-telemetry-data']) {
    http.post(path, {
      config: { access: 'licenses:use' },
      schema: { tags, summary: 'Tell how the app is used; nothing is refused (830, 831)', body: TelemetryInput, response },
      handler: async (request, reply) => sendAnswer(to(reply), await takeTelemetry(request.ctx, request.body, request.isKnownElsewhere)),
    })
  }
}
