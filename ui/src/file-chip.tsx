import {
  IconFile,
  IconFileMusic,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconPhoto,
  IconVideo,
  IconX,
} from '@tabler/icons-react'
import css from './file-chip.module.css'
import { fileSize } from './file-size.ts'
import { t } from './messages.ts'

interface Props {
  readonly name: string
  readonly size: number
  readonly contentType: string
  /** Where it is downloaded from; a file that is still on its way has none. */
  readonly href?: string | undefined
  /** Shows it in place, for what can be shown. */
  readonly onOpen?: (() => void) | undefined
  /** A small picture of it, when it is one. */
  readonly thumbnail?: string | undefined
  /** More about it, after its size: *1 key found*. */
  readonly note?: string | undefined
  /** 0 to 1 while it is sent to us. */
  readonly progress?: number | undefined
  /** Why it was not taken. */
  readonly error?: string | undefined
  readonly onRemove?: (() => void) | undefined
}

/** A file that hangs on a message. */
export function FileChip({ name, size, contentType, href, onOpen, thumbnail, note, progress, error, onRemove }: Props) {
  const Icon = iconOf(contentType)
  const isOnItsWay = progress !== undefined && progress < 1
  const state = isOnItsWay ? t('{percent} %', { percent: Math.round(progress * 100) }) : note

  const content = (
    <>
      <span className={css.picture}>
        {thumbnail ? <img src={thumbnail} alt="" width={28} height={28} loading="lazy" /> : <Icon size={16} stroke={1.6} aria-hidden />}
      </span>
      <span className={css.words}>
        <span className={css.name}>{name}</span>
        <span className={css.about}>{error ?? [fileSize(size), state].filter(Boolean).join(', ')}</span>
      </span>
    </>
  )
  return (
    <span className={css.file} data-error={error !== undefined || undefined}>
      {onOpen ? (
        <button type="button" className={css.link} title={name} onClick={onOpen}>
          {content}
        </button>
      ) : href ? (
        <a className={css.link} href={href} target="_blank" rel="noopener noreferrer" title={name}>
          {content}
        </a>
      ) : (
        <span className={css.link} title={name}>
          {content}
        </span>
      )}
      {onRemove && (
        <button type="button" className={css.remove} aria-label={t('Remove {name}', { name })} onClick={onRemove}>
          <IconX size={14} stroke={1.6} aria-hidden />
        </button>
      )}
      {isOnItsWay && <span className={css.progress} style={{ width: `${progress * 100}%` }} />}
    </span>
  )
}

function iconOf(contentType: string) {
  if (contentType.startsWith('image/')) return IconPhoto
  if (contentType.startsWith('video/')) return IconVideo
  if (contentType.startsWith('audio/')) return IconFileMusic
  if (contentType === 'application/pdf') return IconFileTypePdf
  if (/zip|compressed|tar|7z|rar/.test(contentType)) return IconFileZip
  if (/spreadsheet|excel|csv/.test(contentType)) return IconFileSpreadsheet
  return /^text\/|json|xml|document|msword|rtf/.test(contentType) ? IconFileText : IconFile
}
