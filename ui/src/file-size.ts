import { t } from './messages.ts'

/** 212 KB, 1.4 MB: counted in thousands, as the file managers of our readers count. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return t('{size} B', { size: bytes })
  if (bytes < 999_500) return t('{size} KB', { size: Math.round(bytes / 1000) })
  return t('{size, number, ::.0} MB', { size: bytes / 1_000_000 })
}
