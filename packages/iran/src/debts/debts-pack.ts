import type { Jurisdiction } from "@bazgasht/core"
import { quantitiesByRule, text } from "@bazgasht/rules"
import { assemblePack, type PackParts } from "@bazgasht/rules/authoring"
import { baseRules } from "../base/rules.ts"
import { offences } from "../offences.ts"
import * as debts from "../parameters/debts.ts"
import { parametersIn } from "../parameters/parameters-in.ts"
import * as sentence from "../parameters/sentence.ts"
import { prisonerFiles } from "../prisoner-files.ts"
import { sharedByPacks, wordsByCode } from "../shared-by-packs.ts"
import { prisonerCodes } from "../vocabulary/prisoner-codes.ts"
import { debtProgramme, debtQuantities, debtRules } from "./rules.ts"

/** What the pack of debts is made of; a test of this package looks for its defects. */
export const debtsPackParts: PackParts = {
  ...sharedByPacks,
  id: "iran-debts",
  title: text("حقوق ایران: بدهی", "Iranian law: debts"),
  rules: [...baseRules, ...debtRules],
  quantities: quantitiesByRule(debtQuantities),
  parameters: parametersIn(sentence, debts),
  vocabulary: wordsByCode(prisonerCodes, offences),
}

/**
 * Iran as a jurisdiction for programs that decide about the debts for which people are held, and nothing else. What holds of the pack of
 * a field is said at `iranRelease`.
 *
 * @example
 * const debt = { id: "dower", kind: "dower", judgmentSum: 5_000_000_000 }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", debts: [debt] }, iranDebts))
 * const setting = { pack: iranDebts.pack, today }
 * debtOutlook(file, releaseFacts(file, iranDebts, today), iranDebts.debts, iranDebts, setting).totals.owed // => 5_000_000_000
 */
export const iranDebts = {
  pack: assemblePack(debtsPackParts),
  ...prisonerFiles,
  rulesAbout: { debts: debtRules, families: [] },
  debts: debtProgramme,
} satisfies Jurisdiction
