import type { Job } from '#kernel/feature.ts'
import { watchHelpedLicenses } from './watch-helped-licenses.ts'

export const watchHelpedLicensesJob: Job = { name: 'tickets.watch-helped-licenses', cron: '* * * * *', run: watchHelpedLicenses }
