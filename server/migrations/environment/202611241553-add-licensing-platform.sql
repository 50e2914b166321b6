-- The licensing platform: what vendors' apps, shops and agents know and change of licenses.

create table organisations (
  id uuid primary key,
  name text not null,
  -- The number that the shop or licensing system of the vendor knows it by.
  external_id text unique,
  created_at timestamptz not null
);

alter table customers
  add column organisation_id uuid references organisations (id),
  add column external_id text unique,
  -- A blocked account is shown as such; its mail is read nevertheless.
  add column is_blocked boolean not null default false,
  add column takes_outreach boolean not null default true;

create index customers_organisation on customers (organisation_id) where organisation_id is not null;
create index customers_created on customers (created_at desc, id desc);

alter table products
  add column external_id text unique,
  -- What is inactive validates no license.
  add column is_active boolean not null default true,
  -- The bits of its signing key.
  add column signing_bits integer not null default 4096 check (signing_bits between 2048 and 8192),
  -- How keys look that another system gave out, as a regular expression; null: ours.
  add column key_pattern text;

-- What answers of the licensing API are signed with: a pair for each product, and one for answers that know no product.
create table signing_keys (
  id uuid primary key,
  product_id uuid references products (id),
  bits integer not null,
  public_key text not null,
  private_key_sealed bytea not null,
  created_at timestamptz not null,
  unique nulls not distinct (product_id)
);

alter table licenses
  add column external_id text unique,
  add column assigned_at timestamptz,
  -- When it was used for the first time.
  add column activated_at timestamptz,
  add column updated_at timestamptz not null default now(),
  add column features jsonb not null default '{}',
  add column metadata jsonb not null default '{}',
  -- A raise for a time: from then on this limit holds again.
  add column limit_until timestamptz,
  add column limit_afterwards integer check (limit_afterwards >= 0);

create index licenses_product on licenses (product_id, status);
create index licenses_expiring on licenses (expires_at, id) where expires_at is not null;
create index licenses_created on licenses (created_at desc, id desc);
create index licenses_ending on licenses (masked_key text_pattern_ops);
create index licenses_lowered on licenses (limit_until) where limit_until is not null;

alter table activations
  add column last_seen_at timestamptz,
  add column app_version text,
  add column address text,
  add column metadata jsonb not null default '{}';

create index activations_license on activations (license_id, activated_at desc);
create index activations_recent on activations (activated_at desc, id desc);

-- Each attempt of an app to use a license, and what it was told. Only ever added to.
create table validation_events (
  id uuid primary key,
  -- Null when the key is none of ours; then only its hash is kept.
  license_id uuid references licenses (id),
  product_id uuid references products (id),
  key_hash bytea,
  action text not null check (action in ('verify', 'activate', 'deactivate', 'details')),
  code smallint not null,
  identifier text,
  address text,
  app_version text,
  at timestamptz not null
);

create index validation_events_license on validation_events (license_id, at desc) where license_id is not null;
create index validation_events_key on validation_events (key_hash, at desc) where license_id is null;
create index validation_events_recent on validation_events using brin (at) with (pages_per_range = 16, autosummarize = on);

create table telemetry (
  id uuid primary key,
  data_type text not null,
  data_group text not null,
  number_value double precision,
  x_value double precision,
  y_value double precision,
  text_value text,
  license_id uuid references licenses (id),
  activation_id uuid references activations (id),
  product_id uuid references products (id),
  activation_identifier text,
  user_identifier text,
  product_version text,
  address text,
  -- What is wrong with it, by field. It is kept as it came.
  flags jsonb not null default '{}',
  is_flagged boolean generated always as (flags <> '{}') stored,
  at timestamptz not null
);

create index telemetry_license on telemetry (license_id, at desc) where license_id is not null;
create index telemetry_group on telemetry (data_group, at desc);
create index telemetry_recent on telemetry (at desc, id desc);

create table purchases (
  id uuid primary key,
  customer_id uuid not null references customers (id),
  license_id uuid references licenses (id),
  product_id uuid references products (id),
  external_id text unique,
  -- What the customer calls it: the number of the invoice or order.
  number text not null,
  kind text not null check (kind in ('purchase', 'renewal', 'refund')),
  -- In the smallest unit of its currency; a refund is negative.
  amount bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  purchased_at timestamptz not null,
  created_at timestamptz not null
);

create index purchases_customer on purchases (customer_id, purchased_at desc);
create index purchases_license on purchases (license_id, purchased_at desc) where license_id is not null;

-- What was done to a license by whom and why; what it was before makes it possible to take back.
create table license_actions (
  id uuid primary key,
  license_id uuid not null references licenses (id),
  ticket_id uuid references tickets (id),
  kind text not null check (kind in (
    'raise_limit', 'deactivate_devices', 'extend', 'suspend', 'reinstate', 'transfer', 'resend_key', 'issue_trial', 'revoke', 'edit'
  )),
  -- Asked for above the limit of a role, it waits for an Admin.
  state text not null check (state in ('requested', 'applied', 'refused', 'undone')),
  wanted jsonb not null,
  before jsonb,
  after jsonb,
  reason text not null,
  asked_by uuid not null,
  decided_by uuid,
  created_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz,
  -- The first use of the license that worked afterwards.
  worked_at timestamptz
);

create index license_actions_license on license_actions (license_id, created_at desc);
create index license_actions_ticket on license_actions (ticket_id, created_at desc) where ticket_id is not null;
create index license_actions_awaited on license_actions (license_id) where state = 'applied' and worked_at is null;

-- The licenses that a ticket is about: found in its texts, or linked by hand.
create table ticket_licenses (
  -- Deferred: a new ticket's row comes last.
  ticket_id uuid not null references tickets (id) deferrable initially deferred,
  license_id uuid not null references licenses (id),
  source text not null check (source in ('detected', 'portal', 'app', 'manual')),
  -- A key of another customer shows its product and status only, until an agent confirms it.
  confirmed_by uuid,
  -- How the license stood when the ticket came.
  snapshot jsonb,
  created_at timestamptz not null,
  primary key (ticket_id, license_id)
);

create index ticket_licenses_license on ticket_licenses (license_id, created_at desc);

-- Where keys stand in messages. The key itself is nowhere but in the text.
create table message_keys (
  message_id uuid not null references messages (id),
  place integer not null,
  ticket_id uuid not null references tickets (id) deferrable initially deferred,
  license_id uuid references licenses (id),
  masked_key text not null,
  -- A well-formed key that is none of ours is looked for by its hash when it becomes one.
  key_hash bytea not null,
  primary key (message_id, place)
);

create index message_keys_ticket on message_keys (ticket_id);
create index message_keys_hash on message_keys (key_hash);
