import css from './fold-button.module.css'

/** `•••`: what most readers do not need, such as quoted text, one click away. */
export function FoldButton({ label, isOpen, onToggle }: { label: string; isOpen: boolean; onToggle: () => void }) {
  return (
    <button type="button" className={css.fold} aria-label={label} title={label} aria-expanded={isOpen} onClick={onToggle}>
      •••
    </button>
  )
}
