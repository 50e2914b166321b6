/** Tables in mails hold data or only place things. Data has heads, or several rows of several cells with no table or image inside. */
export function isDataTable(table: Element): boolean {
  if (table.querySelector('table, img')) return false
  if (table.querySelector('th')) return true

  const rows = Array.from(table.querySelectorAll('tr'))
  return rows.length > 1 && rows.every((row) => row.children.length > 1 || row.querySelector('[colspan]') !== null)
}
