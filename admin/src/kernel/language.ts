import { type Catalogue, type Language, speak, spokenLanguage } from '@keydesk/ui/messages.ts'

export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' }
const languages = Object.keys(languageNames) as Language[]
const usualLocales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

const catalogues: Record<Exclude<Language, 'en'>, () => Promise<Catalogue>> = {
  async de() {
    const [ui, admin] = await Promise.all([import('@keydesk/ui/languages/de.json'), import('#admin/languages/de.json')])
    return { ...ui.default, ...admin.default }
  },
}

/** Before anything is drawn. Who reads is not known yet: it is what was spoken here last, or what the browser asks for. */
export async function speakAsUsual(): Promise<void> {
  const language = languageHere()
  document.documentElement.lang = language
  if (language !== 'en') speak(language, await catalogues[language]().catch(() => ({})))
}

/** Keeps what the reader has chosen for the next load of the page, and says whether this one speaks otherwise. */
export function isAnotherLanguage(chosen: Language | null): boolean {
  const language = chosen ?? languageOfBrowser()
  if (languageHere() === language) return false
  try {
    localStorage.setItem(kept, language)
    return true
  } catch {
    return false
  }
}

/** How times are written for who has chosen nothing: as the browser does, in the language that is spoken. */
export function usualLocale(): string {
  const language = spokenLanguage()
  return navigator.languages.find((tag) => tag.startsWith(language) && isLocale(tag)) ?? usualLocales[language]
}

/** Some browsers name the system's locale as it is, such as `en-US@posix`, which is none of the web. */
function isLocale(tag: string): boolean {
  try {
    return new Intl.Locale(tag).baseName === tag
  } catch {
    return false
  }
}

const kept = 'keydesk-language'
const known = (tag: string | null) => languages.find((language) => tag?.startsWith(language))

function languageHere(): Language {
  try {
    return known(localStorage.getItem(kept)) ?? languageOfBrowser()
  } catch {
    return languageOfBrowser()
  }
}

function languageOfBrowser(): Language {
  return navigator.languages.map(known).find((language) => language !== undefined) ?? 'en'
}
