import { EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { editorExtensions } from './editor-extensions.ts'
import { EditorTools } from './editor-tools.tsx'
import { insertImage, type UploadedImage } from './inline-image.ts'
import { MentionList } from './mention-list.tsx'
import { t } from './messages.ts'
import type { Person } from './person.ts'
import css from './rich-text-editor.module.css'
import { SnippetList } from './snippet-list.tsx'
import type { Snippet } from './snippet-query.ts'
import type { TypedListHandle } from './typed-list.tsx'
import './rich-text.css'

export interface RichTextEditorHandle {
  focus(): void
  /** Puts text in at the cursor, such as a canned response. */
  insert(html: string): void
  /** Begins anew. */
  replace(html: string): void
}

interface Props {
  readonly ref?: Ref<RichTextEditorHandle>
  /** What is written here, for those who hear it: *Reply*. */
  readonly label: string
  /** A note is yellow, so that nobody takes it for a reply. */
  readonly variant?: 'reply' | 'note'
  readonly placeholder?: string
  readonly initialHtml?: string
  readonly hasFocusAtFirst?: boolean
  readonly onChange: (html: string, isEmpty: boolean) => void
  /** ⌘ Enter, Ctrl Enter. */
  readonly onSubmit: () => void
  /** Escape: the writer wants out of the text. */
  readonly onLeave?: () => void
  /** Who can be named with an @; without them an @ is a letter. */
  readonly people?: readonly Person[]
  /** Texts that a slash offers; without them a slash is a letter. */
  readonly snippets?: readonly Snippet[]
  /** Files that were dropped, pasted or picked; without it there are none. */
  readonly onFiles?: (files: File[]) => void
  /** Sends a pasted picture to us; it then stands in the text. Without it pictures are files like others. */
  readonly uploadImage?: (file: File) => Promise<UploadedImage>
  /** A pasted picture did not arrive, and is gone from the text. */
  readonly onImageFailed?: (file: File, error: unknown) => void
  /** How many pictures are on their way: nothing should be sent before they have arrived. */
  readonly onSendingChange?: (count: number) => void
  /** Above the text: who it goes to. */
  readonly head?: ReactNode
  /** Between text and tools: files, what will happen on send. */
  readonly below?: ReactNode
  /** More tools, after ours. */
  readonly tools?: ReactNode
  /** At the end of the tools: the button that sends. */
  readonly children?: ReactNode
}

/** Where replies and notes are written. Loaded when it is needed: it weighs more than the rest of the desk. */
export function RichTextEditor(props: Props) {
  const { ref, variant = 'reply', head, below, tools, children, onFiles } = props
  const [isLinkOpen, setLinkOpen] = useState(false)
  const [sending, setSending] = useState(0)
  const [isAimedAt, setAimedAt] = useState(false)
  const mentions = useRef<TypedListHandle>(null)
  const offered = useRef<TypedListHandle>(null)

  // The editor outlives what it was made with: it always asks for what is given now.
  const now = useRef(props)
  useLayoutEffect(() => {
    now.current = props
  })

  const editor = useEditor({
    extensions: editorExtensions({ placeholder: () => now.current.placeholder ?? '' }),
    content: props.initialHtml ?? '',
    autofocus: props.hasFocusAtFirst ? 'end' : false,
    injectCSS: false,
    onUpdate: ({ editor }) => now.current.onChange(editor.getHTML(), editor.isEmpty),
    editorProps: {
      attributes: () => ({ class: 'kd-rich-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': now.current.label }),
      handlePaste: (_, event) => pasteFiles(event),
      handleKeyDown: (_, event) => pressKey(event),
      handleDrop: (_, event, __, isMoved) => !isMoved && (event.dataTransfer?.files.length ?? 0) > 0,
    },
  })

  useImperativeHandle(
    ref,
    () => ({
      // Not by command, which waits for the next frame: the next key already belongs to the text.
      focus: () => editor.view.focus(),
      insert: (html) => void editor.chain().focus().insertContent(html).run(),
      replace: (html) => void editor.commands.setContent(html, { emitUpdate: true }),
    }),
    [editor],
  )

  const { label: labelNow, placeholder: placeholderNow, onSendingChange } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are drawn by the editor, which has to be told that they changed
  useEffect(() => {
    editor.view.dispatch(editor.state.tr)
  }, [editor, labelNow, placeholderNow])
  useEffect(() => {
    onSendingChange?.(sending)
  }, [sending, onSendingChange])

  /** Tables copied from an office program come with a picture of themselves: then the text is meant. */
  function pasteFiles(event: ClipboardEvent): boolean {
    const files = Array.from(event.clipboardData?.files ?? [])
    if (files.length === 0 || event.clipboardData?.types.includes('text/html')) return false

    const pictures = now.current.uploadImage ? files.filter(({ type }) => /^image\/(png|jpeg|gif|webp)$/.test(type)) : []
    const others = files.filter((file) => !pictures.includes(file))
    for (const picture of pictures) sendPicture(picture)
    if (others.length > 0) now.current.onFiles?.(others)
    return true
  }

  async function sendPicture(file: File) {
    const { uploadImage } = now.current
    if (!uploadImage) return
    setSending((count) => count + 1)
    try {
      await insertImage(editor, file, uploadImage)
    } catch (error) {
      now.current.onImageFailed?.(file, error)
    } finally {
      setSending((count) => count - 1)
    }
  }

  function pressKey(event: KeyboardEvent): boolean {
    const isMod = event.metaKey || event.ctrlKey
    if (mentions.current?.press(event) || offered.current?.press(event)) {
      event.preventDefault()
      event.stopPropagation()
      return true
    }
    if (isMod && event.key === 'Enter') now.current.onSubmit()
    else if (isMod && event.key.toLowerCase() === 'k') setLinkOpen(true)
    else if (event.key === 'Escape' && props.onLeave && !event.isComposing) props.onLeave()
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files are dropped anywhere on it; with the keyboard they are picked
    <div
      className={css.box}
      data-variant={variant}
      data-aimed-at={isAimedAt || undefined}
      onDragOver={(event) => {
        if (!onFiles || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setAimedAt(true)
      }}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setAimedAt(false)}
      onDrop={(event) => {
        setAimedAt(false)
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        onFiles?.(Array.from(event.dataTransfer.files))
      }}
    >
      {head && <div className={css.head}>{head}</div>}
      <EditorContent editor={editor} className={css.text} />
      {props.people && <MentionList ref={mentions} editor={editor} people={props.people} />}
      {props.snippets && <SnippetList ref={offered} editor={editor} snippets={props.snippets} />}
      {below && <div className={css.below}>{below}</div>}
      <div className={css.foot}>
        <EditorTools editor={editor} onFiles={onFiles} isLinkOpen={isLinkOpen} onLinkOpenChange={setLinkOpen} />
        {tools}
        <span className={css.end}>{children}</span>
      </div>
      {isAimedAt && <div className={css.drop}>{t('Drop files to attach them')}</div>}
    </div>
  )
}
