import { msg, t } from '@keydesk/ui/messages.ts'
import { NativeSelect } from '@mantine/core'
import { type Preferences, usePreference } from '#admin/kernel/preferences.queries.ts'
import layout from '#admin/platform/plain-page.module.css'
import { SettingRow } from '#admin/platform/setting-row.tsx'
import styles from './profile-page.module.css'

type Choices = Preferences['notifications']
type Kind = keyof Choices['of']
type Scope = 'none' | 'mine' | 'all'

const kinds: readonly { kind: Kind; label: string; text: string; isPersonal?: boolean }[] = [
  { kind: 'new_ticket', label: msg('New ticket'), text: msg('Mailed while you are available') },
  { kind: 'assigned', label: msg('Ticket assigned to me'), text: msg('By a colleague or a rule'), isPersonal: true },
  { kind: 'customer_replied', label: msg('Customer replied'), text: msg('An answer in a ticket') },
  { kind: 'priority_raised', label: msg('Priority raised'), text: msg('A ticket became more urgent') },
  { kind: 'mentioned', label: msg('I am mentioned'), text: msg('With @ in a note'), isPersonal: true },
  { kind: 'mail_failed', label: msg('Mail not delivered'), text: msg('The address refused it for good') },
]

const scopes: Record<Scope, string> = { none: msg('Never'), mine: msg('My tickets'), all: msg('All I see') }

/** What the reader is told, of which tickets, and where. Own acts are never told. */
export function NotificationSection() {
  const [choices, setChoices] = usePreference('notifications')
  const [timeZone, setTimeZone] = usePreference('timeZone')

  function choose(kind: Kind, channel: 'inbox' | 'mail', scope: string) {
    setChoices({ ...choices, of: { ...choices.of, [kind]: { ...choices.of[kind], [channel]: scope } } as Choices['of'] })
  }
  function gather(mails: string) {
    setChoices({ ...choices, mails: mails as Choices['mails'] })
    // The server has to know when it is morning where the reader is.
    if (mails === 'daily' && !timeZone) setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone)
  }

  return (
    <section className={layout.section} aria-label={t('Notifications')}>
      <h2 className={layout.title}>{t('Notifications')}</h2>
      <p className={layout.intro}>
        {t(
          'My tickets are those assigned to you and those you follow. You are told only of tickets that you can see, and never of what you do yourself.',
        )}
      </p>
      <table className={styles.matrix} aria-label={t('What you hear of')}>
        <thead>
          <tr>
            <th scope="col">{t('What happens')}</th>
            <th scope="col">{t('Inbox')}</th>
            <th scope="col">{t('Mail')}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, label, text, isPersonal = false }) => (
            <tr key={kind}>
              <th scope="row">
                {t(label)}
                <small>{t(text)}</small>
              </th>
              {(['inbox', 'mail'] as const).map((channel) => (
                <td key={channel}>
                  <NativeSelect
                    aria-label={channel === 'inbox' ? t('{event}: inbox', { event: t(label) }) : t('{event}: mail', { event: t(label) })}
                    value={choices.of[kind][channel]}
                    onChange={(event) => choose(kind, channel, event.currentTarget.value)}
                    data={(Object.keys(scopes) as Scope[])
                      .filter((scope) => !isPersonal || scope !== 'all')
                      .map((scope) => ({ value: scope, label: isPersonal && scope === 'mine' ? t('Always') : t(scopes[scope]) }))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <SettingRow isWide title={t('Mails')} text={t('What you have read in the inbox by then is not mailed.')}>
        <NativeSelect
          className={styles.control ?? ''}
          aria-label={t('Mails')}
          value={choices.mails}
          onChange={(event) => gather(event.currentTarget.value)}
          data={[
            { value: 'each', label: t('Two minutes after it happens') },
            { value: 'daily', label: t('One each morning at 8:00') },
          ]}
        />
      </SettingRow>
    </section>
  )
}
