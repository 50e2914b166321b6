/** From left to right: a context imports only from its left. Those in one place do not know each other. */
const order = [
  ['platform'],
  ['kernel'],
  ['environments'],
  ['settings'],
  ['attachments'],
  ['mail'],
  ['identity'],
  ['licensing'],
  ['support'],
  ['notifications', 'webhooks'],
  ['reports'],
]
const withFeatureFolders = new Set(['mail', 'identity', 'licensing', 'support'])

/** The only files that know every feature. */
export const composition = new Set([
  'main.ts',
  'app.ts',
  'web.ts',
  'worker.ts',
  'config.ts',
  'help.ts',
  'greeting.ts',
  'features.ts',
  'main.tsx',
])

export interface Place {
  /** The workspace. */
  readonly app: string
  /** `support`, in web apps also `app`; null for the files that put the program together. */
  readonly context: string | null
  /** How far to the right the context stands; -1 when the architecture does not know it. */
  readonly rank: number
  /** `support/tickets`; a file directly in a context belongs to the context. */
  readonly feature: string
  /** Folders below the feature. */
  readonly depth: number
  readonly name: string
}

/** Where a file under `src` stands; null for any other file. */
export function placeOf(path: string): Place | null {
  const [, app, inside] = /^([^/]+)\/src\/(.+)$/.exec(path) ?? []
  if (!app || !inside) return null

  const folders = inside.split('/')
  const name = folders.pop() ?? ''
  const [context = null, featureFolder] = folders
  if (context === null) return { app, context, rank: Number.POSITIVE_INFINITY, feature: '', depth: 0, name }

  const inFeatureFolder = withFeatureFolders.has(context) && featureFolder !== undefined
  return {
    app,
    context,
    rank: app !== 'server' && context === 'app' ? order.length : order.findIndex((contexts) => contexts.includes(context)),
    feature: inFeatureFolder ? `${context}/${featureFolder}` : context,
    depth: folders.length - (inFeatureFolder ? 2 : 1),
    name,
  }
}

export const isMechanism = ({ context }: Place) => context === 'platform' || context === 'kernel'
export const isWebApp = ({ app }: Place) => app === 'admin' || app === 'portal'
