import { describe, expect, it } from 'vitest'
import { mailBody } from '#mail/inbound/body/mail-body.ts'
import { bodyMark, signNoticeToken } from '#mail/threading/thread-token.ts'
import { readAnswer, whyUncertain, withoutRemoteImages } from './answer.ts'

const body = (more: { html?: string; text?: string; subject?: string }) =>
  mailBody({ html: null, text: null, subject: 'Re: [TICK-1001] Ida replied', findImage: () => null, ...more })

describe('an answer', () => {
  it.each<[string, { html?: string; text?: string }, string, string]>([
    ['as it was promised', { text: 'Try it.' }, 'reply', 'Try it.'],
    ['of several lines', { text: 'Try it.\n\n#note is no command here' }, 'reply', 'Try it.\n\n#note is no command here'],
    ['as a note, on a line of its own', { text: '#note\nTry it.' }, 'note', 'Try it.'],
    ['as a note, with what follows', { text: '#Note: Try it.\nNow.' }, 'note', 'Try it.\nNow.'],
    ['as other desks call it', { text: '@note\n\nTry it.' }, 'note', 'Try it.'],
    ['as a note in HTML', { html: '<div dir="ltr">#note</div><div>Try <b>it</b>.</div>' }, 'note', 'Try it.'],
    ['as a note in HTML, with what follows', { html: '<div><br></div><p><span>#note Try</span> <b>it</b>.</p>' }, 'note', 'Try it.'],
    ['as a reply', { html: '<p>#reply</p><p>Try it.</p>' }, 'reply', 'Try it.'],
    ['that begins with a number', { text: '#1001 is done' }, 'reply', '#1001 is done'],
    ['that is a command and nothing else', { text: '#note' }, 'note', ''],
  ])('%s', (_, mail, as, text) => {
    expect(readAnswer(body(mail).html, 'reply')).toMatchObject({ as, text, unknownCommand: null })
  })

  it.each<[string, { html?: string; text?: string }]>([
    ['a word that is no command', { text: '#notiz Nicht schicken!' }],
    ['a colleague', { text: '@tomasz can you look?' }],
    ['a command in pieces', { html: '<p><b>#no</b>te Not for them</p>' }],
  ])('that begins with %s goes to nobody outside', (_, mail) => {
    expect(readAnswer(body(mail).html, 'reply')).toMatchObject({ as: 'note', unknownCommand: expect.stringMatching(/^[#@]/) })
  })

  it('keeps its images', () => {
    const html = '<p>#reply</p><p><img data-attachment-id="1b4e28ba-2fa1-11d2-883f-0016d3cca427" alt=""></p>'
    expect(readAnswer(html, 'note')).toMatchObject({ as: 'reply', html: expect.stringContaining('data-attachment-id') })
  })
})

describe('what is certainly the agent’s own', () => {
  const token = signNoticeToken(['a key'], {
    environment: 'production',
    noticeId: '0198a5f0-0000-7000-8000-000000000000',
    recipient: 'ines',
  })
  const around = { files: [], notes: ['Never tell them about QUARTZITE.'], adminUrl: 'https://desk.test/admin' }
  const why = (mail: { html?: string; text?: string }, more = {}) =>
    whyUncertain(readAnswer(body(mail).html, 'reply'), { ...around, ...more })

  it.each<[string, { html?: string; text?: string }]>([
    ['plain words', { text: 'Try it.' }],
    ['words above a quote', { text: `Try it.\n\nOn Monday Desk wrote:\n> Never tell them about QUARTZITE.\n> ${bodyMark(token)}` }],
    [
      'words above the header of Outlook',
      { text: 'Try it.\n\nFrom: Desk\nSent: Monday\nTo: Ines\nSubject: x\n\nNever tell them about QUARTZITE.' },
    ],
    [
      'words above the quote of Gmail',
      {
        html: '<div>Try it.</div><div class="gmail_attr">Desk:</div><blockquote class="gmail_quote">Never tell them about QUARTZITE.</blockquote>',
      },
    ],
    ['short words that a note has too', { text: 'Never' }],
  ])('is told: %s', (_, mail) => {
    expect(why(mail)).toBeNull()
  })

  it.each<[string, { html?: string; text?: string }, object?]>([
    ['answers between quotes', { text: 'On Monday Desk wrote:\n> Never tell\n\nI will not.' }],
    ['a quote that nobody introduces', { text: '> Something\n\nYes.' }],
    ['a quote of HTML', { html: '<p>Yes</p><blockquote>Something</blockquote><p>No</p>' }],
    ['our mark', { text: `Yes\n${bodyMark(token)}` }],
    ['our mark, wrapped and hidden in tags', { html: `<p>Yes</p><p>[ref:${token.slice(0, 20)}<wbr>${token.slice(20)}]</p>` }],
    ['the address to answer to', { text: `support+${token}@desk.test` }],
    ['the way into the desk', { html: '<p>See <a href="https://desk.test/admin/tickets/TICK-1">this</a></p>' }],
    ['the note', { text: 'You asked: never tell   them about\nQuartzite. No.' }],
    ['a mail beside it', { text: 'See the file.' }, { files: [{ holdsMail: true }] }],
  ])('is not told: %s', (_, mail, more) => {
    expect(why(mail, more)).toEqual(expect.stringMatching(/^(It|A) .*\.$/))
  })

  it('is without images that would ask others', () => {
    const own = '<img data-attachment-id="1b4e28ba-2fa1-11d2-883f-0016d3cca427" alt="">'
    expect(withoutRemoteImages(`<p>a<img data-remote-src="https://t.test/x.png" alt="b">${own}</p>`)).toBe(`<p>a${own}</p>`)
  })
})
