import type { Jurisdiction } from "@bazgasht/core"
import { quantitiesByRule, text } from "@bazgasht/rules"
import { assemblePack, type PackParts } from "@bazgasht/rules/authoring"
import { familyFileLaw } from "../case-file/family-file.ts"
import * as familySupport from "../parameters/family-support.ts"
import { parametersIn } from "../parameters/parameters-in.ts"
import { prisonerFiles } from "../prisoner-files.ts"
import { sharedByPacks, wordsByCode } from "../shared-by-packs.ts"
import { familyCodes } from "../vocabulary/family-codes.ts"
import { prisonerCodes } from "../vocabulary/prisoner-codes.ts"
import { payers } from "./relief-committee-cover.ts"
import { supportProgramme, supportQuantities, supportRules } from "./rules.ts"

/** What the pack of support is made of; a test of this package looks for its defects. */
export const supportPackParts: PackParts = {
  ...sharedByPacks,
  id: "iran-support",
  title: text("حقوق ایران: حمایت از خانواده", "Iranian law: support"),
  rules: supportRules,
  quantities: quantitiesByRule(supportQuantities),
  parameters: parametersIn(familySupport),
  vocabulary: wordsByCode({ ...prisonerCodes, ...familyCodes }, payers),
}

/**
 * Iran as a jurisdiction for programs that decide support of families and nothing else. What holds of the pack of a field is said at
 * `iranRelease`.
 *
 * @example
 * decide(iranSupport.support.cover, {}, { pack: iranSupport.pack, today }).outcome.outcome // => "undetermined"
 * iranSupport.pack.rules.has("REL-CR") // => false
 */
export const iranSupport = {
  pack: assemblePack(supportPackParts),
  ...prisonerFiles,
  rulesAbout: { debts: [], families: supportRules },
  familyFile: familyFileLaw,
  support: supportProgramme,
} satisfies Jurisdiction
