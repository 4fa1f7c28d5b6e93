/**
 * From a case file to the facts that rules speak of.
 *
 * @module
 */

import {
  type Day,
  type Entry,
  type Facts,
  type History,
  inYearsAndMonths,
  measureOfTerm,
  type Term,
  type Value,
} from "@bazgasht/rules"
import { arranged, compareContent } from "../../case-file/arrangement.ts"
import { historyOver } from "../../case-file/case-history.ts"
import { addKnown, knownOnly } from "../../case-file/known-only.ts"
import { type Reported, reportedValue } from "../../case-file/reported.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { type CaseFile, caseFileAt, turningDaysOf } from "../model/case-file.ts"
import type { Sentence } from "../model/sentence.ts"
import { detentionDays, escapeDays } from "./custody-days.ts"
import { factsOfCutOff, fileByCutOff } from "./cut-off-facts.ts"
import { factsOfDebt } from "./debt/debt-facts.ts"
import { detentionCredit } from "./detention-credit.ts"
import { type ExecutedSentence, executedSentences, fineToExecute } from "./executed-sentence.ts"
import { imprisonmentDays } from "./imprisonment-days.ts"
import type { ExecutedImprisonmentKind } from "./sentence.ts"
import { eventFacts, imposedFacts, sentenceFacts } from "./sentence-facts.ts"

/** Facts while they are derived. */
export type FactsInMaking = { [fact: string]: Facts[string] }

const addReported = (
  facts: FactsInMaking,
  reports: { readonly [id: string]: Reported<Value> | undefined },
): void => {
  for (const id in reports) {
    const reported = reports[id]
    if (reported !== undefined) facts[id] = reportedValue(reported)
  }
}

const entries = (list: ReadonlyArray<object> | undefined): ReadonlyArray<Entry> | undefined =>
  list === undefined ? undefined : (arranged(list) as ReadonlyArray<Entry>)

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

/** One entry for each kind of offence; where several sentences are for one kind, the longest of each length speaks for it. */
const differentOffences = (
  sentences: ReadonlyArray<Sentence> | undefined,
): ReadonlyArray<Entry> | undefined => {
  if (sentences === undefined) return undefined
  const byOffence = new Map<string, ReadonlyArray<Sentence>>()
  for (const sentence of sentences) {
    if (sentence.offence === undefined) return undefined
    byOffence.set(sentence.offence, [...(byOffence.get(sentence.offence) ?? []), sentence])
  }
  return entries(
    [...byOffence].map(([offence, ofKind]) =>
      knownOnly({
        offence,
        statutoryMinimum: longest(ofKind.map(({ statutory }) => statutory?.minimum)),
        statutoryMaximum: longest(ofKind.map(({ statutory }) => statutory?.maximum)),
        judgmentTerm: longest(ofKind.map(({ punishments }) => punishments?.imprisonment?.term)),
      }),
    ),
  )
}

/** The day on which nothing is left to serve: when the term is complete, or earlier when execution ended before its time. */
const lastDay = (
  complete: Day | undefined,
  ended: Day | undefined,
  kind: ExecutedImprisonmentKind | undefined,
): Day | undefined => {
  if (ended === undefined) return complete
  if (complete === undefined) return kind === "life" ? ended : undefined
  return ended < complete ? ended : complete
}

const addExecution = (
  facts: FactsInMaking,
  executed: ExecutedSentence,
  { custody = {} }: CaseFile,
  { creditRates, pack, readings }: Jurisdiction,
): void => {
  const { ending, events, imposedTerm, imprisonmentKind, left, sentence } = executed
  const interruptionDays = escapeDays(custody)
  const { usedDays, ...credit } = detentionCredit(
    {
      days: detentionDays(custody),
      punishments: sentence.punishments,
      imprisonment: imprisonmentKind === "life" ? "life" : imposedTerm,
      left,
      judgmentDay: sentence.judgmentDay,
    },
    creditRates,
    readings,
  )
  const { effectiveStart, endOfTerm } =
    sentence.punishments?.imprisonment === undefined
      ? {}
      : imprisonmentDays(pack.calendar, {
          commitmentDay: custody.commitmentDay,
          creditDays: credit.creditDays,
          interruptionDays,
          imposedTerm,
        })
  const ended = ending === undefined || ending === "none" ? undefined : ending
  addKnown(facts, sentenceFacts(sentence))
  addKnown(facts, imposedFacts(executed))
  addKnown(facts, eventFacts(events))
  if (events?.some(({ kind }) => kind === "mitigationAfterWaiver") === true)
    facts["mitigationAfterWaiverUsed"] = true
  addKnown(facts, credit)
  addKnown(facts, {
    imposedTerm: imposedTerm === undefined ? undefined : inYearsAndMonths(imposedTerm),
    imprisonmentKind,
    interruptionDays,
    effectiveStart,
    endOfTerm: lastDay(endOfTerm, ended?.day, imprisonmentKind),
    executionEnded: ending === undefined ? undefined : ended !== undefined,
    releasedByPardon: ending === undefined ? undefined : ended?.kind === "pardon",
  })
}

/** The facts of one sentence that is executed. */
export const executionFacts = (
  executed: ExecutedSentence,
  file: CaseFile,
  jurisdiction: Jurisdiction,
): Facts => {
  const facts: FactsInMaking = {}
  addExecution(facts, executed, file, jurisdiction)
  return facts
}

const isSame = (left: Facts[string], right: Facts[string]): boolean =>
  left === right ||
  (typeof left === "object" && typeof right === "object" && compareContent(left, right) === 0)

/** Adds the facts that are the same whichever of the sentences is executed, or of whichever debt one asks. */
const addAgreed = <A>(
  facts: FactsInMaking,
  of: ReadonlyArray<A>,
  add: (into: FactsInMaking, one: A) => void,
): void => {
  const [one, another] = of
  if (one === undefined) return
  if (another === undefined) {
    add(facts, one)
    return
  }
  const [first, ...others] = of.map((each) => {
    const alone: FactsInMaking = {}
    add(alone, each)
    return alone
  })
  for (const id in first) if (others.every((other) => isSame(first[id], other[id]))) facts[id] = first[id]
}

/** Whether no fine is left to execute; `undefined` where that is open, or hangs on which of the sentences is executed. */
const leaveNoFine = (sentences: ReadonlyArray<ExecutedSentence>): boolean | undefined => {
  const fines = sentences.map(fineToExecute)
  if (fines.every((fine) => fine === 0)) return true
  const remain = sentences.every(({ ending }, place) => ending === "none" && (fines[place] ?? 0) > 0)
  return remain ? false : undefined
}

/** What is known of somebody whom nobody has sentenced. */
const withoutSentence = {
  imprisonmentKind: "none",
  tazirImposed: false,
  imposedFine: 0,
  imposedTazirLashes: 0,
  offence: "none",
  offenceAttempted: false,
  offenceOrganised: false,
  privateComplainant: false,
  damagesAwarded: 0,
  damagesPaid: 0,
} as const

/** Adds the facts of a prisoner's file as it was on a day; see {@link releaseFacts}. */
export const addReleaseFacts = (facts: FactsInMaking, file: CaseFile, jurisdiction: Jurisdiction): void => {
  const { custody, events, reports, sentences } = file
  const { earlierConvictions, ...person } = file.person ?? {}
  addReported(facts, person)
  if (reports !== undefined) addReported(facts, reports)
  addKnown(facts, {
    // Whose child's day of birth is known has given birth.
    givenBirth: facts["childBirthDay"] === undefined ? undefined : true,
    commitmentDay: custody?.commitmentDay,
    // Who is committed under a final judgment is a convict.
    detainedAccused: custody?.accused ?? (custody?.commitmentDay === undefined ? undefined : false),
    differentOffences: differentOffences(sentences),
    earlierConvictions: entries(earlierConvictions),
    furloughs: entries(custody?.furloughs),
  })
  // Who was not sentenced serves no imprisonment, and for no offence.
  if (sentences?.length === 0) addKnown(facts, withoutSentence)
  if (sentences === undefined && custody?.accused === true) facts["imprisonmentKind"] = "notSentenced"
  const inExecution = executedSentences(sentences ?? [], events)
  addAgreed(facts, inExecution, (into, sentence) => addExecution(into, sentence, file, jurisdiction))
  for (const cutOff of jurisdiction.cutOffs ?? []) {
    const then: FactsInMaking = {}
    const byThen = fileByCutOff(file, cutOff.day)
    addAgreed(then, executedSentences(sentences ?? [], byThen.events), (into, sentence) =>
      addExecution(into, sentence, byThen, jurisdiction),
    )
    addKnown(facts, factsOfCutOff(cutOff, then))
  }
  addAgreed(facts, file.debts ?? [], (into, debt) => addKnown(into, factsOfDebt(debt, jurisdiction)))
  const isSentenced = sentences !== undefined || custody?.accused === true
  const noFineOwed = isSentenced ? leaveNoFine(inExecution) : undefined
  if (noFineOwed !== undefined) facts["noFineOwed"] = noFineOwed
  if (file.debts?.length === 0) {
    facts["noDebt"] = true
    facts["debtKind"] = "none"
  }
}

/**
 * The facts of a prisoner's case on a day: what the file states by then, and what follows from it for the sentence that is
 * executed. What is dated later does not count.
 *
 * A fact is absent where the file does not settle it. No fact depends on the order in which the file lists things. Of several debts only what is the same of all of them stands among these facts; `debtFacts` gives those
 * of each.
 *
 * @example
 * const custody = { commitmentDay: "1402/03/10", detention: [], escapes: [] }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", custody }, iran))
 * releaseFacts(file, iran, jalaliDay(1404, 2, 10))["commitmentDay"] // => jalaliDay(1402, 3, 10)
 * // Nothing was known of the commitment the day before.
 * releaseFacts(file, iran, jalaliDay(1402, 3, 9))["commitmentDay"] // => undefined
 */
export const releaseFacts = (file: CaseFile, jurisdiction: Jurisdiction, day: Day): Facts => {
  const facts: FactsInMaking = {}
  addReleaseFacts(facts, caseFileAt(file, jurisdiction, { day, known: day }), jurisdiction)
  return facts
}

/**
 * The facts of {@link releaseFacts} over time, as far as they are known on a day: what had happened by each day before it, and
 * what is announced for each day after it.
 *
 * @example
 * const custody = { commitmentDay: "1402/03/10" }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", custody }, iran))
 * const history = releaseHistory(file, iran, jalaliDay(1404, 2, 10))
 * history.map(({ facts }) => facts["commitmentDay"]) // => [undefined, jalaliDay(1402, 3, 10)]
 */
export const releaseHistory = (file: CaseFile, jurisdiction: Jurisdiction, known: Day): History =>
  historyOver(turningDaysOf(file, jurisdiction, known), jurisdiction.pack.calendar, (day) => {
    const facts: FactsInMaking = {}
    addReleaseFacts(facts, caseFileAt(file, jurisdiction, { day, known }), jurisdiction)
    return facts
  })
