import { writeTimesFor } from '@keydesk/ui/written-time.ts'
import { usualLocale } from '#admin/kernel/language.ts'
import { usePreference } from '#admin/kernel/preferences.queries.ts'
import { shortcuts } from '#admin/platform/shortcuts.ts'

/** The reader's own language, time zone and keys, in force before anything below is drawn. */
export function usePersonalWays(): void {
  const [locale] = usePreference('locale')
  const [timeZone] = usePreference('timeZone')
  const [hasSingleKeys] = usePreference('shortcuts')
  writeTimesFor({ locale: locale ?? usualLocale(), ...(timeZone && { timeZone }) })
  shortcuts.useSingleKeys(hasSingleKeys)
}
