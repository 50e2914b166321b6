import { afterAll, describe, expect, it } from 'vitest'
import { letter } from '#test/mail-in.ts'
import { startMailParser } from './mail-parser.ts'

const parser = startMailParser({ threads: 1 })
afterAll(() => parser.stop())

const ada = 'ada@client.test'
const parse = (mail: Parameters<typeof letter>[0] | Buffer) =>
  parser.parse(Buffer.isBuffer(mail) ? mail : Buffer.from(letter({ from: ada, ...mail })))
const multipart = { 'Content-Type': 'multipart/mixed; boundary=b' }
const quoted = (charset: string, text: string) => ({
  headers: { 'Content-Type': `text/plain; charset=${charset}`, 'Content-Transfer-Encoding': 'quoted-printable' },
  body: text,
})

describe('a mail in its own encoding', () => {
  it.each([
    ['UTF-8', quoted('utf-8', '=C3=9Cber'), 'Über'],
    ['Windows', quoted('windows-1252', '=DCber =80'), 'Über €'],
    ['Latin 1 that is Windows', quoted('iso-8859-1', '=DCber =80'), 'Über €'],
    ['Cyrillic', quoted('koi8-r', '=F0=D2=C9=D7=C5=D4'), 'Привет'],
    ['Japanese', quoted('iso-2022-jp', '=1B$B4A;z=1B(B'), '漢字'],
    ['Chinese', quoted('gb18030', '=C4=E3=BA=C3'), '你好'],
    ['Korean', quoted('ks_c_5601-1987', '=BE=C8=B3=E7'), '안녕'],
    ['one that nobody knows', quoted('x-unknown-9', 'plain'), 'plain'],
    ['one that hides letters', quoted('utf-7', '+ADw-script+AD4-'), '+ADw-script+AD4-'],
  ])('%s is read', async (_, mail, text) => {
    expect((await parse(mail)).body.text).toBe(text)
  })

  it('has its subject and names decoded', async () => {
    const mail = await parse({
      from: '=?utf-8?b?w4RkYQ==?= <ada@xn--bcher-kva.test>',
      subject: '=?iso-2022-jp?b?GyRCRnxLXBsoQg==?= =?utf-8?q?=C3=BC?=',
    })
    expect(mail).toMatchObject({ subject: '日本ü', from: [{ address: 'ada@xn--bcher-kva.test', name: 'Äda' }] })
  })

  it('keeps no character that cannot be stored', async () => {
    const mail = await parse({ subject: 'a\u0000b', body: 'c\u0000d', headers: { 'X-A': 'e\u0000f' } })
    expect(JSON.stringify({ ...mail, files: [] })).not.toContain('\\u0000')
  })
})

describe('the files of a mail', () => {
  it('are taken as they are, winmail.dat among them', async () => {
    const part = (type: string, name: string, body: string) =>
      `--b\nContent-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\n\n${body}\n`
    const { files } = await parse({
      headers: multipart,
      body: `${part('application/ms-tnef', 'winmail.dat', 'x')}${part('text/calendar', 'invite.ics', 'BEGIN:VCALENDAR')}${part('text/html', 'page.html', '<script>')}--b--`,
    })
    expect(files.map(({ name, isInline }) => [name, isInline])).toEqual([
      ['winmail.dat', false],
      ['invite.ics', false],
      ['page.html', false],
    ])
  })

  it('are shown in place only when they are pictures', async () => {
    const body =
      '--b\nContent-Type: text/html\n\n<p>a<img src="cid:x"></p>\n--b\nContent-Type: image/png\nContent-ID: <x>\n\n<svg onload=alert(1)>\n--b--'
    const mail = await parse({ headers: { 'Content-Type': 'multipart/related; boundary=b' }, body })
    expect(mail.body.html).toBe('<p>a</p>')
    expect(mail.files).toMatchObject([{ isInline: false }])
  })

  it('may stand in the text', async () => {
    const html =
      '<p><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="></p>'
    const { body, files } = await parse({ headers: { 'Content-Type': 'text/html' }, body: html })
    expect(files).toMatchObject([{ name: 'image.png', isInline: true }])
    expect(body.html).toContain(`data-attachment-id="${files[0]?.id}"`)
  })
})

describe('what a mail answers', () => {
  it('is listed from the nearest on', async () => {
    const mail = await parse({ headers: { 'In-Reply-To': '<3@x> (from Ada)', References: '<1@x>\r\n <2@x> <3@x>' } })
    expect(mail.references).toEqual(['<3@x>', '<2@x>', '<1@x>'])
  })
})

const nested = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n`).join('\n')

/** Bigger, deeper or longer than any honest mail (T10). */
const degenerate: [string, () => Parameters<typeof parse>[0]][] = [
  ['10 000 parts', () => ({ headers: multipart, body: `${'--b\n\nx\n'.repeat(10_000)}--b--` })],
  ['parts 1 000 deep', () => ({ headers: { 'Content-Type': 'multipart/mixed; boundary=b0' }, body: nested(1_000) })],
  ['one line of 2 MB', () => ({ body: 'x'.repeat(2_000_000) })],
  ['one line of 2 MB in HTML', () => ({ headers: { 'Content-Type': 'text/html' }, body: 'x'.repeat(2_000_000) })],
  ['a header of 1 MB', () => ({ headers: { 'X-Long': 'x'.repeat(1_000_000) } })],
  ['100 000 addresses', () => ({ to: Array(100_000).fill('a@b.test') })],
  ['10 000 addresses', () => ({ to: Array(10_000).fill('a@b.test') })],
  ['5 001 links', () => ({ body: 'http://a.test/ '.repeat(5_001) })],
  [
    '2 MB of flowed text',
    () => ({ headers: { 'Content-Type': 'text/plain; format=flowed; delsp=yes' }, body: 'flowing text \r\n'.repeat(140_000) }),
  ],
  ['2 MB of flowed quotes', () => ({ headers: { 'Content-Type': 'text/plain; format=flowed' }, body: '>>> flowing \r\n'.repeat(140_000) })],
  ['5 000 quotes one inside the other', () => ({ headers: { 'Content-Type': 'text/html' }, body: '<blockquote>'.repeat(5_000) })],
  ['no end of a part', () => ({ headers: multipart, body: '--b\nContent-Type: text/html\n\n<p>x' })],
  ['nothing', () => Buffer.alloc(0)],
  ['only zeros', () => Buffer.alloc(1_000_000)],
  ['no header', () => Buffer.from('\r\n\r\nHello')],
  ['bare line feeds', () => Buffer.from(letter({ from: ada }).replaceAll('\r\n', '\n'))],
  [
    '25 MB in a file',
    () => ({
      headers: multipart,
      body: `--b\n\nx\n--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n${`${'A'.repeat(76)}\n`.repeat(440_000)}\n--b--`,
    }),
  ],
]

describe('a degenerate mail', { timeout: 90_000 }, () => {
  it.each(degenerate)('of %s is read or named unreadable, in time', async (_, mail) => {
    const result = await parse(mail()).catch(({ reason }) => reason)
    expect(typeof result === 'string' ? ['unreadable', 'too_slow'] : ['object']).toContain(
      typeof result === 'string' ? result : typeof result,
    )
    // The next one finds everything in order.
    expect((await parse({ body: 'Hello' })).body.text).toBe('Hello')
  })

  it('that takes too long is given up after a second try', async () => {
    const hasty = startMailParser({ threads: 1, milliseconds: 1 })
    const slow = Buffer.from(letter({ from: ada, headers: { 'Content-Type': 'text/html' }, body: '<p>a</p>'.repeat(100_000) }))
    await expect(hasty.parse(slow)).rejects.toMatchObject({ reason: 'too_slow', message: expect.stringContaining('longer than') })
    await hasty.stop()
  })

  it('that takes too much memory is given up', async () => {
    const small = startMailParser({ threads: 1, megabytes: 24, milliseconds: 60_000 })
    const big = Buffer.from(letter({ from: ada, headers: { 'Content-Type': 'text/html' }, body: '<p>a<b>b</b></p>'.repeat(60_000) }))
    await expect(small.parse(big)).rejects.toMatchObject({ reason: 'too_slow', message: expect.stringContaining('memory') })
    await small.stop()
  })
})
