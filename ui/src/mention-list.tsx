import type { Editor } from '@tiptap/react'
import type { Ref } from 'react'
import { Avatar } from './avatar.tsx'
import { mentionQuery, peopleFor } from './mention-query.ts'
import { t } from './messages.ts'
import type { Person } from './person.ts'
import { TypedList, type TypedListHandle } from './typed-list.tsx'

interface Props {
  readonly ref: Ref<TypedListHandle>
  readonly editor: Editor
  readonly people: readonly Person[]
}

/** Offers people while an @ is being typed. */
export function MentionList({ ref, editor, people }: Props) {
  return (
    <TypedList
      ref={ref}
      editor={editor}
      label={t('People to mention')}
      queryIn={mentionQuery}
      find={(typed) => peopleFor(people, typed)}
      take={({ id, name }, range) => {
        const mention = { type: 'mention', attrs: { id, label: name } }
        editor
          .chain()
          .focus()
          .insertContentAt(range, [mention, { type: 'text', text: ' ' }])
          .run()
      }}
    >
      {(person) => (
        <>
          <Avatar person={person} size={18} />
          {person.name}
        </>
      )}
    </TypedList>
  )
}
