/**
 * Step 10: a change that rests on other cases is stored while they have the versions that it was decided on. Changes that rest on nothing
 * are stored by the functions of before.
 */

/** What the server calls a case that has another version; no class of its own codes begins with these letters. */
export const basisIsChanged = "BZ002"

const checking = (schema: string): string => `
-- Whoever calls this holds the lock of the feed: whatever comes before this change in the feed is seen here, and nothing comes between.
create function ${schema}.check_basis(basis json) returns void
language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $check_basis$
#variable_conflict use_column
declare
  changed text;
begin
  select json_build_object('kind', kind, 'subject', subject, 'expected', expected, 'actual', actual)::text into changed
    from (
      select asked.kind, asked.subject, asked.version as expected, asked.place,
        coalesce((
          select version from ${schema}.cases one where one.kind = asked.kind and one.subject = asked.subject
        ), 0) as actual
      from rows from (
        json_to_recordset(basis) as (kind text, subject text, version bigint)
      ) with ordinality as asked (kind, subject, version, place)
    ) compared
    where actual <> expected
    order by place limit 1;
  if changed is not null then
    -- Undoes the whole commit; the adapter reads which case it was.
    raise exception using errcode = '${basisIsChanged}', constraint = changed;
  end if;
end
$check_basis$;
`

const committing = (schema: string): string => `
create function ${schema}.commit_based_case(
  case_kind text, case_subject text, expected bigint, previous_hash text,
  bodies json[], hashes text[], digests json[], new_document json, new_attributes json, new_messages json,
  new_claims json, basis json,
  out outcome text, out actual bigint, out last_position bigint
) language plpgsql as $commit_based_case$
begin
  select stored.outcome, stored.actual, stored.last_position into outcome, actual, last_position
    from ${schema}.commit_case(case_kind, case_subject, expected, previous_hash, bodies, hashes, digests, new_document,
      new_attributes, new_messages, new_claims) stored;
  if outcome = 'committed' then
    perform ${schema}.check_basis(basis);
  end if;
end
$commit_based_case$;

-- Each element of the last array is what the change of its place rests on. No change of a batch rests on a case of the same batch.
create function ${schema}.commit_based_cases(
  case_kinds text[], case_subjects text[], expected_versions bigint[], last_hashes text[],
  new_versions bigint[], new_hashes text[], new_documents json[], new_attributes json[], new_claims json[],
  event_cases integer[], event_versions bigint[], event_bodies json[], event_digests json[],
  event_previouses text[], event_hashes text[],
  attribute_cases integer[], attribute_names text[], attribute_types smallint[],
  attribute_numbers double precision[], attribute_texts text[],
  new_messages json, bases json[]
) returns table (outcome text, actual bigint, last_position bigint) language plpgsql as $commit_based_cases$
declare
  place integer := 0;
begin
  for outcome, actual, last_position in
    select stored.outcome, stored.actual, stored.last_position
      from ${schema}.commit_cases(case_kinds, case_subjects, expected_versions, last_hashes, new_versions, new_hashes,
        new_documents, new_attributes, new_claims, event_cases, event_versions, event_bodies, event_digests,
        event_previouses, event_hashes, attribute_cases, attribute_names, attribute_types, attribute_numbers,
        attribute_texts, new_messages) stored
  loop
    place := place + 1;
    if outcome = 'committed' and bases[place] is not null then
      perform ${schema}.check_basis(bases[place]);
    end if;
    return next;
  end loop;
end
$commit_based_cases$;
`

export const changesOnABasis = (schema: string): string => checking(schema) + committing(schema)
