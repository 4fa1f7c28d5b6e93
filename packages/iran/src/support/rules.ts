import type { SupportProgramme } from "@bazgasht/core/support"
import type { QuantitiesOfRule, Rule } from "@bazgasht/rules"
import { reliefCommittee } from "../actors.ts"
import { bridging, earliestHandOver, latestHandOver } from "./bridging.ts"
import { familyCover, householdSize } from "./family-cover.ts"
import { householdHelp, memberHelp } from "./kinds-of-help.ts"
import { countedSize, monthlyPension, monthlyRate } from "./monthly-pension.ts"
import { needScore, totalNeed } from "./need-score.ts"
import { payers, reliefCommitteeCover, workOfReleasedHead } from "./relief-committee-cover.ts"

/**
 * How Iranian practice supports the families of prisoners: who is covered and by whom, with which help, and how need is
 * scored.
 *
 * @example
 * // Nothing is known of the family yet.
 * const { missing, outcome } = decide(supportProgramme.cover, {}, { pack: iranPack, today })
 * outcome.outcome // => "undetermined"
 * missing.questions.length > 0 // => true
 */
export const supportProgramme: SupportProgramme = {
  cover: familyCover,
  payers,
  bridging,
  expectedHandOver: { earliest: earliestHandOver, latest: latestHandOver },
  otherPayers: [reliefCommitteeCover, workOfReleasedHead].map((rule) => ({
    payer: reliefCommittee.id,
    rule,
  })),
  countedSize,
  monthlyRate,
  monthlyCash: monthlyPension,
  householdHelp,
  memberHelp,
  needScore,
  totalNeed,
}

/** From when and how much: the quantities that are shown with each decision about a family. */
export const supportQuantities: ReadonlyArray<QuantitiesOfRule> = [
  { rule: familyCover, quantities: [householdSize, monthlyRate] },
  { rule: bridging, quantities: [earliestHandOver, latestHandOver] },
]

/** Every rule of family support. */
export const supportRules: ReadonlyArray<Rule> = [
  familyCover,
  householdSize,
  bridging,
  earliestHandOver,
  latestHandOver,
  reliefCommitteeCover,
  workOfReleasedHead,
  countedSize,
  monthlyRate,
  monthlyPension,
  ...[...householdHelp, ...memberHelp].map(({ rule }) => rule),
  totalNeed,
  ...needScore.indicators.map(({ rule }) => rule),
]
