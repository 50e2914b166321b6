create type ticket_status as enum ('open', 'in_progress', 'waiting', 'resolved', 'closed');
create type ticket_priority as enum ('low', 'normal', 'high', 'critical');
create type message_kind as enum ('customer', 'reply', 'note');

create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

-- Answers already given, so that a repeated request changes nothing.
create table idempotency_keys (
  actor_id uuid not null,
  key text not null,
  request_hash bytea not null,
  -- Set in the transaction that made the change, so that it is known even when the answer was lost.
  took_effect boolean not null default false,
  status integer,
  body text,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);

create index idempotency_keys_created on idempotency_keys (created_at);

create table events (
  id uuid primary key,
  name text not null,
  subject_id uuid,
  position integer,
  subject_version integer,
  actor_kind text not null,
  actor_id uuid,
  actor_name text,
  payload jsonb not null,
  occurred_at timestamptz not null
);

create index events_subject on events (subject_id, position);

create table attachments (
  id uuid primary key,
  storage_key text not null unique,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 bytea not null,
  content_id text,
  uploaded_by uuid,
  created_at timestamptz not null
);

create table mailboxes (
  id uuid primary key,
  address text not null unique check (address = lower(address)),
  name text not null,
  is_default boolean not null default false,
  created_at timestamptz not null default now()
);

create unique index mailboxes_one_default on mailboxes (is_default) where is_default;

create table inbound_mails (
  id uuid primary key,
  mailbox_id uuid not null references mailboxes (id),
  source text not null check (source in ('smtp', 'lmtp', 'http')),
  envelope_from text not null,
  envelope_to text[] not null,
  remote_address text,
  size integer not null,
  content_sha256 bytea not null,
  state text not null default 'received' check (state in ('received', 'processed', 'held')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  lease_until timestamptz,
  from_address text,
  subject text,
  message_id text,
  outcome text,
  reason text,
  decisions jsonb not null default '[]',
  thread_id uuid,
  -- What people call the thread.
  thread_key text,
  received_at timestamptz not null,
  processed_at timestamptz
);

create index inbound_mails_due on inbound_mails (next_attempt_at) where state = 'received';
create index inbound_mails_by_time on inbound_mails (received_at desc, id desc);
create index inbound_mails_held on inbound_mails (received_at desc, id desc) where state = 'held';
create index inbound_mails_message_id on inbound_mails (message_id) where message_id is not null;

create table inbound_mail_contents (
  inbound_mail_id uuid primary key references inbound_mails (id) on delete cascade,
  raw bytea not null
);

alter table inbound_mail_contents alter column raw set storage external;

-- Every Message-ID that has been seen or given, and the thread it belongs to.
create table known_message_ids (
  mailbox_id uuid not null references mailboxes (id),
  message_id text not null,
  thread_id uuid,
  about_id uuid,
  seen_at timestamptz not null,
  primary key (message_id, mailbox_id)
);

create index known_message_ids_thread on known_message_ids (thread_id, seen_at);

create table outbound_mails (
  id uuid primary key,
  sequence bigint generated always as identity,
  cause text not null unique,
  mailbox_id uuid not null references mailboxes (id),
  thread_id uuid,
  about_id uuid,
  message_id text not null unique,
  in_reply_to text,
  reference_ids text[] not null default '{}',
  reply_to text,
  to_addresses text[] not null,
  cc_addresses text[] not null default '{}',
  from_name text not null,
  subject text not null,
  html text not null,
  text text not null,
  attachment_ids uuid[] not null default '{}',
  headers jsonb not null default '{}',
  is_automatic boolean not null,
  -- Whoever reads it gets in.
  lets_in boolean not null default false,
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'captured', 'held')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  lease_until timestamptz,
  lease_token uuid,
  accepted text[] not null default '{}',
  -- What the server said to each address that it will not take.
  refused jsonb not null default '{}',
  last_error text,
  search tsvector not null,
  created_at timestamptz not null,
  sent_at timestamptz
);

create index outbound_mails_due on outbound_mails (next_attempt_at) where state in ('queued', 'sending');
create index outbound_mails_unsent_by_thread on outbound_mails (thread_id, sequence) where state in ('queued', 'sending');
create index outbound_mails_about on outbound_mails (about_id) where about_id is not null;
create index outbound_mails_by_time on outbound_mails (created_at desc, id desc);
create index outbound_mails_search on outbound_mails using gin (search);
create index outbound_mails_automatic on outbound_mails using gin (to_addresses) where is_automatic;

create table customers (
  id uuid primary key,
  name text not null,
  email text not null check (email = lower(email)),
  created_at timestamptz not null,
  search tsvector generated always as (
    to_tsvector('simple', name || ' ' || email || ' ' || translate(email, '@.-_+', '     '))
  ) stored,
  unique (email)
);

create index customers_name on customers (name, id);
create index customers_search on customers using gin (search);

create table products (
  id uuid primary key,
  name text not null,
  code text not null unique,
  created_at timestamptz not null
);

create table licenses (
  id uuid primary key,
  product_id uuid not null references products (id),
  customer_id uuid references customers (id),
  key_hash bytea not null unique,
  key_encrypted bytea not null,
  masked_key text not null,
  status text not null check (status in ('available', 'assigned', 'active', 'suspended', 'expired', 'revoked')),
  activation_limit integer not null check (activation_limit >= 0),
  expires_at timestamptz,
  created_at timestamptz not null
);

create index licenses_customer on licenses (customer_id);

create table activations (
  id uuid primary key,
  license_id uuid not null references licenses (id),
  identifier text not null,
  name text,
  activated_at timestamptz not null,
  deactivated_at timestamptz
);

create unique index activations_live on activations (license_id, identifier) where deactivated_at is null;

create table categories (
  id uuid primary key,
  key text not null unique,
  name text not null,
  label text not null,
  is_technical boolean not null default false,
  is_active boolean not null default true,
  position integer not null
);

create table ticket_counter (
  is_only boolean primary key default true check (is_only),
  last_number integer not null default 1000
);

insert into ticket_counter default values;

create table tickets (
  id uuid primary key,
  number integer not null unique,
  subject text not null,
  status ticket_status not null,
  priority ticket_priority not null,
  category_id uuid references categories (id),
  customer_id uuid not null references customers (id),
  assignee_id uuid,
  mailbox_id uuid references mailboxes (id),
  channel text not null check (channel in ('mail', 'agent', 'api', 'portal')),
  awaiting_reply_since timestamptz,
  first_responded_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  message_count integer not null default 0,
  last_position integer not null default 0,
  last_message_position integer not null default 0,
  has_attachments boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  search tsvector generated always as (to_tsvector('simple', subject)) stored,
  -- Nobody and none as a value of their own, so that an index can be asked for them like for any other.
  owner_key uuid not null generated always as (coalesce(assignee_id, '00000000-0000-0000-0000-000000000000')) stored,
  category_key uuid not null generated always as (coalesce(category_id, '00000000-0000-0000-0000-000000000000')) stored,
  customer_order text not null default ''
);

-- The name that the customer's tickets are ordered by is kept with them, so that an index has it.
create function take_customer_order() returns trigger language plpgsql as $$
begin
  select left(lower(name), 60) into new.customer_order from customers where id = new.customer_id;
  return new;
end $$;

create function pass_on_customer_order() returns trigger language plpgsql as $$
begin
  update tickets set customer_order = left(lower(new.name), 60) where customer_id = new.id;
  return null;
end $$;

create trigger tickets_take_customer_order before insert or update of customer_id on tickets
  for each row execute function take_customer_order();
create trigger customers_pass_on_order after update of name on customers
  for each row when (old.name is distinct from new.name) execute function pass_on_customer_order();

-- One per order of the list, read in both directions, within a status. The list merges the statuses that it shows.
create index tickets_number on tickets (status, number) where deleted_at is null;
create index tickets_created on tickets (status, created_at, number) where deleted_at is null;
create index tickets_updated on tickets (status, updated_at, number) where deleted_at is null;
create index tickets_waiting on tickets (status, awaiting_reply_since, number) where awaiting_reply_since is not null and deleted_at is null;
create index tickets_subject on tickets (status, left(lower(subject), 60), number) where deleted_at is null;
create index tickets_customer_order on tickets (status, customer_order, number) where deleted_at is null;
create index tickets_priority on tickets (status, priority, updated_at, number) where deleted_at is null;
create index tickets_category on tickets (status, category_key, updated_at, number) where deleted_at is null;

-- The same within an owner: what agents see who see their own, and what is asked for by owner.
create index tickets_owner_number on tickets (owner_key, status, number) where deleted_at is null;
create index tickets_owner_created on tickets (owner_key, status, created_at, number) where deleted_at is null;
create index tickets_owner_updated on tickets (owner_key, status, updated_at, number) where deleted_at is null;
create index tickets_owner_waiting on tickets (owner_key, status, awaiting_reply_since, number) where awaiting_reply_since is not null and deleted_at is null;
create index tickets_owner_subject on tickets (owner_key, status, left(lower(subject), 60), number) where deleted_at is null;
create index tickets_owner_customer_order on tickets (owner_key, status, customer_order, number) where deleted_at is null;
create index tickets_owner_priority on tickets (owner_key, status, priority, updated_at, number) where deleted_at is null;
create index tickets_owner_category on tickets (owner_key, status, category_key, updated_at, number) where deleted_at is null;

create index tickets_customer on tickets (customer_id, updated_at, id);
create index tickets_search on tickets using gin (search);

create table messages (
  id uuid primary key,
  -- Deferred: a new ticket's row comes last, so that the counter of numbers is held for one statement only.
  ticket_id uuid not null references tickets (id) deferrable initially deferred,
  position integer not null,
  kind message_kind not null,
  author_agent_id uuid,
  author_customer_id uuid references customers (id),
  author_name text not null,
  via text not null check (via in ('mail', 'portal', 'api', 'agent')),
  html text not null,
  quoted_html text,
  text text not null,
  to_addresses text[] not null default '{}',
  cc_addresses text[] not null default '{}',
  is_unconfirmed boolean not null default false,
  inbound_mail_id uuid references inbound_mails (id),
  created_at timestamptz not null,
  unique (ticket_id, position)
);

create table message_attachments (
  message_id uuid not null references messages (id),
  attachment_id uuid not null references attachments (id),
  position integer not null,
  is_inline boolean not null default false,
  primary key (message_id, attachment_id)
);

create index message_attachments_attachment on message_attachments (attachment_id);

create table ticket_reads (
  ticket_id uuid not null references tickets (id),
  agent_id uuid not null,
  position integer not null,
  primary key (agent_id, ticket_id)
);

create table ticket_mentions (
  ticket_id uuid not null references tickets (id),
  agent_id uuid not null,
  primary key (agent_id, ticket_id)
);

create index ticket_mentions_ticket on ticket_mentions (ticket_id);

-- The sample data of an environment that is not Production: `step` of `steps` are written, all once it is loaded.
create table sample_data (
  is_only boolean primary key default true check (is_only),
  -- What every time in it is counted back from, however often the load is interrupted.
  began_at timestamptz not null,
  step integer not null default 0,
  steps integer not null,
  loaded_at timestamptz
);
