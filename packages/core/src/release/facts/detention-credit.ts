/** What detention before commitment is set off against: the imprisonment first, then what the law of the country names. */

import {
  type Day,
  divide,
  entryOn,
  measureOfTerm,
  type Parameter,
  type Setting,
  type Term,
} from "@bazgasht/rules"
import type { CreditRate, CreditRates } from "../../jurisdiction.ts"
import type { ImprisonmentKind, SetOff, Worth } from "../model/case-file-law.ts"
import { life, type Punishments } from "../model/sentence.ts"

type Known = number | undefined

/** Where it is not known what detention was set off against. */
export const unclearSetOff: SetOff = { left: undefined, used: undefined, daysLeft: undefined }

/**
 * Sets detention off against a punishment: each day takes off what it is worth, and a day that is begun is used.
 *
 * @example
 * // Ten hours of service at three a day take four days of detention.
 * setOff(7, 10, 3) // => { left: 0, used: 4, daysLeft: 3 }
 * setOff(2, 10, 3) // => { left: 4, used: 2, daysLeft: 0 }
 */
export const setOff = (days: Known, owed: Known, worth: Known): SetOff => {
  if (owed === undefined) return unclearSetOff
  if (owed === 0 || days === 0) return { left: owed, used: 0, daysLeft: days }
  if (days === undefined || worth === undefined || worth <= 0) return unclearSetOff
  const covering = divide(owed, worth, "up")
  if (covering === undefined) return unclearSetOff
  const used = Math.min(days, covering)
  return { left: used === covering ? 0 : owed - used * worth, used, daysLeft: days - used }
}

/**
 * A punishment against which no detention is set off.
 *
 * @example
 * withoutSetOff(7, 80) // => { left: 80, used: 0, daysLeft: 7 }
 */
export const withoutSetOff = (days: Known, owed: Known): SetOff => ({ left: owed, used: 0, daysLeft: days })

const parameterOf = (rate: CreditRate<unknown>, readings: Setting["choices"]): Parameter | undefined =>
  "policy" in rate ? rate.byOption[readings?.[rate.policy.id] ?? rate.policy.options[0].id] : rate

/**
 * What a day of detention is worth against each punishment, by the rates of the day of the judgment and the readings chosen.
 *
 * @example
 * worthOf({}, undefined, {})("fine") // => undefined
 */
export const worthOf =
  (rates: CreditRates, judgmentDay: Day | undefined, readings: Setting["choices"]): Worth =>
  (punishment) => {
    const rate = rates[punishment]
    const parameter = rate === undefined ? undefined : parameterOf(rate, readings)
    return parameter === undefined || judgmentDay === undefined
      ? undefined
      : (entryOn(parameter, judgmentDay)?.value as Known)
  }

/** An imprisonment against which detention is set off. */
interface CreditedImprisonment {
  /** Days of detention before commitment. */
  readonly days: Known
  readonly punishments: Punishments | undefined
  /** Its length after every reduction. */
  readonly length: Term | "life" | undefined
}

/**
 * What detention leaves of the imprisonment, in days of its measure.
 *
 * @example
 * const prison = { imprisonment: { kind: "prison", term: { months: 3, days: 0 } } }
 * const kinds = [{ code: "prison", credited: true }]
 * creditOfImprisonment({ days: 30, punishments: prison, length: { months: 3, days: 0 } }, kinds)
 * // => { left: 60, used: 30, daysLeft: 0 }
 */
export const creditOfImprisonment = (
  { days, length, punishments }: CreditedImprisonment,
  kinds: ReadonlyArray<ImprisonmentKind>,
): SetOff => {
  if (punishments === undefined) return days === 0 ? withoutSetOff(days, undefined) : unclearSetOff
  if (punishments.imprisonment === undefined) return withoutSetOff(days, undefined)
  if (length === "life") return { left: undefined, used: days, daysLeft: days === undefined ? undefined : 0 }
  if (days === 0) return withoutSetOff(days, length === undefined ? undefined : measureOfTerm(length))
  const { kind } = punishments.imprisonment
  // A term of somebody who was sentenced for life is what grace made of it.
  const isCredited = kind === life || kinds.some(({ code, credited }) => code === kind && credited === true)
  if (length === undefined || !isCredited) return unclearSetOff
  return setOff(days, measureOfTerm(length), 1)
}
