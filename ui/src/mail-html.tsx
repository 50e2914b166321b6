import { useMemo, useState } from 'react'
import { FoldButton } from './fold-button.tsx'
import { countRemoteImages, mailElements } from './mail-elements.tsx'
import css from './mail-html.module.css'
import { type MailMark, markTexts } from './mail-marks.ts'
import { t } from './messages.ts'

interface Props {
  /** Sanitised by the server. It is not trusted here either: see `mailElements`. Remote images come as `<img data-remote-src>`. */
  readonly html: string
  /** Quoted history and signature, folded behind •••. */
  readonly quotedHtml?: string | null
  /** When the fold stands elsewhere, in the head of the message, it is told here; then no button is drawn below. */
  readonly isQuoteOpen?: boolean
  /** What stands in the text that is shown as something else. */
  readonly marks?: readonly MailMark[]
}

const noMarks: readonly MailMark[] = []

/**
 * A message as it was written, in our type: with its tables, links and images, without its fonts and colours. What lies on
 * other servers is left there until the reader asks for it.
 */
export function MailHtml({ html, quotedHtml = null, isQuoteOpen, marks = noMarks }: Props) {
  const body = useMemo(() => marked(parse(html), marks), [html, marks])
  const quote = useMemo(() => quotedHtml && parse(quotedHtml), [quotedHtml])
  const [withRemoteImages, showRemoteImages] = useState(false)
  const [isUnfolded, unfold] = useState(false)

  const isQuoteShown = isQuoteOpen ?? isUnfolded
  const blocked = countRemoteImages(body) + (quote && isQuoteShown ? countRemoteImages(quote) : 0)
  const view = { withRemoteImages, marks }

  return (
    <>
      {blocked > 0 && !withRemoteImages && (
        <div className={css.bar}>
          {t('Remote images are blocked')} ·{' '}
          <button type="button" className={css.load} onClick={() => showRemoteImages(true)}>
            {t('Load images')}
          </button>
        </div>
      )}
      <div className={css.mail}>{mailElements(body, view)}</div>
      {quote && isQuoteOpen === undefined && (
        <FoldButton
          label={isUnfolded ? t('Hide quoted text') : t('Show quoted text')}
          isOpen={isUnfolded}
          onToggle={() => unfold(!isUnfolded)}
        />
      )}
      {quote && isQuoteShown && <div className={`${css.mail} ${css.quote}`}>{mailElements(quote, { withRemoteImages })}</div>}
    </>
  )
}

function marked(body: HTMLElement, marks: readonly MailMark[]): HTMLElement {
  markTexts(body, marks)
  return body
}

/** Parsed into a document of its own, in which nothing loads and nothing runs. */
function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body
}
