/**
 * Step 6: a message is first while it is the first unsettled one of its queue (case, channel, recipient), and no longer of its
 * whole case. So a recipient who never answers holds back no message to another.
 */

import { requeue } from "./settling.ts"

const marking = (schema: string): string => `
-- Of each queue of these messages, the first that is not settled is marked; nobody else changes them under the lock of the case
create or replace function ${schema}.mark_first(ids text[]) returns void language sql as $mark_first$
  update ${schema}.messages message set first = true
    from (select distinct kind, subject, channel, recipient from ${schema}.messages where id = any (ids)) touched,
      lateral (
        select id from ${schema}.messages behind
          where behind.kind = touched.kind and behind.subject = touched.subject
            and behind.channel = touched.channel and behind.recipient = touched.recipient
            and behind.standing in ('waiting', 'unknown')
          order by behind.position, behind.place limit 1
      ) next
    where message.id = next.id and not message.first
$mark_first$;

-- A commit marks the first of the case at most; the heads of the other queues are marked behind it, in the same statement.
create function ${schema}.mark_added() returns trigger language plpgsql as $mark_added$
begin
  perform ${schema}.mark_first(array(select id from added));
  return null;
end
$mark_added$;
create trigger messages_are_marked after insert on ${schema}.messages
  referencing new table as added for each statement execute function ${schema}.mark_added();
`

const requeueing = (schema: string): string => `
create or replace ${requeue(schema, "kind, subject, channel, recipient")}`

const stored = (schema: string): string => `
update ${schema}.messages message set first = true
  from (
    select distinct on (kind, subject, channel, recipient) id from ${schema}.messages
      where standing in ('waiting', 'unknown')
      order by kind, subject, channel, recipient, position, place
  ) head
  where message.id = head.id and not message.first;
`

export const queuesOfMessages = (schema: string): string =>
  marking(schema) + requeueing(schema) + stored(schema)
