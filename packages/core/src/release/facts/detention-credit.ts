/**
 * Detention credit: how days of earlier detention shorten the punishments, in their order (IPC 27, CPC 515 and 516; BASE-2).
 *
 * @module
 */

import {
  type Count,
  type Day,
  divide,
  entryOn,
  type Money,
  measureOfTerm,
  type Parameter,
  type Setting,
  type Term,
  termOfMeasure,
} from "@bazgasht/rules"
import { knownOnly } from "../../case-file/known-only.ts"
import type { CreditRate, CreditRates } from "../../jurisdiction.ts"
import type { Punishments } from "../model/sentence.ts"

/** A number, or `undefined` where it is not known. */
type Known = number | undefined

/** What is left of a punishment, and of the days of detention, after the one was set off against the other. */
interface SetOff {
  readonly left: Known
  readonly used: Known
  readonly daysLeft: Known
}

const unclear: SetOff = { left: undefined, used: undefined, daysLeft: undefined }

/** Sets days of detention, each worth so much, off against a punishment. */
const setOff = (days: Known, owed: Known, worth: Known): SetOff => {
  if (owed === undefined) return unclear
  if (owed === 0 || days === 0) return { left: owed, used: 0, daysLeft: days }
  if (days === undefined || worth === undefined || worth <= 0) return unclear
  const covering = divide(owed, worth, "up")
  if (covering === undefined) return unclear
  const used = Math.min(days, covering)
  return { left: used === covering ? 0 : owed - used * worth, used, daysLeft: days - used }
}

const untouched = (days: Known, owed: Known): SetOff => ({ left: owed, used: 0, daysLeft: days })

/** What is known of a sentence before detention is set off against it. */
export interface Creditable {
  /** Days of detention before commitment. */
  readonly days: Known
  readonly punishments: Punishments | undefined
  /** The length of the imprisonment after every reduction. */
  readonly imprisonment: Term | "life" | undefined
  /** What later events left of the fine and of the lashes, where they are known; what the judgment imposed otherwise. */
  readonly left?: { readonly fine: Known; readonly lashes: Known } | undefined
  /** The day on which the rates are read. */
  readonly judgmentDay: Day | undefined
}

/** What detention did to each punishment. An absent member is not known. */
export interface DetentionCredit {
  /** Days of detention that shorten the imprisonment. */
  readonly creditDays?: Count
  readonly remainingImprisonment?: Term
  readonly remainingLashes?: Count
  readonly remainingFine?: Money
  readonly remainingDailyFineDays?: Count
  readonly remainingServiceHours?: Count
  readonly remainingSupervision?: Term
  /** Days of detention that were set off against something. */
  readonly usedDays?: Count
}

/**
 * The ids of the facts that follow the rates of credit, and so the readings of these rates.
 *
 * @example
 * factsOfCredit.includes("remainingFine") // => true
 */
export const factsOfCredit = [
  "remainingLashes",
  "remainingFine",
  "remainingDailyFineDays",
  "remainingServiceHours",
  "remainingSupervision",
] as const satisfies ReadonlyArray<keyof DetentionCredit>

/** The parameter of a rate under the reading that is chosen, which is the first option unless another one is. */
const parameterOf = (rate: CreditRate<unknown>, readings: Setting["choices"]): Parameter | undefined =>
  "policy" in rate ? rate.byOption[readings?.[rate.policy.id] ?? rate.policy.options[0].id] : rate

const rateOn = (
  rate: CreditRate<unknown> | undefined,
  day: Day | undefined,
  readings: Setting["choices"],
): Known => {
  const parameter = rate === undefined ? undefined : parameterOf(rate, readings)
  return parameter === undefined || day === undefined ? undefined : (entryOn(parameter, day)?.value as Known)
}

const ofImprisonment = ({ days, imprisonment, punishments }: Creditable): SetOff => {
  if (punishments === undefined) return days === 0 ? untouched(days, undefined) : unclear
  if (punishments.imprisonment === undefined) return untouched(days, undefined)
  if (imprisonment === "life")
    return { left: undefined, used: days, daysLeft: days === undefined ? undefined : 0 }
  if (days === 0) return untouched(days, imprisonment === undefined ? undefined : measureOfTerm(imprisonment))
  const { kind } = punishments.imprisonment
  // Whether detention shortens a compulsory residence is said by no article that we have seen.
  if (imprisonment === undefined || kind === undefined || kind === "exile") return unclear
  return setOff(days, measureOfTerm(imprisonment), 1)
}

const ofLashes = (days: Known, { lashes }: Punishments, count: Known, worth: Known): SetOff => {
  if (lashes === undefined) return untouched(days, 0)
  if (lashes.kind === "hadd") return untouched(days, count)
  return setOff(days, count, lashes.kind === "tazir" ? worth : undefined)
}

interface Further {
  readonly owed: number
  readonly worth: Known
}

/**
 * Sets what is left after imprisonment, lashes and fine off against the alternatives to imprisonment. The law gives no order
 * among these, nor between them and the first three, so it is known only where there is nothing to choose.
 */
const ofFurther = (days: Known, alone: boolean, further: ReadonlyArray<Further>): ReadonlyArray<SetOff> => {
  const owing = further.filter(({ owed }) => owed > 0)
  return further.map(({ owed, worth }) =>
    owed === 0 || days === 0
      ? untouched(days, owed)
      : alone && owing.length === 1
        ? setOff(days, owed, worth)
        : unclear,
  )
}

const termLeft = ({ left }: SetOff): Term | undefined =>
  left === undefined ? undefined : termOfMeasure(left)

const total = (parts: ReadonlyArray<Known>): Known => {
  let days = 0
  for (const part of parts) {
    if (part === undefined) return undefined
    days += part
  }
  return days
}

/**
 * Sets detention off against the punishments of a sentence: first imprisonment, day for day; then lashes of ta'zir; then the
 * fine. Hadd lashes, dismissal from office and the punishments beside these get nothing and take no day from another. Whatever rests on something unknown is absent.
 *
 * @example
 * // Four months of detention, and five months of imprisonment.
 * const term = { months: 5, days: 0 }
 * const credit = detentionCredit(
 *   {
 *     days: 120,
 *     punishments: { imprisonment: { kind: "tazir", term } },
 *     imprisonment: term,
 *     judgmentDay: jalaliDay(1403, 2, 1),
 *   },
 *   iran.creditRates,
 * )
 * credit.creditDays // => 120
 */
export const detentionCredit = (
  sentence: Creditable,
  rates: CreditRates,
  readings?: Setting["choices"],
): DetentionCredit => {
  const worth = (rate: CreditRate<unknown> | undefined): Known => rateOn(rate, sentence.judgmentDay, readings)
  const { punishments } = sentence
  const imprisonment = ofImprisonment(sentence)
  const creditDays = imprisonment.used as Count | undefined
  if (punishments === undefined) return knownOnly({ creditDays })
  const left = sentence.left ?? { fine: punishments.fine, lashes: punishments.lashes?.count }
  const lashes = ofLashes(imprisonment.daysLeft, punishments, left.lashes, worth(rates.lashes))
  const fine = setOff(lashes.daysLeft, punishments.fine === undefined ? 0 : left.fine, worth(rates.fine))
  const ordered = [punishments.imprisonment, punishments.lashes, punishments.fine || undefined]
  const alone = ordered.every((punishment) => punishment === undefined)
  const [dailyFine, service, supervision] = ofFurther(fine.daysLeft, alone, [
    { owed: punishments.dailyFineDays ?? 0, worth: worth(rates.dailyFineDays) },
    { owed: punishments.serviceHours ?? 0, worth: worth(rates.serviceHours) },
    {
      owed: punishments.supervision === undefined ? 0 : measureOfTerm(punishments.supervision),
      worth: worth(rates.supervisionDays),
    },
  ]) as readonly [SetOff, SetOff, SetOff]
  const usedDays = total(
    [imprisonment, lashes, fine, dailyFine, service, supervision].map(({ used }) => used),
  )
  return knownOnly({
    creditDays,
    remainingImprisonment: termLeft(imprisonment),
    remainingLashes: lashes.left as Count | undefined,
    remainingFine: fine.left as Money | undefined,
    remainingDailyFineDays: dailyFine.left as Count | undefined,
    remainingServiceHours: service.left as Count | undefined,
    remainingSupervision: termLeft(supervision),
    usedDays: usedDays as Count | undefined,
  })
}
