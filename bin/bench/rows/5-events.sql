insert into events (id, name, subject_id, position, subject_version, actor_kind, actor_id, actor_name, payload, occurred_at)
select bench.id(created_at, t.n * 128 + place, 32), name, t.id, position, place,
  case when assignee is null then 'system' else 'agent' end, assignee, 'Support', payload, created_at + (updated_at - created_at) * place / (messages + 4)
from bench.tickets t, lateral (
  select 0 as place, 'ticket.created' as name, 1 as position, jsonb_build_object('ticketId', t.id, 'messageId', t.id, 'confirm', true) as payload
  union all
  select messages + 2, 'ticket.assigned', messages + 2, jsonb_build_object('from', null, 'to', jsonb_build_object('id', assignee, 'name', 'Support'), 'cause', 'agent')
  where assignee is not null
  union all
  select messages + 3, 'ticket.status_changed', messages + 3, jsonb_build_object('from', 'open', 'to', t.status, 'cause', 'agent') where t.status <> 'open'
  union all
  select k, 'ticket.message_added', null, jsonb_build_object('kind', case when k % 2 = 1 then 'customer' else 'reply' end, 'messageId', t.id)
  from generate_series(1, messages) k
) told;

-- Mails are kept for a while: here for the newest twentieth.
create unlogged table bench.mailed as
select messages.id, messages.ticket_id, messages.kind, messages.html, messages.text, messages.created_at, t.customer, t.subject,
  '<' || messages.id || '@desk.example>' as message_id, row_number() over () as n
from bench.tickets t join messages on messages.ticket_id = t.id where t.n > $TICKETS * 0.95 and messages.kind <> 'note';

insert into known_message_ids (mailbox_id, message_id, thread_id, about_id, seen_at)
select mailboxes.id, message_id, ticket_id, m.id, m.created_at from bench.mailed m cross join mailboxes;

insert into outbound_mails (id, cause, mailbox_id, thread_id, about_id, message_id, to_addresses, from_name, subject, html, text, is_automatic, state,
  attempts, next_attempt_at, search, created_at, sent_at)
select bench.id(m.created_at, m.n, 33), 'message:' || m.id, mailboxes.id, ticket_id, m.id, message_id, array[c.email], 'Support', 'Re: ' || subject,
  html, text, false, 'sent', 1, m.created_at, to_tsvector('simple', subject || ' ' || c.email), m.created_at, m.created_at
from bench.mailed m join bench.customers c on c.n = m.customer cross join mailboxes where kind = 'reply';

drop schema bench cascade;
