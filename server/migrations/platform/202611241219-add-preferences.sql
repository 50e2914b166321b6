-- What agents have chosen for themselves; the keys are in identity/preferences/preferences.ts.
create table agent_preferences (
  agent_id uuid primary key references agents (id) on delete cascade,
  preferences jsonb not null
);
