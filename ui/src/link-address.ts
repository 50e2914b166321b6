const mail = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/

/** What somebody typed as a link, as an address that leads somewhere; null when it cannot. `example.com` is meant for the web. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim()
  if (mail.test(text)) return `mailto:${text}`

  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return null

  const { protocol, hostname } = new URL(address)
  if (protocol === 'mailto:') return address
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') ? address : null
}
