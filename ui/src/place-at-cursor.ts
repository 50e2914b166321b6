import type { Editor } from '@tiptap/react'
import type { CSSProperties } from 'react'

/** What stands before the cursor in its block; null where nothing can be offered, such as in code. */
export function textBefore(editor: Editor): string | null {
  const { selection } = editor.state
  if (!editor.isFocused || !selection.empty || !selection.$from.parent.isTextblock || editor.isActive('code')) return null
  const { $from } = selection
  return $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
}

const roomBelow = 220

/** Below a place in the text, or above it where there is no room. */
export function placeOf(editor: Editor, from: number): CSSProperties {
  const { left, top, bottom } = editor.view.coordsAtPos(from)
  const isLow = window.innerHeight - bottom < roomBelow
  return { left: Math.min(left, window.innerWidth - 230), ...(isLow ? { bottom: window.innerHeight - top + 4 } : { top: bottom + 4 }) }
}
