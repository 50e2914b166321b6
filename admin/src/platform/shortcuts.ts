export interface Shortcut {
  /** The key in lower case, with `mod+` for Ctrl or ⌘ in front: `j`, `enter`, `?`, `mod+enter`. */
  readonly keys: string
  /** Another key that does the same, not listed. */
  readonly alias?: string
  /** What it does, for the list of shortcuts. */
  readonly label: string
  /** Also while a text is being written. */
  readonly whileTyping?: boolean
  run(event: KeyboardEvent): void
}

export interface ShortcutGroup {
  /** The heading in the list of shortcuts. */
  readonly name: string
  readonly shortcuts: readonly Shortcut[]
}

/** All shortcuts of what is on the screen. The newest group that knows a key gets it. */
export interface ShortcutRegistry {
  add(group: ShortcutGroup): () => void
  /** What works now, by name; the newest name first. */
  groups(): readonly ShortcutGroup[]
  handle(event: KeyboardEvent): void
}

export function createShortcuts(): ShortcutRegistry {
  let groups: readonly ShortcutGroup[] = []

  return {
    add(group) {
      groups = [...groups, group]
      return () => {
        groups = groups.filter((one) => one !== group)
      }
    },
    groups() {
      const byName = Map.groupBy(groups.toReversed(), ({ name }) => name)
      const merged = [...byName].map(([name, members]) => ({ name, shortcuts: members.toReversed().flatMap(({ shortcuts }) => shortcuts) }))
      return merged.filter(({ shortcuts }) => shortcuts.length > 0)
    },
    handle(event) {
      if (event.defaultPrevented || event.isComposing) return
      const keys = keysOf(event)
      const found = groups
        .toReversed()
        .flatMap(({ shortcuts }) => shortcuts)
        .find((shortcut) => shortcut.keys === keys || shortcut.alias === keys)
      if (!found || isBusy(event.target, found)) return

      event.preventDefault()
      found.run(event)
    },
  }
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** How a key press is written. On a keyboard of another script the letter is the one of its place. */
export function keysOf({ key, code, ctrlKey, metaKey, altKey }: KeyPress): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  const isLatin = /^[\x20-\x7e]$/.test(key)
  const name = key.length === 1 && !isLatin && place ? place : key
  return `${ctrlKey || metaKey ? 'mod+' : ''}${altKey ? 'alt+' : ''}${name.toLowerCase()}`
}

const writes = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"], .ProseMirror'
const answersEnter = 'a, button, summary, input, [role="button"], [role="menuitem"], [role="option"], [role="tab"]'
const ownsKeys = '[role="dialog"], [role="menu"], [role="listbox"]'

// Whoever writes, chooses in a menu or presses a focused button means that, not a shortcut.
function isBusy(target: EventTarget | null, { keys, whileTyping }: Shortcut): boolean {
  if (whileTyping || !isElement(target)) return false
  if (target.closest(`${writes}, ${ownsKeys}`)) return true
  return (keys === 'enter' || keys === ' ') && target.closest(answersEnter) !== null
}

const isElement = (target: EventTarget | null): target is Element => target !== null && 'closest' in target

/** The page's shortcuts. */
export const shortcuts = createShortcuts()
