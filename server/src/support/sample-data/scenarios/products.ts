export const sampleProducts = [
  { code: 'PRO', name: 'Contour Pro' },
  { code: 'STU', name: 'Contour Studio' },
  { code: 'SRV', name: 'Contour License Server' },
  { code: 'CWP', name: 'Contour for WordPress' },
] as const

/** Keys that were made and not sold yet. */
export const unsoldLicenses: readonly string[] = ['PRO 5', 'STU 1', 'STU 3', 'CWP 5', 'SRV 10']
