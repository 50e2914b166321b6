/**
 * What Node is started with. V8 gives young objects up to 48 MB and as much again to move them: a sixth of that costs
 * hardly any speed, and a desk at work stays under 300 MB.
 */
export const nodeFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8']
