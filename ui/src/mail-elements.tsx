import { IconPhotoOff } from '@tabler/icons-react'
import { createElement, Fragment, type ReactNode } from 'react'
import css from './mail-html.module.css'
import { type MailMark, markElement } from './mail-marks.ts'
import { isDataTable } from './mail-table.ts'
import { t } from './messages.ts'
import { safeHref, safeImage, safeRemoteImage } from './safe-address.ts'

export interface MailView {
  /** Whether the reader asked for the images that lie on other servers. */
  readonly withRemoteImages: boolean
  /** What stands at the marks in the text. */
  readonly marks?: readonly MailMark[]
}

/** What a mail may be made of, and what each becomes here. */
const kept: Readonly<Record<string, string>> = {
  ...same('p br div span strong em b i u s del ins small sub sup mark abbr code pre kbd samp q cite blockquote hr'),
  ...same('ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption'),
  ...{ h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h4', h5: 'h5', h6: 'h6', center: 'div', font: 'span', strike: 's', tt: 'code' },
  ...{ section: 'div', article: 'div', header: 'div', footer: 'div', main: 'div', aside: 'div', address: 'div' },
}
/** Gone with all they hold; of any other unknown element the content stays. */
const gone = new Set(
  'script style iframe frame frameset object embed applet svg math template noscript noembed noframes textarea select option button input title head link meta base audio video source track canvas'.split(
    ' ',
  ),
)
const empty = new Set(['br', 'hr'])
const withoutText = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])
const deepest = 150

function same(names: string) {
  return Object.fromEntries(names.split(' ').map((name) => [name, name]))
}

/**
 * The nodes of a parsed mail as elements of ours. Nothing is copied as markup: an element, an attribute or an address that is
 * not known here does not exist afterwards, so nothing in a mail can run, style the desk, or call another server unasked.
 */
export function mailElements(parent: Node, view: MailView, depth = 0): ReactNode[] {
  if (depth > deepest) return [parent.textContent]
  return Array.from(parent.childNodes, (node, at) => mailElement(node, view, depth, at))
}

function mailElement(node: Node, view: MailView, depth: number, key: number): ReactNode {
  if (node.nodeType === 3) return isBetweenCells(node) ? null : node.nodeValue
  if (node.nodeType !== 1) return null

  const element = node as Element
  const name = element.localName
  if (gone.has(name)) return null
  if (name === markElement && view.marks)
    return <Fragment key={key}>{view.marks[Number(element.getAttribute('data-mark'))]?.node}</Fragment>
  if (name === 'img') return <MailImage key={key} image={element} view={view} />
  if (name === 'a') return mailLink(element, mailElements(element, view, depth + 1), key)

  const tag = kept[name]
  if (!tag) return mailElements(element, view, depth + 1)
  if (empty.has(tag)) return createElement(tag, { key })
  return createElement(tag, { key, ...attributesOf(element) }, ...mailElements(element, view, depth + 1))
}

const isBetweenCells = (node: Node) =>
  node.nodeValue?.trim() === '' && withoutText.has((node.parentNode as Element | null)?.localName ?? '')

function mailLink(element: Element, content: ReactNode[], key: number): ReactNode {
  const href = safeHref(element.getAttribute('href'))
  if (!href) return <span key={key}>{content}</span>
  return (
    <a key={key} href={href} title={href} target="_blank" rel="noopener noreferrer">
      {content}
    </a>
  )
}

function MailImage({ image, view }: { image: Element; view: MailView }) {
  const alt = image.getAttribute('alt') ?? ''
  const width = wholeNumber(image, 'width', 1, 2000)
  const own = safeImage(image.getAttribute('src'))
  if (own) return <img src={own} alt={alt} width={width} loading="lazy" />

  const remote = safeRemoteImage(image.getAttribute('data-remote-src'))
  if (!remote || isPixel(image)) return null
  if (view.withRemoteImages) return <img src={remote} alt={alt} width={width} loading="lazy" referrerPolicy="no-referrer" />
  return (
    <span className={css.blocked} title={remote}>
      <IconPhotoOff size={14} stroke={1.6} aria-hidden />
      {alt || t('Image')}
    </span>
  )
}

/** An image of a single dot is there to count its readers. */
const isPixel = (image: Element) => (wholeNumber(image, 'width', 0, 2) ?? wholeNumber(image, 'height', 0, 2)) !== undefined

/** Images on other servers that the reader would get to see. */
export function countRemoteImages(parent: ParentNode): number {
  const images = Array.from(parent.querySelectorAll('img[data-remote-src]'))
  return images.filter((image) => safeRemoteImage(image.getAttribute('data-remote-src')) && !isPixel(image)).length
}

const alignments = new Set(['left', 'right', 'center'])

function attributesOf(element: Element): Record<string, unknown> {
  const align = element.getAttribute('align')?.toLowerCase() ?? ''
  const dir = element.getAttribute('dir')?.toLowerCase() ?? ''
  const shared = {
    ...(alignments.has(align) && { style: { textAlign: align } }),
    ...((dir === 'rtl' || dir === 'ltr') && { dir }),
  }
  switch (element.localName) {
    case 'td':
    case 'th':
      return { ...shared, colSpan: wholeNumber(element, 'colspan', 1, 100), rowSpan: wholeNumber(element, 'rowspan', 1, 1000) }
    case 'ol':
      return { ...shared, start: wholeNumber(element, 'start', 0, 99_999) }
    case 'table':
      return { className: isDataTable(element) ? css.data : css.layout }
    case 'span':
      return element.getAttribute('data-type') === 'mention' ? { className: css.mention } : shared
    default:
      return shared
  }
}

function wholeNumber(element: Element, name: string, least: number, most: number): number | undefined {
  const text = element.getAttribute(name) ?? ''
  const value = /^\d{1,5}(px)?$/.test(text) ? Number.parseInt(text, 10) : -1
  return value >= least && value <= most ? value : undefined
}
