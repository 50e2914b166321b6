import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { mailElements } from './mail-elements.tsx'

interface Given {
  readonly tag: string
  readonly attributes: Record<string, string>
  readonly children: readonly (Given | string)[]
}

/** A node as a parser makes it, as far as the mail is read by us. */
function node(given: Given | string, parentNode: unknown = null): Node {
  if (typeof given === 'string') return { nodeType: 3, nodeValue: given, textContent: given, childNodes: [], parentNode } as unknown as Node

  const element = {
    nodeType: 1,
    localName: given.tag,
    parentNode,
    getAttribute: (name: string) => given.attributes[name] ?? null,
    querySelector: () => null,
    querySelectorAll: () => [],
    textContent: 'deep',
    childNodes: [] as Node[],
  }
  element.childNodes = given.children.map((child) => node(child, element))
  return element as unknown as Node
}

const el = (tag: string, attributes: Record<string, string> = {}, ...children: (Given | string)[]): Given => ({ tag, attributes, children })
const shown = (...children: (Given | string)[]) =>
  renderToStaticMarkup(mailElements(node(el('body', {}, ...children)), { withRemoteImages: false }))

describe('what a mail may hold', () => {
  test('text is text', () => {
    expect(shown('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;')
  })

  test.each(['script', 'style', 'iframe', 'object', 'embed', 'svg', 'math', 'template', 'button', 'noscript', 'base', 'meta', 'link'])(
    '<%s> is not shown',
    (tag) => {
      expect(shown(el(tag, { onload: 'alert(1)', src: 'x' }, 'alert(1)'))).toBe('')
    },
  )

  test('of an unknown element the content stays', () => {
    expect(shown(el('form', { action: 'https://evil.example' }, el('p', {}, 'Hello')))).toBe('<p>Hello</p>')
  })

  test('no handler, style, class, id or name comes through', () => {
    const attributes = {
      onclick: 'alert(1)',
      onmouseover: 'alert(1)',
      style: 'position:fixed',
      class: 'x',
      id: 'root',
      name: 'forms',
      dangerouslySetInnerHTML: 'x',
    }
    expect(shown(el('p', attributes, 'Hi'), el('td', { ...attributes, colspan: '2' }, 'Cell'))).toBe('<p>Hi</p><td colSpan="2">Cell</td>')
  })

  test('a link opens outside, or is none', () => {
    expect(shown(el('a', { href: 'https://example.com/' }, 'There'))).toBe(
      '<a href="https://example.com/" title="https://example.com/" target="_blank" rel="noopener noreferrer">There</a>',
    )
    expect(shown(el('a', { href: 'javascript:alert(1)' }, 'There'))).toBe('<span>There</span>')
  })

  test('nesting without end becomes text', () => {
    let deep = el('div')
    for (let n = 0; n < 400; n += 1) deep = el('div', {}, deep)
    expect(shown(deep)).toContain('deep')
  })
})

describe('images', () => {
  const remote = el('img', { 'data-remote-src': 'https://example.com/logo.png', alt: 'Logo' })

  test('on other servers are not asked for', () => {
    const html = shown(remote)
    expect(html).not.toContain('<img')
    expect(html).toContain('Logo')
  })

  test('are asked for after the reader said so, without telling from where', () => {
    const html = renderToStaticMarkup(mailElements(node(el('body', {}, remote)), { withRemoteImages: true }))
    expect(html).toContain('src="https://example.com/logo.png"')
    expect(html).toContain('referrerPolicy="no-referrer"')
  })

  test('with a remote src of their own, past the sanitiser, are not shown', () => {
    expect(shown(el('img', { src: 'https://evil.example/pixel.gif', onerror: 'alert(1)', srcset: 'https://evil.example/2x' }))).toBe('')
  })

  test('that count readers are never shown', () => {
    const pixel = el('img', { 'data-remote-src': 'https://example.com/p.gif', width: '1', height: '1' })
    expect(renderToStaticMarkup(mailElements(node(el('body', {}, pixel)), { withRemoteImages: true }))).toBe('')
  })

  test('of the ticket itself are shown', () => {
    expect(shown(el('img', { src: '/api/tickets/1/attachments/2', alt: '' }))).toContain('src="/api/tickets/1/attachments/2"')
  })
})
