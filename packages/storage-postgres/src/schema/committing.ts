/** Parts of the functions that stored a change of one case in several steps. A published step never changes, and neither do these. */

import { noHash } from "@bazgasht/casework/ports"

/** The row of each attribute of a case, out of its JSON. */
export const attributeColumns: string = `select case_kind, case_subject, key,
      case json_typeof(value) when 'boolean' then 0 when 'number' then 1 else 2 end,
      case json_typeof(value)
        when 'boolean' then value::text::boolean::integer
        when 'number' then value::text::double precision
        else 0
      end,
      case json_typeof(value) when 'string' then value #>> '{}' else '' end`

/** Stores the attributes of a case that were given or changed. */
const storeAttributes = (schema: string): string => `  insert into ${schema}.attributes as old
    ${attributeColumns}
    from json_each(new_attributes)
    on conflict (kind, subject, name) do update
      set type = excluded.type, number = excluded.number, text = excluded.text
      where (old.type, old.number, old.text) <> (excluded.type, excluded.number, excluded.text);
`

/** Stores the case and its attributes, and takes the end of the feed. */
export const storeCase = (schema: string, attributes: string = storeAttributes(schema)): string => `begin
  -- What is decided below rests on every statement seeing what was committed before it.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception using errcode = 'feature_not_supported';
  end if;
  actual := expected + events;
  if expected = 0 then
    insert into ${schema}.cases
      values (case_kind, case_subject, actual, hashes[events], new_document, new_attributes)
      on conflict do nothing;
  else
    update ${schema}.cases
      set version = actual, hash = hashes[events], document = new_document, attributes = new_attributes
      where kind = case_kind and subject = case_subject and version = expected and hash = previous_hash;
  end if;
  if not found then
    actual := coalesce(
      (select version from ${schema}.cases where kind = case_kind and subject = case_subject), 0);
    outcome := case when actual = expected then 'unchained' else 'conflict' end;
    return;
  end if;

  if expected > 0 then
    delete from ${schema}.attributes
      where kind = case_kind and subject = case_subject
        and name <> all (array(select json_object_keys(new_attributes)));
  end if;
${attributes}
  -- From here to the end of the transaction one at a time: so positions have no gaps, and whoever reads one has
  -- seen all before it. The lock comes after that of the case, everywhere; so nobody waits in a circle.
  perform pg_advisory_xact_lock(hashtextextended('bazgasht feed ${schema}', 0));
`

/** Appends the events behind the last of the feed, and the messages. */
export const storeEvents = (schema: string): string => `  for place in 1 .. events loop
    insert into ${schema}.events
        (position, kind, subject, version, body, message_digests, previous, hash, feed_hash)
      select coalesce(last.position, 0) + 1, case_kind, case_subject, expected + place, bodies[place], digests[place],
        previous_hash, hashes[place],
        encode(sha256(convert_to(coalesce(last.feed_hash, '${noHash}') || hashes[place], 'UTF8')), 'hex')
      from (select) always
        left join (select position, feed_hash from ${schema}.events order by position desc limit 1) last on true
      returning position into last_position;
    previous_hash := hashes[place];
  end loop;

  if json_array_length(new_messages) > 0 then
    insert into ${schema}.messages
        (id, kind, subject, position, place, channel, recipient, template, parameters, urgent,
          not_before, free_from, first)
      select id, case_kind, case_subject, last_position, place - 1, channel, recipient, template, parameters, urgent,
        "notBefore", "notBefore",
        place = 1 and not exists (
          select from ${schema}.messages
            where kind = case_kind and subject = case_subject and standing in ('waiting', 'unknown'))
      from rows from (
        json_to_recordset(new_messages) as (id text, channel text, recipient text, template text,
          parameters json, urgent boolean, "notBefore" double precision)
      ) with ordinality as listed (id, channel, recipient, template, parameters, urgent, "notBefore", place);
  end if;
  outcome := 'committed';
end
$commit_case$;
`
