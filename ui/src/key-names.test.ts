import { expect, test } from 'vitest'
import { keyName, keyShortcut } from './key-names.ts'

test.each([
  ['mod+enter', true, '⌘↵', 'Meta+Enter'],
  ['mod+enter', false, 'Ctrl ↵', 'Control+Enter'],
  ['r', false, 'R', 'r'],
  ['escape', false, 'Esc', 'Escape'],
])('%s, on Apple: %s, is printed %s', (keys, apple, name, shortcut) => {
  expect(keyName(keys, apple)).toBe(name)
  expect(keyShortcut(keys, apple)).toBe(shortcut)
})
