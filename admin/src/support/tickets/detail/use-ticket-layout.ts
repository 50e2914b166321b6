import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'

const atOnce = { getInitialValueInEffect: false }

export interface TicketLayout {
  readonly isPhone: boolean
  readonly isQueueShown: boolean
  readonly toggleQueue: (() => void) | null
  /** Beside the conversation, over it, or away. */
  readonly context: 'beside' | 'over' | 'away'
  readonly toggleContext: () => void
  /** Whether there is room for a license beside the conversation. */
  readonly hasSplitRoom: boolean
  /** Something else stands beside the conversation: the list makes room. */
  readonly split: (isSplit: boolean) => void
}

/** Which panels stand beside the conversation: what there is room for, and what the agent wants. */
export function useTicketLayout(): TicketLayout {
  const isPhone = useMediaQuery('(max-width: 719px)', false, atOnce) ?? false
  const hasQueueRoom = useMediaQuery('(min-width: 1360px)', true, atOnce) ?? true
  const hasContextRoom = useMediaQuery('(min-width: 1180px)', true, atOnce) ?? true
  const [isQueueWanted, wantQueue] = useLocalStorage({ key: 'keydesk-ticket-queue', defaultValue: true, ...atOnce })
  const [isContextWanted, wantContext] = useLocalStorage({ key: 'keydesk-ticket-context', defaultValue: true, ...atOnce })
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  const [isSplit, split] = useState(false)

  return {
    isPhone,
    isQueueShown: hasQueueRoom && isQueueWanted && !isSplit,
    toggleQueue: hasQueueRoom ? () => wantQueue(!isQueueWanted) : null,
    context: hasContextRoom ? (isContextWanted ? 'beside' : 'away') : isDrawerOpen ? 'over' : 'away',
    toggleContext: () => (hasContextRoom ? wantContext(!isContextWanted) : setDrawerOpen(!isDrawerOpen)),
    hasSplitRoom: hasContextRoom,
    split,
  }
}
