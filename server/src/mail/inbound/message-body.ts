import { compile } from 'html-to-text'
import sanitizeHtml from 'sanitize-html'
import { limitNesting } from './body/limit-nesting.ts'
import { linkAttributes } from './body/safe-link.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const ofAgents: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'strong',
    'em',
    'u',
    's',
    'ul',
    'ol',
    'li',
    'a',
    'blockquote',
    'code',
    'pre',
    'h1',
    'h2',
    'h3',
    'h4',
    'hr',
    'img',
    'span',
  ],
  allowedAttributes: {
    a: ['href', 'rel', 'target'],
    img: ['data-attachment-id', 'alt'],
    ol: ['start'],
    span: ['data-type', 'data-id', 'data-label'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 100,
  transformTags: { b: 'strong', i: 'em', del: 's', strike: 's', a: (_, { href }) => ({ tagName: 'a', attribs: linkAttributes(href) }) },
  exclusiveFilter({ tag, attribs }) {
    if (tag === 'img') return !uuid.test(attribs['data-attachment-id'] ?? '')
    return tag === 'span' && attribs['data-type'] !== 'mention' ? 'excludeTag' : false
  },
}

/** What an editor sent, reduced to what our editor can write: no script, no style, no address but web and mail. */
export function sanitizeAgentHtml(html: string): string {
  return sanitizeHtml(limitNesting(html), ofAgents)
}

const heading = { options: { uppercase: false } }
const toText = compile({
  wordwrap: null,
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] as [string, string] } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...heading })),
  ],
})

/** Safe HTML as plain text: for search, for previews, for the text part of a mail. */
export function textOf(html: string): string {
  return toText(html).trim()
}
