-- One entry of an agent's inbox, one mail: what happened to a ticket within a short while.
create table notifications (
  id uuid primary key,
  agent_id uuid not null,
  ticket_id uuid not null references tickets (id) on delete cascade,
  -- False when the agent wants a mail of it only.
  in_inbox boolean not null,
  read_at timestamptz,
  mail_due_at timestamptz,
  mail_as text not null default 'each' check (mail_as in ('each', 'daily')),
  created_at timestamptz not null
);

create index notifications_inbox on notifications (agent_id, id) where in_inbox;
create index notifications_unread on notifications (agent_id, id) where in_inbox and read_at is null;
create index notifications_ticket on notifications (ticket_id, agent_id);
create index notifications_mail on notifications (mail_due_at) where mail_due_at is not null;
create index notifications_created on notifications (created_at);

-- What an entry is made of. An agent hears of an event once, however often it is told.
create table notification_causes (
  cause uuid not null,
  agent_id uuid not null,
  notification_id uuid not null references notifications (id) on delete cascade,
  kind text not null,
  actor_name text not null,
  -- The place in the timeline that it leads to.
  position integer,
  occurred_at timestamptz not null,
  primary key (cause, agent_id)
);

create index notification_causes_notification on notification_causes (notification_id);
