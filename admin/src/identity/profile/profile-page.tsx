import { t } from '@keydesk/ui/messages.ts'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import layout from '#admin/platform/plain-page.module.css'
import { NotificationSection } from './notification-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { PersonSection } from './person-section.tsx'
import { WaysSection } from './ways-section.tsx'

/** What concerns only whoever is signed in: who they are, how they work, what they hear of. */
export function ProfilePage() {
  return (
    <>
      <PageBar title={t('Your profile')} />
      <div className={layout.page}>
        <div className={layout.column}>
          <PersonSection />
          <WaysSection />
          <NotificationSection />
          <PasswordSection />
        </div>
      </div>
    </>
  )
}
