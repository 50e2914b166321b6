-- A list that somebody wants to come back to: the query of its address under a name.
create table saved_views (
  id uuid primary key,
  name text not null,
  query text not null,
  owner_id uuid not null,
  is_shared boolean not null default false,
  created_at timestamptz not null
);

create index saved_views_owner on saved_views (owner_id);
create index saved_views_shared on saved_views (id) where is_shared;
