const hour = 60 * 60 * 1000
const day = 24 * hour

/** "3 similar tickets in the last hour"; null when there is none that is news. */
export function similarWords(similar: readonly { readonly createdAt: string }[], now: Date): string | null {
  const within = (span: number) => similar.filter(({ createdAt }) => now.getTime() - Date.parse(createdAt) <= span).length
  const [lastHour, lastDay] = [within(hour), within(day)]
  if (lastHour > 0) return `${counted(lastHour)} in the last hour`
  return lastDay > 0 ? `${counted(lastDay)} in the last day` : null
}

const counted = (count: number) => (count === 1 ? '1 similar ticket' : `${count} similar tickets`)
