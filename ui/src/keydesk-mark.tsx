/** The mark of the product: a keyhole. Its colour is the accent, in every scheme. */
export function KeydeskMark({ size = 20 }: { size?: 20 | 24 }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <rect width="20" height="20" rx="5" fill="var(--kd-accent)" />
      <path d="M10 4.2a3.1 3.1 0 0 1 1.5 5.8l.9 5H7.6l.9-5A3.1 3.1 0 0 1 10 4.2z" fill="var(--kd-canvas)" />
    </svg>
  )
}
