/** The query of an address as plain texts; what stands there twice counts once. */
export type TextSearch = { readonly [name: string]: string | undefined }

export function parseSearch(text: string): TextSearch {
  return Object.fromEntries(new URLSearchParams(text))
}

/** Commas and colons stay readable: `?status=open,waiting`. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text.replaceAll('%2C', ',').replaceAll('%3A', ':')}`
}
