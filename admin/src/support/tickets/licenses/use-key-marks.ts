import type { MailMark } from '@keydesk/ui/mail-marks.ts'
import { createElement, useMemo } from 'react'
import { useLicenseWork } from './license-work.ts'
import { MarkedKey } from './marked-key.tsx'

/** The keys that stand in the text of a message, as licenses in their places. */
export function useKeyMarks(messageId: string): readonly MailMark[] {
  const { data } = useLicenseWork()
  const keys = data?.keys
  return useMemo(
    () =>
      (keys ?? [])
        .filter((key) => key.messageId === messageId && key.written !== null)
        .map((key) => ({ text: key.written ?? '', node: createElement(MarkedKey, { mark: key }) })),
    [keys, messageId],
  )
}
