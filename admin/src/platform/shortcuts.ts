export interface Shortcut {
  /** The key in lower case, with `mod+` for Ctrl or ⌘ in front: `j`, `enter`, `?`, `mod+enter`, `shift+e`; one after the other: `g i`. Empty: it has none, and is found in the palette. */
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
  /** Of the frame around all pages: a page that has the same key means its own, whoever came first. */
  readonly isEverywhere?: boolean
}

/** All shortcuts of what is on the screen. The newest group that knows a key gets it. */
export interface ShortcutRegistry {
  add(group: ShortcutGroup): () => void
  /** What works now, by name; the newest name first. */
  groups(): readonly ShortcutGroup[]
  handle(event: KeyboardEvent): void
  /** Whether keys of a single character act, for those whose voice or tremor types them by mistake (WCAG 2.1.4). */
  useSingleKeys(are: boolean): void
}

const patience = 1_500

export function createShortcuts(): ShortcutRegistry {
  let groups: readonly ShortcutGroup[] = []
  let hasSingleKeys = true
  let begun: { readonly keys: string; readonly at: number } | null = null

  const offered = () =>
    groups
      .toReversed()
      .flatMap(({ shortcuts }) => shortcuts)
      .filter(({ keys }) => hasSingleKeys || !isSingle(keys))

  return {
    add(group) {
      groups = group.isEverywhere ? [group, ...groups] : [...groups, group]
      return () => {
        groups = groups.filter((one) => one !== group)
      }
    },
    groups() {
      const byName = Map.groupBy(inForce(groups), ({ name }) => name)
      const merged = [...byName].map(([name, members]) => ({ name, shortcuts: members.toReversed().flatMap(({ shortcuts }) => shortcuts) }))
      return merged.filter(({ shortcuts }) => shortcuts.length > 0)
    },
    useSingleKeys(are) {
      hasSingleKeys = are
    },
    handle(event) {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return
      const keys = keysOf(event)
      const first = begun && event.timeStamp - begun.at < patience ? begun.keys : null
      begun = null
      const all = offered()
      const named = (wanted: string) => all.find((shortcut) => shortcut.keys === wanted || shortcut.alias === wanted)
      const found = (first ? named(`${first} ${keys}`) : undefined) ?? named(keys)

      if (found && !isBusy(event.target, found)) {
        event.preventDefault()
        found.run(event)
        return
      }
      const longer = found ? undefined : all.find((shortcut) => shortcut.keys.startsWith(`${keys} `))
      if (longer && !isBusy(event.target, longer)) begun = { keys, at: event.timeStamp }
    },
  }
}

/** The newest first, without what a newer one does by the same key. */
function inForce(groups: readonly ShortcutGroup[]): ShortcutGroup[] {
  const taken = new Set<string>()
  return groups.toReversed().map(({ name, shortcuts }) => {
    const left = shortcuts.filter(({ keys }) => keys === '' || !taken.has(keys))
    for (const { keys } of left) taken.add(keys)
    return { name, shortcuts: left }
  })
}

const isModifier = (key: string) => ['Shift', 'Control', 'Alt', 'Meta'].includes(key)
const isSingle = (keys: string) =>
  !/^(mod|alt)\+/.test(keys) && keys.split(' ').every((key) => [...key.replace(/^shift\+/, '')].length === 1)

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * How a key press is written. On a keyboard of another script the letter is the one of its place. Shift is part of it
 * for letters and the full stop, whose sign with Shift differs from keyboard to keyboard.
 */
export function keysOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  const isLatin = /^[\x20-\x7e]$/.test(key)
  const name = key.length === 1 && !isLatin && place ? place : key
  const isStop = shiftKey && code === 'Period'
  const isShifted = isStop || (shiftKey && /^\p{L}$/u.test(name))
  return `${ctrlKey || metaKey ? 'mod+' : ''}${altKey ? 'alt+' : ''}${isShifted ? 'shift+' : ''}${isStop ? '.' : name.toLowerCase()}`
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
