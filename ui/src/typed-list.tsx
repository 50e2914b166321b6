import { Portal } from '@mantine/core'
import { type Editor, useEditorState } from '@tiptap/react'
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useState } from 'react'
import { placeOf, textBefore } from './place-at-cursor.ts'
import css from './typed-list.module.css'
import type { TypedQuery } from './typed-query.ts'

export interface TypedListHandle {
  /** Whether the key was meant for the list. */
  press(event: KeyboardEvent): boolean
}

interface Props<Item extends { readonly id: string | null }> {
  readonly ref: Ref<TypedListHandle>
  readonly editor: Editor
  readonly label: string
  /** What the text before the cursor asks for; null when it asks for nothing. */
  readonly queryIn: (text: string) => TypedQuery | null
  readonly find: (typed: string) => readonly Item[]
  readonly take: (item: Item, range: { readonly from: number; readonly to: number }) => void
  readonly children: (item: Item) => ReactNode
}

/** Offers what fits while a sign and some letters are typed. The focus stays in the text; arrows choose, Enter or Tab takes, Escape waives. */
export function TypedList<Item extends { readonly id: string | null }>({ ref, editor, label, queryIn, find, take, children }: Props<Item>) {
  const id = useId()
  const [active, setActive] = useState(0)
  const [waived, setWaived] = useState<number | null>(null)
  const query = useEditorState({ editor, selector: ({ editor }) => rangeOf(editor, queryIn) })

  const found = query && query.from !== waived ? find(query.typed) : []
  const isOpen = found.length > 0
  const at = Math.min(active, found.length - 1)

  useEffect(() => {
    if (!isOpen) return
    // While this is drawn for the first time, the text may not be on the page yet.
    const { dom } = editor.view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${at}`)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, isOpen, at])

  function choose(item: Item | undefined) {
    if (!query || !item) return
    take(item, { from: query.from, to: query.to })
    setActive(0)
  }

  function press({ key, isComposing }: KeyboardEvent): boolean {
    if (!isOpen || isComposing) return false
    if (key === 'ArrowDown') setActive((at + 1) % found.length)
    else if (key === 'ArrowUp') setActive((at + found.length - 1) % found.length)
    else if (key === 'Enter' || key === 'Tab') choose(found[at])
    else if (key === 'Escape') setWaived(query?.from ?? null)
    else return false
    return true
  }
  useImperativeHandle(ref, () => ({ press }))

  if (!isOpen || !query) return null
  return (
    <Portal>
      <div id={id} role="listbox" aria-label={label} className={css.list} style={placeOf(editor, query.from)}>
        {found.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text hears the keys, and names the active line
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={css.option}
            onMouseMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            {children(item)}
          </div>
        ))}
      </div>
    </Portal>
  )
}

function rangeOf(editor: Editor, queryIn: Props<never>['queryIn']) {
  const text = textBefore(editor)
  const query = text === null ? null : queryIn(text)
  const { to } = editor.state.selection
  return query && { typed: query.typed, from: to - query.length, to }
}
