import * as z from 'zod'

/** As HTML defines it, so that a single-label domain such as `localhost` is one too; in small letters. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ pattern: z.regexes.html5Email, error: 'is not an email address' }))
