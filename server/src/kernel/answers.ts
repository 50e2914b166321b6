import { sweepAnswers } from './answer-claims.ts'
import type { Feature } from './feature.ts'

/** Keeps the answers of `answerOnce` no longer than they are promised. */
export const answers: Feature = { name: 'answers', jobs: [{ name: 'answers.sweep', cron: '41 * * * *', run: sweepAnswers }] }
