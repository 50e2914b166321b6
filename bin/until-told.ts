/** Aborts when somebody wants us to stop: by a signal, or by ending the process that launched us. */
export function untilTold(): AbortSignal {
  const told = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => told.abort())
  process.once('disconnect', () => told.abort())
  // To listen for its end would otherwise keep us running.
  process.channel?.unref()
  return told.signal
}
