/**
 * Step 2: what dispatchers note of their tries has a column of its own, and no longer stands for a reference of a gateway;
 * messages can be brought back, so that the first of a case may change.
 */

const notes = (schema: string): string => `
alter table ${schema}.messages add column note text collate "C";
update ${schema}.messages set note = reference, reference = null where standing <> 'accepted';
`

const settling = (schema: string): string => `
create or replace function ${schema}.settle_messages(settlements json, instant double precision)
returns table (settled_id text, settled_lease text) language plpgsql as $settle_messages$
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
          note = coalesce(settlement.note, message.note),
          failure = coalesce(settlement.failure, message.failure),
          first = message.first and settlement.standing in ('waiting', 'unknown'),
          owner = null, lease = null
        from json_to_recordset(settlements) as settlement
          (id text, lease text, standing text, "notBefore" double precision, reference text, note text,
            failure text)
        where message.id = settlement.id and message.lease = settlement.lease and message.free_from > instant
        returning message.id, settlement.lease as settled_lease
    )
    select id, settled_lease from settled;
  perform ${schema}.mark_first(array(
    select id from json_to_recordset(settlements) as settlement (id text)));
end
$settle_messages$;
`

const requeueing = (schema: string): string => `
-- Of each case of these messages, the first that is not settled is marked; nobody else changes them under the lock of the case
create function ${schema}.mark_first(ids text[]) returns void language sql as $mark_first$
  update ${schema}.messages message set first = true
    from (select distinct kind, subject from ${schema}.messages where id = any (ids)) touched,
      lateral (
        select id from ${schema}.messages behind
          where behind.kind = touched.kind and behind.subject = touched.subject
            and behind.standing in ('waiting', 'unknown')
          order by behind.position, behind.place limit 1
      ) next
    where message.id = next.id and not message.first
$mark_first$;

create function ${schema}.bring_back(ids text[]) returns setof text language plpgsql as $bring_back$
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
    where first and (kind, subject) in (
      select kind, subject from ${schema}.messages where id = any (brought));
  perform ${schema}.mark_first(brought);
  return query select unnest(brought);
end
$bring_back$;
`

export const notesOfDispatchers = (schema: string): string =>
  notes(schema) + settling(schema) + requeueing(schema)
