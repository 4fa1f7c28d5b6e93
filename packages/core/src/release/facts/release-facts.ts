/** From a case file to the facts that rules speak of. */

import {
  type Count,
  type Day,
  type Entry,
  type Facts,
  type History,
  termOfMeasure,
  type Value,
} from "@bazgasht/rules"
import { arranged, compareContent } from "../../case-file/arrangement.ts"
import { historyOver } from "../../case-file/case-history.ts"
import { addKnown } from "../../case-file/known-only.ts"
import { type Reported, reportedValue } from "../../case-file/reported.ts"
import type { PrisonerFileLaw } from "../../jurisdiction.ts"
import { type CaseFile, caseFileAt, turningDaysOf } from "../model/case-file.ts"
import { fineKind } from "../model/debt.ts"
import type { ExecutedSentence } from "../model/executed-sentence.ts"
import { life } from "../model/sentence.ts"
import { detentionDays, escapeDays } from "./custody-days.ts"
import { factsOfCutOff, fileByCutOff } from "./cut-off-facts.ts"
import { factsOfDebt } from "./debt-facts.ts"
import { creditOfImprisonment, worthOf } from "./detention-credit.ts"
import { executedSentences, fineToExecute } from "./executed-sentence.ts"
import { withFineLeft } from "./fine-left.ts"
import { imprisonmentDays } from "./imprisonment-days.ts"
import { addStated, lengthOf } from "./stated-facts.ts"

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

/** The day on which nothing is left to serve: when the term is complete, or earlier when execution ended before its time. */
const lastDay = (
  complete: Day | undefined,
  ended: Day | undefined,
  kind: string | undefined,
): Day | undefined => {
  if (ended === undefined) return complete
  if (complete === undefined) return kind === life ? ended : undefined
  return ended < complete ? ended : complete
}

const addExecution = (
  facts: FactsInMaking,
  executed: ExecutedSentence,
  { custody = {} }: CaseFile,
  { caseFile, creditRates, pack, readings }: PrisonerFileLaw,
): void => {
  const { ending, imposedTerm, imprisonmentKind, sentence } = executed
  const { judgmentDay, punishments } = sentence
  const interruptionDays = escapeDays(custody)
  const credit = creditOfImprisonment(
    { days: detentionDays(custody), punishments, length: imprisonmentKind === life ? life : imposedTerm },
    caseFile.imprisonment,
  )
  const creditDays = credit.used as Count | undefined
  const { effectiveStart, endOfTerm } =
    punishments?.imprisonment === undefined
      ? {}
      : imprisonmentDays(pack.calendar, {
          commitmentDay: custody.commitmentDay,
          creditDays,
          interruptionDays,
          imposedTerm,
        })
  const ended = ending === undefined || ending === "none" ? undefined : ending
  addStated(facts, sentence, caseFile)
  addKnown(facts, {
    offence: sentence.offence,
    offenceDay: sentence.offenceDay,
    judgmentDay,
    finalityDay: sentence.finalityDay,
    judgmentTerm: lengthOf(punishments?.imprisonment?.term),
    creditDays,
    imposedTerm: lengthOf(imposedTerm),
    imprisonmentKind,
    interruptionDays,
    effectiveStart,
    endOfTerm: lastDay(endOfTerm, ended?.day, imprisonmentKind),
    executionEnded: ending === undefined ? undefined : ended !== undefined,
  })
  if (caseFile.factsOfSentence !== undefined) addKnown(facts, caseFile.factsOfSentence(executed))
  if (punishments === undefined) return
  addKnown(facts, {
    remainingImprisonment: credit.left === undefined ? undefined : termOfMeasure(credit.left),
  })
  if (caseFile.furtherCredit !== undefined)
    addKnown(
      facts,
      caseFile.furtherCredit(credit.daysLeft, executed, worthOf(creditRates, judgmentDay, readings)).facts,
    )
}

/** The facts of one sentence that is executed. */
export const executionFacts = (
  executed: ExecutedSentence,
  file: CaseFile,
  jurisdiction: PrisonerFileLaw,
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

/** Adds the facts of a prisoner's file as it was on a day; see {@link releaseFacts}. */
export const addReleaseFacts = (
  facts: FactsInMaking,
  file: CaseFile,
  jurisdiction: PrisonerFileLaw,
): void => {
  const { custody, events, reports, sentences } = file
  const { earlierConvictions, ...person } = file.person ?? {}
  addReported(facts, person as { readonly [id: string]: Reported<Value> | undefined })
  if (reports !== undefined) addReported(facts, reports)
  addKnown(facts, {
    commitmentDay: custody?.commitmentDay,
    // Who is committed under a final judgment is a sentenced person.
    detainedAccused: custody?.accused ?? (custody?.commitmentDay === undefined ? undefined : false),
    earlierConvictions: entries(earlierConvictions),
    furloughs: entries(custody?.furloughs),
  })
  if (jurisdiction.caseFile.factsOfFile !== undefined)
    addKnown(facts, jurisdiction.caseFile.factsOfFile(file))
  // Who was not sentenced serves no imprisonment, and for no offence.
  if (sentences?.length === 0) {
    addKnown(facts, { imprisonmentKind: "none", offence: "none" })
    addKnown(facts, jurisdiction.caseFile.factsWithoutSentence ?? {})
  }
  if (sentences === undefined && custody?.accused === true) facts["imprisonmentKind"] = "notSentenced"
  const inExecution = executedSentences(sentences ?? [], events, jurisdiction.caseFile)
  const ofExecution = (of: CaseFile, executed: ReadonlyArray<ExecutedSentence>): FactsInMaking => {
    const agreed: FactsInMaking = {}
    addAgreed(agreed, executed, (into, sentence) => addExecution(into, sentence, of, jurisdiction))
    return agreed
  }
  const now = ofExecution(file, inExecution)
  addKnown(facts, now)
  for (const cutOff of jurisdiction.cutOffs ?? []) {
    const byThen = fileByCutOff(file, jurisdiction.caseFile, cutOff.day)
    const then =
      byThen === file
        ? now
        : ofExecution(byThen, executedSentences(sentences ?? [], byThen.events, jurisdiction.caseFile))
    addKnown(facts, factsOfCutOff(cutOff, then))
  }
  addAgreed(facts, file.debts ?? [], (into, debt) => addKnown(into, factsOfDebt(debt, jurisdiction)))
  if (facts["debtKind"] === fineKind) facts["remainingFine"] = withFineLeft(facts)["remainingFine"]
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
 * const custody = { commitmentDay: "2023/05/31", detention: [], escapes: [] }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", custody }, ruritania))
 * releaseFacts(file, ruritania, gregorianDay(2025, 4, 30))["commitmentDay"] // => gregorianDay(2023, 5, 31)
 * // Nothing was known of the commitment the day before.
 * releaseFacts(file, ruritania, gregorianDay(2023, 5, 30))["commitmentDay"] // => undefined
 */
export const releaseFacts = (file: CaseFile, jurisdiction: PrisonerFileLaw, day: Day): Facts => {
  const facts: FactsInMaking = {}
  addReleaseFacts(facts, caseFileAt(file, jurisdiction, { day, known: day }), jurisdiction)
  return facts
}

/**
 * The facts of {@link releaseFacts} over time, as far as they are known on a day: what had happened by each day before it, and
 * what is announced for each day after it.
 *
 * @example
 * const custody = { commitmentDay: "2023/05/31" }
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", custody }, ruritania))
 * const history = releaseHistory(file, ruritania, gregorianDay(2025, 4, 30))
 * history.map(({ facts }) => facts["commitmentDay"]) // => [undefined, gregorianDay(2023, 5, 31)]
 */
export const releaseHistory = (file: CaseFile, jurisdiction: PrisonerFileLaw, known: Day): History =>
  historyOver(turningDaysOf(file, jurisdiction, known), jurisdiction.pack.calendar, (day) => {
    const facts: FactsInMaking = {}
    addReleaseFacts(facts, caseFileAt(file, jurisdiction, { day, known }), jurisdiction)
    return facts
  })
