import { AtomParts } from './atom-parts.tsx'
import { ControlParts } from './control-parts.tsx'
import { ConversationParts } from './conversation-parts.tsx'
import css from './gallery.module.css'
import { StateParts } from './state-parts.tsx'

/** Every component in every state, to look at beside the mockups. */
export function Gallery() {
  return (
    <main className={css.page}>
      <AtomParts />
      <ControlParts />
      <ConversationParts />
      <StateParts />
    </main>
  )
}
