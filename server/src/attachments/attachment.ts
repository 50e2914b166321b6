import * as z from 'zod'

export const Attachment = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  /** Whether a browser may show it in place: one of the raster formats, by its own bytes. */
  isSafeImage: z.boolean(),
  url: z.string().nullable(),
})
export type Attachment = z.infer<typeof Attachment>

export const mostBytes = 10 * 1024 * 1024

const safeImages = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

export function isSafeImage(mediaType: string): boolean {
  return safeImages.has(mediaType)
}

const executable = /\.(?:exe|com|bat|cmd|scr|pif|msi|msp|cpl|hta|jar|js|jse|vbs|vbe|wsf|wsh|ps1|lnk|reg|dll|sys)$/i

/** Files that are refused from people who upload; by mail they are kept, but only ever downloaded. */
export function isExecutable(name: string, mediaType: string): boolean {
  return executable.test(name) || mediaType === 'application/x-msdownload' || mediaType === 'application/x-executable'
}

// Control, bidirectional-override and zero-width characters make a name look like another (T39).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const deceptive = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const mostCharacters = 200

/** A name as people gave it, without path and without characters that deceive. */
export function fileNameFrom(given: string): string {
  const last = given.replace(deceptive, '').split(/[\\/]/).at(-1)?.trim() ?? ''
  const name = last.replace(/^\.+/, '').slice(-mostCharacters)
  return name === '' ? 'file' : name
}
