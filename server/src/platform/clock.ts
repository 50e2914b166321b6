import type pg from 'pg'

export interface Clock {
  now(): Date
  stop(): void
}

const oneMinute = 60_000

/**
 * The database's time, asked for once a minute and carried on by the local steady clock in between: a program
 * on a machine with a wrong clock still writes right times.
 */
export async function databaseClock(pool: pg.Pool): Promise<Clock> {
  let ahead = 0

  const compare = async () => {
    const sent = performance.now()
    const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now')
    const received = performance.now()
    const now = rows[0]?.now
    if (now) ahead = now.getTime() - (sent + received) / 2
  }

  await compare()
  const timer = setInterval(() => void compare().catch(() => undefined), oneMinute)
  timer.unref()

  return {
    now: () => new Date(Math.round(performance.now() + ahead)),
    stop: () => clearInterval(timer),
  }
}
