import type { Jurisdiction } from "@bazgasht/core"
import { quantitiesByRule, text } from "@bazgasht/rules"
import { assemblePack, type PackParts } from "@bazgasht/rules/authoring"
import { baseRules } from "../base/rules.ts"
import { offences } from "../offences.ts"
import * as employment from "../parameters/employment.ts"
import { parametersIn } from "../parameters/parameters-in.ts"
import * as sentence from "../parameters/sentence.ts"
import { prisonerFiles } from "../prisoner-files.ts"
import { sharedByPacks, wordsByCode } from "../shared-by-packs.ts"
import { prisonerCodes } from "../vocabulary/prisoner-codes.ts"
import { workCodes } from "../vocabulary/work-codes.ts"
import { activities } from "./activities.ts"
import { employmentCodes, offenceGroups, operators } from "./codes.ts"
import { employmentProgramme, employmentQuantities, employmentRules } from "./rules.ts"

/** What the pack of employment is made of; a test of this package looks for its defects. */
export const employmentPackParts: PackParts = {
  ...sharedByPacks,
  id: "iran-employment",
  title: text("حقوق ایران: اشتغال", "Iranian law: employment"),
  rules: [...baseRules, ...employmentRules],
  quantities: quantitiesByRule(employmentQuantities),
  parameters: parametersIn(sentence, employment),
  vocabulary: wordsByCode(
    { ...prisonerCodes, ...workCodes },
    offences,
    activities,
    offenceGroups,
    operators,
    employmentCodes,
  ),
}

/**
 * Iran as a jurisdiction for programs that decide work, training and loans of prisoners and nothing else. What holds of the pack of a
 * field is said at `iranRelease`.
 *
 * @example
 * const written = { kind: "prisoner", id: "A-1", custody: { commitmentDay: "1402/03/10" } }
 * const file = Result.getOrThrow(decodeCaseFile(written, iranEmployment))
 * const setting = { pack: iranEmployment.pack, today }
 * employmentOutlook(workFacts(file, iranEmployment, today), iranEmployment.employment, setting).training.outcome.outcome // => "undetermined"
 */
export const iranEmployment = {
  pack: assemblePack(employmentPackParts),
  ...prisonerFiles,
  employment: employmentProgramme,
} satisfies Jurisdiction
