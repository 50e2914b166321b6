import type { RichTextEditorHandle } from '@keydesk/ui/rich-text-editor.tsx'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useEnvironment, useMe } from '#admin/kernel/me.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { type ComposerKind, composerKinds, isEmptyDraft } from './draft.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { useDrafts } from './use-drafts.ts'
import { useUploads } from './use-uploads.ts'
import type { Writing, WritingAction } from './writing.ts'

export interface Composer {
  readonly kind: ComposerKind
  readonly writing: Writing
  /** Which kinds hold something unsent. */
  readonly has: Readonly<Record<ComposerKind, boolean>>
  /** On a phone it is a sheet; elsewhere it is always there. */
  readonly isOpen: boolean
  readonly editor: RefObject<RichTextEditorHandle | null>
  /** Brings what is shown to the server. */
  readonly keeper: DraftKeeper
  act(action: WritingAction): void
  write(html: string): void
  /** Puts the cursor into a reply, a note or a forward, with words to begin with. */
  open(kind: ComposerKind, html?: string): void
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
  const shown = useRef<ComposerKind>('reply')
  const [drafts, act, keepers] = useDrafts({ environment, agentId: me.id, ticketId: ticket.id }, ticket, (restored, html) => {
    if (restored === shown.current) editor.current?.replace(html)
  })
  const [kind, setKind] = useState<ComposerKind>(() => composerKinds.find((one) => !isEmptyDraft(drafts[one])) ?? 'reply')
  const [isOpen, setOpen] = useState(false)
  const uploads = useUploads(act)

  useEffect(() => {
    shown.current = kind
  })

  const writing = drafts[kind]
  const has = (one: ComposerKind) => !isEmptyDraft(drafts[one])

  return {
    kind,
    writing,
    has: { reply: has('reply'), note: has('note'), forward: has('forward') },
    isOpen,
    editor,
    keeper: keepers[kind],
    act: (action) => act(kind, action),
    write: (html) => act(kind, { type: 'wrote', html, newest: newestOf(ticket) }),
    open(next, html) {
      setKind(next)
      setOpen(true)
      // The editor of another kind is another one, which is there as soon as this is drawn; the first one has to be loaded.
      queueMicrotask(() => editor.current?.focus())
      whenThere(editor, (there) => {
        there.focus()
        if (html) there.insert(html)
      })
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

const longest = 15_000

function whenThere<Handle>(ref: RefObject<Handle | null>, act: (handle: Handle) => void, since = performance.now()) {
  requestAnimationFrame(() => {
    if (ref.current) act(ref.current)
    else if (performance.now() - since < longest) whenThere(ref, act, since)
  })
}
