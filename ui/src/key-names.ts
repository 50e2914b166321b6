import { msg, t } from './messages.ts'

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const onApple: Record<string, string> = { mod: '⌘', alt: '⌥', shift: '⇧', enter: '↵', escape: 'Esc' }
const elsewhere: Record<string, string> = { mod: msg('Ctrl'), alt: msg('Alt'), shift: msg('Shift'), enter: '↵', escape: 'Esc' }

function onKeyboard(key: string, apple: boolean): string | undefined {
  if (apple) return onApple[key]
  return elsewhere[key] && t(elsewhere[key])
}

/** `mod+enter` as it is printed on the keyboard in front of the reader: ⌘↵ or Ctrl ↵. */
export function keyName(keys: string, apple = isApple): string {
  if (keys.includes(' '))
    return keys
      .split(' ')
      .map((key) => keyName(key, apple))
      .join(' ')
  const names = keys.split('+').map((key) => onKeyboard(key.toLowerCase(), apple) ?? (key.length === 1 ? key.toUpperCase() : key))
  return names.join(apple ? '' : ' ')
}

/** The same for a screen reader, in the words of `aria-keyshortcuts`. */
export function keyShortcut(keys: string, apple = isApple): string {
  if (keys.includes(' '))
    return keys
      .split(' ')
      .map((key) => keyShortcut(key, apple))
      .join(' ')
  const words: Record<string, string> = { mod: apple ? 'Meta' : 'Control', alt: 'Alt', shift: 'Shift', enter: 'Enter', escape: 'Escape' }
  return keys
    .split('+')
    .map((key) => words[key.toLowerCase()] ?? key)
    .join('+')
}
