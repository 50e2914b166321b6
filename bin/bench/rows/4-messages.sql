insert into messages (id, ticket_id, position, kind, author_agent_id, author_customer_id, author_name, via, html, text, created_at)
select bench.id(written_at, t.n * 64 + k, 28), t.id, k + 1, kind::production.message_kind,
  case when kind <> 'customer' then coalesce(t.assignee, (select id from bench.agents where n = 1)) end,
  case when kind = 'customer' then c.id end, case when kind = 'customer' then c.name else 'Support' end,
  case when kind = 'customer' then 'mail' else 'agent' end, '<p>' || a.text || '</p><p>' || b.text || '</p>', a.text || E'\n\n' || b.text, written_at
from bench.tickets t
  join bench.customers c on c.n = t.customer
  cross join generate_series(1, t.messages) k
  cross join lateral (select t.created_at + (t.updated_at - t.created_at) * (k - 1) / t.messages as written_at,
    case when k % 2 = 1 then 'customer' when k % 8 = 0 then 'note' else 'reply' end as kind) m
  join bench.phrases a on a.n = 20000 + floor(bench.chance(t.n * 64 + k, 29) * 10000)
  join bench.phrases b on b.n = 20000 + floor(bench.chance(t.n * 64 + k, 30) * 10000);

insert into attachments (id, storage_key, name, media_type, size, sha256, created_at)
select bench.id(created_at, n, 31), 'bench/' || n, 'screenshot-' || n || '.png', 'image/png', 100000, sha256(n::text::bytea), created_at
from bench.tickets where has_attachments;

insert into message_attachments (message_id, attachment_id, position)
select messages.id, bench.id(t.created_at, n, 31), 0 from bench.tickets t join messages on ticket_id = t.id and position = 2 where t.has_attachments;
