/**
 * Step 7: changes of several cases in one transaction, which share its flush. So callers who come at the same time do not wait for
 * one another's disk.
 */

export const commitsInBatches = (schema: string): string => `
create function ${schema}.commit_cases(commits json)
returns table (outcome text, actual bigint, last_position bigint) language plpgsql as $commit_cases$
#variable_conflict use_column
declare
  one record;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = 'feature_not_supported';
  end if;
  -- The cases first, in one order everywhere, and the feed behind them: so nobody waits in a circle.
  perform from ${schema}.cases
    where (kind, subject) in (
      select kind, subject from json_to_recordset(commits) as listed (kind text, subject text))
    order by kind, subject
    for no key update;
  perform pg_advisory_xact_lock(hashtextextended('bazgasht feed ${schema}', 0));
  for one in
    select * from json_to_recordset(commits) as listed (
      kind text, subject text, expected bigint, previous text, bodies json, hashes json, digests json,
      document json, attributes json, messages json, claims json)
  loop
    return query select * from ${schema}.commit_case(
      one.kind, one.subject, one.expected, one.previous,
      array(select json_array_elements(one.bodies)),
      array(select json_array_elements_text(one.hashes)),
      array(select json_array_elements(one.digests)),
      one.document, one.attributes, one.messages, one.claims);
  end loop;
end
$commit_cases$;
`
