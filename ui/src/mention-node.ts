import { mergeAttributes, Node } from '@tiptap/react'

/** Somebody of the team, named in a text: one piece, which is deleted as one. */
export const MentionNode = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,

  addAttributes() {
    return {
      id: { default: null, parseHTML: (element) => element.getAttribute('data-id'), renderHTML: ({ id }) => ({ 'data-id': id }) },
      label: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-label'),
        renderHTML: ({ label }) => ({ 'data-label': label }),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'span[data-type="mention"]' }]
  },
  renderHTML({ node, HTMLAttributes }) {
    return ['span', mergeAttributes({ 'data-type': 'mention' }, HTMLAttributes), `@${node.attrs.label}`]
  },
  renderText({ node }) {
    return `@${node.attrs.label}`
  },
})
