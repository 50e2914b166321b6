import { msg, t } from '@keydesk/ui/messages.ts'

const words: Readonly<Record<string, string>> = {
  database: msg('Database'),
  storage: msg('File storage'),
  outbound_mail: msg('Mail out'),
  inbound_mail: msg('Mail in'),
  licensing: msg('Licensing API'),
  jobs: msg('Jobs'),
  smtp: msg('SMTP listener'),
  lmtp: msg('LMTP listener'),
}

/** What a part of the program is called in the reader's language; one that is newer than this page, as the server calls it. */
export const partLabel = ({ name, label }: { readonly name: string; readonly label: string }): string => t(words[name] ?? label)
