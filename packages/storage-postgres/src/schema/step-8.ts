/**
 * Step 8: a claim seeks the messages that are due at an instant in the order of these instants, and sorts none; notices that are sent at
 * the same time are entered in the book of receipts in one transaction.
 */

const claiming = (schema: string): string => `
drop index ${schema}.messages_free_later;
create index messages_free_later on ${schema}.messages (free_from, position, place) where first and free_from is not null;
`

const receiving = (schema: string): string => `
-- The names of a notice are listed one by one; of two notices with one name the last counts.
create function ${schema}.expect_notices(gateways text[], keys text[], names text[]) returns void
language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $expect_notices$
#variable_conflict use_column
begin
  -- A receipt that comes at the same time either finds the notice, or is found here.
  perform pg_advisory_xact_lock(hashtextextended('bazgasht receipts ${schema}', 0));
  with listed as (
    select distinct on (gateway, name) gateway, name, key
      from unnest(gateways, keys, names) with ordinality as given (gateway, key, name, place)
      order by gateway, name, place desc
  ), noticed as (
    insert into ${schema}.notices select gateway, name, key from listed
      on conflict (adapter, reference) do update set message = excluded.message
  ), early as (
    delete from ${schema}.early_receipts old using listed where old.adapter = gateway and old.reference = name
      returning key, arrival, old.reference, outcome, code
  )
  insert into ${schema}.receipts
    select distinct on (key) key, reference, outcome, code from early order by key, arrival
    on conflict (message) do nothing;
end
$expect_notices$;
`

export const messagesByInstant = (schema: string): string => claiming(schema) + receiving(schema)
