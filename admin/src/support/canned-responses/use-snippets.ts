import type { Snippet } from '@keydesk/ui/snippet-query.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { cannedResponsesQuery } from './canned-responses.queries.ts'
import { fillVariables, type Values } from './fill-variables.ts'

/** The canned responses, filled in for a ticket. */
export function useSnippets({
  customer,
  key,
  subject,
}: {
  customer: Values['customer']
  key: string
  subject: string
}): readonly Snippet[] {
  const { name } = useMe()
  const { data: responses } = useQuery(cannedResponsesQuery)

  return useMemo(() => {
    const values = { customer, ticket: { key, subject }, agent: { name } }
    return (responses ?? []).map(({ id, title, shortcut, html }) => ({ id, title, shortcut, html: fillVariables(html, values) }))
  }, [responses, customer, key, subject, name])
}
