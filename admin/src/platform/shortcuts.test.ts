import { describe, expect, it, test } from 'vitest'
import { createShortcuts, keysOf, type Shortcut } from './shortcuts.ts'

const noModifiers = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('a key press', () => {
  it.each([
    ['j', { key: 'j', code: 'KeyJ' }],
    ['?', { key: '?', code: 'Slash' }],
    ['enter', { key: 'Enter', code: 'Enter' }],
    ['mod+enter', { key: 'Enter', metaKey: true }],
    ['mod+k', { key: 'k', ctrlKey: true }],
    ['alt+x', { key: 'x', altKey: true }],
    ['j', { key: 'о', code: 'KeyJ' }],
    ['shift+e', { key: 'E', code: 'KeyE', shiftKey: true }],
    ['e', { key: 'E', code: 'KeyE' }],
    ['shift+.', { key: ':', code: 'Period', shiftKey: true }],
    ['.', { key: '.', code: 'Period' }],
    ['?', { key: '?', code: 'Minus', shiftKey: true }],
    ['ö', { key: 'ö', code: 'Semicolon' }],
  ])('is written %s', (expected, press) => {
    expect(keysOf({ ...noModifiers, ...press })).toBe(expected)
  })
})

/** As much of an element as the registry asks for: which selectors it lies in. */
function pressing(key: string, inside: readonly string[] = [], timeStamp = 0) {
  const target = { closest: (selector: string) => (inside.some((part) => selector.includes(part)) ? target : null) }
  let isPrevented = false
  return {
    ...noModifiers,
    key,
    timeStamp,
    target,
    isComposing: false,
    get defaultPrevented() {
      return isPrevented
    },
    preventDefault() {
      isPrevented = true
    },
  } as unknown as KeyboardEvent
}

function registry() {
  const ran: string[] = []
  const shortcuts = createShortcuts()
  const shortcut = (keys: string, name = keys, more: Partial<Shortcut> = {}): Shortcut => ({
    keys,
    label: name,
    run: () => void ran.push(name),
    ...more,
  })
  return { ran, shortcuts, shortcut }
}

describe('shortcuts', () => {
  test('the newest group that knows a key gets it, and gives it back when it leaves', () => {
    const { ran, shortcuts, shortcut } = registry()
    shortcuts.add({ name: 'List', shortcuts: [shortcut('r', 'reply from the list')] })
    const leave = shortcuts.add({ name: 'Ticket', shortcuts: [shortcut('r', 'reply')] })

    shortcuts.handle(pressing('r'))
    leave()
    shortcuts.handle(pressing('r'))

    expect(ran).toEqual(['reply', 'reply from the list'])
  })

  test('a page keeps its own key, even if the frame around it comes later', () => {
    const { ran, shortcuts, shortcut } = registry()
    shortcuts.add({ name: 'List', shortcuts: [shortcut('/', 'search the list')] })
    shortcuts.add({ name: 'Everywhere', shortcuts: [shortcut('/', 'search everything'), shortcut('?')], isEverywhere: true })

    shortcuts.handle(pressing('/'))
    shortcuts.handle(pressing('?'))
    expect(ran).toEqual(['search the list', '?'])
  })

  test('whoever writes, writes', () => {
    const { ran, shortcuts, shortcut } = registry()
    shortcuts.add({ name: 'List', shortcuts: [shortcut('j'), shortcut('escape', 'leave', { whileTyping: true })] })

    for (const place of ['textarea', 'contenteditable', '[role="menu"]', '[role="dialog"]']) shortcuts.handle(pressing('j', [place]))
    shortcuts.handle(pressing('Escape', ['textarea']))

    expect(ran).toEqual(['leave'])
  })

  test('Enter on a button is for the button', () => {
    const { ran, shortcuts, shortcut } = registry()
    shortcuts.add({ name: 'List', shortcuts: [shortcut('enter', 'open'), shortcut('j')] })

    shortcuts.handle(pressing('Enter', ['button']))
    shortcuts.handle(pressing('j', ['button,']))

    expect(ran).toEqual(['j'])
  })

  test('a key nobody knows stays what it is', () => {
    const { shortcuts } = registry()
    const event = pressing('q')
    shortcuts.handle(event)
    expect(event.defaultPrevented).toBe(false)
  })

  test('one key after the other is a shortcut of its own, if the second comes soon', () => {
    const { ran, shortcuts, shortcut } = registry()
    shortcuts.add({ name: 'Go', shortcuts: [shortcut('g i', 'inbox'), shortcut('i', 'to me')] })

    for (const [key, at] of [
      ['g', 0],
      ['i', 500],
      ['i', 600],
      ['g', 1_000],
      ['i', 9_000],
    ] as const)
      shortcuts.handle(pressing(key, [], at))
    for (const key of ['g', 'Shift', 'i']) shortcuts.handle(pressing(key))

    expect(ran).toEqual(['inbox', 'to me', 'to me', 'inbox'])
  })

  test('single keys can be off, and what is pressed with Ctrl stays', () => {
    const { ran, shortcuts, shortcut } = registry()
    shortcuts.add({
      name: 'List',
      shortcuts: [shortcut('j'), shortcut('?'), shortcut('g i'), shortcut('shift+e'), shortcut('enter'), shortcut('mod+k')],
    })

    shortcuts.useSingleKeys(false)
    for (const key of ['j', '?', 'g', 'i', 'Enter']) shortcuts.handle(pressing(key))
    shortcuts.handle({ ...pressing('k'), ctrlKey: true } as KeyboardEvent)
    expect(ran).toEqual(['enter', 'mod+k'])

    shortcuts.useSingleKeys(true)
    shortcuts.handle(pressing('j'))
    expect(ran.at(-1)).toBe('j')
  })

  test('what a newer group does by the same key is listed once', () => {
    const { shortcuts, shortcut } = registry()
    shortcuts.add({ name: 'Everywhere', shortcuts: [shortcut('/', 'search anything'), shortcut('?')] })
    shortcuts.add({ name: 'List', shortcuts: [shortcut('/', 'search the list')] })
    expect(shortcuts.groups().flatMap((group) => group.shortcuts.map(({ label }) => label))).toEqual(['search the list', '?'])
  })

  test('groups of one name are listed as one, without aliases of their own', () => {
    const { shortcuts, shortcut } = registry()
    shortcuts.add({ name: 'Everywhere', shortcuts: [shortcut('?')] })
    shortcuts.add({ name: 'List', shortcuts: [shortcut('j', 'next', { alias: 'arrowdown' })] })
    shortcuts.add({ name: 'List', shortcuts: [shortcut('f')] })
    shortcuts.add({ name: 'Nothing', shortcuts: [] })

    expect(shortcuts.groups().map(({ name, shortcuts: members }) => [name, members.map(({ keys }) => keys)])).toEqual([
      ['List', ['j', 'f']],
      ['Everywhere', ['?']],
    ])
  })
})
