-- A license is found by the end of its key that everybody may read.
create index licenses_last_four on licenses (right(masked_key, 4));
create index activations_identifier on activations (identifier, activated_at desc, id desc);

-- Rows of a file that become customers, licenses or purchases, one after the other.
create table imports (
  id uuid primary key,
  kind text not null check (kind in ('customers', 'licenses', 'purchases')),
  file_name text not null,
  -- The file as it was given; it is kept until the import is over.
  content text,
  columns text[] not null,
  total integer not null,
  -- Which column of the file is which field.
  mapping jsonb not null default '{}',
  state text not null check (state in ('uploaded', 'trying', 'tried', 'running', 'finished')),
  done integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  failed integer not null default 0,
  -- The first of the rows that were refused, with the reason.
  failures jsonb not null default '[]',
  agent_id uuid not null,
  created_at timestamptz not null,
  finished_at timestamptz
);

create index imports_recent on imports (created_at desc, id desc);
