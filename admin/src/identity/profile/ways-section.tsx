import { type Language, spokenLanguage, t } from '@keydesk/ui/messages.ts'
import { NativeSelect, Select, Switch } from '@mantine/core'
import { useEffect } from 'react'
import { isAnotherLanguage, languageNames, usualLocale } from '#admin/kernel/language.ts'
import { useMe } from '#admin/kernel/me.queries.ts'
import { usePreference } from '#admin/kernel/preferences.queries.ts'
import layout from '#admin/platform/plain-page.module.css'
import { SettingRow } from '#admin/platform/setting-row.tsx'
import styles from './profile-page.module.css'

const browsers = 'Intl' in globalThis ? new Intl.DateTimeFormat().resolvedOptions().timeZone : 'UTC'
const zones = Intl.supportedValuesOf('timeZone')
const tongues = [
  'en-GB',
  'en-US',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'es-ES',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'pt-PT',
  'pt-BR',
  'sv-SE',
  'ja-JP',
]
const sample = new Date(Date.UTC(2026, 10, 24, 15, 42))

/** How the desk behaves for the reader, on every computer. Each is kept as soon as it is chosen. */
export function WaysSection() {
  const [shortcuts, setShortcuts] = usePreference('shortcuts')
  const [afterSend, setAfterSend] = usePreference('afterSend')
  const [language, setLanguage] = usePreference('language')
  const [timeZone, setTimeZone] = usePreference('timeZone')
  const [locale, setLocale] = usePreference('locale')

  const { language: keptLanguage } = useMe().preferences
  useEffect(() => {
    if (isAnotherLanguage(keptLanguage)) location.reload()
  }, [keptLanguage])

  return (
    <section className={layout.section} aria-label={t('How you work')}>
      <h2 className={layout.title}>{t('How you work')}</h2>
      <SettingRow title={t('Single-key shortcuts')} text={t('J, K, R and the like. Those with Ctrl or Cmd always work.')}>
        <Switch
          aria-label={t('Single-key shortcuts')}
          checked={shortcuts}
          onChange={(event) => setShortcuts(event.currentTarget.checked)}
        />
      </SettingRow>
      <SettingRow isWide title={t('After a reply is sent')} text={t('Where the desk takes you.')}>
        <NativeSelect
          className={styles.control ?? ''}
          aria-label={t('After a reply is sent')}
          value={afterSend}
          onChange={(event) => setAfterSend(event.currentTarget.value as typeof afterSend)}
          data={[
            { value: 'stay', label: t('Stay on the ticket') },
            { value: 'next', label: t('Go to the next ticket') },
            { value: 'list', label: t('Back to the list') },
          ]}
        />
      </SettingRow>
      <SettingRow isWide title={t('Language')} text={t('What the desk speaks to you.')}>
        <NativeSelect
          className={styles.control ?? ''}
          aria-label={t('Language')}
          value={language ?? ''}
          onChange={(event) => setLanguage((event.currentTarget.value || null) as Language | null)}
          data={[{ value: '', label: t('As the browser') }, ...Object.entries(languageNames).map(([value, label]) => ({ value, label }))]}
        />
      </SettingRow>
      <SettingRow isWide title={t('Time zone')} text={t('In which times are told, here and in mails.')}>
        <Select
          className={styles.control ?? ''}
          aria-label={t('Time zone')}
          searchable
          clearable
          limit={60}
          placeholder={t('As the browser: {what}', { what: browsers })}
          value={timeZone}
          onChange={setTimeZone}
          data={zones}
          nothingFoundMessage={t('There is no such zone')}
        />
      </SettingRow>
      <SettingRow isWide title={t('Dates and times')} text={t('How they are written.')}>
        <NativeSelect
          className={styles.control ?? ''}
          aria-label={t('Dates and times')}
          value={locale ?? ''}
          onChange={(event) => setLocale(event.currentTarget.value || null)}
          data={[
            { value: '', label: t('As the browser: {what}', { what: written(usualLocale()) }) },
            ...[...new Set([...tongues, ...(locale ? [locale] : [])])].map((tag) => ({
              value: tag,
              label: `${nameOf(tag)}: ${written(tag)}`,
            })),
          ]}
        />
      </SettingRow>
    </section>
  )
}

const written = (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(sample)
const nameOf = (tag: string) => new Intl.DisplayNames(spokenLanguage(), { type: 'language' }).of(tag) ?? tag
