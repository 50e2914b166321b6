/**
 * Where to go after signing in: a path of this app, never another site (`//evil.example`, `/\evil`, `https:evil`),
 * and not the sign-in page again.
 */
export function nextPage(wanted: string | undefined): string {
  const isPath = wanted !== undefined && /^\/(?![/\\])/.test(wanted) && !hasControlCharacters(wanted)
  if (!isPath) return '/tickets'

  const { origin, pathname, search, hash } = new URL(wanted, 'http://keydesk.invalid')
  if (origin !== 'http://keydesk.invalid' || outside.has(pathname)) return '/tickets'
  return `${pathname}${search}${hash}`
}

const outside = new Set(['/', '/sign-in', '/setup', '/forgot-password', '/reset-password'])

const hasControlCharacters = (text: string) => [...text].some((sign) => sign < ' ')
