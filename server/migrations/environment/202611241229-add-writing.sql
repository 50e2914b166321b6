-- What somebody writes and has not sent: one of a kind per agent and ticket.
create table ticket_drafts (
  agent_id uuid not null,
  ticket_id uuid not null references tickets (id),
  kind text not null check (kind in ('reply', 'note', 'forward')),
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (agent_id, ticket_id, kind)
);

create index ticket_drafts_ticket on ticket_drafts (ticket_id);

-- Replies that are to be sent later. Whoever removes the row has it: to send it, or to give it back.
create table scheduled_replies (
  id uuid primary key,
  ticket_id uuid not null references tickets (id),
  agent_id uuid not null,
  content jsonb not null,
  send_at timestamptz not null,
  created_at timestamptz not null
);

create index scheduled_replies_due on scheduled_replies (send_at);
create index scheduled_replies_ticket on scheduled_replies (ticket_id);

-- What a reply that can still be taken back has changed.
create table undoable_replies (
  message_id uuid primary key references messages (id),
  agent_id uuid not null,
  content jsonb not null,
  before jsonb not null,
  until timestamptz not null
);

create index undoable_replies_until on undoable_replies (until);

alter table messages
  add column bcc_addresses text[] not null default '{}',
  -- A note that also went by mail to those it names; never to be shown to the customer.
  add column is_forward boolean not null default false;

alter table outbound_mails add column bcc_addresses text[] not null default '{}';

-- Somebody still means to send it: it is not swept away before.
alter table attachments add column held_until timestamptz;

create table canned_responses (
  id uuid primary key,
  title text not null,
  shortcut text,
  html text not null,
  -- Null: everybody has it.
  owner_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create unique index canned_responses_shared_shortcut on canned_responses (shortcut) where owner_id is null;
create unique index canned_responses_own_shortcut on canned_responses (owner_id, shortcut) where owner_id is not null;
