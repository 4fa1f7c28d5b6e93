/** Parts of the functions that settled and requeued messages in several steps. A published step never changes, and neither do these. */

/** Locks the cases of the settled messages, and begins to store what became of them. */
export const lockSettled = (
  schema: string,
): string => `returns table (settled_id text, settled_lease text) language plpgsql as $settle_messages$
#variable_conflict use_column
begin
  -- What is decided below rests on every statement seeing what was committed before it.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = 'feature_not_supported';
  end if;
  -- Until the end of the transaction nobody adds a message to these cases, or settles one of them.
  perform from ${schema}.cases
    where (kind, subject) in (
      select kind, subject from ${schema}.messages
        join json_to_recordset(settlements) as settlement (id text, lease text) using (id, lease))
    order by kind, subject
    for no key update;
  return query
    with settled as (
      update ${schema}.messages message
        set standing = settlement.standing,
          not_before = coalesce(settlement."notBefore", message.not_before),
          free_from = coalesce(settlement."notBefore", message.not_before),
          reference = coalesce(settlement.reference, message.reference),
`

/** Requeues messages; the first message of each queue of these columns is marked anew. */
export const requeue = (
  schema: string,
  queue: string,
): string => `function ${schema}.bring_back(ids text[]) returns setof text language plpgsql as $bring_back$
#variable_conflict use_column
declare
  brought text[];
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = 'feature_not_supported';
  end if;
  perform from ${schema}.cases
    where (kind, subject) in (select kind, subject from ${schema}.messages where id = any (ids))
    order by kind, subject
    for no key update;
  with changed as (
    update ${schema}.messages
      set standing = 'waiting', attempts = 0, not_before = null, free_from = null, reference = null,
        note = null, failure = null, first = false, owner = null, lease = null
      where id = any (ids) and standing in ('parked', 'rejected')
      returning id
  )
  select array_agg(id) into brought from changed;
  update ${schema}.messages set first = false
    where first and (${queue}) in (
      select ${queue} from ${schema}.messages where id = any (brought));
  perform ${schema}.mark_first(brought);
  return query select unnest(brought);
end
$bring_back$;
`
