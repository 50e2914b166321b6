-- What an agent has chosen for themselves; the keys are in identity/preferences/preferences.ts.
alter table agents add column preferences jsonb not null default '{}';
