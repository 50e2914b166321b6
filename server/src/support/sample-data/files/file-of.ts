import type { SampleFile } from '../scenarios/scenario.ts'
import { invoiceOf } from './invoice.ts'
import { screenshotOf } from './screenshot.ts'

export interface MadeFile {
  readonly name: string
  readonly content: Buffer
  readonly isInline: boolean
}

/** The bytes of what hangs on a message. */
export function fileOf(file: SampleFile, about: { readonly customer: string; readonly at: Date }): MadeFile {
  const { name } = file
  switch (file.kind) {
    case 'screenshot':
      return { name, content: screenshotOf(file.title, file.lines), isInline: file.isInline ?? false }
    case 'log':
      return { name, content: Buffer.from(`${file.lines.join('\n')}\n`), isInline: false }
    case 'invoice': {
      const invoice = { number: name.replace(/\.pdf$/, ''), customer: about.customer, date: about.at.toISOString().slice(0, 10) }
      return { name, content: invoiceOf(invoice), isInline: false }
    }
  }
}
