import { msg, t } from './messages.ts'

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const onApple: Record<string, string> = { mod: '⌘', alt: '⌥', shift: '⇧', enter: '↵', escape: 'Esc' }
const elsewhere: Record<string, string> = { mod: 'Ctrl', alt: msg('Alt'), shift: 'Shift', enter: '↵', escape: 'Esc' }

/** `mod+enter` as it is printed on the keyboard in front of the reader: ⌘↵ or Ctrl ↵. */
export function keyName(keys: string, apple = isApple): string {
  if (keys.includes(' '))
    return keys
      .split(' ')
      .map((key) => keyName(key, apple))
      .join(' ')
  const names = keys
    .split('+')
    .map((key) => (apple ? onApple : elsewhere)[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key))
  return names.join(apple ? '' : ' ')
}

/** The same for a screen reader, in the words of `aria-keyshortcuts`. */
export function keyShortcut(keys: string, apple = isApple): string {
  if (keys.includes(' '))
    return keys
      .split(' ')
      .map((key) => keyShortcut(key, apple))
      .join(' ')
  const words: Record<string, string> = { mod: apple ? 'Meta' : 'Control', alt: t('Alt'), shift: 'Shift', enter: 'Enter', escape: 'Escape' }
  return keys
    .split('+')
    .map((key) => words[key.toLowerCase()] ?? key)
    .join('+')
}
