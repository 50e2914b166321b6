import { describe, expect, it } from 'vitest'
import { doubtsAbout } from './doubts.ts'

const file = { id: '1', name: 'a', mediaType: 'text/plain', size: 1, isSafeImage: false, url: null }
const written = (html: string, attached = 0) => ({ html, attached: Array.from({ length: attached }, () => file), fileIds: [] })

describe('what is asked before sending', () => {
  it.each([
    ['<p>Hello Ida, it is done.</p>', 0, []],
    ['<p>Hello {{customer.first_name}}</p>', 0, ['{{customer.first_name}} is not filled in.']],
    ['<p>See the attached log.</p>', 0, ['It says “attached”, but no file is attached.']],
    ['<p>Im Anhang die Rechnung.</p>', 0, ['It says “Anhang”, but no file is attached.']],
    ['<p>Die Datei ist angehängt.</p>', 0, ['It says “angehängt”, but no file is attached.']],
    ['<p>See the attached log.</p>', 1, []],
    ['<blockquote><p>I attached it</p></blockquote><p>Thanks.</p>', 0, []],
    ['<p>No attachmentless words</p>', 0, []],
    ['<p></p>', 1, ['There is no text, only files.']],
  ])('%s with %i files', (html, files, expected) => expect(doubtsAbout(written(html, files), 'reply')).toEqual(expected))

  it('does not ask about files of a note', () => expect(doubtsAbout(written('<p>see attachment</p>'), 'note')).toEqual([]))
})
