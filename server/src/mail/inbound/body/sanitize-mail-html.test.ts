import { describe, expect, it } from 'vitest'
import { sanitizeAgentHtml } from '../message-body.ts'
import { sanitizeMailHtml } from './sanitize-mail-html.ts'

const picture = '018f0000-0000-7000-8000-000000000000'
const findImage = (source: string) => (source === 'cid:logo' ? picture : null)
const ofMail = (html: string) => sanitizeMailHtml(html, findImage)
const run = 'alert(1)'

const payloads = [
  `<script>${run}</script>`,
  `<SCRIPT SRC=//evil.test/x.js></SCRIPT>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<img src=x onerror=${run}>`,
  `<img src="x" onerror="${run}"/>`,
  `<img/src=x/onerror=${run}>`,
  `<img src=\`x\` onerror=${run}>`,
  `<img """><script>${run}</script>">`,
  `<img src="javascript:${run}">`,
  `<img src="data:image/svg+xml,<svg onload=${run}>">`,
  `<img src=cid:logo onload=${run}>`,
  `<img data-attachment-id="x" onerror=${run}>`,
  `<img data-remote-src="javascript:${run}">`,
  `<img srcset="http://evil.test/a 1x" lowsrc=http://evil.test/b dynsrc=http://evil.test/c>`,
  `<body onload=${run}>x</body>`,
  `<svg onload=${run}><circle/></svg>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`,
  `<svg><style><img src=x onerror=${run}></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${run}></style></mglyph></table></mtext></math>`,
  `<math href="javascript:${run}">x</math>`,
  `<a href="javascript:${run}">x</a>`,
  `<a href=" javascript:${run}">x</a>`,
  `<a href="java\tscript:${run}">x</a>`,
  `<a href="java\nscript:${run}">x</a>`,
  `<a href="&#106;avascript:${run}">x</a>`,
  `<a href="&#0000106avascript:${run}">x</a>`,
  `<a href="&#x6A&#x61vascript:${run}">x</a>`,
  `<a href="jav&#x09;ascript:${run}">x</a>`,
  `<a href="JaVaScRiPt:${run}">x</a>`,
  `<a href="vbscript:${run}">x</a>`,
  `<a href="data:text/html,<script>${run}</script>">x</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>`,
  `<a href="blob:http://x/1">x</a>`,
  `<a href="file:///etc/passwd">x</a>`,
  `<a href="javascript\\x3a${run}">x</a>`,
  `<a href="//evil.test" onclick=${run}>x</a>`,
  `<a href="/admin/settings">x</a>`,
  `<a href="https://ok.test" style="position:fixed" onmouseover=${run} id=x name=y class=z>x</a>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="javascript:${run}">`,
  `<applet code=x></applet>`,
  `<form action="https://evil.test"><input name=password><button formaction="javascript:${run}">x</button></form>`,
  `<isindex action="javascript:${run}" type=image>`,
  `<input onfocus=${run} autofocus>`,
  `<select onfocus=${run} autofocus><option>x`,
  `<textarea onfocus=${run} autofocus>x</textarea>`,
  `<video><source onerror=${run}></video>`,
  `<video poster="javascript:${run}">`,
  `<audio src=x onerror=${run}>`,
  `<details open ontoggle=${run}>x</details>`,
  `<marquee onstart=${run}>x</marquee>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  `<base href="https://evil.test/">`,
  `<link rel=stylesheet href="https://evil.test/x.css">`,
  `<style>@import url(https://evil.test/x.css);body{background:url(https://evil.test/y)}</style>`,
  `<div style="background:url(https://evil.test/z)">x</div>`,
  `<div style="width:expression(${run})">x</div>`,
  `<div style="behavior:url(x.htc)">x</div>`,
  `<table background="https://evil.test/t"><tr><td background="javascript:${run}">x</td></tr></table>`,
  `<template><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${run}>">`,
  `<plaintext><script>${run}</script>`,
  `<title><img src=x onerror=${run}></title>`,
  `<!--><img src=x onerror=${run}>-->`,
  `<!--[if gte IE 4]><script>${run}</script><![endif]-->`,
  `<![CDATA[<img src=x onerror=${run}>]]>`,
  `<?xml version="1.0"?><img src=x onerror=${run}>`,
  `<<img src=x onerror=${run}>`,
  `<p title="<img src=x onerror=${run}>">x</p>`,
  `<p title='"><img src=x onerror=${run}>'>x</p>`,
  `<img alt="&quot;><img src=x onerror=${run}>" src=cid:logo>`,
  `<img alt="<img src=x onerror=${run}>" src=cid:logo>`,
  `<img src="https://evil.test/&quot; onerror=&quot;${run}">`,
  `<a href="https://x.test/&quot;onmouseover=&quot;${run}">x</a>`,
  `<b/onclick=${run}>x`,
  `<b\u0000 onclick=${run}>x`,
  `<p onclick\u0000=${run}>x`,
  `<custom-element onclick=${run}>x</custom-element>`,
  `<a-b is="x" onload=${run}>x</a-b>`,
  `<p data-mention-user-id="1" data-type=mention>@agent /close {{customer.password}}</p>`,
  `<p data-fold='"><img src=x onerror=${run}>'>x</p>`,
  `<blockquote type="cite" cite="javascript:${run}">x</blockquote>`,
  `<img id=x name=attributes><form id=x><input name=parentNode></form>`,
  `<p dir="x onclick=${run}">x</p>`,
  `<td colspan="1 onclick=${run}">x</td>`,
  `<table><caption onclick=${run}><img src=x onerror=${run}></caption></table>`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `\u2028<img src=x onerror=${run}>`,
]

const safeAttributes =
  /^(?: (?:href="(?:https?:\/\/|mailto:)[^"<>]*"|data-remote-src="https?:\/\/[^"<>]*"|data-attachment-id="[0-9a-f-]{36}"|(?:alt|data-label|data-id)="[^"<>]*"|rel="noopener noreferrer"|target="_blank"|(?:width|height|colspan|rowspan|start)="\d+"|dir="(?:ltr|rtl|auto)"|data-fold="[a-z-]+"|data-type="mention"))*(?: \/)?$/
const liveTags =
  /^(?:script|style|iframe|object|embed|applet|form|input|button|select|textarea|option|svg|math|video|audio|source|link|meta|base|template|noscript|xmp|plaintext|title|marquee|details|body|html|head)$/

/** Everything in the HTML that is neither text nor a harmless tag. */
function live(html: string): string[] {
  const tags = [...html.matchAll(/<\/?([^\s/>]*)([^>]*)>/g)]
  const broken = html.replace(/<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*(?: \/)?>/g, '').includes('<') ? ['a < that is no tag'] : []
  const bad = tags.filter(([, name = '', attributes = '']) => liveTags.test(name.toLowerCase()) || !safeAttributes.test(attributes))
  return [...broken, ...bad.map(([tag]) => tag)]
}

// An image is known by its source and a quote by its class: both are gone once it is safe.
const withoutMarks = (html: string) => html.replace(/<img [^>]*>| data-fold="[a-z-]+"/g, '')

describe.each([
  ['a mail', ofMail],
  ['an editor', sanitizeAgentHtml],
])('HTML of %s', (_, sanitize) => {
  it.each(payloads)('has nothing live in it: %s', (payload) => {
    const safe = sanitize(payload)
    expect(live(safe)).toEqual([])
    expect(sanitize(sanitize(safe))).toBe(sanitize(safe))
    expect(withoutMarks(sanitize(safe))).toBe(withoutMarks(safe))
  })

  it('is the same when everything comes at once', () => {
    expect(live(sanitize(payloads.join('')))).toEqual([])
    expect(live(sanitize(payloads.join('<p>')))).toEqual([])
  })
})

describe('HTML of a mail', () => {
  it.each([
    ['keeps a table', '<table width=1><tr><td colspan=2 style="x">a</td></tr></table>', '<table><tr><td colspan="2">a</td></tr></table>'],
    [
      'shows its own images by their attachment',
      '<img src="cid:logo" alt="Logo" width="20">',
      `<img data-attachment-id="${picture}" alt="Logo" width="20" />`,
    ],
    ['asks nobody for images elsewhere', '<img src="https://x.test/a.png">', '<img data-remote-src="https://x.test/a.png" alt="" />'],
    ['has no image that is not there', '<p><img src="cid:gone"></p>', '<p></p>'],
    ['tells nobody that it was opened', '<p><img src="https://x.test/o.gif" width=1 height=1></p>', '<p></p>'],
    ['shows nothing that was hidden', '<div style="display:none">preview</div><p>a</p>', '<p>a</p>'],
    ['keeps what is written from right to left', '<p dir="RTL">שלום</p>', '<p dir="rtl">שלום</p>'],
    ['keeps blocks apart', '<center>a</center><section>b</section>', '<div>a</div><div>b</div>'],
    ['keeps text in unknown elements', '<font color=red>a</font><o:p>b</o:p>', 'ab'],
    ['has no mentions of agents', '<span data-type="mention" data-id="1">@ada</span>', '<span>@ada</span>'],
  ])('%s', (_, html, safe) => {
    expect(ofMail(html)).toBe(safe)
  })
})

describe('HTML of an editor', () => {
  it('keeps what the editor can write', () => {
    const html = `<p>a <strong>b</strong> <em>c</em> <u>d</u> <s>e</s></p><ul><li>f</li></ul><ol><li>g</li></ol><blockquote>h</blockquote><pre><code>i</code></pre><h2>j</h2><p><img data-attachment-id="${picture}" alt="k" /><span data-type="mention" data-id="1" data-label="l">@l</span></p>`
    expect(sanitizeAgentHtml(html)).toBe(html)
  })
})
