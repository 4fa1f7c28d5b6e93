/** Shares that follow from the reported numbers. */

import { debtTargets } from "./figures/debts.ts"
import { familyAssumptions, familyTargets } from "./figures/families.ts"
import { amongTheRest, ofTheRest, whole } from "./figures/figure.ts"
import { prisonerTargets } from "./figures/prisoners.ts"

const { accused, married, prisoners, women } = prisonerTargets
const { debtors, diyah, dower, marriedAmongDebtors, womenAmongDebtors } = debtTargets

const partOf = (count: number, all: number): number => Math.round((count * whole) / all)

/** Of all prisoners, those who are held for a debt or for diyah. */
export const debtorsOfAll = partOf(debtors.value, prisoners.value)

/** Of the debtors, those who owe diyah, and of them all those who owe a dower. */
export const diyahOfDebtors = partOf(diyah.value, debtors.value)
export const dowerOfDebtors = partOf(dower.value, debtors.value)

/** Of the others, the accused, women and married people. */
export const accusedOfOthers = ofTheRest(accused.value, debtorsOfAll)
export const womenOfOthers = amongTheRest(women.value, debtorsOfAll, womenAmongDebtors.value)
export const marriedOfOthers = amongTheRest(married.value, debtorsOfAll, marriedAmongDebtors.value)

/** Of all prisoners, those whose family the associations cover; of the unmarried the rest of them. */
const coveredOfAll = partOf(familyTargets.families.value, prisoners.value)
export const coveredOfUnmarried = amongTheRest(coveredOfAll, married.value, familyAssumptions.ofMarried.value)
