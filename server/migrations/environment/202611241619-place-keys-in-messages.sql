-- Where exactly a key stands, so that it is shown as a license there.

alter table message_keys
  add column found_in text not null default 'text' check (found_in in ('text', 'quote', 'subject', 'file')),
  -- The characters of the text that it takes.
  add column start integer not null default 0,
  add column length integer not null default 0,
  -- The license of the same customer that was probably meant, when the key is none of ours.
  add column nearest_license_id uuid references licenses (id);

alter table license_actions
  -- When nobody had used the license successfully for a day after it was helped.
  add column flagged_at timestamptz;

create index license_actions_unproven on license_actions (applied_at)
  where state = 'applied' and worked_at is null and flagged_at is null and ticket_id is not null;
