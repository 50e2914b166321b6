-- A merged ticket leads to the one that took its conversation, which may be merged itself.
alter table tickets add column merged_into_id uuid references tickets (id);
create index tickets_merged_into on tickets (merged_into_id) where merged_into_id is not null;

-- Where a message or an event was first, when it has moved.
alter table messages add column origin_id uuid;
alter table events add column origin_id uuid;

create table ticket_merges (
  id uuid primary key,
  primary_id uuid not null references tickets (id),
  source_id uuid not null references tickets (id),
  -- What both were before, so that undoing brings it back.
  source_before jsonb not null,
  primary_before jsonb not null,
  merged_by_name text not null,
  merged_at timestamptz not null,
  undone_at timestamptz
);

create unique index ticket_merges_source on ticket_merges (source_id) where undone_at is null;
create index ticket_merges_primary on ticket_merges (primary_id) where undone_at is null;

-- What a merge moved, with the place it had.
create table merged_entries (
  merge_id uuid not null references ticket_merges (id),
  entry_id uuid not null,
  position integer not null,
  version integer,
  primary key (merge_id, entry_id)
);

-- Tickets of different customers about one matter. Each keeps its conversation; one leads.
create table incidents (
  id uuid primary key,
  lead_id uuid not null references tickets (id),
  created_at timestamptz not null
);

create table incident_tickets (
  ticket_id uuid primary key references tickets (id),
  incident_id uuid not null references incidents (id),
  added_at timestamptz not null
);

create index incident_tickets_incident on incident_tickets (incident_id);

-- One text for all of an incident; what became of it on each ticket stands beside.
create table incident_replies (
  id uuid primary key,
  incident_id uuid not null references incidents (id),
  author_id uuid not null,
  author_name text not null,
  html text not null,
  afterwards text not null,
  created_at timestamptz not null
);

create index incident_replies_incident on incident_replies (incident_id, created_at);

create table incident_reply_tickets (
  reply_id uuid not null references incident_replies (id),
  ticket_id uuid not null references tickets (id),
  state text not null check (state in ('waiting', 'sent', 'failed')),
  reason text,
  primary key (reply_id, ticket_id)
);
