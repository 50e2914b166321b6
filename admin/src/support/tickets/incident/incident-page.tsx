import { EmptyState } from '@keydesk/ui/empty-state.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { PlainDrawer } from '@keydesk/ui/plain-drawer.tsx'
import { useMediaQuery } from '@mantine/hooks'
import { IconUnlink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { type Afterwards, type Incident, incidentQuery } from './incident.queries.ts'
import { IncidentBar } from './incident-bar.tsx'
import { IncidentMembers } from './incident-members.tsx'
import styles from './incident-page.module.css'
import { SolutionOffer } from './incident-section.tsx'
import { IncidentTimeline } from './incident-timeline.tsx'
import { MoreSimilar } from './more-similar.tsx'
import { PlatformState } from './platform-state.tsx'
import { ReplyToAll } from './reply-to-all.tsx'

const route = getRouteApi('/desk/tickets/$ticket/incident')

const greeting = () => `<p>${t('Hi {name},', { name: '{{customer.first_name}}' })}</p><p></p>`

/** Several customers, one matter: their tickets side by side, what was said on all of them, and one text for everybody. */
export function IncidentPage() {
  const { ticket } = route.useParams()
  const { data: incident, isPending, error } = useQuery(incidentQuery(ticket.toUpperCase()))
  const { deskName } = useMe()

  return (
    <div className={styles.page}>
      <title>{`${t('Incident {ticket}', { ticket: ticket.toUpperCase() })} · ${deskName}`}</title>
      {incident ? (
        <OpenIncident key={incident.id} incident={incident} ticket={ticket.toUpperCase()} />
      ) : (
        !isPending && (
          <div className={styles.empty}>
            <EmptyState
              icon={<IconUnlink stroke={1.6} aria-hidden />}
              title={t('{ticket} is in no incident', { ticket: ticket.toUpperCase() })}
              action={
                <Link to="/tickets/$ticket" params={{ ticket }}>
                  {t('Open the ticket')}
                </Link>
              }
            >
              {error?.message ?? t('It may have been taken out of it.')}
            </EmptyState>
          </div>
        )
      )}
    </div>
  )
}

type Wish = { readonly afterwards: Afterwards; readonly html: string } | null

function OpenIncident({ incident, ticket }: { incident: Incident; ticket: string }) {
  const { permissions } = useMe()
  const { write } = route.useSearch()
  const { members, solution: proposed } = incident
  const solution = { afterwards: 'resolve', html: proposed ?? greeting() } as const
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(() => new Set())
  const [wish, setWish] = useState<Wish>(write === 'solution' ? solution : null)
  const isWide = useMediaQuery('(min-width: 1100px)', true)
  const mayChange = permissions.includes('tickets:merge')
  const chosen = members.filter(({ id }) => !leftOut.has(id))

  const reply = wish && (
    <ReplyToAll
      key={wish.afterwards}
      ticket={ticket}
      members={chosen}
      initialHtml={wish.html}
      initialAfterwards={wish.afterwards}
      onClose={() => setWish(null)}
    />
  )

  return (
    <>
      <div className={styles.main}>
        <IncidentBar
          ticket={ticket}
          members={members}
          chosen={chosen}
          mayChange={mayChange}
          reply={() => setWish({ afterwards: 'keep', html: greeting() })}
          resolve={() => setWish(solution)}
        />
        <div className={styles.scroller}>
          <h1 className={styles.subject}>{members[0]?.subject}</h1>
          <PlatformState />
          <div className={styles.offer}>
            <SolutionOffer incident={incident} />
          </div>
          <IncidentMembers
            members={members}
            chosenIds={new Set(chosen.map(({ id }) => id))}
            onChoose={(ids) => setLeftOut(new Set(members.map(({ id }) => id).filter((id) => !ids.has(id))))}
            mayChange={mayChange}
          />
          {mayChange && <MoreSimilar incident={incident} ticket={ticket} />}
          <IncidentTimeline ticket={ticket} />
        </div>
      </div>
      {isWide && reply && <div className={styles.reply}>{reply}</div>}
      {!isWide && (
        <PlainDrawer
          opened={wish !== null}
          onClose={() => setWish(null)}
          position="right"
          size={520}
          label={t('Reply to all')}
          bodyClassName={styles.drawer}
        >
          {reply}
        </PlainDrawer>
      )}
    </>
  )
}
