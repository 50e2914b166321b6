-- outside a transaction: the desk goes on while the index grows

drop index concurrently if exists ticket_texts_words;

-- Words of a stretch of time: with ten days as an entry of its own, older hits of a word are skipped instead of read.
create index concurrently ticket_texts_words on ticket_texts using gin (
  search, (array[floor(extract(epoch from written_at at time zone 'UTC') / 864000)::int])
) with (gin_pending_list_limit = 1024);

drop index concurrently if exists ticket_texts_search;

drop index concurrently if exists ticket_texts_recent;
