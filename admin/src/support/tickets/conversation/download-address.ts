/** Where a file is saved from, rather than shown. */
export function downloadAddress(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}download=true`
}
