/**
 * A quantity as lines for a person.
 *
 * @module
 */

import type { FieldQuestion, MissingFields } from "@bazgasht/core"
import {
  type Determination,
  type Facts,
  inLanguage,
  missing,
  type Proof,
  type Rule,
  type Setting,
  valueInWords,
} from "@bazgasht/rules"
import { writtenAt } from "./missing-json.ts"
import { fieldLine, problemsBesideFacts } from "./missing-lines.ts"
import { type Detail, fieldsOfQuantity } from "./routes.ts"
import type { Voice } from "./voice.ts"

/** The questions of the smallest set that settles a value; all where no set is known to. */
const smallestOf = (fields: MissingFields | undefined): ReadonlyArray<FieldQuestion> => {
  if (fields === undefined) return []
  const [smallest] = fields.sets
  if (smallest === undefined) return fields.questions
  const paths = smallest.map(writtenAt)
  return fields.questions.filter(({ field }) => paths.includes(writtenAt(field)))
}

/** Why a rule has no value: the fields of the file to ask for, and what nobody can be asked for. */
export const openLines = (
  voice: Voice,
  { proof, rule }: { readonly rule: Rule; readonly proof: Proof },
  detail: Detail,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<string> => {
  const quantity = { rule, missing: missing(rule, facts, setting), today: setting.today }
  const fields = fieldsOfQuantity(quantity, detail, facts, setting)
  return [
    ...smallestOf(fields).map((question) => fieldLine(voice, question)),
    ...problemsBesideFacts(voice, proof, detail.asked?.(facts) !== undefined),
  ]
}

/** A quantity with its value, or why it has none. */
export const quantityLines = (
  voice: Voice,
  determined: Determination,
  detail: Detail,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<string> => {
  const { rule, value } = determined
  return [
    `${inLanguage(voice, rule.title)} (${rule.id}): ${valueInWords(voice, rule.valueKind, value)}`,
    ...(value === undefined
      ? openLines(voice, determined, detail, facts, setting).map((line) => `    ${line}`)
      : []),
  ]
}
