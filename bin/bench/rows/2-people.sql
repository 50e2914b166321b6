insert into platform.agents (id, name, email, role)
select bench.id('2020-01-01', n, 2), first || ' ' || last, lower(first || '.' || last) || n || '@desk.example',
  case when n <= 2 then 'super_admin' when n <= 6 then 'admin' when n <= 30 then 'support_agent' else 'developer' end
from generate_series(1, 40) n,
  lateral (select (array['Ada','Ben','Cara','Dan','Eva','Finn','Gus','Hana','Ivo','Jo'])[n % 10 + 1] as first,
    (array['Moor','Quist','Reyes','Sand','Tolley','Ueda','Vance','Wolff'])[n % 8 + 1] as last) names;

-- They joined over the years: whoever came last owns nothing old.
create unlogged table bench.agents as
select row_number() over (order by id) as n, id, name, row_number() over (order by id) % 20 / 20.0 * 0.9 as joined from platform.agents;

insert into categories (id, key, name, label, is_technical, position)
select bench.id('2020-01-01', n, 3), key, key, initcap(key), key = 'technical', n
from unnest(array['technical', 'billing', 'license', 'feature', 'general']) with ordinality as given (key, n)
on conflict (key) do nothing;

insert into mailboxes (id, address, name, is_default) values (bench.id('2020-01-01', 1, 4), 'support@desk.example', 'Support', true);
insert into platform.mailbox_addresses (address, environment, mailbox_id) select address, 'production', id from mailboxes;

create unlogged table bench.customers as
select n, bench.id(start + n * step, n, 5) as id,
  initcap((array['ol','ma','je','ka','ru','si','to','vi','ha','le'])[n % 10 + 1] || (array['na','ri','ko','la','mi','ve','do','sa'])[n / 10 % 8 + 1]) || ' ' ||
    initcap((array['bar','ler','mon','sch','tur','wil','gra','pet'])[n / 80 % 8 + 1] || (array['ton','sen','ova','mann','ez','ski','ford','ini','er'])[n / 640 % 9 + 1]) as name,
  'c' || n || '@' || (array['acme','globex','initech','umbrella','hooli','stark','wayne','wonka'])[n % 8 + 1] || n % 997 || '.example' as email,
  start + n * step as created_at
from (select greatest($TICKETS / 5, 10) as total, now() - interval '4 years' as start) size,
  lateral (select interval '4 years' / total as step) pace,
  lateral generate_series(0, total - 1) n;
alter table bench.customers add primary key (n);

insert into customers (id, name, email, created_at) select id, name, email, created_at from bench.customers;

insert into products (id, name, code, created_at)
select bench.id('2020-01-01', n, 6), 'Product ' || n, 'product-' || n, '2020-01-01' from generate_series(1, 3) n;

insert into licenses (id, product_id, customer_id, key_hash, key_encrypted, masked_key, status, activation_limit, expires_at, created_at)
select bench.id(created_at, n, 7), (select id from products order by code offset n % 3 limit 1), id, sha256(n::text::bytea), sha256(n::text::bytea),
  'KEY-****-' || lpad(n::text, 6, '0'), case when n % 9 = 0 then 'expired' else 'active' end, 3, now() + interval '90 days', created_at
from bench.customers where bench.chance(n, 8) < 0.6;

insert into activations (id, license_id, identifier, activated_at)
select bench.id(created_at, k, 9), id, 'machine-' || k, created_at from licenses, generate_series(1, 2) k;
