import type { Http } from '#platform/http.ts'
import { documentApi } from '#platform/http-docs.ts'
import './route-access.ts'

const description = `
Everything that the desk's own screens do, they do by this API.

- **Who asks**: a program sends an API key as \`Authorization: Bearer ...\`; a browser has the cookie of its session. Each operation names the permission it needs.
- **Where**: an API key belongs to one environment. An agent names theirs in \`Keydesk-Environment\`; without it, it is Production. Nothing of one environment is found from another.
- **Lists** come in pages: pass \`next\` of one page as \`after\` to get the following one. It is \`null\` at the end.
- **A change twice**: with an \`Idempotency-Key\` a repeated request takes effect once in 24 hours and gets the first answer again.
- **Two at once**: what is changed by several people has a \`version\`. Send the one you have seen; 409 names what has changed since.
- **A "no"** is a problem (RFC 9457) with a \`code\` for programs and a \`detail\` for people.
- Input that the schema does not name is refused, never ignored.
`.trim()

/** What the API's document says beyond its routes. Call it before they are registered. */
export function describeApi(http: Http): Promise<void> {
  return documentApi(http, {
    title: 'Keydesk API',
    version: '1',
    description,
    tags: [
      { name: 'Tickets', description: 'Find, read, create and change tickets.' },
      { name: 'Conversation', description: 'What was said on a ticket, and its files.' },
      { name: 'Licensing API', description: 'What vendors’ apps and shops ask of licenses. Every answer is signed.' },
      { name: 'Incidents', description: 'Tickets of different customers about one matter.' },
    ],
    securitySchemes: {
      apiKey: {
        type: 'http',
        scheme: 'bearer',
        description: 'An API key, made by a Super Admin. It holds for one environment and the scopes it was given.',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-keydesk',
        description: 'The session of a signed-in agent; named `keydesk` where the desk is reached without TLS.',
      },
    },
    headers: [
      {
        name: 'Keydesk-Environment',
        in: 'header',
        required: false,
        description: 'The environment that is meant, such as `staging`. Production when missing; an API key implies its own.',
        schema: { type: 'string' },
        onlyOnChanges: false,
      },
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description: 'A text of your choice, up to 200 characters. The same request with the same key takes effect once in 24 hours.',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
        onlyOnChanges: true,
      },
    ],
    accessTo({ config }) {
      const access = config?.access
      if (!access || access === 'public') return null
      return access === 'agent' ? 'For signed-in agents.' : `Needs the permission \`${access}\`.`
    },
  })
}
