alter table agents
  add column skills text[] not null default '{}',
  add column availability text not null default 'available' check (availability in ('available', 'away', 'offline')),
  -- Until when they are away; without it until they say otherwise.
  add column away_until timestamptz;
