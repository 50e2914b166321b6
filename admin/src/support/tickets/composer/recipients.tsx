import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import styles from './recipients.module.css'
import { addressesIn } from './written-addresses.ts'

interface Props {
  readonly customer: { readonly name: string; readonly email: string }
  readonly cc: readonly string[]
  readonly onChange: (cc: readonly string[]) => void
}

/** Whom a reply goes to: the customer, and who is added. */
export function Recipients({ customer, cc, onChange }: Props) {
  const [isAdding, setAdding] = useState(false)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)

  function take() {
    const { addresses, rest } = addressesIn(typed)
    const added = addresses.filter((address) => !cc.includes(address) && address !== customer.email.toLowerCase())
    if (added.length > 0) onChange([...cc, ...added])
    setTyped(rest)
    setWrong(rest === '' ? null : `“${rest}” is no mail address`)
    if (rest === '') setAdding(false)
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ',' || event.key === ';') {
      event.preventDefault()
      if (typed.trim() === '') setAdding(false)
      else take()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      setTyped('')
      setWrong(null)
      setAdding(false)
    }
  }

  return (
    <div className={styles.recipients}>
      <span>To</span>
      <span className={styles.chip} title={customer.email}>
        <span className={styles.name}>{customer.name}</span>
      </span>
      {cc.length > 0 && <span>Cc</span>}
      {cc.map((address) => (
        <span key={address} className={styles.chip} title={address}>
          <span className={styles.name}>{address}</span>
          <button
            type="button"
            className={styles.remove}
            aria-label={`Remove ${address} from Cc`}
            onClick={() => onChange(cc.filter((one) => one !== address))}
          >
            <IconX size={12} stroke={1.6} aria-hidden />
          </button>
        </span>
      ))}
      {isAdding ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked for it
          autoFocus
          className={styles.field}
          type="email"
          multiple
          aria-label="Cc"
          aria-invalid={wrong !== null}
          title={wrong ?? undefined}
          placeholder="name@example.com"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(null)
          }}
          onKeyDown={press}
          onBlur={() => (typed.trim() === '' ? setAdding(false) : take())}
        />
      ) : (
        <button type="button" className={styles.add} aria-label="Add Cc" onClick={() => setAdding(true)}>
          Cc
        </button>
      )}
      {wrong && (
        <span className={styles.wrong} role="alert">
          {wrong}
        </span>
      )}
    </div>
  )
}
