-- What the mail of an entry said of answering it. An answer is taken as what it was promised to become.
alter table notifications
  -- Null when the mail cannot be answered, or none was sent.
  add column answer_as text check (answer_as in ('reply', 'note')),
  -- The customer whom the mail named.
  add column answer_to text,
  -- The place of the newest message that the mail showed.
  add column answer_seen integer;
