import type { Editor } from '@tiptap/react'
import type { Ref } from 'react'
import { t } from './messages.ts'
import { type Snippet, snippetQuery, snippetsFor } from './snippet-query.ts'
import css from './typed-list.module.css'
import { TypedList, type TypedListHandle } from './typed-list.tsx'

interface Props {
  readonly ref: Ref<TypedListHandle>
  readonly editor: Editor
  readonly snippets: readonly Snippet[]
}

/** Offers texts while a slash is being typed. */
export function SnippetList({ ref, editor, snippets }: Props) {
  return (
    <TypedList
      ref={ref}
      editor={editor}
      label={t('Canned responses')}
      queryIn={snippetQuery}
      find={(typed) => snippetsFor(snippets, typed)}
      take={({ html }, range) => editor.chain().focus().deleteRange(range).insertContent(html).run()}
    >
      {({ title, shortcut }) => (
        <>
          {title}
          {shortcut && <span className={css.hint}>/{shortcut}</span>}
        </>
      )}
    </TypedList>
  )
}
