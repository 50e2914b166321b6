import { answerOnce } from '#kernel/answer-once.ts'
import type { Http } from '#platform/http.ts'
import { notFound } from '#platform/refused.ts'
import { askingRoutes, changingRoutes } from './apps.routes.ts'
import { type AppMeans, asNobody, identifyApp } from './identify-app.ts'
import { readForms } from './read-form.ts'
import { refuseApp } from './refuse-app.ts'

/** Client libraries join their path to the origin, or to the address of an API. The documentation shows the latter. */
const prefixes = ['/v1', '/api/v1']

/** The API that vendors' apps call, with who asks, what is limited and how a "no" looks of its own. */
export async function serveApps(http: Http, means: AppMeans): Promise<void> {
  for (const prefix of prefixes) {
    await http.register(
      async (api) => {
        if (prefix === '/v1') hideRoutes(api)
        api.addHook('onRequest', asNobody(means))
        readForms(api)
        api.addHook('preValidation', identifyApp(means))
        api.setErrorHandler(refuseApp)
        api.setNotFoundHandler(() => Promise.reject(notFound('endpoint')))
        askingRoutes(api)
        await api.register(async (changes) => {
          answerOnce(changes)
          changingRoutes(changes)
        })
      },
      { prefix },
    )
  }
}

function hideRoutes(api: Http) {
  api.addHook('onRoute', (route) => {
    route.schema = { ...route.schema, hide: true }
  })
}
