/**
 * Step 7: changes of several cases in one transaction, which share its flush and its statements. So callers who come at the same time
 * do not wait for one another's disk. A change alone is stored by the function of before, as every change of an adapter of before; both
 * lock in the same order.
 */

import { noHash } from "@bazgasht/casework/ports"

/** As before, in a language whose plans a connection keeps: one in SQL is planned for each commit, which took a third of its time. */
const marking = (schema: string): string => `
create or replace function ${schema}.mark_first(ids text[]) returns void language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $mark_first$
begin
  update ${schema}.messages message set first = true
    from (
        select distinct kind, subject, channel, recipient from ${schema}.messages added
          where added.id = any (mark_first.ids)
      ) touched,
      lateral (
        select id from ${schema}.messages behind
          where behind.kind = touched.kind and behind.subject = touched.subject
            and behind.channel = touched.channel and behind.recipient = touched.recipient
            and behind.standing in ('waiting', 'unknown')
          order by behind.position, behind.place limit 1
      ) next
    where message.id = next.id and not message.first;
end
$mark_first$;
`

/** Stores the attributes of cases that were given or changed. */
const storeAttributes = (schema: string): string => `  insert into ${schema}.attributes as old
    select case_kinds[of_case], case_subjects[of_case], name, type, number, text
      from unnest(attribute_cases, attribute_names, attribute_types, attribute_numbers, attribute_texts)
        as given (of_case, name, type, number, text)
      where of_case = any (stored)
    on conflict (kind, subject, name) do update
      set type = excluded.type, number = excluded.number, text = excluded.text
      where (old.type, old.number, old.text) <> (excluded.type, excluded.number, excluded.text);
`

/** The function that stores changes of several cases, with a statement that stores their attributes. A published step never changes, and neither does this. */
export const commitCases = (schema: string, attributes: string): string => `function ${schema}.commit_cases(
  case_kinds text[], case_subjects text[], expected_versions bigint[], last_hashes text[],
  new_versions bigint[], new_hashes text[], new_documents json[], new_attributes json[], new_claims json[],
  event_cases integer[], event_versions bigint[], event_bodies json[], event_digests json[],
  event_previouses text[], event_hashes text[],
  attribute_cases integer[], attribute_names text[], attribute_types smallint[],
  attribute_numbers double precision[], attribute_texts text[],
  new_messages json
) returns table (outcome text, actual bigint, last_position bigint)
language plpgsql
-- Statements are planned once for a connection, which is most of their time otherwise; while tables are small, or not analyzed, nothing
-- else keeps such a plan to the indexes.
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $commit_cases$
#variable_conflict use_column
declare
  stored integer[];
  at_position bigint;
  feed text;
  positions bigint[];
  feeds text[];
  last_positions bigint[];
begin
  -- What is decided below rests on every statement seeing what was committed before it.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = 'feature_not_supported';
  end if;
  -- The cases first, in the order of their names, and the feed behind them, everywhere: so nobody waits in a circle. From here to the
  -- end of the transaction one at a time: so positions have no gaps, and whoever reads one has seen all before it.
  perform from unnest(case_kinds, case_subjects) as asked (kind, subject), lateral (
    select from ${schema}.cases one where one.kind = asked.kind and one.subject = asked.subject for no key update) locked;
  perform pg_advisory_xact_lock(hashtextextended('bazgasht feed ${schema}', 0));

  with moved as (
    update ${schema}.cases one
      set version = asked.new_version, hash = asked.new_hash, document = asked.document, attributes = asked.attributes
      from unnest(case_kinds, case_subjects, expected_versions, last_hashes, new_versions, new_hashes, new_documents,
          new_attributes) with ordinality
        as asked (kind, subject, expected, last_hash, new_version, new_hash, document, attributes, place)
      where asked.expected > 0 and one.kind = asked.kind and one.subject = asked.subject
        and one.version = asked.expected and one.hash = asked.last_hash
      returning place
  ), opened as (
    insert into ${schema}.cases
      select kind, subject, new_version, new_hash, document, attributes
        from unnest(case_kinds, case_subjects, expected_versions, new_versions, new_hashes, new_documents, new_attributes)
          as asked (kind, subject, expected, new_version, new_hash, document, attributes)
        where expected = 0
      on conflict do nothing
      returning kind, subject
  )
  select array(
    select place from moved
    union all
    select place from opened join unnest(case_kinds, case_subjects) with ordinality as asked (kind, subject, place)
      using (kind, subject)
  ) into stored;

  delete from ${schema}.attributes old
    using unnest(case_kinds, case_subjects, expected_versions, new_attributes) with ordinality
        as asked (kind, subject, expected, attributes, place),
      lateral (select array(select json_object_keys(asked.attributes)) as names) kept
    where asked.expected > 0 and asked.place = any (stored)
      and old.kind = asked.kind and old.subject = asked.subject and old.name <> all (kept.names);
${attributes}
  for place in 1 .. cardinality(new_claims) loop
    if new_claims[place] is not null and place = any (stored) then
      perform ${schema}.replace_claims(case_kinds[place], case_subjects[place], new_claims[place]);
    end if;
  end loop;

  select position, feed_hash into at_position, feed from ${schema}.events order by position desc limit 1;
  at_position := coalesce(at_position, 0);
  feed := coalesce(feed, '${noHash}');
  for place in 1 .. cardinality(event_cases) loop
    if event_cases[place] = any (stored) then
      at_position := at_position + 1;
      feed := encode(sha256(convert_to(feed || event_hashes[place], 'UTF8')), 'hex');
      positions[place] := at_position;
      feeds[place] := feed;
      last_positions[event_cases[place]] := at_position;
    end if;
  end loop;
  insert into ${schema}.events
      (position, kind, subject, version, body, message_digests, previous, hash, feed_hash)
    select position, case_kinds[of_case], case_subjects[of_case], version, body, digests, previous, hash, feed_hash
      from unnest(positions, event_cases, event_versions, event_bodies, event_digests, event_previouses, event_hashes, feeds)
        as given (position, of_case, version, body, digests, previous, hash, feed_hash)
      where position is not null;

  if json_array_length(new_messages) > 0 then
    insert into ${schema}.messages
        (id, kind, subject, position, place, channel, recipient, template, parameters, urgent,
          not_before, free_from, first)
      select id, case_kinds[of_case], case_subjects[of_case], last_positions[of_case], place, channel, recipient, template,
        parameters, urgent, "notBefore", "notBefore",
        -- An "exists" might be answered from a table of all messages.
        place = 0 and coalesce((
          select false from ${schema}.messages earlier
            where earlier.kind = case_kinds[of_case] and earlier.subject = case_subjects[of_case]
              and earlier.standing in ('waiting', 'unknown')
            limit 1), true)
      from json_to_recordset(new_messages) as given (of_case integer, place integer, id text, channel text, recipient text,
        template text, parameters json, urgent boolean, "notBefore" double precision)
      where of_case = any (stored);
  end if;

  return query
    select
      case
        when asked.place = any (stored) then 'committed'
        when asked.expected = coalesce(found.version, 0) then 'unchained'
        else 'conflict'
      end,
      case when asked.place = any (stored) then asked.new_version else coalesce(found.version, 0) end,
      last_positions[asked.place]
    from unnest(case_kinds, case_subjects, expected_versions, new_versions) with ordinality
        as asked (kind, subject, expected, new_version, place)
      left join lateral (
        select version from ${schema}.cases one
          where asked.place <> all (stored) and one.kind = asked.kind and one.subject = asked.subject
      ) found on true
    order by asked.place;
end
$commit_cases$;
`

const committing = (schema: string): string => `
-- Every array but those of events and attributes has one element for each case; no case comes twice. Those have the place of the case.
create ${commitCases(schema, storeAttributes(schema))}`

export const commitsInBatches = (schema: string): string => marking(schema) + committing(schema)
