/**
 * Step 2: what dispatchers note of their tries has a column of its own, and no longer stands for a reference of a gateway;
 * messages can be brought back, so that the first of a case may change.
 */

import { lockSettled, requeue } from "./settling.ts"

const notes = (schema: string): string => `
alter table ${schema}.messages add column note text collate "C";
update ${schema}.messages set note = reference, reference = null where standing <> 'accepted';
`

const settling = (schema: string): string => `
create or replace function ${schema}.settle_messages(settlements json, instant double precision)
${lockSettled(schema)}          note = coalesce(settlement.note, message.note),
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

create ${requeue(schema, "kind, subject")}`

export const notesOfDispatchers = (schema: string): string =>
  notes(schema) + settling(schema) + requeueing(schema)
