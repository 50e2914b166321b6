-- The words of a text, cut at everything that is neither letter nor digit in names, addresses and paths.
create function words_of(given text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('simple', translate(left(given, 50000), '@.-_+/\:=&?#''', '             '))
$$;

-- What tickets are found by: one row for the head of each ticket (its subject and its customer), under the ticket's id,
-- and one for each message (its text and the names of its files), under the message's id.
create table ticket_texts (
  id uuid primary key,
  ticket_id uuid not null,
  written_at timestamptz not null,
  is_note boolean not null,
  search tsvector not null
);

alter table ticket_texts alter column search set statistics 300;
create index ticket_texts_ticket on ticket_texts (ticket_id);

create function write_ticket_head() returns trigger language plpgsql as $$
begin
  insert into ticket_texts (id, ticket_id, written_at, is_note, search)
  select new.id, new.id, new.created_at, false, words_of(new.subject || ' ' || name || ' ' || email) from customers where id = new.customer_id
  on conflict (id) do update set search = excluded.search;
  return null;
end $$;

create function write_message_text() returns trigger language plpgsql as $$
begin
  insert into ticket_texts (id, ticket_id, written_at, is_note, search)
  values (new.id, new.ticket_id, new.created_at, new.kind = 'note', words_of(new.text))
  on conflict (id) do update set ticket_id = excluded.ticket_id;
  return null;
end $$;

create function add_file_name() returns trigger language plpgsql as $$
begin
  update ticket_texts set search = search || words_of((select name from attachments where id = new.attachment_id))
  where id = new.message_id and not new.is_inline;
  return null;
end $$;

create function forget_ticket_text() returns trigger language plpgsql as $$
begin
  delete from ticket_texts where id = old.id;
  return null;
end $$;

-- The order of a customer's name changes with the name.
create trigger tickets_write_head after insert or update of subject, customer_id, customer_order on tickets
  for each row execute function write_ticket_head();
create trigger tickets_forget_text after delete on tickets for each row execute function forget_ticket_text();
create trigger messages_write_text after insert or update of ticket_id on messages
  for each row execute function write_message_text();
create trigger messages_forget_text after delete on messages for each row execute function forget_ticket_text();
create trigger message_attachments_add_name after insert on message_attachments
  for each row execute function add_file_name();
