import { writeTimesFor } from '@keydesk/ui/written-time.ts'
import { usualLocale } from '#admin/kernel/language.ts'
import { useMe } from '#admin/kernel/me.queries.ts'
import { shortcuts } from '#admin/platform/shortcuts.ts'

/** The reader's own language, time zone and keys, in force before anything below is drawn. */
export function usePersonalWays(): void {
  const { locale, timeZone, shortcuts: hasSingleKeys } = useMe().preferences
  writeTimesFor({ locale: locale ?? usualLocale(), ...(timeZone && { timeZone }) })
  shortcuts.useSingleKeys(hasSingleKeys)
}
