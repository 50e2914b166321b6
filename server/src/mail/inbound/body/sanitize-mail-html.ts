import sanitizeHtml from 'sanitize-html'
import { foldMarkOf } from './fold-marks.ts'
import { limitNesting } from './limit-nesting.ts'
import { linkAttributes, remoteImage } from './safe-link.ts'

/** Which attachment an image of the mail is; null for one that is not there. */
export type FindImage = (source: string) => string | null

const blocks = 'blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul caption'.split(' ')
const words = 'a b br code del em i img ins kbd mark s small span strike strong sub sup tt u var'.split(' ')
/** Drawn as blocks by everybody, so that their text does not run together. */
const asDiv = new Set('address article aside center details fieldset figure footer form header main nav section summary'.split(' '))
const unread = ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'xmp']

const hidden = /display\s?:\s?none|mso-hide\s?:\s?all/i

/**
 * A mail's HTML reduced to text, lists, tables, links and images. Nothing of it runs, nothing asks a server for
 * anything: an image elsewhere keeps its address in `data-remote-src` until the reader asks for it (T6, T14).
 * Elements that hold quoted history are marked for folding, with `data-fold`.
 */
export function sanitizeMailHtml(html: string, findImage: FindImage): string {
  return sanitizeHtml(limitNesting(html), {
    allowedTags: [...blocks, ...words],
    allowedAttributes: {
      '*': ['data-fold', 'dir'],
      a: ['href', 'rel', 'target'],
      img: ['data-attachment-id', 'data-remote-src', 'alt', 'width', 'height'],
      ol: ['start'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nonTextTags: unread,
    nestingLimit: 100,
    transformTags: {
      '*': (tag, attributes) => ({
        tagName: asDiv.has(tag) ? 'div' : tag,
        attribs: { ...attributesOf(tag, attributes, findImage), ...foldAttribute(tag, attributes) },
      }),
    },
    exclusiveFilter({ tag, attribs }) {
      if (attribs['data-fold'] === 'hidden') return true
      return tag === 'img' && !attribs['data-attachment-id'] && !attribs['data-remote-src']
    },
  })
}

function foldAttribute(tag: string, attributes: Record<string, string>): Record<string, string> {
  if (hidden.test((attributes.style ?? '').slice(0, 2_000))) return { 'data-fold': 'hidden' }
  const mark = foldMarkOf(tag, attributes)
  return mark ? { 'data-fold': mark } : {}
}

function attributesOf(tag: string, attributes: Record<string, string>, findImage: FindImage): Record<string, string> {
  const direction = attributes.dir?.toLowerCase() ?? ''
  const dir = ['ltr', 'rtl', 'auto'].includes(direction) ? { dir: direction } : {}
  switch (tag) {
    case 'a':
      return { ...dir, ...linkAttributes(attributes.href) }
    case 'img':
      return imageAttributes(attributes, findImage)
    case 'td':
    case 'th':
      return { ...dir, ...numbers(attributes, ['colspan', 'rowspan'], 50) }
    case 'ol':
      return { ...dir, ...numbers(attributes, ['start'], 99_999) }
    default:
      return dir
  }
}

function imageAttributes(attributes: Record<string, string>, findImage: FindImage): Record<string, string> {
  const size = numbers(attributes, ['width', 'height'], 4_000)
  // A picture of one point is there to tell its sender that the mail was opened.
  if (size.width === '1' || size.height === '1') return {}

  const source = attributes.src?.trim() ?? ''
  const attachment = findImage(source)
  const remote = attachment ? null : remoteImage(source)
  const where = attachment ? { 'data-attachment-id': attachment } : remote ? { 'data-remote-src': remote } : {}
  return { ...where, alt: (attributes.alt ?? '').slice(0, 500), ...size }
}

function numbers(attributes: Record<string, string>, names: readonly string[], most: number): Record<string, string> {
  const found = names.flatMap((name) => {
    const digits = /^\s*(\d{1,5})/.exec(attributes[name] ?? '')?.[1]
    return digits && Number(digits) <= most && !attributes[name]?.includes('%') ? [[name, String(Number(digits))]] : []
  })
  return Object.fromEntries(found)
}
