-- outside a transaction: the desk goes on while the indexes grow

drop index concurrently if exists tickets_urgency;

-- What is to be done next: the most pressing first, and of those who waits longest.
create index concurrently tickets_urgency on tickets (
  status, (case priority when 'critical' then 0 when 'high' then 1 when 'normal' then 2 else 3 end), (coalesce(awaiting_reply_since, 'infinity')), number
) where status in ('open', 'in_progress', 'waiting') and deleted_at is null;

drop index concurrently if exists tickets_owner_urgency;

create index concurrently tickets_owner_urgency on tickets (
  owner_key, status, (case priority when 'critical' then 0 when 'high' then 1 when 'normal' then 2 else 3 end), (coalesce(awaiting_reply_since, 'infinity')), number
) where status in ('open', 'in_progress', 'waiting') and deleted_at is null;
