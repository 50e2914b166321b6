import type { MessagePort } from 'node:worker_threads'
import type { ParsedMail } from './parsed-mail.ts'
import { readMail } from './read-mail.ts'

export default function parseMail({ raw, begun }: { raw: Uint8Array; begun: MessagePort }): Promise<ParsedMail> {
  begun.postMessage('begun')
  return readMail(raw)
}
