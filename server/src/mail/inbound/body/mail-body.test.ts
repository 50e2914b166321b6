import { describe, expect, it } from 'vitest'
import { mailBody } from './mail-body.ts'

const said = (raw: { html?: string; text?: string; subject?: string }) =>
  mailBody({ html: raw.html ?? null, text: raw.text ?? null, subject: raw.subject ?? 'Re: Help', findImage: () => null })

const answer = 'Works now, thank you!'

/** Each is an answer with one sentence of one's own above OLD, as that client writes it. */
const formats: [string, { html?: string; text?: string }][] = [
  [
    'Gmail',
    {
      html: `<div dir="ltr">${answer}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Mar 3, 2025 at 10:00 AM Support &lt;<a href="mailto:s@desk.test">s@desk.test</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0"><div>OLD</div></blockquote></div>`,
    },
  ],
  [
    'Gmail with signature',
    {
      html: `<div dir="ltr"><div>${answer}</div><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">Ada, OLD</div></div><br><div class="gmail_quote"><div class="gmail_attr">Am Mo., 3. März 2025 um 10:00 Uhr schrieb Support &lt;s@desk.test&gt;:<br></div><blockquote class="gmail_quote">OLD</blockquote></div>`,
    },
  ],
  [
    'Outlook on the desktop',
    {
      html: `<div class="WordSection1"><p class="MsoNormal">${answer}<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Support &lt;s@desk.test&gt;<br><b>Sent:</b> Monday, 3 March 2025 10:00<br><b>To:</b> Ada<br><b>Subject:</b> Help</p></div></div><p class="MsoNormal">OLD</p></div>`,
    },
  ],
  [
    'Outlook on the desktop in German, without its line',
    {
      html: `<div class="WordSection1"><p class="MsoNormal">${answer}</p><p class="MsoNormal"><b>Von:</b> Support &lt;s@desk.test&gt; <br><b>Gesendet:</b> Montag, 3. März 2025 10:00<br><b>An:</b> Ada<br><b>Betreff:</b> Hilfe</p><p>OLD</p></div>`,
    },
  ],
  [
    'Outlook on the web',
    {
      html: `<div class="elementToProof">${answer}</div><div id="Signature"><div>OLD Ada</div></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Support<br><b>Sent:</b> Monday</div><div>OLD</div>`,
    },
  ],
  [
    'Outlook on a phone',
    {
      html: `<div dir="auto">${answer}</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><div id="mail-editor-reference-message-container"><hr><b>From:</b> Support<div>OLD</div></div>`,
    },
  ],
  [
    'Apple Mail',
    {
      html: `<html><body style="word-wrap:break-word">${answer}<br><div><br><blockquote type="cite"><div>On 3. Mar 2025, at 10:00, Support &lt;s@desk.test&gt; wrote:</div><br><div>OLD</div></blockquote></div></body></html>`,
    },
  ],
  [
    'iPhone, in German',
    {
      html: `<div dir="ltr">${answer}</div><div dir="ltr"><br>Von meinem iPhone gesendet</div><div dir="ltr"><br><blockquote type="cite">Am 03.03.2025 um 10:00 schrieb Support &lt;s@desk.test&gt;:<br><br>OLD</blockquote></div>`,
    },
  ],
  [
    'Thunderbird',
    {
      html: `<p>${answer}<br></p><div class="moz-cite-prefix">Am 03.03.25 um 10:00 schrieb Support:<br></div><blockquote type="cite" cite="mid:x@y"><p>OLD</p></blockquote><div class="moz-signature">-- <br>OLD Ada</div>`,
    },
  ],
  [
    'Yahoo',
    {
      html: `<div>${answer}</div><div id="ydp1" class="yahoo_quoted"><div>On Monday, 3 March 2025, Support wrote:</div><div>OLD</div></div>`,
    },
  ],
  [
    'Proton',
    {
      html: `<div>${answer}</div><div class="protonmail_signature_block">OLD</div><div class="protonmail_quote">On Monday, Support wrote:<br><blockquote type="cite">OLD</blockquote></div>`,
    },
  ],
  [
    'GMX',
    {
      html: `<div>${answer}</div><div name="quote" style="margin:10px"><div><b>Gesendet:</b> Montag<br><b>Von:</b> Support</div><div>OLD</div></div>`,
    },
  ],
  [
    'Zimbra',
    {
      html: `<div>${answer}</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>Support</div><div>OLD</div>`,
    },
  ],
  [
    'a program without classes',
    {
      html: `<p>${answer}</p><p>Le lun. 3 mars 2025 à 10:00, Support &lt;s@desk.test&gt; a écrit :</p><blockquote><p>OLD</p></blockquote>`,
    },
  ],
  ['plain text, English', { text: `${answer}\n\nOn Mon, Mar 3, 2025 at 10:00 AM Support <s@desk.test> wrote:\n> OLD\n>\n>> OLD` }],
  ['plain text, wrapped', { text: `${answer}\n\nOn Mon, Mar 3, 2025 at 10:00 AM Support With A Long Name\n<s@desk.test> wrote:\n\n> OLD` }],
  ['plain text, German', { text: `${answer}\n\n-- \nAda OLD\n\nAm 03.03.2025 um 10:00 schrieb Support:\n> OLD` }],
  [
    'plain text, Outlook in German',
    { text: `${answer}\n\n-----Ursprüngliche Nachricht-----\nVon: Support\nGesendet: Montag\nAn: Ada\nBetreff: Hilfe\n\nOLD` },
  ],
  [
    'plain text, Outlook',
    { text: `${answer}\n\n________________________________\nFrom: Support\nSent: Monday\nTo: Ada\nSubject: Help\n\nOLD` },
  ],
  ['plain text, Spanish', { text: `${answer}\n\nEl lun, 3 mar 2025 a las 10:00, Support (<s@desk.test>) escribió:\n\n> OLD` }],
  ['plain text, Italian', { text: `${answer}\n\nIl giorno lun 3 mar 2025 alle ore 10:00 Support <s@desk.test> ha scritto:\n> OLD` }],
  ['plain text, Dutch', { text: `${answer}\n\nOp ma 3 mrt 2025 om 10:00 schreef Support <s@desk.test>:\n> OLD` }],
  ['plain text, Portuguese', { text: `${answer}\n\nEm seg., 3 de mar. de 2025 às 10:00, Support escreveu:\n> OLD` }],
  ['plain text, Polish', { text: `${answer}\n\nW dniu 3.03.2025 o 10:00, Support pisze:\n> OLD` }],
  ['plain text, Russian', { text: `${answer}\n\nпн, 3 мар. 2025 г. в 10:00, Support <s@desk.test>:\n> OLD` }],
  ['plain text, Japanese', { text: `${answer}\n\n2025年3月3日(月) 10:00 Support <s@desk.test>:\n> OLD` }],
  ['plain text, Chinese', { text: `${answer}\n\n发件人: Support\n发送时间: 2025年3月3日\n收件人: Ada\n主题: 帮助\n\nOLD` }],
]

describe('an answer', () => {
  it.each(formats)('written with %s is told from what it answers', (_, raw) => {
    const body = said(raw)
    expect(body.text).toBe(answer)
    expect(body.html).not.toContain('OLD')
    expect(body.quotedHtml).toContain('OLD')
  })

  it.each<[string, { html?: string; text?: string }]>([
    ['between quoted lines', { text: 'On Monday Support wrote:\n> Is it on?\nYes.\n> Is it plugged in?\nNo.\n' }],
    ['below a quote', { text: '> Is it on?\nNo.' }],
    [
      'inside a quote of Gmail',
      {
        html: '<div class="gmail_quote"><div class="gmail_attr">On Monday Support wrote:</div><blockquote class="gmail_quote">Is it on?</blockquote><div>No.</div><blockquote class="gmail_quote">Bye</blockquote></div>',
      },
    ],
    [
      'below a quote of Thunderbird',
      { html: '<div class="moz-cite-prefix">Am 3.3. schrieb X:</div><blockquote type="cite">Is it on?</blockquote><p>No.</p>' },
    ],
  ])('%s keeps what it answers', (_, raw) => {
    const { html } = said(raw)
    expect(html).toContain('Is it on?')
    expect(html).toContain('No.')
  })

  it('below a quote still has its signature folded', () => {
    const { html, quotedHtml } = said({ text: '> Is it on?\nNo.\n\n-- \nAda' })
    expect(html).not.toContain('Ada')
    expect(quotedHtml).toContain('Ada')
  })

  it.each([
    ['only a quote', { text: '> OLD\n> OLD' }],
    ['only a header and a text', { text: 'From: Ada\nSent: Monday\nTo: Support\nSubject: Help\n\nOLD' }],
    ['only a quote of Gmail', { html: '<div class="gmail_quote"><blockquote class="gmail_quote">OLD</blockquote></div>' }],
    ['only a signature', { html: '<div class="gmail_signature">OLD</div>' }],
  ])('with %s is shown whole', (_, raw) => {
    expect(said(raw)).toMatchObject({ text: expect.stringContaining('OLD'), quotedHtml: null })
  })

  it('that passes on a mail shows what it passes on', () => {
    const raw = { text: 'See below.\n\n-----Original Message-----\nFrom: Bob\nSent: Monday\nSubject: Broken\n\nOLD' }
    expect(said({ ...raw, subject: 'WG: Broken' }).text).toContain('OLD')
    expect(said({ ...raw, subject: 'Re: Broken' }).text).toBe('See below.')
  })

  it('keeps a quotation that is a means of style', () => {
    expect(said({ html: '<p>The window says</p><blockquote>OLD</blockquote>' }).quotedHtml).toBeNull()
  })

  it('in HTML that shows nothing gives way to the text', () => {
    expect(said({ html: '<html><body><div> </div></body></html>', text: 'Hello' })).toMatchObject({ html: '<p>Hello</p>', text: 'Hello' })
  })
})

describe('a text', () => {
  it.each([
    ['becomes paragraphs and lines', 'One\nTwo\n\nThree', '<p>One<br>Two</p><p>Three</p>'],
    ['is not taken for HTML', '<b>&"', '<p>&lt;b&gt;&amp;&quot;</p>'],
    ['shows quotes in quotes', '> a\n>> b\nc', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><p>c</p>'],
    [
      'has links',
      'See https://desk.test/a?b=1&c=2.',
      '<p>See <a href="https://desk.test/a?b=1&amp;c=2" rel="noopener noreferrer" target="_blank">https://desk.test/a?b=1&amp;c=2</a>.</p>',
    ],
    ['has no link to a program', 'javascript:alert(1) data:text/html,x', '<p>javascript:alert(1) data:text/html,x</p>'],
    ['keeps its columns', 'a   b\n\tc', '<p>a\u00a0\u00a0 b<br> c</p>'],
  ])('%s', (_, text, html) => {
    expect(said({ text }).html).toBe(html)
  })

  it('that is very long is cut, and says so', () => {
    const { html, text } = said({ text: 'x'.repeat(300_000) })
    expect(text.length).toBe(200_000)
    expect(html).toContain('All of it is in the original')
  })
})

describe('a pathological text', () => {
  const many = 100_000
  it.each<[string, { html?: string; text?: string }]>([
    ['bq', { text: 'bq'.repeat(many) }],
    ['<', { text: '<'.repeat(many) }],
    ['_', { text: '_'.repeat(1_000_000) }],
    ['nested quotes', { text: '>'.repeat(many) }],
    ['lines of nested quotes', { text: '>>>>>>>> x\n'.repeat(20_000) }],
    ['signature marks', { text: '-- \n'.repeat(40_000) }],
    ['attributions', { text: 'On 1 a@b wrote:\n'.repeat(10_000) }],
    ['labels', { text: 'From: \n'.repeat(20_000) }],
    ['addresses', { text: 'a@'.repeat(many) }],
    ['links', { text: 'http://a.b/ '.repeat(16_000) }],
    ['blanks', { text: ' '.repeat(200_000) }],
    ['blockquotes in HTML', { html: '<blockquote>'.repeat(5_000) }],
    ['elements in HTML', { html: '<div>'.repeat(many) }],
    ['< in HTML', { html: '<'.repeat(many) }],
    ['text in HTML', { html: `<p>${'_'.repeat(990_000)}</p>` }],
    ['links in HTML', { html: '<a href="http://a.b/">x</a>'.repeat(5_001) }],
    ['lines in HTML', { html: 'From: x<br>'.repeat(20_000) }],
    ['quotes in HTML', { html: '<p>a</p><blockquote>b</blockquote>'.repeat(10_000) }],
    ['attributes in HTML', { html: `<p ${'class="a" '.repeat(50_000)}>x` }],
    ['classes in HTML', { html: `<p class="${'a '.repeat(400_000)}">x` }],
  ])('of %s is read within a second', (_, raw) => {
    const before = process.cpuUsage()
    said(raw)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
  })
})
