import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { KeyChip } from '@keydesk/ui/key-chip.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { useLocalStorage } from '@mantine/hooks'
import { IconExternalLink, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { TicketDetail } from '../tickets.queries.ts'
import { LicenseDetail } from './license-detail.tsx'
import styles from './license-split.module.css'
import { openLicenseQuery } from './ticket-licenses.queries.ts'

interface Props {
  readonly ticket: TicketDetail
  readonly licenseId: string
  readonly close: () => void
}

const [least, most, usual, step] = [360, 860, 560, 16]
const sensible = (width: number) => Math.min(most, Math.max(least, Math.round(width)))

/** A license beside the conversation, which goes on. Its edge can be dragged, or moved by arrow keys. */
export function LicenseSplit(props: Props) {
  const [width, setWidth] = useLocalStorage({ key: 'keydesk-license-width', defaultValue: usual, getInitialValueInEffect: false })

  function drag(event: PointerEvent<HTMLElement>) {
    const handle = event.currentTarget
    const [from, start] = [event.clientX, width]
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = ({ clientX }) => setWidth(sensible(start + from - clientX))
    handle.onpointerup = () => {
      handle.onpointermove = null
      handle.onpointerup = null
    }
  }
  function press({ key }: KeyboardEvent) {
    if (key === 'ArrowLeft') setWidth(sensible(width + step))
    if (key === 'ArrowRight') setWidth(sensible(width - step))
  }

  return (
    <div className={styles.split} style={{ width }}>
      <button
        type="button"
        className={styles.edge}
        aria-label={t('Width of the license')}
        onPointerDown={drag}
        onKeyDown={press}
        onDoubleClick={() => setWidth(usual)}
      />
      <LicensePane {...props} />
    </div>
  )
}

/** The license itself, wherever there is room for it. */
export function LicensePane({ ticket, licenseId, close }: Props) {
  const { data, error } = useQuery(openLicenseQuery(ticket, licenseId))

  return (
    <aside className={styles.pane} aria-label={t('License')}>
      <header className={styles.head}>
        <h2>{t('License')}</h2>
        {data && <KeyChip text={data.license.maskedKey} isOn />}
        <span className={styles.space} />
        <Link to="/licenses/$license" params={{ license: licenseId }} className={styles.page}>
          <IconExternalLink size={16} stroke={1.6} aria-hidden />
          {t('Open page')}
        </Link>
        <IconButton label={t('Close the license')} onClick={close}>
          <IconX />
        </IconButton>
      </header>
      <div className={styles.content}>
        {error && (
          <p className={styles.alert} role="alert">
            {error.message}
          </p>
        )}
        {!data && !error && <SkeletonRows rows={6} />}
        {data && <LicenseDetail key={licenseId} ticket={ticket} open={data} />}
      </div>
    </aside>
  )
}
