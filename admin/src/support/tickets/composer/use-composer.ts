import type { RichTextEditorHandle } from '@keydesk/ui/rich-text-editor.tsx'
import { type RefObject, useRef, useState } from 'react'
import { useEnvironment, useMe } from '#admin/kernel/me.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import type { ComposerKind } from './draft.ts'
import { useDrafts } from './use-drafts.ts'
import { useUploads } from './use-uploads.ts'
import type { Writing, WritingAction } from './writing.ts'

export interface Composer {
  readonly kind: ComposerKind
  readonly writing: Writing
  /** Whether the other kind holds something unsent. */
  readonly has: Readonly<Record<ComposerKind, boolean>>
  /** On a phone it is a sheet; elsewhere it is always there. */
  readonly isOpen: boolean
  readonly editor: RefObject<RichTextEditorHandle | null>
  act(action: WritingAction): void
  write(html: string): void
  /** Puts the cursor into a reply or a note. */
  open(kind: ComposerKind): void
  show(kind: ComposerKind): void
  close(): void
  attach(files: readonly File[]): void
  remove(id: string): void
  sendImage(file: File): Promise<{ id: string; url: string }>
  refuseImage(file: File, error: unknown): void
}

/** What is being written on a ticket. */
export function useComposer(ticket: TicketDetail): Composer {
  const me = useMe()
  const { key: environment } = useEnvironment()
  const editor = useRef<RichTextEditorHandle>(null)
  const [drafts, act] = useDrafts({ environment, agentId: me.id, ticketId: ticket.id })
  const [kind, setKind] = useState<ComposerKind>(() => (drafts.reply.html === '' && drafts.note.html !== '' ? 'note' : 'reply'))
  const [isOpen, setOpen] = useState(false)
  const uploads = useUploads(act)

  const writing = drafts[kind]
  const has = (one: ComposerKind) => drafts[one].seen !== null

  return {
    kind,
    writing,
    has: { reply: has('reply'), note: has('note') },
    isOpen,
    editor,
    act: (action) => act(kind, action),
    write: (html) => act(kind, { type: 'wrote', html, newest: newestOf(ticket) }),
    open(next) {
      setKind(next)
      setOpen(true)
      // The editor of another kind is another one, which is there as soon as this is drawn.
      const focus = () => editor.current?.focus()
      queueMicrotask(focus)
      requestAnimationFrame(focus)
    },
    show: setKind,
    close: () => setOpen(false),
    attach(files) {
      setOpen(true)
      uploads.send(kind, files, writing.attached.length + writing.uploads.length)
    },
    remove: (id) => uploads.remove(kind, id),
    sendImage: uploads.sendImage,
    refuseImage: (file, error) => uploads.refuse(kind, file, error),
  }
}

export function newestOf({ timeline }: Pick<TicketDetail, 'timeline'>): number {
  return timeline.findLast(({ type }) => type === 'message')?.position ?? 0
}
