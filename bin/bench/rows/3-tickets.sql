create unlogged table bench.tickets as
select made.n, bench.id(created_at, made.n, 10) as id, created_at, updated_at, status, priority, customer, messages,
  subject || case when n % 5000 = 7 then ' zanzibar' else '' end as subject,
  case when bench.chance(n, 11) < case when status in ('open', 'in_progress', 'waiting') then 0.25 else 0.03 end then null else agent end as assignee,
  case when bench.chance(n, 12) < 0.03 then null else category end as category,
  status in ('open', 'in_progress') and bench.chance(n, 13) < 0.75 as is_awaited,
  bench.chance(n, 14) < 0.08 as has_attachments
from generate_series(1, $TICKETS) as made (n),
  -- 0 for the newest, 1 for the oldest.
  lateral (select ($TICKETS - n)::double precision / $TICKETS as age, bench.chance(n, 15) as luck) told,
  lateral (select now() - interval '1 minute' - interval '3 years' * age as created_at,
    luck < 0.75 * exp(-age / 0.04) + 0.005 as is_active) young,
  lateral (select (case
      when is_active then (array['open', 'in_progress', 'waiting', 'waiting'])[floor(bench.chance(n, 16) * 4) + 1]
      when bench.chance(n, 17) < 0.08 or age < 0.006 then 'resolved' else 'closed' end)::production.ticket_status as status,
    least(created_at - ln(1 - bench.chance(n, 18)) * interval '3 days', now() - interval '1 second') as updated_at,
    (case when bench.chance(n, 19) < 0.15 then 'low' when bench.chance(n, 19) < 0.80 then 'normal'
      when bench.chance(n, 19) < 0.96 then 'high' else 'critical' end)::production.ticket_priority as priority,
    case when bench.chance(n, 20) < 0.33 then 1 when bench.chance(n, 20) < 0.52 then 2 when bench.chance(n, 20) < 0.80 then 3
      when bench.chance(n, 20) < 0.87 then 4 else 5 end as category,
    -- A few customers write again and again.
    floor(power(bench.chance(n, 21), 3) * greatest($TICKETS / 5, 10))::integer as customer,
    (array[1,1,1,2,2,2,2,3,3,3,3,4,4,4,5,5,6,7,9,13])[floor(bench.chance(n, 22) * 20) + 1] + case when n % 1000 = 0 then 46 else 0 end as messages) rest,
  lateral (select id as agent from bench.agents where joined <= 1 - age order by bench.chance(made.n * 64 + bench.agents.n, 23) limit 1) owner,
  lateral (select initcap(a.text) || ' ' || b.text as subject from bench.phrases a, bench.phrases b
    where a.n = floor(bench.chance(made.n, 24) * 20000) and b.n = floor(bench.chance(made.n, 25) * 20000)) said;
create index on bench.tickets (n);
analyze bench.tickets;

insert into tickets (id, number, subject, status, priority, category_id, customer_id, assignee_id, mailbox_id, channel, awaiting_reply_since,
  first_responded_at, resolved_at, closed_at, message_count, last_position, last_message_position, has_attachments, version, created_at, updated_at, customer_order)
select t.id, 1000 + t.n, t.subject, t.status, t.priority, categories.id, c.id, t.assignee, mailboxes.id, 'mail',
  case when is_awaited then t.updated_at end, case when messages > 1 then t.created_at + interval '2 hours' end,
  case when t.status in ('resolved', 'closed') then t.updated_at end, case when t.status = 'closed' then t.updated_at end,
  messages, messages + 3, messages + 1, t.has_attachments, messages + 2, t.created_at, t.updated_at, left(lower(c.name), 60)
from bench.tickets t
  join bench.customers c on c.n = t.customer
  cross join mailboxes
  left join categories on categories.position = t.category
order by t.n;

update ticket_counter set last_number = 1000 + $TICKETS;

insert into ticket_reads (ticket_id, agent_id, position) select id, assignee, messages from bench.tickets where assignee is not null;

insert into ticket_mentions (ticket_id, agent_id)
select t.id, a.id from bench.tickets t join bench.agents a on a.n = floor(bench.chance(t.n, 26) * 40) + 1 where bench.chance(t.n, 27) < 0.02;
