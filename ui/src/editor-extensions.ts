import { Placeholder } from '@tiptap/extension-placeholder'
import type { Extensions } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { InlineImage } from './inline-image.ts'
import { MentionNode } from './mention-node.ts'

/** What can be written: the words and marks that survive every mail program. */
export function editorExtensions({ placeholder }: { placeholder: () => string }): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [1, 2, 3] },
      gapcursor: false,
      dropcursor: { color: 'var(--kd-accent)', width: 2 },
      link: {
        openOnClick: false,
        autolink: true,
        defaultProtocol: 'https',
        HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank' },
      },
    }),
    InlineImage,
    MentionNode,
    Placeholder.configure({ placeholder }),
  ]
}
