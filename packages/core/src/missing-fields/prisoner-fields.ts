/** Where each fact of a prisoner is written in the case file. */

import type { FactNode } from "@bazgasht/rules"
import { oncePer } from "../case-file/once-per.ts"
import type { Jurisdiction } from "../jurisdiction.ts"
import { fineKind } from "../release/model/debt.ts"
import { reportFacts } from "../release/model/reports.ts"
import { fieldOf, fieldsAt } from "./describe-fields.ts"
import type { FieldDescription, FieldsOfFacts } from "./file-field.ts"

/**
 * The path of a field of the sentence that is executed.
 *
 * @example
 * inSentence("offence") // => ["sentences", "@", "offence"]
 */
export const inSentence = (...path: ReadonlyArray<string>): ReadonlyArray<string> => [
  "sentences",
  "@",
  ...path,
]

/**
 * The path of a field of the debt that is asked about.
 *
 * @example
 * inDebt("kind") // => ["debts", "#", "kind"]
 */
export const inDebt = (...path: ReadonlyArray<string>): ReadonlyArray<string> => ["debts", "#", ...path]

const statedFields = ({ caseFile }: Jurisdiction): FieldsOfFacts =>
  Object.fromEntries(
    Object.entries(caseFile.statedOfSentence).map(([path, fact]) => [
      fact.id,
      [fieldOf(fact, ...inSentence(...path.split(".")))],
    ]),
  )

/** Where each fact of a prisoner is written; facts that only a jurisdiction asks about stand among the reports, by their ids. */
export const prisonerFields = /* @__PURE__ */ oncePer((jurisdiction: Jurisdiction): FieldsOfFacts => {
  const { caseFile, cutOffs = [] } = jurisdiction
  const fields: FieldsOfFacts = {
    ...fieldsAt(["person"], caseFile.person.reported),
    ...fieldsAt(["reports"], reportFacts<FactNode>(jurisdiction)),
    ...statedFields(jurisdiction),
    ...fieldsAt(inDebt(), caseFile.debt.reported),
    ...fieldsAt(["work"], caseFile.work.reported ?? {}),
    ...caseFile.fields.facts,
  }
  return {
    ...fields,
    // What was so on a day that a law fixes is written where it is written for every day.
    ...Object.fromEntries(
      cutOffs.flatMap(({ facts }) =>
        Object.entries(facts).map(([source, { id }]) => [id, fields[source] ?? []]),
      ),
    ),
  }
})

/** Which debt of a file is the fine of a sentence: its kind, and the sentence that imposed it. */
export const debtOfFine = (sentence: string, jurisdiction: Jurisdiction): ReadonlyArray<FieldDescription> => {
  const { kindOfDebt, sentenceOfFine } = jurisdiction.caseFile.fields
  return [
    { ...kindOfDebt, codes: [fineKind], values: () => [fineKind] },
    { ...sentenceOfFine, codes: [sentence], values: () => [sentence] },
  ]
}
