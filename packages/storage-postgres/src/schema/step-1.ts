/** Step 1: cases, their events and attributes, and the outbox, with the functions that commit and settle. */

import { noHash } from "@bazgasht/casework/ports"
import { storeCase } from "./committing.ts"
import { lockSettled } from "./settling.ts"

const tables = (schema: string): string => `
create table ${schema}.cases (
  kind text collate "C" not null,
  subject text collate "C" not null,
  version bigint not null,
  hash text collate "C" not null,
  -- json, unlike jsonb, keeps every number and text as it was written
  document json not null,
  attributes json not null,
  primary key (kind, subject)
);

create table ${schema}.events (
  position bigint primary key,
  kind text collate "C" not null,
  subject text collate "C" not null,
  version bigint not null,
  body json not null,
  previous text collate "C" not null,
  hash text collate "C" not null,
  feed_hash text collate "C" not null,
  unique (kind, subject, version)
);

-- What cases are found by: truth values (type 0) and numbers (type 1) are in number, texts (type 2) in text
create table ${schema}.attributes (
  kind text collate "C" not null,
  subject text collate "C" not null,
  name text collate "C" not null,
  type smallint not null,
  number double precision not null,
  text text collate "C" not null,
  primary key (kind, subject, name)
);
create index attributes_by_value on ${schema}.attributes (kind, name, type, number, text, subject);

create table ${schema}.messages (
  id text collate "C" primary key,
  kind text collate "C" not null,
  subject text collate "C" not null,
  position bigint not null,
  place integer not null,
  channel text collate "C" not null,
  recipient text collate "C" not null,
  template text collate "C" not null,
  parameters json not null,
  -- instants are numbers as the adapter was given them
  not_before double precision,
  urgent boolean,
  standing text collate "C" not null default 'waiting',
  attempts integer not null default 0,
  reference text collate "C",
  failure text collate "C",
  -- whether it is the first of its case that is not settled; it changes only under the lock of the case
  first boolean not null,
  -- from when it may be claimed: the end of a claim if there is one, otherwise not_before
  free_from double precision,
  owner text collate "C",
  lease text collate "C"
);
create index messages_by_standing on ${schema}.messages (standing, position, place);
create index messages_unsettled on ${schema}.messages (kind, subject, position, place)
  where standing in ('waiting', 'unknown');
-- a claim looks neither through what is not due nor through what stands behind another
create index messages_free on ${schema}.messages (position, place) where first and free_from is null;
create index messages_free_later on ${schema}.messages (free_from) where first and free_from is not null;
`

/** A commit is one call, and so one journey to the server. */
const committing = (schema: string): string => `
create function ${schema}.commit_case(
  case_kind text, case_subject text, expected bigint, previous_hash text,
  bodies json[], hashes text[], new_document json, new_attributes json, new_messages json,
  out outcome text, out actual bigint, out last_position bigint
) language plpgsql as $commit_case$
#variable_conflict use_column
declare
  events constant integer := cardinality(hashes);
  feed text;
${storeCase(schema)}  select position, feed_hash into last_position, feed from ${schema}.events order by position desc limit 1;
  last_position := coalesce(last_position, 0);
  feed := coalesce(feed, '${noHash}');
  for place in 1 .. events loop
    feed := encode(sha256(convert_to(feed || hashes[place], 'UTF8')), 'hex');
    insert into ${schema}.events
      values (last_position + place, case_kind, case_subject, expected + place, bodies[place], previous_hash,
        hashes[place], feed);
    previous_hash := hashes[place];
  end loop;
  last_position := last_position + events;

  if json_array_length(new_messages) > 0 then
    insert into ${schema}.messages
        (id, kind, subject, position, place, channel, recipient, template, parameters, urgent,
          not_before, free_from, first)
      select message ->> 'id', case_kind, case_subject, last_position, ordinality - 1, message ->> 'channel',
        message ->> 'recipient', message ->> 'template', message -> 'parameters',
        (message ->> 'urgent')::boolean,
        (message ->> 'notBefore')::double precision, (message ->> 'notBefore')::double precision,
        ordinality = 1 and not exists (
          select from ${schema}.messages
            where kind = case_kind and subject = case_subject and standing in ('waiting', 'unknown'))
      from json_array_elements(new_messages) with ordinality as listed (message, ordinality);
  end if;
  outcome := 'committed';
end
$commit_case$;
`

const settling = (schema: string): string => `
create function ${schema}.settle_messages(settlements json, instant double precision)
${lockSettled(schema)}          failure = coalesce(settlement.failure, message.failure),
          first = settlement.standing in ('waiting', 'unknown'),
          owner = null, lease = null
        from json_to_recordset(settlements) as settlement
          (id text, lease text, standing text, "notBefore" double precision, reference text, failure text)
        where message.id = settlement.id and message.lease = settlement.lease and message.free_from > instant
        returning message.*, settlement.lease as settled_lease
    ), moved_up as (
      update ${schema}.messages message set first = true
        from settled, lateral (
          select id from ${schema}.messages behind
            where behind.kind = settled.kind and behind.subject = settled.subject
              and behind.standing in ('waiting', 'unknown')
              and (behind.position, behind.place) > (settled.position, settled.place)
            order by behind.position, behind.place limit 1
        ) next
        where not settled.first and message.id = next.id
    )
    select id, settled_lease from settled;
end
$settle_messages$;
`

/** The schema as it was first published. */
export const casesAndOutbox = (schema: string): string =>
  tables(schema) + committing(schema) + settling(schema)
