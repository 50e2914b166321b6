const schemesOfLinks = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Where a link of a mail may lead: the web, an address, a telephone. Never a script, never into the desk itself by a bare path. */
export function safeHref(href: string | null): string | null {
  const url = parse(href)
  return url && schemesOfLinks.has(url.protocol) ? url.href : null
}

/** An image of ours: a file of the desk by its path, or one that this page made itself. */
export function safeImage(src: string | null): string | null {
  if (!src) return null
  if (src.startsWith('blob:')) return src
  return /^\/(?:[a-z0-9_-]+\/)?api\/[\w/-]+(?:\?environment=\w+)?$/i.test(src) ? src : null
}

/** An image on another server, which is asked for only when the reader says so. */
export function safeRemoteImage(src: string | null): string | null {
  const url = parse(src)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

function parse(address: string | null): URL | null {
  return address && URL.canParse(address) ? new URL(address) : null
}
