import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { listWords } from '@keydesk/ui/list-words.ts'
import { msg, t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { RichMessage } from '@keydesk/ui/rich-message.tsx'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import { partLabel } from '#admin/platform/part-label.ts'
import { type HealthPart, healthQuery } from './health.queries.ts'
import styles from './health-page.module.css'

/** Every part that must work for the desk to work. What does not is named first. */
export function HealthPage() {
  const { data: health, error, isPending, refetch, dataUpdatedAt } = useQuery(healthQuery)

  return (
    <>
      <PageBar title={t('Health')} />
      <div className={styles.page}>
        {isPending && <SkeletonRows rows={6} height="44px" />}
        {error && !health && (
          <ErrorState title={t('The health could not be read')} onRetry={() => void refetch()}>
            {error.message}
          </ErrorState>
        )}
        {health && (
          <>
            <p className={styles.verdict}>
              <b className={styles.sentence}>{verdictOn(health.parts)}</b>
              <span className={styles.checked}>
                <RichMessage
                  text={msg('Checked {time}')}
                  values={{ time: <RelativeTime key="time" at={new Date(dataUpdatedAt)} form="clock" /> }}
                />
              </span>
            </p>
            <ul className={styles.parts}>
              {health.parts.toSorted(worstFirst).map((part) => (
                <Part key={part.name} part={part} />
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  )
}

const shapes = {
  ok: { icon: IconCircleCheck, word: msg('Works') },
  warning: { icon: IconAlertTriangle, word: msg('Needs attention') },
  failing: { icon: IconCircleX, word: msg('Does not work') },
} as const

function Part({ part }: { part: HealthPart }) {
  const { status, detail } = part
  const { icon: Icon, word } = shapes[status]

  return (
    <li className={styles.part} data-status={status}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={styles.label}>{partLabel(part)}</span>
      <span className={styles.word}>{t(word)}</span>
      <span className={styles.detail}>{detail}</span>
    </li>
  )
}

const order = ['failing', 'warning', 'ok']
const worstFirst = (a: HealthPart, b: HealthPart) => order.indexOf(a.status) - order.indexOf(b.status)

/** The whole in a sentence. */
export function verdictOn(parts: readonly HealthPart[]): string {
  const failing = parts.filter(({ status }) => status === 'failing').map(partLabel)
  if (failing.length > 0) return t('{count, plural, one {{parts} does not work} other {{parts} do not work}}', named(failing))
  const warned = parts.filter(({ status }) => status === 'warning').map(partLabel)
  if (warned.length > 0) return t('{count, plural, one {{parts} needs attention} other {{parts} need attention}}', named(warned))
  return t('Everything works')
}

const named = (labels: readonly string[]) => ({ count: labels.length, parts: listWords(labels) })
