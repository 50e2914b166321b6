import { t } from '@keydesk/ui/messages.ts'
import { useMe } from '#admin/kernel/me.queries.ts'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import { selectedQuote } from '../composer/selected-quote.ts'
import type { Composer } from '../composer/use-composer.ts'
import type { LicenseWork } from '../licenses/license-work.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { copyText } from './copy-text.ts'
import type { OpenPicker } from './ticket-head.tsx'
import type { TicketChanges } from './use-ticket-changes.ts'

interface Parts {
  readonly ticket: TicketDetail
  readonly changes: TicketChanges
  readonly composer: Composer
  readonly licenses: LicenseWork
  readonly openPicker: (picker: OpenPicker) => void
  /** To the next ticket of the list, or back to it. */
  readonly goOn: () => void
}

/** The keys of an open ticket. What the role does not allow has none. */
export function useTicketShortcuts({
  ticket: { key, abilities, moves, assignee },
  changes,
  composer,
  licenses,
  openPicker,
  goOn,
}: Parts): void {
  const { id, name } = useMe()
  const firstLicense = licenses.data?.licenses[0]
  const on = <Shortcut>(isAllowed: boolean, shortcut: Shortcut) => (isAllowed ? [shortcut] : [])

  useShortcuts('Ticket', [
    ...on(abilities.reply, { keys: 'r', label: t('Reply'), run: () => composer.open('reply', selectedQuote()) }),
    ...on(abilities.note, { keys: 'n', label: t('Internal note'), run: () => composer.open('note') }),
    ...on(abilities.reply, { keys: 'm', label: t('Insert a canned response'), run: () => composer.open('reply', '/') }),
    ...on(abilities.reply, { keys: 'f', label: t('Forward'), run: () => composer.open('forward') }),
    ...on(moves.includes('resolved'), { keys: 'e', label: t('Resolve'), run: () => changes.change({ status: 'resolved' }) }),
    ...on(moves.includes('resolved'), {
      keys: 'shift+e',
      label: t('Resolve and go on to the next'),
      run() {
        changes.change({ status: 'resolved' })
        goOn()
      },
    }),
    ...on(moves.length > 0, { keys: 's', label: t('Change status'), run: () => openPicker('status') }),
    ...on(abilities.changePriority, { keys: 'p', label: t('Change priority'), run: () => openPicker('priority') }),
    ...on(abilities.assign || abilities.assignToSelf, { keys: 'a', label: t('Assign'), run: () => openPicker('assignee') }),
    ...on(abilities.assignToSelf && assignee?.id !== id, {
      keys: 'i',
      label: t('Assign to me'),
      run: () => changes.change({ assigneeId: id }, { assignee: { id, name } }),
    }),
    ...on(abilities.changeCategory, { keys: '#', label: t('Add a tag'), run: () => openPicker('tags') }),
    ...on(abilities.changeStatus && moves.includes('resolved'), { keys: 'b', label: t('Snooze'), run: () => openPicker('snooze') }),
    ...on(abilities.changeCategory, { keys: 't', label: t('Change category'), run: () => openPicker('category') }),
    ...on(firstLicense !== undefined, {
      keys: 'l',
      label: t('Open or close the license'),
      run: () => (licenses.openId || !firstLicense ? licenses.close() : licenses.open(firstLicense.id)),
    }),
    { keys: '.', label: t('Copy the number'), run: () => void copyText(key) },
    { keys: 'shift+.', label: t('Copy the link'), run: () => void copyText(location.href.replace(/[?#].*/, '')) },
  ])
}
