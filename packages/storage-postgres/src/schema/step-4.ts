/**
 * Step 4: events hold the digests of the messages that they cause. Those that were stored before hold none, and stay as they
 * are; an older adapter can commit no more.
 */

import { storeCase, storeEvents } from "./committing.ts"

const digests = (schema: string): string => `
alter table ${schema}.events add column message_digests json;
`

const committing = (schema: string): string => `
drop function ${schema}.commit_case(text, text, bigint, text, json[], text[], json, json, json);
create function ${schema}.commit_case(
  case_kind text, case_subject text, expected bigint, previous_hash text,
  bodies json[], hashes text[], digests json[], new_document json, new_attributes json, new_messages json,
  out outcome text, out actual bigint, out last_position bigint
) language plpgsql as $commit_case$
#variable_conflict use_column
declare
  events constant integer := cardinality(hashes);
${storeCase(schema)}${storeEvents(schema)}`

export const digestsOfMessages = (schema: string): string => digests(schema) + committing(schema)
