import styles from './entrance.module.css'

const width = 600
const lineHeight = 58
const lines = 15
const tooth = 40
const depths = [6, 12, 18, 30]

/** Rows of key cuts, always the same; one of them is the one that fits. */
export function KeyPattern() {
  return (
    <svg width="100%" height="100%" viewBox={`0 0 ${width} 900`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
        <path key={line} d={cut(line)} className={line === 7 ? styles.fitting : styles.cut} />
      ))}
    </svg>
  )
}

function cut(line: number): string {
  const base = 70 + line * lineHeight
  const teeth = Array.from({ length: width / tooth + 1 }, (_, index) => {
    const left = index * tooth - 4
    const top = base - (depths[(line * 7 + index * index * 3 + index * line) % depths.length] ?? 6)
    return `L${left} ${base}L${left + 8} ${top}L${left + 24} ${top}L${left + 32} ${base}`
  })
  return `M-10 ${base}${teeth.join('')}`
}
