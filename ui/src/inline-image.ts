import { Image } from '@tiptap/extension-image'
import type { Editor } from '@tiptap/react'

/** A picture in the text, once it is a file of ours. */
export interface UploadedImage {
  readonly id: string
  readonly url: string
}

/** Only files of ours: a picture that is copied from a page elsewhere would be fetched from there by everybody who reads it. */
export const InlineImage = Image.extend({
  addAttributes() {
    return {
      src: { default: null },
      alt: { default: '' },
      attachmentId: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-attachment-id'),
        renderHTML: ({ attachmentId }) => (attachmentId ? { 'data-attachment-id': attachmentId } : {}),
      },
      /** While it is on its way to us. */
      sending: {
        default: null,
        parseHTML: () => null,
        renderHTML: ({ sending }) => (sending ? { 'data-sending': sending } : {}),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'img[data-attachment-id]' }]
  },
}).configure({ inline: true })

/** Stands in the text at once, from the reader's own memory, and becomes a file of ours when it has arrived; if it does not, it goes. */
export async function insertImage(editor: Editor, file: File, upload: (file: File) => Promise<UploadedImage>): Promise<void> {
  const preview = URL.createObjectURL(file)
  const sending = `${Date.now()}-${Math.random()}`
  editor
    .chain()
    .focus()
    .insertContent({ type: 'image', attrs: { src: preview, alt: file.name, sending } })
    .run()

  try {
    const { id, url } = await upload(file)
    replaceImage(editor, sending, { src: url, alt: file.name, attachmentId: id, sending: null })
  } catch (error) {
    replaceImage(editor, sending, null)
    throw error
  } finally {
    URL.revokeObjectURL(preview)
  }
}

function replaceImage(editor: Editor, sending: string, attributes: Record<string, string | null> | null) {
  if (editor.isDestroyed) return
  const { tr, doc } = editor.state

  doc.descendants((node, at) => {
    if (node.attrs.sending !== sending) return true
    if (attributes) tr.setNodeMarkup(at, undefined, attributes)
    else tr.delete(at, at + node.nodeSize)
    return false
  })
  editor.view.dispatch(tr.setMeta('addToHistory', false))
}
