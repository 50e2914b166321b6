import { fileSize } from '@keydesk/ui/file-size.ts'
import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDownload, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Attachment } from '../ticket-detail.ts'
import { downloadAddress } from './download-address.ts'
import styles from './image-preview.module.css'

interface Props {
  readonly images: readonly Attachment[]
  readonly openId: string | null
  readonly setOpenId: (id: string | null) => void
}

/** An image of a message, as large as the screen allows; the arrows go to the next one. */
export function ImagePreview({ images, openId, setOpenId }: Props) {
  const index = images.findIndex(({ id }) => id === openId)
  const image = images[index]
  const previous = images[index - 1]
  const next = images[index + 1]

  function press({ key }: KeyboardEvent) {
    if (key === 'ArrowLeft' && previous) setOpenId(previous.id)
    if (key === 'ArrowRight' && next) setOpenId(next.id)
  }

  return (
    <Modal.Root opened={image !== undefined} onClose={() => setOpenId(null)} onKeyDown={press} size="auto" padding={0} centered>
      <Modal.Overlay />
      <Modal.Content aria-label={image?.name ?? t('Image')}>
        <Modal.Body>
          {image?.url && (
            <>
              <header className={styles.head}>
                <span className={styles.name}>{image.name}</span>
                <span className={styles.size}>{fileSize(image.size)}</span>
                <span className={styles.space} />
                {images.length > 1 && (
                  <>
                    <IconButton label={t('Previous image')} disabled={!previous} onClick={() => previous && setOpenId(previous.id)}>
                      <IconChevronLeft />
                    </IconButton>
                    <IconButton label={t('Next image')} disabled={!next} onClick={() => next && setOpenId(next.id)}>
                      <IconChevronRight />
                    </IconButton>
                  </>
                )}
                <a
                  className={styles.download}
                  href={downloadAddress(image.url)}
                  aria-label={t('Download {name}', { name: image.name })}
                  title={t('Download')}
                >
                  <IconDownload size={16} stroke={1.6} aria-hidden />
                </a>
                <IconButton label={t('Close')} onClick={() => setOpenId(null)} data-autofocus>
                  <IconX />
                </IconButton>
              </header>
              <img className={styles.image} src={image.url} alt={image.name} />
            </>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
