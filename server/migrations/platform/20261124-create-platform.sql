create table desk (
  is_only boolean primary key default true check (is_only),
  name text not null,
  support_address text,
  set_up_at timestamptz
);

create table environments (
  key text primary key check (key ~ '^[a-z][a-z0-9_]{1,30}$'),
  name text not null,
  is_production boolean not null default false,
  ticket_prefix text not null,
  mail_allow_list text[] not null default '{}',
  position integer not null default 0
);

create unique index environments_one_production on environments (is_production) where is_production;

create table agents (
  id uuid primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  role text not null check (role in ('super_admin', 'admin', 'support_agent', 'developer')),
  granted text[] not null default '{}',
  revoked text[] not null default '{}',
  is_active boolean not null default true,
  -- Colleagues that came with sample data exist in its environment only.
  only_in text references environments (key),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create unique index agents_email on agents (lower(email));

-- The next three belong to better-auth; their columns are mapped in identity/sessions/agent-auth.ts.
create table agent_sessions (
  id uuid primary key,
  agent_id uuid not null references agents (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index agent_sessions_agent on agent_sessions (agent_id);

create table agent_accounts (
  id uuid primary key,
  agent_id uuid not null references agents (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  issuer text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index agent_accounts_agent on agent_accounts (agent_id);

create table agent_verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index agent_verifications_identifier on agent_verifications (identifier);

-- One-time links that let somebody in: the first set-up, a new password, an invitation.
create table access_links (
  id uuid primary key,
  purpose text not null check (purpose in ('set_up', 'password')),
  agent_id uuid references agents (id) on delete cascade,
  email text,
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);

create index access_links_agent on access_links (agent_id) where used_at is null;

create table api_keys (
  id uuid primary key,
  name text not null,
  environment text not null references environments (key),
  prefix text not null,
  secret_hash bytea not null unique,
  scopes text[] not null,
  created_by uuid references agents (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);

-- Which environment and mailbox a mail belongs to is decided by the address it was sent to.
create table mailbox_addresses (
  address text primary key check (address = lower(address)),
  environment text not null references environments (key),
  mailbox_id uuid not null
);

create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create table audit_entries (
  sequence bigint generated always as identity primary key,
  occurred_at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  environment text,
  action text not null,
  subject_id uuid,
  data jsonb not null default '{}',
  address text,
  previous_hash bytea,
  hash bytea not null
);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is append-only.';
end $$;

create trigger audit_entries_append_only before update or delete or truncate on audit_entries
  for each statement execute function refuse_change_of_audit();

-- Empties the tables of an environment but those named. Production cannot be emptied, whoever asks.
create function empty_environment(environment text, kept text[]) returns void language plpgsql as $$
declare
  emptied text;
begin
  if not exists (select from platform.environments where key = environment and not is_production) then
    raise exception 'Only an environment that is not Production can be emptied, and % is none.', environment;
  end if;

  select string_agg(format('%I.%I', schemaname, tablename), ', ' order by tablename) into emptied
  from pg_tables where schemaname = environment and tablename <> all (kept);
  execute 'truncate ' || emptied;
end $$;
