-- Chance that is the same on every machine: a number from 0 to 1 for the n-th of something.
create schema bench;

create function bench.chance(n bigint, salt bigint) returns double precision language sql immutable parallel safe
  return (hashint8extended(n, salt) & 9007199254740991) / 9007199254740992.0;

create function bench.id(of timestamptz, n bigint, salt bigint) returns uuid language sql immutable parallel safe
  return (lpad(to_hex((extract(epoch from of) * 1000)::bigint), 12, '0') || '7' || right(to_hex(n % 4096 + 4096), 3) ||
    '8' || right(to_hex(n / 4096 + 268435456), 3) || lpad(to_hex(hashint8extended(n, salt) & 281474976710655), 12, '0'))::uuid;

-- The r-th word is said 1/r as often as the first one (Zipf's law).
create unlogged table bench.words as
  with common (list) as (values (array[
    'license', 'key', 'activation', 'not', 'working', 'after', 'update', 'error', 'cannot', 'activate', 'invoice', 'renewal', 'machine', 'app',
    'crash', 'startup', 'how', 'to', 'move', 'new', 'computer', 'limit', 'reached', 'expired', 'refund', 'payment', 'failed', 'trial', 'upgrade',
    'download', 'install', 'windows', 'mac', 'linux', 'server', 'offline', 'request', 'feature', 'export', 'import', 'slow', 'login', 'password',
    'email', 'address', 'change', 'company', 'name', 'vat', 'receipt', 'seat', 'team', 'transfer', 'old', 'device', 'deactivate', 'reset', 'hardware',
    'dongle', 'floating', 'network', 'proxy', 'certificate', 'plugin', 'version', 'missing', 'file', 'report', 'print', 'screen', 'black', 'freeze'
  ]))
  select rank, coalesce((select list[rank] from common),
      (array['ba','co','di','fu','ga','he','ki','lo','mu','na'])[rank % 10 + 1] || (array['rn','st','lt','nd','mp','xt','ck','sh','th','gr'])[rank / 10 % 10 + 1] ||
      (array['a','e','i','o','u','ar','er','ir','or','ur'])[rank / 100 % 10 + 1] || (array['do','ni','ves','ton','mer'])[rank / 1000 % 5 + 1]) as word
  from generate_series(1, 5000) rank;
alter table bench.words add primary key (rank);

create unlogged table bench.phrases as
  select n, count, string_agg(word, ' ' order by k) as text
  from generate_series(0, 29999) n
    cross join lateral (select case when n < 20000 then 2 + n % 2 else 12 + n % 60 end as count) size
    cross join lateral generate_series(1, count) k
    join bench.words on rank = ceil(exp(bench.chance(n * 100 + k, 1) * ln(5000)))::integer
  group by n, count;
alter table bench.phrases add primary key (n);
