/** Step 13: what is claimed of each key in all, so that a claim costs the same however many cases hold a part of it. */

import { claimIsHeld } from "./step-5.ts"

const tables = (schema: string): string => `
create table ${schema}.claimed (
  key text collate "C" primary key,
  units numeric not null check (units > 0)
);
insert into ${schema}.claimed (key, units) select key, sum(units) from ${schema}.claims group by key;
create index claims_by_whole on ${schema}.claims (key, whole);

-- Whoever changes claims holds the lock of the feed: so nobody changes a sum beside it.
create function ${schema}.keep_claimed() returns trigger language plpgsql as $keep_claimed$
begin
  if tg_op <> 'INSERT' then
    delete from ${schema}.claimed where key = old.key and units = old.units;
    update ${schema}.claimed set units = claimed.units - old.units where key = old.key;
  end if;
  if tg_op <> 'DELETE' then
    insert into ${schema}.claimed (key, units) values (new.key, new.units)
      on conflict (key) do update set units = claimed.units + excluded.units;
  end if;
  return null;
end
$keep_claimed$;
create trigger claimed_in_all after insert or update or delete on ${schema}.claims
  for each row execute function ${schema}.keep_claimed();
`

const claiming = (schema: string): string => `
create or replace function ${schema}.replace_claims(case_kind text, case_subject text, new_claims json) returns void
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
        select coalesce((select units from ${schema}.claimed where key = asked.key), 0)
              - coalesce(
                (select units from ${schema}.claims
                  where key = asked.key and kind = case_kind and subject = case_subject), 0
              ) as taken,
            (select whole from ${schema}.claims
              where key = asked.key and (kind, subject) <> (case_kind, case_subject)
              order by whole limit 1) as least
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
`

export const sumsOfClaims = (schema: string): string => tables(schema) + claiming(schema)
