import { PageBar } from '#admin/kernel/page-bar.tsx'
import { NotificationSection } from './notification-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { PersonSection } from './person-section.tsx'
import styles from './profile-page.module.css'
import { WaysSection } from './ways-section.tsx'

/** What concerns only whoever is signed in: who they are, how they work, what they hear of. */
export function ProfilePage() {
  return (
    <>
      <PageBar title="Your profile" />
      <div className={styles.page}>
        <div className={styles.column}>
          <PersonSection />
          <WaysSection />
          <NotificationSection />
          <PasswordSection />
        </div>
      </div>
    </>
  )
}
