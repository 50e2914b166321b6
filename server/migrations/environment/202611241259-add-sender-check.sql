-- Whether our mail server vouches for who sent it; null for what did not come by mail, or came before this was kept.
alter table messages add column is_sender_verified boolean;
