import { useEffect, useRef } from 'react'
import { type Shortcut, shortcuts } from './shortcuts.ts'

/** Shortcuts that work while the calling component is on the screen; `isOn` switches them off for a while. */
export function useShortcuts(name: string, wanted: readonly Shortcut[], isOn = true, isEverywhere = false): void {
  const latest = useRef(wanted)
  useEffect(() => {
    latest.current = wanted
  })

  const signature = wanted.map(({ keys, alias, label, whileTyping }) => `${keys} ${alias} ${whileTyping} ${label}`).join('\n')

  // biome-ignore lint/correctness/useExhaustiveDependencies: registered anew when keys or labels change, not on every render
  useEffect(() => {
    if (!isOn) return
    return shortcuts.add({
      name,
      isEverywhere,
      shortcuts: wanted.map((shortcut, index) => ({ ...shortcut, run: (event) => latest.current[index]?.run(event) })),
    })
  }, [name, signature, isOn])
}
