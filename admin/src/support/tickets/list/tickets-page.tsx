import { PageBar } from '#admin/kernel/page-bar.tsx'

export function TicketsPage() {
  return <PageBar title="Tickets" />
}
