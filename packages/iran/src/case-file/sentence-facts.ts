/** What a sentence under Iranian law comes to, as facts. */

import { arranged, type FileParts, type PartialFacts } from "@bazgasht/core/case-file"
import type { ExecutedSentence } from "@bazgasht/core/release"
import {
  type Count,
  type Day,
  type Entry,
  type FactNode,
  type Facts,
  inYearsAndMonths,
  type Money,
  measureOfTerm,
  type Term,
} from "@bazgasht/rules"
import * as complainant from "../facts/release/complainant.ts"
import * as damages from "../facts/release/damages.ts"
import * as judgment from "../facts/release/judgment.ts"
import * as offence from "../facts/release/offence.ts"
import * as sentence from "../facts/release/sentence.ts"
import type { IranianPerson } from "./person.ts"
import type {
  Complainant,
  Damages,
  IranianPunishments,
  IranianSentence,
  IranianSentenceEvent,
} from "./sentence.ts"

/** Facts that a sentence states as they are, by the path of the field. */
export const statedOfSentence: { readonly [path: string]: FactNode } = {
  attempted: offence.offenceAttempted,
  intentional: offence.offenceIntentional,
  organised: offence.offenceOrganised,
  amount: offence.offenceAmount,
  counts: { ...offence.sameKindOffences, minimum: 1 },
  effectiveCooperation: offence.effectiveCooperation,
  drugSpecialCase: offence.drugSpecialCase,
  "statutory.imprisonment": sentence.statutoryImprisonment,
  "statutory.minimum": sentence.statutoryMinimum,
  "statutory.maximum": sentence.statutoryMaximum,
  inAbsence: judgment.inAbsence,
  "appeal.prosecutorAppealed": judgment.prosecutorAppealed,
  "appeal.complainantAppealed": judgment.complainantAppealed,
  "appeal.waivedInTime": judgment.appealWaivedInTime,
  "appeal.mitigationRequested": judgment.mitigationRequested,
  "appeal.deadline": judgment.appealDeadline,
  mitigationAfterWaiverUsed: complainant.mitigationAfterWaiverUsed,
  "damages.awarded": damages.damagesAwarded,
  "damages.paid": damages.damagesPaid,
  "damages.arranged": damages.damagesArranged,
  "damages.madeGoodDay": damages.damagesMadeGoodDay,
  "damages.ableToPay": damages.ableToPay,
}

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
const complainantFacts = (complainants: ReadonlyArray<Complainant> | undefined): PartialFacts => {
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

/** What follows from the damages where the file does not state it. */
const damagesFacts = ({ arranged: isArranged, awarded, madeGoodDay, paid, settledDay }: Damages) => ({
  // Where nothing was awarded there is nothing to pay, and what is not stated is not open.
  damagesPaid: paid ?? (awarded === 0 ? (0 as Money) : undefined),
  // Where payment was never arranged, what settled the damage made it good; elsewhere the day of settling may be an arrangement's.
  damagesMadeGoodDay: madeGoodDay ?? (isArranged === false ? settledDay : undefined),
})

/** Lashes of ta'zir; unknown where the judgment's lashes may be those of a hadd. */
const tazirLashes = ({ lashes }: IranianPunishments, left: number | undefined): number | undefined => {
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
}: IranianPunishments): boolean | undefined => {
  if (
    (fine !== undefined && fine > 0) ||
    [dailyFineDays, serviceHours, supervision].some((one) => one !== undefined)
  )
    return true
  const kinds = [imprisonment, lashes].flatMap((one) => (one === undefined ? [] : [one.kind]))
  if (kinds.some((kind) => kind === "tazir" || kind === "inLieuOfFine")) return true
  return kinds.some((kind) => kind === undefined || kind === "life") ? undefined : false
}

/** What is imposed, after every reduction; where the punishments are stated, a kind that is absent was not imposed. */
const imposedFacts = (punishments: IranianPunishments, left: ExecutedSentence["left"]): PartialFacts => ({
  imposedDailyFineDays: (punishments.dailyFineDays ?? 0) as Count,
  imposedServiceHours: (punishments.serviceHours ?? 0) as Count,
  imposedSupervision:
    punishments.supervision === undefined ? undefined : inYearsAndMonths(punishments.supervision),
  tazirImposed: isTazirImposed(punishments),
  imposedFine: (punishments.fine === undefined ? 0 : left["fine"]) as Money | undefined,
  imposedTazirLashes: tazirLashes(punishments, left["lashes"]) as Count | undefined,
})

/** One entry an event: versions of a file share most of their events, and what is written of an entry is remembered with it. */
const graceOfEvents = new WeakMap<IranianSentenceEvent, ReadonlyArray<Entry>>()

const graceOf = (event: IranianSentenceEvent): ReadonlyArray<Entry> => {
  const known = graceOfEvents.get(event)
  if (known !== undefined) return known
  const { day, kind, scope = "unstated" } = event
  const entries = kind === "pardon" || kind === "commutation" ? [{ kind, day, scope }] : []
  graceOfEvents.set(event, entries)
  return entries
}

/** What events that are known say of grace, and of reductions that are granted once. */
const eventFacts = (events: ReadonlyArray<IranianSentenceEvent>): PartialFacts => ({
  judgmentAccepted: events.some(({ kind }) => kind === "acceptanceOfJudgment"),
  graceEvents: arranged(events.flatMap(graceOf)),
  mitigationAfterWaiverUsed: events.some(({ kind }) => kind === "mitigationAfterWaiver") ? true : undefined,
})

/** What follows from the sentence that is executed. */
export const factsOfSentence = ({
  ending,
  events,
  left,
  sentence: executed,
}: ExecutedSentence): PartialFacts => {
  const { appeal, complainants, damages: damage, punishments, statutory } = executed as IranianSentence
  return {
    statutoryImprisonment: statutory?.imprisonment ?? (statutory?.maximum === undefined ? undefined : true),
    // Where nobody complained no complainant has appealed.
    complainantAppealed: appeal?.complainantAppealed ?? (complainants?.length === 0 ? false : undefined),
    ...(damage === undefined ? {} : damagesFacts(damage)),
    ...complainantFacts(complainants),
    ...(punishments === undefined ? {} : imposedFacts(punishments, left)),
    ...(events === undefined ? {} : eventFacts(events)),
    releasedByPardon: ending === undefined ? undefined : ending !== "none" && ending.kind === "pardon",
  }
}

/** What is known of somebody whom nobody has sentenced. */
export const factsWithoutSentence: Facts = {
  tazirImposed: false,
  imposedFine: 0 as Money,
  imposedTazirLashes: 0 as Count,
  offenceAttempted: false,
  offenceOrganised: false,
  privateComplainant: false,
  damagesAwarded: 0 as Money,
  damagesPaid: 0 as Money,
}

/** Of two terms of one measure, a month and thirty days, the one in months counts as longer. */
const isLonger = (left: Term, right: Term): boolean =>
  measureOfTerm(left) > measureOfTerm(right) ||
  (measureOfTerm(left) === measureOfTerm(right) && left.months > right.months)

/** The longest of the terms, when each is known. */
const longest = (terms: ReadonlyArray<Term | undefined>): Term | undefined => {
  let found: Term | undefined
  for (const term of terms) {
    if (term === undefined) return undefined
    const inYears = inYearsAndMonths(term)
    if (found === undefined || isLonger(inYears, found)) found = inYears
  }
  return found
}

const known = (entry: { readonly [field: string]: Entry[string] | undefined }): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry

/** One entry for each kind of offence; where several sentences are for one kind, the longest of each length speaks for it. */
const differentOffences = (
  sentences: ReadonlyArray<IranianSentence> | undefined,
): ReadonlyArray<Entry> | undefined => {
  if (sentences === undefined) return undefined
  const byOffence = new Map<string, ReadonlyArray<IranianSentence>>()
  for (const one of sentences) {
    if (one.offence === undefined) return undefined
    byOffence.set(one.offence, [...(byOffence.get(one.offence) ?? []), one])
  }
  return arranged(
    [...byOffence].map(([code, ofKind]) =>
      known({
        offence: code,
        statutoryMinimum: longest(ofKind.map(({ statutory }) => statutory?.minimum)),
        statutoryMaximum: longest(ofKind.map(({ statutory }) => statutory?.maximum)),
        judgmentTerm: longest(ofKind.map(({ punishments }) => punishments?.imprisonment?.term)),
      }),
    ),
  )
}

/** What follows from the whole file. */
export const factsOfFile = ({ person, sentences }: FileParts): PartialFacts => ({
  // Whose child's day of birth is known has given birth.
  givenBirth: (person as IranianPerson | undefined)?.childBirthDay === undefined ? undefined : true,
  differentOffences: differentOffences(sentences as ReadonlyArray<IranianSentence> | undefined),
})
