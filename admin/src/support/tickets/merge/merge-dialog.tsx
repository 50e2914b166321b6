import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLinkToIncident } from '../incident/incident.queries.ts'
import { CandidateRow } from './candidate-row.tsx'
import { useMergeTickets, useUndoMerge } from './merge.queries.ts'
import { type Candidate, keysInWords, kindOf, withoutDoubles } from './merge-choice.ts'
import { MergeConsequences } from './merge-consequences.tsx'
import styles from './merge-dialog.module.css'
import { useCandidates } from './use-candidates.ts'

interface Props {
  /** The tickets that are chosen already, the first one as primary. */
  readonly keys: readonly string[]
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Called with the key of the ticket that goes on. */
  readonly onDone?: (key: string) => void
}

/** Makes one of several tickets, or an incident when they are of several customers. */
export function MergeDialog({ isOpen, onClose, ...props }: Props) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('Merge tickets')} size={760}>
      {isOpen && <MergeForm onClose={onClose} {...props} />}
    </Modal>
  )
}

function MergeForm({ keys, onClose, onDone }: Omit<Props, 'isOpen'>) {
  const [words, setWords] = useState('')
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string>>(() => new Set(keys))
  const [primaryKey, setPrimaryKey] = useState(keys[0] ?? '')
  const candidates = useCandidates(keys, words)
  const { merge, link, trouble, isBusy } = useMerging({ onClose, ...(onDone && { onDone }) })

  const offered = words.trim() === '' ? [...candidates.ofCustomer, ...candidates.similar] : candidates.found
  const shown = withoutDoubles([...candidates.given, ...offered])
  const chosen = shown.filter(({ key }) => chosenKeys.has(key))
  const primary = chosen.find(({ key }) => key === primaryKey) ?? chosen[0]
  const sources = chosen.filter(({ key }) => key !== primary?.key)
  const kind = kindOf(chosen)

  function choose(candidate: Candidate, isChosen: boolean) {
    candidates.keep(candidate)
    setChosenKeys((before) => new Set(isChosen ? [...before, candidate.key] : [...before].filter((key) => key !== candidate.key)))
  }

  return (
    <>
      <TextInput
        label={t('Find tickets')}
        placeholder={t('Number, subject or customer')}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        data-autofocus
      />
      <ul className={styles.list} aria-label={t('Tickets to choose from')}>
        {shown.map((candidate) => (
          <CandidateRow
            key={candidate.key}
            candidate={candidate}
            isChosen={chosenKeys.has(candidate.key)}
            isPrimary={candidate.key === primary?.key}
            onChoose={(isChosen) => choose(candidate, isChosen)}
            onLead={() => setPrimaryKey(candidate.key)}
          />
        ))}
      </ul>
      {kind === 'none' && <p className={styles.note}>{t('Choose the tickets that are about the same, and the one that goes on.')}</p>}
      {kind === 'merge' && primary && <MergeConsequences primary={primary} sources={sources} />}
      {kind === 'incident' && primary && <IncidentInstead chosen={chosen} primary={primary} />}
      {trouble && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('Cancel')}</Button>
        <Button
          variant="filled"
          loading={isBusy}
          disabled={kind === 'none' || candidates.isLoading}
          onClick={() => primary && (kind === 'merge' ? merge(primary, sources) : link(primary, sources))}
        >
          {actionWords(kind, chosen.length, primary?.key)}
        </Button>
      </div>
    </>
  )
}

function actionWords(kind: ReturnType<typeof kindOf>, count: number, primary: string | undefined): string {
  if (kind === 'incident') return t('Make an incident of {count, number} tickets', { count })
  return primary ? t('Merge into {ticket}', { ticket: primary }) : t('Merge into the primary')
}

function IncidentInstead({ chosen, primary }: { chosen: readonly Candidate[]; primary: Candidate }) {
  const customers = new Set(chosen.map(({ customer }) => customer.id)).size
  return (
    <section aria-label={t('What will happen')}>
      <p className={styles.note}>
        {t(
          'These tickets are of {count, number} customers. One conversation would show each of them the others, so they are linked as an incident instead.',
          { count: customers },
        )}
      </p>
      <ul className={styles.consequences}>
        <li>{t('{ticket} leads. Every ticket keeps its own conversation, number and customer.', { ticket: primary.key })}</li>
        <li>{t('You see all of them on one timeline, and can reply to all: each customer gets a mail of their own.')}</li>
        <li>{t('No customer learns of another. Nobody is mailed now.')}</li>
      </ul>
    </section>
  )
}

function useMerging({ onClose, onDone }: Pick<Props, 'onClose' | 'onDone'>) {
  const merging = useMergeTickets()
  const linking = useLinkToIncident()
  const undoing = useUndoMerge()
  const navigate = useNavigate()

  return {
    trouble: (merging.error ?? linking.error)?.message,
    isBusy: merging.isPending || linking.isPending,
    merge(primary: Candidate, sources: readonly Candidate[]) {
      const undo = async () => {
        for (const source of sources) await undoing.mutateAsync(source)
      }
      merging.mutate(
        { primary: primary.id, sources },
        {
          onSuccess({ key }) {
            onClose()
            showToast({
              text: t('{tickets} merged into {primary}', { tickets: keysInWords(sources.map((source) => source.key)), primary: key }),
              undo: () => void undo(),
            })
            if (onDone) onDone(key)
            else void navigate({ to: '/tickets/$ticket', params: { ticket: key } })
          },
        },
      )
    },
    link(lead: Candidate, others: readonly Candidate[]) {
      linking.mutate(
        { ticket: lead.key, others: others.map(({ id }) => id) },
        {
          onSuccess() {
            onClose()
            showToast({ text: t('Incident of {count, number} tickets', { count: others.length + 1 }) })
            if (onDone) onDone(lead.key)
            else void navigate({ to: '/tickets/$ticket/incident', params: { ticket: lead.key } })
          },
        },
      )
    },
  }
}
