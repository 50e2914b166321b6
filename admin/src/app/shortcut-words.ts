import { msg, t } from '@keydesk/ui/messages.ts'

/** What the groups of shortcuts are called in their list. */
const headings: Record<string, string> = {
  Everywhere: msg('Everywhere'),
  [msg('Go to')]: msg('Go to'),
  Inbox: msg('Inbox'),
  List: msg('List'),
  Move: msg('Move'),
  Selection: msg('Selection'),
  Ticket: msg('Ticket'),
}

/** What those of the page are called in the palette. */
const headingsOfPage: Record<string, string> = {
  Inbox: msg('On this page: inbox'),
  List: msg('On this page: list'),
  Move: msg('On this page: move'),
  Selection: msg('On this page: selection'),
  Ticket: msg('On this page: ticket'),
}

export const headingOf = (name: string): string => t(headings[name] ?? name)
export const headingInPalette = (name: string): string => t(headingsOfPage[name] ?? headings[name] ?? name)
