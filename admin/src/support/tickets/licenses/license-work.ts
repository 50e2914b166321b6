import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo, useState } from 'react'
import type { TicketDetail } from '../tickets.queries.ts'
import { type Change, type TicketLicenses, ticketLicensesQuery } from './ticket-licenses.queries.ts'

/** A change that is done when the reply is sent. */
export interface Plan extends Change {
  readonly maskedKey: string
  /** What becomes of it, in words: *activation limit 5 → 10*. */
  readonly words: string
}

export interface LicenseWork {
  readonly data: TicketLicenses | undefined
  /** The license that stands beside the conversation. */
  readonly openId: string | null
  open(id: string): void
  close(): void
  readonly plan: Plan | null
  setPlan(plan: Plan | null): void
}

const nothing: LicenseWork = {
  data: undefined,
  openId: null,
  open: () => undefined,
  close: () => undefined,
  plan: null,
  setPlan: () => undefined,
}
/** What is done about the licenses of an open ticket: all its parts know of it. */
export const LicenseWorkContext = createContext<LicenseWork>(nothing)

export const useLicenseWork = () => useContext(LicenseWorkContext)

/** `onSplit` hears whether a license stands beside the conversation. */
export function useNewLicenseWork(ticket: Pick<TicketDetail, 'id' | 'lastPosition'>, onSplit: (isSplit: boolean) => void): LicenseWork {
  const { data } = useQuery(ticketLicensesQuery(ticket))
  const [openId, setOpenId] = useState<string | null>(null)
  const [plan, setPlan] = useState<Plan | null>(null)

  return useMemo(
    () => ({
      data,
      openId,
      open(id: string) {
        setOpenId(id)
        onSplit(true)
      },
      close() {
        setOpenId(null)
        onSplit(false)
      },
      plan,
      setPlan,
    }),
    [data, openId, plan, onSplit],
  )
}
