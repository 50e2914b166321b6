const outside = new Set(['/', '/sign-in', '/setup', '/forgot-password', '/reset-password'])
const nowhere = 'http://keydesk.invalid'

/**
 * Where to go after signing in: a path of this app below its base, never another site (`//evil.example`, `/\evil`,
 * `https:evil`), and not a page that is only for those outside.
 */
export function nextPage(wanted: string | undefined, basePath: string): string {
  const isPath = wanted !== undefined && /^\/(?![/\\])/.test(wanted) && !hasControlCharacters(wanted)
  if (!isPath || !URL.canParse(wanted, nowhere)) return '/tickets'

  const { origin, pathname, search, hash } = new URL(wanted, nowhere)
  const inside = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname
  if (origin !== nowhere || outside.has(inside) || inside.startsWith('//')) return '/tickets'
  return `${inside}${search}${hash}`
}

const hasControlCharacters = (text: string) => [...text].some((sign) => sign < ' ')
