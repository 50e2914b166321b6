import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { isProblem } from '#admin/kernel/problem.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { undoSending } from './composer.queries.ts'

/** Takes back what was just sent, and leads to where it can be written anew. */
export function useUndo({ id, key }: Pick<TicketDetail, 'id' | 'key'>, flush: () => Promise<void>): (messageId: string) => void {
  const queries = useQueryClient()
  const navigate = useNavigate()

  return async (messageId) => {
    try {
      await flush()
      const { drafts } = await undoSending(queries, id, messageId)
      const compose = drafts.some(({ kind }) => kind === 'forward') && !drafts.some(({ kind }) => kind === 'reply') ? 'forward' : 'reply'
      await navigate({ to: '/tickets/$ticket', params: { ticket: key }, search: (search) => ({ ...search, compose }) })
    } catch (error) {
      const text = isProblem(error, 'already_sent')
        ? t('It could not be taken back: it is on its way already')
        : t('It could not be taken back: the server cannot be reached')
      showToast({ text })
    }
  }
}
