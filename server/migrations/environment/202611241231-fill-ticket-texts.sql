-- outside a transaction: millions of texts are written while the desk goes on, and any part may run again

insert into ticket_texts (id, ticket_id, written_at, is_note, search)
select tickets.id, tickets.id, tickets.created_at, false, words_of(tickets.subject || ' ' || customers.name || ' ' || customers.email)
from tickets join customers on customers.id = tickets.customer_id
on conflict (id) do nothing;

insert into ticket_texts (id, ticket_id, written_at, is_note, search)
select messages.id, messages.ticket_id, messages.created_at, messages.kind = 'note', words_of(messages.text || coalesce(files.names, ''))
from messages
left join (
  select message_id, string_agg(' ' || name, '') as names
  from message_attachments join attachments on attachments.id = attachment_id
  where not is_inline group by message_id
) files on files.message_id = messages.id
on conflict (id) do nothing;

drop index concurrently if exists ticket_texts_search;

create index concurrently ticket_texts_search on ticket_texts using gin (search) with (gin_pending_list_limit = 1024);

drop index concurrently if exists ticket_texts_recent;

-- Texts lie in the order of their time, so a few bytes lead to the newest of them.
create index concurrently ticket_texts_recent on ticket_texts using brin (written_at) with (pages_per_range = 16, autosummarize = on);

analyze ticket_texts;
