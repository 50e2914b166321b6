const address = /^[^\s@<>"',;]+@[^\s@<>"',;.]+(\.[^\s@<>"',;.]+)+$/

/** The mail addresses in what somebody typed or pasted, `Name <address>` too; what is none is left as the rest. */
export function addressesIn(typed: string): { addresses: string[]; rest: string } {
  const parts = typed
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const found = parts.map((part) => (/<([^<>]+)>$/.exec(part)?.[1] ?? part).trim().toLowerCase())

  return {
    addresses: [...new Set(found.filter((one) => address.test(one)))],
    rest: parts.filter((_, index) => !address.test(found[index] ?? '')).join(', '),
  }
}
