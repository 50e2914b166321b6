import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { listWords } from '@keydesk/ui/list-words.ts'
import { msg, t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEnvironment, useMay, useMe } from '#admin/kernel/me.queries.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import { SampleDataOffer } from '../../sample-data/sample-data-offer.tsx'
import { type FilterField, useFilterWords } from './filter-words.ts'
import { inView, isNarrowed, type ListFilter, type View, viewNames, widened } from './list-filter.ts'
import { NewTicketButton } from './new-ticket-button.tsx'
import { sightOf } from './sight.ts'
import type { TicketList } from './use-ticket-list.ts'

interface Props {
  readonly filter: ListFilter
  readonly list: TicketList
  readonly onFilter: (filter: ListFilter) => void
}

/** Instead of rows: it failed, nothing matches, nothing to do here, nothing that the role shows, nothing at all. */
export function ListState({ filter, list, onFilter }: Props) {
  const { permissions } = useMe()
  if (list.isLoading || list.isBehind) return null
  if (list.error) return <Failed error={list.error} onRetry={() => void list.refresh()} />
  if (list.tickets.length > 0) return null
  if (isNarrowed(filter)) return <NoMatch filter={filter} onFilter={onFilter} />
  if (filter.view !== 'all') return <Done filter={filter} onFilter={onFilter} />
  return permissions.includes('tickets:see_all') ? <Nothing /> : <Hidden />
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <ErrorState title={t('The list could not be loaded')} onRetry={onRetry} requestId={isProblem(error) ? error.requestId : null}>
      {error.message} {t('Your drafts are safe.')}
    </ErrorState>
  )
}

/** What leaves tickets out, as a sentence names it. */
const reasonWords: Record<FilterField, string> = {
  status: msg('status {words}'),
  priority: msg('priority {words}'),
  assignee: msg('assigned to {words}'),
  category: msg('category {words}'),
  customer: msg('customer {words}'),
  tag: msg('tag {words}'),
  hasAttachment: msg('attachments {words}'),
  created: msg('created {words}'),
  updated: msg('updated {words}'),
}

/** Names what leaves tickets out, and takes it away. */
function NoMatch({ filter, onFilter }: { filter: ListFilter; onFilter: (filter: ListFilter) => void }) {
  const words = useFilterWords(filter)
  const { name } = useEnvironment()
  const sight = sightOf(useMe())
  const reasons = [
    ...words.map(({ field, words }) => t(reasonWords[field], { words })),
    ...(filter.q === '' ? [] : [t('the words “{words}”', { words: filter.q })]),
  ]

  return (
    <EmptyState
      title={t('No tickets match these filters')}
      action={
        <>
          <Button variant="filled" onClick={() => onFilter(widened(filter))}>
            {t('{count, plural, one {Clear the filter} other {Clear # filters}}', { count: reasons.length })}
          </Button>
          {filter.view !== 'all' && (
            <Button variant="subtle" onClick={() => onFilter(inView(filter, 'all'))}>
              {t('Keep, look in All')}
            </Button>
          )}
        </>
      }
    >
      {filter.view === 'all'
        ? t('{environment} has none with {reasons}.', { environment: name, reasons: listWords(reasons) })
        : t('{view} in {environment} has none with {reasons}.', {
            view: t(viewNames[filter.view]),
            environment: name,
            reasons: listWords(reasons),
          })}{' '}
      {sight}
    </EmptyState>
  )
}

const done: Record<Exclude<View, 'all'>, { title: string; why: string }> = {
  needs_response: { title: msg('Nobody is waiting for an answer'), why: msg('Tickets come here when the customer wrote last.') },
  mine: { title: msg('Nothing of yours is waiting'), why: msg('Active tickets that are assigned to you are listed here.') },
  unassigned: { title: msg('Every active ticket has an owner'), why: msg('New tickets without an owner are listed here.') },
  urgent: { title: msg('Nothing urgent'), why: msg('Active tickets of high or critical priority are listed here.') },
}

function Done({ filter, onFilter }: { filter: ListFilter; onFilter: (filter: ListFilter) => void }) {
  const { title, why } = done[filter.view as Exclude<View, 'all'>]
  const sight = sightOf(useMe())
  const next = filter.view === 'unassigned' ? 'all' : 'unassigned'

  return (
    <EmptyState
      title={t(title)}
      action={
        <Button onClick={() => onFilter(inView(filter, next))}>
          {next === 'all' ? t('Show all tickets') : t('Show unassigned tickets')}
        </Button>
      }
    >
      {t(why)} {sight}
    </EmptyState>
  )
}

function Nothing() {
  const environment = useEnvironment()
  const { isProduction, name } = environment
  const mayLoad = useMay('environments:manage')
  if (!isProduction && mayLoad) {
    return (
      <SampleDataOffer environment={environment}>
        <NewTicketButton isQuiet />
      </SampleDataOffer>
    )
  }
  return (
    <EmptyState
      title={isProduction ? t('Your desk is ready, it has no tickets yet') : t('{environment} has no tickets yet', { environment: name })}
      action={<NewTicketButton isQuiet />}
    >
      {t('A mail to the support address or a call to the API opens one.')}
    </EmptyState>
  )
}

/** The rule is named, a number never: what a role hides is neither counted nor confirmed. */
function Hidden() {
  return (
    <EmptyState icon={<IconLock stroke={1.6} aria-hidden />} title={t('There is nothing here that your role shows you')}>
      {sightOf(useMe())} {t('A Super Admin can change what you see.')}
    </EmptyState>
  )
}
