/** Step 3: receipts of delivery, and by which names of theirs gateways know notices. */

const tables = (schema: string): string => `
create table ${schema}.notices (
  adapter text collate "C" not null,
  reference text collate "C" not null,
  message text collate "C" not null,
  primary key (adapter, reference)
);
create table ${schema}.receipts (
  message text collate "C" primary key,
  reference text collate "C" not null,
  outcome text collate "C" not null,
  code text collate "C"
);
create table ${schema}.early_receipts (
  arrival bigint generated always as identity primary key,
  adapter text collate "C" not null,
  reference text collate "C" not null,
  outcome text collate "C" not null,
  code text collate "C",
  unique (adapter, reference)
);
`

const receiving = (schema: string): string => `
create function ${schema}.expect_notice(gateway text, key text, names text[]) returns void
language plpgsql as $expect_notice$
#variable_conflict use_column
begin
  -- A receipt that comes at the same time either finds the notice, or is found here.
  perform pg_advisory_xact_lock(hashtextextended('bazgasht receipts ${schema}', 0));
  insert into ${schema}.notices select gateway, name, key from unnest(names) as listed (name)
    on conflict (adapter, reference) do update set message = excluded.message;
  with early as (
    delete from ${schema}.early_receipts where adapter = gateway and reference = any (names)
    returning arrival, reference, outcome, code
  )
  insert into ${schema}.receipts select key, reference, outcome, code from early order by arrival limit 1
    on conflict (message) do nothing;
end
$expect_notice$;

create function ${schema}.receive_receipt(gateway text, name text, result text, why text, most integer) returns text
language plpgsql as $receive_receipt$
#variable_conflict use_column
declare
  key text;
begin
  perform pg_advisory_xact_lock(hashtextextended('bazgasht receipts ${schema}', 0));
  select message into key from ${schema}.notices where adapter = gateway and reference = name;
  if key is null then
    insert into ${schema}.early_receipts (adapter, reference, outcome, code) values (gateway, name, result, why)
      on conflict (adapter, reference) do nothing;
    delete from ${schema}.early_receipts where arrival <= (
      select arrival from ${schema}.early_receipts order by arrival desc offset most limit 1);
    return 'unknown';
  end if;
  insert into ${schema}.receipts values (key, name, result, why) on conflict (message) do nothing;
  return case when found then 'first' else 'later' end;
end
$receive_receipt$;
`

export const receiptsOfDelivery = (schema: string): string => tables(schema) + receiving(schema)
