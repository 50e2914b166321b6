import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Menu } from '@mantine/core'
import { IconArrowMerge, IconCircleDot, IconDots, IconEye, IconEyeOff, IconLink, IconMailDown } from '@tabler/icons-react'
import { useState } from 'react'
import { originalMail } from '../conversation/message-origin.tsx'
import { isMessage } from '../conversation/timeline.ts'
import { MergeDialog } from '../merge/merge-dialog.tsx'
import { useFollowTicket } from '../ticket-care.queries.ts'
import { useMarkUnread } from '../ticket-changes.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'

/** What is done now and then. */
export function MoreMenu({ ticket, back }: { ticket: TicketDetail; back: () => void }) {
  const markUnread = useMarkUnread()
  const [isMerging, setMerging] = useState(false)
  const follow = useFollowTicket(ticket.id)
  const original = ticket.timeline.filter(isMessage).find(({ originalMailId }) => originalMailId !== null)?.originalMailId

  async function copyLink() {
    await navigator.clipboard.writeText(location.href.replace(location.search, ''))
    showToast({ text: t('Link to {ticket} copied', { ticket: ticket.key }) })
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <IconButton label={t('More')}>
            <IconDots />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCircleDot size={16} />} onClick={() => markUnread.mutate(ticket, { onSuccess: back })}>
            {t('Mark unread and go back')}
          </Menu.Item>
          <Menu.Item
            leftSection={ticket.isFollowed ? <IconEyeOff size={16} /> : <IconEye size={16} />}
            onClick={() => follow.mutate(!ticket.isFollowed)}
          >
            {ticket.isFollowed ? t('Unfollow') : t('Follow')}
          </Menu.Item>
          {ticket.abilities.merge && (
            <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => setMerging(true)}>
              {t('Merge tickets')}
            </Menu.Item>
          )}
          {original && (
            <Menu.Item component="a" href={originalMail(original)} download leftSection={<IconMailDown size={16} />}>
              {t('Download original mail')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLink size={16} />} onClick={copyLink}>
            {t('Copy link')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <MergeDialog keys={[ticket.key]} isOpen={isMerging} onClose={() => setMerging(false)} />
    </>
  )
}
