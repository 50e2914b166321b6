import { t } from '@keydesk/ui/messages.ts'

export type Remedy = 'raise_limit' | 'free_oldest' | 'extend' | 'reinstate' | null

export interface Diagnosis {
  readonly title: string
  /** What it comes of, and what helps. */
  readonly advice: string
  readonly remedy: Remedy
}

/** What an answer of the licensing API means for a customer, and what helps. */
export function diagnosisOf(code: number): Diagnosis {
  switch (code) {
    case 302:
      return {
        title: t('Activation limit reached'),
        advice: t('All places are taken. Raise the limit, or free a device.'),
        remedy: 'raise_limit',
      }
    case 205:
      return { title: t('License expired'), advice: t('It has to be renewed. An extension bridges the time.'), remedy: 'extend' }
    case 204:
      return { title: t('License blocked'), advice: t('It was suspended or revoked. Its history tells why.'), remedy: 'reinstate' }
    case 202:
      return {
        title: t('Device is not activated'),
        advice: t('The app has to activate first. After new hardware, free the place of the old device.'),
        remedy: 'free_oldest',
      }
    case 201:
      return { title: t('License not assigned'), advice: t('It belongs to nobody yet: assign it to the customer.'), remedy: null }
    case 203:
      return { title: t('Product inactive'), advice: t('No license of this product works at present.'), remedy: null }
    case 215:
      return { title: t('App sends no device'), advice: t('The app does not say where it runs: it needs an update.'), remedy: null }
    case 210:
      return { title: t('Key not accepted'), advice: t('The key is another one than this license has.'), remedy: null }
    default:
      return { title: t('Code {code}', { code }), advice: '', remedy: null }
  }
}

const worked = new Set([200, 300, 301, 400, 401, 500])

/** An answer in a word or two. */
export function attemptWords(code: number): { words: string; isGood: boolean } {
  if (code === 200) return { words: t('valid'), isGood: true }
  if (code === 300) return { words: t('activated'), isGood: true }
  if (code === 301) return { words: t('already active'), isGood: true }
  if (code === 400) return { words: t('deactivated'), isGood: true }
  return worked.has(code) ? { words: t('done'), isGood: true } : { words: diagnosisOf(code).title, isGood: false }
}
