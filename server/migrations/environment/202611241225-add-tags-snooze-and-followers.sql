-- Tags stand with the ticket, as they are written; this is the list that is offered and managed.
create table tags (
  name text primary key,
  created_at timestamptz not null
);

alter table tickets
  add column tags text[] not null default '{}',
  -- Set while a ticket is put aside; without a time it rests until the customer writes.
  add column snoozed_at timestamptz,
  add column wakes_at timestamptz;

create index tickets_tags on tickets using gin (tags);
create index tickets_wake on tickets (wakes_at) where wakes_at is not null and deleted_at is null;
create index tickets_to_close on tickets (resolved_at) where status = 'resolved' and deleted_at is null;

create table ticket_followers (
  ticket_id uuid not null references tickets (id),
  agent_id uuid not null,
  followed_at timestamptz not null,
  primary key (ticket_id, agent_id)
);

create index ticket_followers_agent on ticket_followers (agent_id, ticket_id);

alter table categories add column color text not null default 'gray';
update categories set color = case key when 'technical' then 'blue' when 'billing' then 'teal' when 'license' then 'violet' when 'feature' then 'green' else 'gray' end;
