import { Portal } from '@mantine/core'
import { type Editor, useEditorState } from '@tiptap/react'
import { type Ref, useEffect, useId, useImperativeHandle, useState } from 'react'
import css from './mention-list.module.css'
import { placeOf, textBefore } from './place-at-cursor.ts'
import { type Snippet, snippetQuery, snippetsFor } from './snippet-query.ts'

export interface SnippetListHandle {
  /** Whether the key was meant for the list. */
  press(event: KeyboardEvent): boolean
}

interface Props {
  readonly ref: Ref<SnippetListHandle>
  readonly editor: Editor
  readonly snippets: readonly Snippet[]
}

/** Offers texts while a slash is being typed. The focus stays in the text; arrows choose, Enter or Tab takes, Escape waives. */
export function SnippetList({ ref, editor, snippets }: Props) {
  const id = useId()
  const [active, setActive] = useState(0)
  const [waived, setWaived] = useState<number | null>(null)
  const query = useEditorState({ editor, selector: ({ editor }) => queryAt(editor) })

  const found = query && query.from !== waived ? snippetsFor(snippets, query.typed) : []
  const isOpen = found.length > 0
  const at = Math.min(active, found.length - 1)

  const { dom } = editor.view
  useEffect(() => {
    if (!isOpen) return
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${at}`)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [dom, id, isOpen, at])

  function take(snippet: Snippet | undefined) {
    if (!query || !snippet) return
    editor.chain().focus().deleteRange({ from: query.from, to: query.to }).insertContent(snippet.html).run()
    setActive(0)
  }

  function press({ key, isComposing }: KeyboardEvent): boolean {
    if (!isOpen || isComposing) return false
    if (key === 'ArrowDown') setActive((at + 1) % found.length)
    else if (key === 'ArrowUp') setActive((at + found.length - 1) % found.length)
    else if (key === 'Enter' || key === 'Tab') take(found[at])
    else if (key === 'Escape') setWaived(query?.from ?? null)
    else return false
    return true
  }
  useImperativeHandle(ref, () => ({ press }))

  if (!isOpen || !query) return null
  return (
    <Portal>
      <div id={id} role="listbox" aria-label="Canned responses" className={css.list} style={placeOf(editor, query.from)}>
        {found.map((snippet, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text hears the keys, and names the active line
          <div
            key={snippet.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={css.option}
            onMouseMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(snippet)}
          >
            {snippet.title}
            {snippet.shortcut && <span className={css.hint}>/{snippet.shortcut}</span>}
          </div>
        ))}
      </div>
    </Portal>
  )
}

function queryAt(editor: Editor): { typed: string; from: number; to: number } | null {
  const text = textBefore(editor)
  const query = text === null ? null : snippetQuery(text)
  const { to } = editor.state.selection
  return query && { typed: query.typed, from: to - query.length, to }
}
