/** What everything else about a prisoner is drawn from: who they are, and why they are held. */

import type { Sex } from "@bazgasht/core/release"
import type { Day } from "@bazgasht/rules"
import { type Drawing, daysInYear, streamOf } from "../drawing.ts"
import { debtTargets } from "../figures/debts.ts"
import { whole } from "../figures/figure.ts"
import { prisonerTargets } from "../figures/prisoners.ts"
import type { OffenceGroup } from "../offences.ts"
import { inhabitants } from "../provinces.ts"
import { type Quantiles, valueFrom } from "../quantiles.ts"
import {
  accusedOfOthers,
  debtorsOfAll,
  diyahOfDebtors,
  dowerOfDebtors,
  marriedOfOthers,
  womenOfOthers,
} from "../quota.ts"

/** Why somebody is held: accused of an offence, convicted of one, or held for a debt. */
export type Holding = "accused" | "convict" | "debtor"

/** What somebody owes who is held for it: diyah, a dower, or another debt. */
export type DebtKind = "diyah" | "dower" | "other"

/** Who a prisoner is, and why they are held. */
export interface Outline {
  /** The code of the province. */
  readonly province: string
  readonly sex: Sex
  /** Full years on the day of the population. */
  readonly age: number
  readonly birthDay: Day
  readonly married: boolean
  readonly returning: boolean
  readonly holding: Holding
  readonly offenceGroup: OffenceGroup
  /** Of a debtor only. */
  readonly debtKind?: DebtKind
}

/**
 * Ages at parts of ten thousand: 70 % are under 40, as reported; the rest of the shape is ours. Nobody is younger than 20: those
 * under age are held elsewhere, and the offence lies some time back.
 */
const ages: Quantiles = [
  [0, 20],
  [2400, 24],
  [4600, 28],
  [5900, 33],
  [prisonerTargets.underForty.value, 40],
  [8500, 45],
  [9600, 55],
  [whole, 76],
]

const { drugs, persons, theft } = prisonerTargets

const ofProvinces = Object.entries(inhabitants).map(([province, weight]) => [weight, province] as const)

const ofGroups: ReadonlyArray<readonly [weight: number, offenceGroup: OffenceGroup]> = [
  [drugs.value, "drugs"],
  [theft.value, "theft"],
  [persons.value, "persons"],
  [whole - debtorsOfAll - drugs.value - theft.value - persons.value, "other"],
]

const ofDebts: ReadonlyArray<readonly [weight: number, kind: DebtKind]> = [
  [diyahOfDebtors, "diyah"],
  [dowerOfDebtors, "dower"],
  [whole - diyahOfDebtors - dowerOfDebtors, "other"],
]

const groundOf = (drawing: Drawing): Pick<Outline, "debtKind" | "holding" | "offenceGroup"> => {
  const chance = streamOf(drawing, "ground")
  if (chance.happens(debtorsOfAll))
    return { holding: "debtor", offenceGroup: "debt", debtKind: chance.among(ofDebts) }
  return {
    holding: chance.happens(accusedOfOthers) ? "accused" : "convict",
    offenceGroup: chance.among(ofGroups),
  }
}

/** Draws who a prisoner is. */
export const outlineOf = (drawing: Drawing): Outline => {
  const ground = groundOf(drawing)
  const isDebtor = ground.holding === "debtor"
  const person = streamOf(drawing, "person")
  const age = valueFrom(person, ages)
  const birthDay = drawing.day - age * daysInYear - Math.floor(age / 4) - person.between(1, daysInYear - 1)
  const women = isDebtor ? debtTargets.womenAmongDebtors.value : womenOfOthers
  const married = isDebtor ? debtTargets.marriedAmongDebtors.value : marriedOfOthers
  return {
    ...ground,
    province: streamOf(drawing, "province").among(ofProvinces),
    sex: person.happens(women) ? "female" : "male",
    age,
    birthDay: birthDay as Day,
    married: person.happens(married),
    returning: streamOf(drawing, "returning").happens(prisonerTargets.returning.value),
  }
}
