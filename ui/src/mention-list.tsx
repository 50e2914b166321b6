import { Portal } from '@mantine/core'
import { type Editor, useEditorState } from '@tiptap/react'
import { type Ref, useEffect, useId, useImperativeHandle, useState } from 'react'
import { Avatar } from './avatar.tsx'
import css from './mention-list.module.css'
import { mentionQuery, peopleFor } from './mention-query.ts'
import type { Person } from './person.ts'
import { placeOf, textBefore } from './place-at-cursor.ts'

export interface MentionListHandle {
  /** Whether the key was meant for the list. */
  press(event: KeyboardEvent): boolean
}

interface Props {
  readonly ref: Ref<MentionListHandle>
  readonly editor: Editor
  readonly people: readonly Person[]
}

/** Offers people while an @ is being typed. The focus stays in the text; arrows choose, Enter or Tab takes, Escape waives. */
export function MentionList({ ref, editor, people }: Props) {
  const id = useId()
  const [active, setActive] = useState(0)
  const [waived, setWaived] = useState<number | null>(null)
  const query = useEditorState({ editor, selector: ({ editor }) => queryAt(editor) })

  const found = query && query.from !== waived ? peopleFor(people, query.typed) : []
  const isOpen = found.length > 0
  const at = Math.min(active, found.length - 1)

  const { dom } = editor.view
  useEffect(() => {
    for (const [name, value] of [
      ['aria-controls', id],
      ['aria-activedescendant', `${id}-${at}`],
    ] as const) {
      if (isOpen) dom.setAttribute(name, value)
      else dom.removeAttribute(name)
    }
  }, [dom, id, isOpen, at])

  function take(person: Person | undefined) {
    if (!query || !person) return
    const mention = { type: 'mention', attrs: { id: person.id, label: person.name } }
    editor
      .chain()
      .focus()
      .insertContentAt({ from: query.from, to: query.to }, [mention, { type: 'text', text: ' ' }])
      .run()
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
      <div id={id} role="listbox" aria-label="People to mention" className={css.list} style={placeOf(editor, query.from)}>
        {found.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text hears the keys, and names the active line
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={css.option}
            onMouseMove={() => setActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            <Avatar person={person} size={18} />
            {person.name}
          </div>
        ))}
      </div>
    </Portal>
  )
}

function queryAt(editor: Editor): { typed: string; from: number; to: number } | null {
  const text = textBefore(editor)
  const query = text === null ? null : mentionQuery(text)
  const { to } = editor.state.selection
  return query && { typed: query.typed, from: to - query.length, to }
}
