import type { Http } from '#platform/http.ts'
import { ChangePreferences, changePreferences } from './change-preferences.ts'
import { Preferences } from './preferences.ts'

export function preferencesRoutes(http: Http): void {
  http.patch('/me/preferences', {
    config: { access: 'agent' },
    schema: { tags: ['Session'], summary: 'Choose how you work', body: ChangePreferences, response: { 200: Preferences } },
    handler: (request) => changePreferences(request.ctx, request.body),
  })
}
