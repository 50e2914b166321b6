export interface Place {
  /** The key of the environment that the address names; null is Production. */
  readonly environment: string | null
  /** Where the app's own paths begin. */
  readonly basePath: string
}

/** Links carry the environment: none for Production (`/admin/tickets`), a prefix for others (`/staging/admin/tickets`). */
export function placeIn(pathname: string): Place {
  const prefix = /^\/([a-z][a-z0-9_]*)\/admin(?:\/|$)/.exec(pathname)?.[1] ?? null
  return { environment: prefix, basePath: prefix ? `/${prefix}/admin` : '/admin' }
}

interface NamedEnvironment {
  readonly key: string
  readonly isProduction: boolean
}

/** Where the same app begins in another environment. */
export function basePathOf({ key, isProduction }: NamedEnvironment): string {
  return isProduction ? '/admin' : `/${key}/admin`
}

/** The environment of a list that the address means. */
export function environmentHere<Environment extends NamedEnvironment>(
  environments: readonly Environment[],
  { environment }: Place,
): Environment | null {
  return environments.find(({ key, isProduction }) => (environment ? key === environment : isProduction)) ?? null
}

/** Where this page stands. Another environment is another page load, so nothing of one is kept in the other. */
export const here: Place = placeIn(globalThis.location?.pathname ?? '/admin')
