import { ErrorState } from '@keydesk/ui/error-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { useQuery } from '@tanstack/react-query'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import layout from '#admin/platform/plain-page.module.css'
import { CategoriesSection } from './categories-section.tsx'
import { RulesSection } from './rules-section.tsx'
import { TagsSection } from './tags-section.tsx'
import { ticketSettingsQuery } from './ticket-settings.queries.ts'

/** How this environment treats its tickets: its rules, its categories, its tags. */
export function TicketSettingsPage() {
  const { data: settings, error, isPending, refetch } = useQuery(ticketSettingsQuery)

  return (
    <>
      <PageBar title={t('Ticket settings')} />
      <div className={layout.page}>
        <div className={layout.column}>
          {isPending && <SkeletonRows rows={8} height="44px" />}
          {error && !settings && (
            <ErrorState title={t('The settings could not be loaded')} onRetry={() => void refetch()}>
              {error.message}
            </ErrorState>
          )}
          {settings && <RulesSection settings={settings} />}
          <CategoriesSection />
          <TagsSection />
        </div>
      </div>
    </>
  )
}
