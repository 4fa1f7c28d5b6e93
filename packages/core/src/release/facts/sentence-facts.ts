/**
 * What a sentence says, as facts.
 *
 * @module
 */

import { type Day, type Entry, inYearsAndMonths, type Term } from "@bazgasht/rules"
import { arranged } from "../../case-file/arrangement.ts"
import type { Complainant, Punishments, Sentence } from "../model/sentence.ts"
import type { SentenceEvent } from "../model/sentence-event.ts"
import type { ExecutedSentence } from "./executed-sentence.ts"

type Truths = ReadonlyArray<boolean | undefined>

/** Whether all hold: one that does not decides, one that is unknown leaves it open. */
const allHold = (truths: Truths): boolean | undefined =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true

/** The last of the days, when each is known. */
const lastOf = (days: ReadonlyArray<Day | undefined>): Day | undefined => {
  let last: Day | undefined
  for (const day of days) {
    if (day === undefined) return undefined
    if (last === undefined || day > last) last = day
  }
  return last
}

const conditionMet = ({ conditional, conditionMet: met }: Complainant): boolean | undefined =>
  conditional === false ? true : met

const conditionControllable = ({
  conditional,
  conditionControllable: controllable,
}: Complainant): boolean | undefined => (conditional === false ? true : controllable)

/**
 * Whether there is a complainant, and whether all have waived. Where nobody complained, whether all have waived stays open:
 * whether a waiver is needed then is for the court to say.
 */
const complainantFacts = (complainants: ReadonlyArray<Complainant> | undefined) => {
  if (complainants === undefined) return {}
  if (complainants.length === 0) return { privateComplainant: false }
  const complainantWaiver = allHold(complainants.map(({ waived }) => waived))
  return {
    privateComplainant: true,
    complainantWaiver,
    ...(complainantWaiver === true
      ? {
          complainantWaiverDay: lastOf(complainants.map(({ waiverDay }) => waiverDay)),
          waiverConditionMet: allHold(complainants.map(conditionMet)),
          waiverConditionControllable: allHold(complainants.map(conditionControllable)),
        }
      : {}),
  }
}

/** Where payment was never arranged, what settled the damage made it good; elsewhere the day of settling may be an arrangement's. */
const madeGoodDay = (damages: Sentence["damages"]): Day | undefined =>
  damages?.madeGoodDay ?? (damages?.arranged === false ? damages.settledDay : undefined)

/** Lashes of ta'zir; unknown where the judgment's lashes may be those of a hadd. */
const tazirLashes = ({ lashes }: Punishments, left: number | undefined): number | undefined => {
  if (lashes === undefined || lashes.kind === "hadd") return 0
  return lashes.kind === "tazir" ? left : undefined
}

/**
 * Whether any of the punishments is ta'zir; unknown where the kind of the imprisonment or of the lashes is needed to tell.
 * Detention in lieu of a fine is executed for a fine, which is ta'zir.
 */
const isTazirImposed = ({
  dailyFineDays,
  fine,
  imprisonment,
  lashes,
  serviceHours,
  supervision,
}: Punishments): boolean | undefined => {
  if (
    (fine !== undefined && fine > 0) ||
    [dailyFineDays, serviceHours, supervision].some((one) => one !== undefined)
  )
    return true
  const kinds = [imprisonment, lashes].flatMap((one) => (one === undefined ? [] : [one.kind]))
  if (kinds.some((kind) => kind === "tazir" || kind === "inLieuOfFine")) return true
  return kinds.some((kind) => kind === undefined || kind === "life") ? undefined : false
}

/** A length as bands and fractions of the law meet it, whether it is written in days or in years. */
const lengthOf = (term: Term | undefined): Term | undefined =>
  term === undefined ? undefined : inYearsAndMonths(term)

/** What is imposed, after every reduction; where the punishments are stated, a kind that is absent was not imposed. */
export const imposedFacts = ({
  left,
  sentence: { punishments },
}: Pick<ExecutedSentence, "left" | "sentence">) =>
  punishments === undefined
    ? {}
    : {
        imposedDailyFineDays: punishments.dailyFineDays ?? 0,
        imposedServiceHours: punishments.serviceHours ?? 0,
        imposedSupervision: lengthOf(punishments.supervision),
        tazirImposed: isTazirImposed(punishments),
        imposedFine: punishments.fine === undefined ? 0 : left.fine,
        imposedTazirLashes: tazirLashes(punishments, left.lashes),
      }

/** One entry an event: versions of a file share most of their events, and what is written of an entry is remembered with it. */
const graceOfEvents = new WeakMap<SentenceEvent, ReadonlyArray<Entry>>()

const graceOf = (event: SentenceEvent): ReadonlyArray<Entry> => {
  const known = graceOfEvents.get(event)
  if (known !== undefined) return known
  const { day, kind, scope = "unstated" } = event
  const entries = kind === "pardon" || kind === "commutation" ? [{ kind, day, scope }] : []
  graceOfEvents.set(event, entries)
  return entries
}

/** What events that are known say of grace, and of reductions that are granted once. */
export const eventFacts = (events: ReadonlyArray<SentenceEvent> | undefined) =>
  events === undefined
    ? {}
    : {
        judgmentAccepted: events.some(({ kind }) => kind === "acceptanceOfJudgment"),
        graceEvents: arranged(events.flatMap(graceOf)),
      }

/** What the sentence, its judgment and those who complained say; what is not known is `undefined`. */
export const sentenceFacts = (sentence: Sentence) => ({
  offence: sentence.offence,
  offenceAttempted: sentence.attempted,
  offenceIntentional: sentence.intentional,
  offenceOrganised: sentence.organised,
  offenceAmount: sentence.amount,
  offenceDay: sentence.offenceDay,
  sameKindOffences: sentence.counts,
  effectiveCooperation: sentence.effectiveCooperation,
  drugSpecialCase: sentence.drugSpecialCase,
  statutoryImprisonment:
    sentence.statutory?.imprisonment ?? (sentence.statutory?.maximum === undefined ? undefined : true),
  statutoryMinimum: lengthOf(sentence.statutory?.minimum),
  statutoryMaximum: lengthOf(sentence.statutory?.maximum),
  judgmentDay: sentence.judgmentDay,
  finalityDay: sentence.finalityDay,
  inAbsence: sentence.inAbsence,
  judgmentTerm: lengthOf(sentence.punishments?.imprisonment?.term),
  prosecutorAppealed: sentence.appeal?.prosecutorAppealed,
  // Where nobody complained no complainant has appealed.
  complainantAppealed:
    sentence.appeal?.complainantAppealed ?? (sentence.complainants?.length === 0 ? false : undefined),
  appealWaivedInTime: sentence.appeal?.waivedInTime,
  mitigationRequested: sentence.appeal?.mitigationRequested,
  appealDeadline: sentence.appeal?.deadline,
  mitigationAfterWaiverUsed: sentence.mitigationAfterWaiverUsed,
  damagesAwarded: sentence.damages?.awarded,
  // Where nothing was awarded there is nothing to pay, and what is not stated is not open.
  damagesPaid: sentence.damages?.paid ?? (sentence.damages?.awarded === 0 ? 0 : undefined),
  damagesArranged: sentence.damages?.arranged,
  damagesMadeGoodDay: madeGoodDay(sentence.damages),
  ableToPay: sentence.damages?.ableToPay,
  ...complainantFacts(sentence.complainants),
})
