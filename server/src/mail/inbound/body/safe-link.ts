const schemes = new Set(['http:', 'https:', 'mailto:'])
const mostCharacters = 2_000

/** The address of a link as we let it through: a web page or a mail address, written out; null for anything else. */
export function safeLink(href: string | undefined): string | null {
  if (!href || href.length > mostCharacters || !URL.canParse(href)) return null
  const url = new URL(href)
  return schemes.has(url.protocol) ? url.href : null
}

/** The address of an image somewhere else; null for anything that no browser fetches from the web. */
export function remoteImage(src: string | undefined): string | null {
  const link = safeLink(src?.startsWith('//') ? `https:${src}` : src)
  return link?.startsWith('http') ? link : null
}

/** A link leads out of the desk, and tells nobody where it came from. */
export function linkAttributes(href: string | undefined): Record<string, string> {
  const link = safeLink(href)
  return link ? { href: link, rel: 'noopener noreferrer', target: '_blank' } : {}
}
