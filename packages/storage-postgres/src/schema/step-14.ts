/**
 * Step 14: beside each number by which a case is found, the stage of the case. So a list of one stage is walked by its days, however many cases of other
 * stages are due before.
 */

import { attributeColumns, storeCase } from "./committing.ts"
import { storeClaimingCase } from "./step-5.ts"
import { commitCases } from "./step-7.ts"

/** The stage that an object of attributes states; null where it states none, or not as a text. */
const stageIn = (attributes: string): string =>
  `case json_typeof(${attributes}->'stage') when 'string' then ${attributes}->>'stage' end`

const changed = `
    on conflict (kind, subject, name) do update
      set type = excluded.type, number = excluded.number, text = excluded.text, stage = excluded.stage
      where (old.type, old.number, old.text) <> (excluded.type, excluded.number, excluded.text)
        or old.stage is distinct from excluded.stage;
`

const ofOne = (
  schema: string,
): string => `  insert into ${schema}.attributes as old (kind, subject, name, type, number, text, stage)
    ${attributeColumns},
      case json_typeof(value) when 'number' then ${stageIn("new_attributes")} end
    from json_each(new_attributes)${changed}`

const ofSeveral = (
  schema: string,
): string => `  insert into ${schema}.attributes as old (kind, subject, name, type, number, text, stage)
    select case_kinds[of_case], case_subjects[of_case], name, type, number, text,
        case type when 1 then ${stageIn("new_attributes[of_case]")} end
      from unnest(attribute_cases, attribute_names, attribute_types, attribute_numbers, attribute_texts)
        as given (of_case, name, type, number, text)
      where of_case = any (stored)${changed}`

const columns = (schema: string): string => `
alter table ${schema}.attributes add column stage text collate "C";
update ${schema}.attributes a set stage = staged.text
  from ${schema}.attributes staged
  where a.type = 1 and staged.kind = a.kind and staged.subject = a.subject and staged.name = 'stage' and staged.type = 2;
create index attributes_by_stage on ${schema}.attributes (kind, name, stage, type, number, text, subject)
  where stage is not null;
`

export const numbersByStage = (schema: string): string => `${columns(schema)}
create or replace ${storeClaimingCase(schema, storeCase(schema, ofOne(schema)))}
create or replace ${commitCases(schema, ofSeveral(schema))}`
