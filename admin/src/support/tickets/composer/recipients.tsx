import { msg, t } from '@keydesk/ui/messages.ts'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import styles from './recipients.module.css'
import type { Addressees } from './writing.ts'
import { addressesIn } from './written-addresses.ts'

interface Props extends Addressees {
  /** Whom a reply goes to; a forward goes to whom one chooses. */
  readonly customer: { readonly name: string; readonly email: string } | null
  readonly onChange: (change: Partial<Addressees>) => void
}

type Field = keyof Addressees
const names: Record<Field, string> = { to: msg('To'), cc: msg('Cc'), bcc: msg('Bcc') }

/** Whom it goes to: the customer, who is added, and who gets it without the others knowing. */
export function Recipients({ customer, to, cc, bcc, onChange }: Props) {
  const [adding, setAdding] = useState<Field | null>(customer || to.length > 0 ? null : 'to')
  const all = { to, cc, bcc }
  const taken = [...(customer ? [customer.email.toLowerCase()] : []), ...to, ...cc, ...bcc]
  const offered = (['to', 'cc', 'bcc'] as const).filter((field) => field !== 'to' || !customer)

  return (
    <div className={styles.recipients}>
      {customer && (
        <>
          <span>{t('To')}</span>
          <span className={styles.chip} title={customer.email}>
            <span className={styles.name}>{customer.name}</span>
          </span>
        </>
      )}
      {offered.map((field) => (
        <Chips key={field} field={field} addresses={all[field]} onChange={(addresses) => onChange({ [field]: addresses })} />
      ))}
      {adding && (
        <AddressField
          key={adding}
          label={t(names[adding])}
          taken={taken}
          add={(added) => onChange({ [adding]: [...all[adding], ...added] })}
          close={() => setAdding(null)}
        />
      )}
      {offered
        .filter((field) => field !== adding)
        .map((field) => (
          <button
            key={field}
            type="button"
            className={styles.add}
            aria-label={t('Add {field}', { field: t(names[field]) })}
            onClick={() => setAdding(field)}
          >
            {t(names[field])}
          </button>
        ))}
    </div>
  )
}

function Chips({ field, addresses, onChange }: { field: Field; addresses: readonly string[]; onChange: (addresses: string[]) => void }) {
  if (addresses.length === 0) return null
  return (
    <>
      <span>{t(names[field])}</span>
      {addresses.map((address) => (
        <span key={address} className={styles.chip} title={address}>
          <span className={styles.name}>{address}</span>
          <button
            type="button"
            className={styles.remove}
            aria-label={t('Remove {address} from {field}', { address, field: t(names[field]) })}
            onClick={() => onChange(addresses.filter((one) => one !== address))}
          >
            <IconX size={12} stroke={1.6} aria-hidden />
          </button>
        </span>
      ))}
    </>
  )
}

interface AddressFieldProps {
  readonly label: string
  readonly taken: readonly string[]
  readonly add: (addresses: string[]) => void
  readonly close: () => void
}

function AddressField({ label, taken, add, close }: AddressFieldProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)

  function take() {
    const { addresses, rest } = addressesIn(typed)
    const added = addresses.filter((address) => !taken.includes(address))
    if (added.length > 0) add(added)
    setTyped(rest)
    setWrong(rest === '' ? null : t('“{text}” is no mail address', { text: rest }))
    if (rest === '') close()
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ',' || event.key === ';') {
      event.preventDefault()
      if (typed.trim() === '') close()
      else take()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
  }

  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked for it
        autoFocus
        className={styles.field}
        type="email"
        multiple
        aria-label={label}
        aria-invalid={wrong !== null}
        title={wrong ?? undefined}
        placeholder={t('name@example.com')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setWrong(null)
        }}
        onKeyDown={press}
        onBlur={() => (typed.trim() === '' ? close() : take())}
      />
      {wrong && (
        <span className={styles.wrong} role="alert">
          {wrong}
        </span>
      )}
    </>
  )
}
