-- One change for many tickets: `done` of the tickets are gone through, those that were refused are named with the reason.
create table bulk_actions (
  id uuid primary key,
  agent_id uuid not null,
  change jsonb not null,
  ticket_ids uuid[] not null,
  done integer not null default 0,
  failures jsonb not null default '[]',
  created_at timestamptz not null,
  finished_at timestamptz
);
