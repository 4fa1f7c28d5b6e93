import type { Jurisdiction } from "@bazgasht/core"
import { makePack, quantitiesByRule, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { baseRules } from "../base/rules.ts"
import { offences } from "../offences.ts"
import * as debts from "../parameters/debts.ts"
import { parametersIn } from "../parameters/parameters-in.ts"
import * as sentence from "../parameters/sentence.ts"
import { prisonerFiles } from "../prisoner-files.ts"
import { sharedByPacks, wordsByCode } from "../shared-by-packs.ts"
import { prisonerCodes } from "../vocabulary/prisoner-codes.ts"
import { debtProgramme, debtQuantities, debtRules } from "./rules.ts"

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
  pack: Result.getOrThrow(
    makePack({
      ...sharedByPacks,
      id: "iran-debts",
      title: text("حقوق ایران: بدهی", "Iranian law: debts"),
      rules: [...baseRules, ...debtRules],
      quantities: quantitiesByRule(debtQuantities),
      parameters: parametersIn(sentence, debts),
      vocabulary: wordsByCode(prisonerCodes, offences),
    }),
  ),
  ...prisonerFiles,
  rulesAbout: { debts: debtRules, families: [] },
  debts: debtProgramme,
} satisfies Jurisdiction
