import { domainToASCII } from 'node:url'
import type { AddressObject, EmailAddress, HeaderLines } from 'mailparser'
import { limits, type Mailbox } from './parsed-mail.ts'

export function headersIn(lines: HeaderLines): [string, string][] {
  return lines.slice(0, limits.headers).map(({ key, line }) => {
    const value = line.slice(line.indexOf(':') + 1, limits.headerCharacters)
    return [
      key,
      value
        .replaceAll('\u0000', '')
        .replace(/\r?\n[ \t]+/g, ' ')
        .trim(),
    ]
  })
}

const inBrackets = /<[^<>\s]{1,500}>/g

/** Message-IDs as they are compared: with their brackets. Old programs leave them out. */
export function messageIdsIn(header: string): string[] {
  const found = header.match(inBrackets)
  if (found) return found
  const bare = header.trim()
  return /^[^\s<>@]{1,250}@[^\s<>]{1,250}$/.test(bare) ? [`<${bare}>`] : []
}

export function addressesIn(header: AddressObject | AddressObject[] | undefined): Mailbox[] {
  const entries = [header ?? []].flat().flatMap(({ value }) => value)
  return entries
    .flatMap((entry) => entry.group ?? [entry])
    .slice(0, limits.addresses)
    .flatMap(mailboxOf)
}

// The parser writes foreign domains in their own letters; mail is sent to their ASCII form.
function mailboxOf({ address = '', name }: EmailAddress): Mailbox[] {
  const at = address.lastIndexOf('@')
  const domain = domainToASCII(address.slice(at + 1))
  if (at < 1 || domain === '') return []
  return [
    { address: `${address.slice(0, at)}@${domain}`.replaceAll('\u0000', ''), name: name.replaceAll('\u0000', '').trim().slice(0, 200) },
  ]
}
