/**
 * Step 5: what cases claim that may be so only once. Cases that were stored before hold nothing until they are changed, or until
 * their claims are set; an older adapter can commit no more.
 */

import { storeCase, storeEvents } from "./committing.ts"

const tables = (schema: string): string => `
create table ${schema}.claims (
  key text collate "C" not null,
  kind text collate "C" not null,
  subject text collate "C" not null,
  units bigint not null check (units > 0),
  whole bigint not null check (whole >= units),
  primary key (key, kind, subject),
  foreign key (kind, subject) references ${schema}.cases (kind, subject)
);
create index claims_of_case on ${schema}.claims (kind, subject, key);
-- A claim on the whole of something is the only one on it, whatever a program forgets to check.
create unique index claims_on_the_whole on ${schema}.claims (key) where units = whole;
`

/** What the server calls a claim that another case holds; no class of its own codes begins with these letters. */
export const claimIsHeld = "BZ001"

const claiming = (schema: string): string => `
-- Whoever calls this holds the lock of the feed: so nobody takes or gives back a claim beside it.
create function ${schema}.replace_claims(case_kind text, case_subject text, new_claims json) returns void
language plpgsql as $replace_claims$
#variable_conflict use_column
declare
  contested text;
begin
  delete from ${schema}.claims
    where kind = case_kind and subject = case_subject
      and key <> all (array(select claim->>'key' from json_array_elements(new_claims) as listed (claim)));
  select json_build_object('key', asked.key, 'kind', first.kind, 'subject', first.subject)::text into contested
    from rows from (
        json_to_recordset(new_claims) as (key text, units bigint, "of" bigint)
      ) with ordinality as asked (key, units, whole, place),
      lateral (
        select sum(units) as taken, min(whole) as least from ${schema}.claims
          where key = asked.key and (kind, subject) <> (case_kind, case_subject)
      ) others,
      lateral (
        select kind, subject from ${schema}.claims
          where key = asked.key and (kind, subject) <> (case_kind, case_subject)
          order by kind, subject limit 1
      ) first
    where others.taken + asked.units > least(others.least, asked.whole)
    order by asked.place limit 1;
  if contested is not null then
    -- Undoes the whole commit; the adapter reads which claim it was and who holds it.
    raise exception using errcode = '${claimIsHeld}', constraint = contested;
  end if;
  insert into ${schema}.claims as old (key, kind, subject, units, whole)
    select key, case_kind, case_subject, units, "of"
      from json_to_recordset(new_claims) as asked (key text, units bigint, "of" bigint)
    on conflict (key, kind, subject) do update set units = excluded.units, whole = excluded.whole
      where (old.units, old.whole) <> (excluded.units, excluded.whole);
end
$replace_claims$;

create function ${schema}.set_claims(case_kind text, case_subject text, expected bigint, new_claims json)
returns bigint language plpgsql as $set_claims$
#variable_conflict use_column
declare
  actual bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = 'feature_not_supported';
  end if;
  select version into actual from ${schema}.cases
    where kind = case_kind and subject = case_subject for no key update;
  if actual = expected then
    perform pg_advisory_xact_lock(hashtextextended('bazgasht feed ${schema}', 0));
    perform ${schema}.replace_claims(case_kind, case_subject, new_claims);
  end if;
  return coalesce(actual, 0);
end
$set_claims$;
`

/** The function that stores a change of a case with its claims, in which `storing` stores the case. A published step never changes, and neither does this. */
export const storeClaimingCase = (schema: string, storing: string): string => `function ${schema}.commit_case(
  case_kind text, case_subject text, expected bigint, previous_hash text,
  bodies json[], hashes text[], digests json[], new_document json, new_attributes json, new_messages json,
  new_claims json,
  out outcome text, out actual bigint, out last_position bigint
) language plpgsql as $commit_case$
#variable_conflict use_column
declare
  events constant integer := cardinality(hashes);
${storing}  if new_claims is not null then
    perform ${schema}.replace_claims(case_kind, case_subject, new_claims);
  end if;
${storeEvents(schema)}`

const committing = (schema: string): string => `
drop function ${schema}.commit_case(text, text, bigint, text, json[], text[], json[], json, json, json);
create ${storeClaimingCase(schema, storeCase(schema))}`

export const uniquenessClaims = (schema: string): string =>
  tables(schema) + claiming(schema) + committing(schema)
