import { IconBold, IconList, IconPaperclip } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useRef } from 'react'
import css from './editor-tools.module.css'
import { IconButton } from './icon-button.tsx'
import { LinkTool } from './link-tool.tsx'
import { t } from './messages.ts'

interface Props {
  readonly editor: Editor
  /** Without it no files can be attached. */
  readonly onFiles?: ((files: File[]) => void) | undefined
  readonly isLinkOpen: boolean
  readonly onLinkOpenChange: (isOpen: boolean) => void
}

/** The few tools that are worth a button; all else is typed: `**bold**`, `- ` for a list, `> ` for a quote. */
export function EditorTools({ editor, onFiles, isLinkOpen, onLinkOpenChange }: Props) {
  const picker = useRef<HTMLInputElement>(null)
  const is = useEditorState({
    editor,
    selector: ({ editor }) => ({ bold: editor.isActive('bold'), list: editor.isActive('bulletList'), link: editor.isActive('link') }),
  })

  return (
    <>
      <IconButton label={t('Bold')} shortcut="mod+b" isOn={is.bold} onClick={() => editor.chain().focus().toggleBold().run()}>
        <IconBold aria-hidden />
      </IconButton>
      <IconButton label={t('List')} shortcut="mod+shift+8" isOn={is.list} onClick={() => editor.chain().focus().toggleBulletList().run()}>
        <IconList aria-hidden />
      </IconButton>
      <LinkTool editor={editor} isOn={is.link} isOpen={isLinkOpen} onOpenChange={onLinkOpenChange} />
      {onFiles && (
        <>
          <IconButton label={t('Attach files')} onClick={() => picker.current?.click()}>
            <IconPaperclip aria-hidden />
          </IconButton>
          <input
            ref={picker}
            className={css.picker}
            type="file"
            multiple
            tabIndex={-1}
            aria-label={t('Files to attach')}
            onChange={(event) => {
              onFiles(Array.from(event.target.files ?? []))
              event.target.value = ''
            }}
          />
        </>
      )}
    </>
  )
}
