import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { ChangeLicense, changeLicense } from './change-license.ts'
import { CreateLicense, createLicense } from './create-license.ts'
import { LicensePage, ListLicenses, listLicenses } from './list-licenses.ts'
import { PutLicense, PutLicenseAnswer, putLicense } from './put-license.ts'
import { LicenseDetail, ReadLicense, readLicense } from './read-license.ts'
import { HistoryEntry, readLicenseHistory } from './read-license-history.ts'
import { RevealLicenseKey, revealLicenseKey } from './reveal-license-key.ts'

const tags = ['Licenses']
const Key = z.object({ key: z.string() })

export const licenseRoutes: Routes = (http) => {
  http.get('/licenses', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'List licenses; keys are masked', querystring: ListLicenses, response: { 200: LicensePage } },
    handler: (request) => listLicenses(request.ctx, request.query),
  })

  http.post('/licenses', {
    config: { access: 'licenses:manage', isAnswerSecret: true },
    schema: {
      tags,
      summary: 'Create a license; its key is in the answer',
      body: CreateLicense.omit({ status: true }),
      response: { 201: Key.extend({ id: z.uuid() }) },
    },
    handler: async (request, reply) => {
      reply.code(201)
      return createLicense(request.ctx, request.body)
    },
  })

  http.get('/licenses/:license', {
    config: { access: 'licenses:read' },
    schema: { tags, summary: 'Read a license; its key is masked', params: ReadLicense, response: { 200: LicenseDetail } },
    handler: (request) => readLicense(request.ctx, request.params),
  })

  http.patch('/licenses/:license', {
    config: { access: 'licenses:act_freely' },
    schema: {
      tags,
      summary: 'Change the limit, the term, the status or the owner of a license, and say why',
      params: ReadLicense,
      body: ChangeLicense.omit({ license: true }),
      response: { 200: LicenseDetail },
    },
    handler: async (request) => {
      await changeLicense(request.ctx, { ...request.params, ...request.body })
      return readLicense(request.ctx, request.params)
    },
  })

  http.post('/licenses/:license/reveal', {
    config: { access: 'licenses:reveal', isAnswerSecret: true },
    schema: { tags, summary: 'Reveal a key; who does so is written down', params: RevealLicenseKey, response: { 200: Key } },
    handler: (request) => revealLicenseKey(request.ctx, request.params),
  })

  http.get('/licenses/:license/history', {
    config: { access: 'licenses:read' },
    schema: {
      tags,
      summary: 'Read what was done to a license',
      params: ReadLicense,
      response: { 200: z.object({ items: z.array(HistoryEntry) }) },
    },
    handler: async (request) => ({ items: await readLicenseHistory(request.ctx, request.params) }),
  })

  http.put('/licenses/by-external-id/:externalId', {
    config: { access: 'licenses:manage', isAnswerSecret: true },
    schema: {
      tags,
      summary: 'Create or change the license that another system knows by this number',
      params: PutLicense.pick({ externalId: true }),
      body: PutLicense.omit({ externalId: true }),
      response: { 200: PutLicenseAnswer },
    },
    handler: (request) => putLicense(request.ctx, { ...request.params, ...request.body }),
  })
}
