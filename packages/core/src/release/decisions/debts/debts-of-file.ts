import { type Day, type Facts, factsOn, type History, type Money, type Setting } from "@bazgasht/rules"
import { historyOver } from "../../../case-file/case-history.ts"
import { reportedValue } from "../../../case-file/reported.ts"
import { type Jurisdiction, withReadings } from "../../../jurisdiction.ts"
import { debtFactsAt, turningDaysOfDebt } from "../../facts/debt-facts.ts"
import { executedSentences, fineToExecute } from "../../facts/executed-sentence.ts"
import { withFineLeft } from "../../facts/fine-left.ts"
import { executionFacts } from "../../facts/release-facts.ts"
import { type CaseFile, caseFileAt } from "../../model/case-file.ts"
import { type Debt, fineKind } from "../../model/debt.ts"
import { debtAt } from "../../model/debt-schema.ts"
import type { ExecutedSentence } from "../../model/executed-sentence.ts"

/** A debt of a file on a day. */
export interface DebtOfFile {
  /** As the file says of it by the day. */
  readonly debt: Debt
  /**
   * What the file states of it, or its place among the debts, counted from one; of a fine that only a sentence states, `fine:` and the
   * sentence.
   */
  readonly id: string
  /** Of a fine, the sentence that imposed it: its id, or its place in the file, counted from one. */
  readonly sentence?: string
  /** The facts of the person, of the sentence that imposed a fine, and of the debt. */
  readonly facts: Facts
  /** How the facts became what they are. */
  readonly history: History
}

interface SentencedFine {
  readonly sentence: string
  readonly amount: number
  readonly executed: ExecutedSentence
}

/** Gives each sentence without an id its place in the file, counted from one. */
const withPlaces = (file: CaseFile): CaseFile =>
  file.sentences === undefined
    ? file
    : {
        ...file,
        sentences: file.sentences.map((sentence, index) => ({ id: String(index + 1), ...sentence })),
      }

/** The fines of the sentences that are executed; a sentence that ended leaves none. */
const sentencedFines = (
  { events, sentences = [] }: CaseFile,
  { caseFile }: Jurisdiction,
): ReadonlyArray<SentencedFine> =>
  executedSentences(sentences, events, caseFile).flatMap((executed) => {
    const { sentence } = executed
    const amount = fineToExecute(executed) ?? 0
    return amount === 0 || sentence.id === undefined ? [] : [{ sentence: sentence.id, amount, executed }]
  })

const sumOf = ({ judgmentSum }: Debt): Money | undefined =>
  judgmentSum === undefined ? undefined : reportedValue(judgmentSum)

/** Which stated debt is which fine: by the sentence that it names, by being the only one, or by its sum. */
const fineOfDebts = (
  debts: ReadonlyArray<Debt>,
  fines: ReadonlyArray<SentencedFine>,
): ReadonlyMap<Debt, SentencedFine> => {
  const found = new Map<Debt, SentencedFine>()
  const link = (debt: Debt, fine: SentencedFine | undefined): void => {
    if (fine !== undefined) found.set(debt, fine)
  }
  const stated = debts.filter(({ kind }) => kind === fineKind)
  for (const debt of stated)
    link(
      debt,
      fines.find(({ sentence }) => sentence === debt.sentence),
    )
  const open = stated.filter(({ sentence }) => sentence === undefined)
  const free = (): ReadonlyArray<SentencedFine> => fines.filter((fine) => ![...found.values()].includes(fine))
  for (const debt of open)
    link(
      debt,
      free().find(({ amount }) => amount === sumOf(debt)),
    )
  const [left, ...others] = open.filter((debt) => !found.has(debt))
  const [fine, another] = free()
  if (left !== undefined && others.length === 0 && another === undefined) link(left, fine)
  return found
}

/** What is left of a fine after detention credit stands in the place of the fine, where nothing else is stated of it. */
const withCredit = (stated: Facts, ofSentence: Facts, amount: number): Facts => {
  const left = ofSentence["remainingFine"]
  const sum = stated["judgmentSum"]
  if (sum !== undefined && sum !== amount) return stated
  const { judgmentSum: _sum, ...rest } = stated
  return left === undefined ? rest : { ...rest, judgmentSum: left }
}

/**
 * The debts of a file on the day of the setting, each once: those that it states, then the fines of executed sentences that it does not
 * state among them. A fine carries the facts of its sentence: of it is owed what detention credit left, and
 * still to be executed what was not paid either.
 *
 * @param about - the facts of the person, under the readings that the setting chooses; their history is that of the setting
 * @example
 * const today = gregorianDay(2021, 8, 23)
 * const sentence = { id: "S-1", punishments: { fine: 80_000_000 }, judgmentDay: "2021/08/01" }
 * const document = { kind: "prisoner", id: "A-1", sentences: [sentence], events: [], custody: { detentionDays: 0 } }
 * const file = Result.getOrThrow(decodeCaseFile(document, ruritania))
 * const debts = debtsOfFile(file, releaseFacts(file, ruritania, today), ruritania, { pack: ruritania.pack, today })
 * debts.map(({ id, sentence: of }) => [id, of]) // => [["fine:S-1", "S-1"]]
 */
export const debtsOfFile = (
  file: CaseFile,
  about: Facts,
  law: Jurisdiction,
  setting: Setting,
): ReadonlyArray<DebtOfFile> => {
  const jurisdiction = withReadings(law, setting.choices)
  const known = setting.today
  const placed = withPlaces(file)
  const finesAt = (day: Day) => sentencedFines(caseFileAt(placed, jurisdiction, { day, known }), jurisdiction)
  const fines = finesAt(known)
  const stated = (file.debts ?? []).flatMap((debt, index) => {
    const now = debtAt(debt, jurisdiction.caseFile, { day: known, known })
    return now === undefined ? [] : [{ debt, now, id: debt.id ?? String(index + 1) }]
  })
  const fineOf = fineOfDebts(
    stated.map(({ now }) => now),
    fines,
  )
  // The facts of a file hold what its debts agree on: that says nothing of a fine which they do not state.
  const withoutDebts = (facts: Facts, day: Day): Facts => {
    const left: { [fact: string]: Facts[string] } = { ...facts }
    for (const debt of file.debts ?? [])
      for (const id in debtFactsAt(debt, jurisdiction, { day, known })) delete left[id]
    return left
  }
  const factsAt = (debt: Debt, fine: SentencedFine | undefined, day: Day): Facts => {
    const ofDay = fine && finesAt(day).find(({ sentence }) => sentence === fine.sentence)
    const then = ofDay && caseFileAt(placed, jurisdiction, { day, known })
    const ofSentence = ofDay && then ? executionFacts(ofDay.executed, then, jurisdiction) : {}
    const ofDebt = debtFactsAt(debt, jurisdiction, { day, known })
    return withFineLeft({
      ...withoutDebts(factsOn(about, setting, day), day),
      ...ofSentence,
      ...(ofDay ? withCredit(ofDebt, ofSentence, ofDay.amount) : ofDebt),
    })
  }
  const entry = (debt: Debt, now: Debt, id: string, fine: SentencedFine | undefined): DebtOfFile => {
    const days = new Set([
      ...(setting.history ?? []).map(({ from }) => from),
      ...turningDaysOfDebt(debt, jurisdiction, known),
    ])
    return {
      debt: now,
      id,
      ...(fine === undefined ? {} : { sentence: fine.sentence }),
      facts: factsAt(debt, fine, known),
      history: historyOver(
        [...days].sort((left, right) => left - right),
        jurisdiction.pack.calendar,
        (day) => factsAt(debt, fine, day),
      ),
    }
  }
  const claimed = new Set(fineOf.values())
  return [
    ...stated.map(({ debt, id, now }) => entry(debt, now, id, fineOf.get(now))),
    ...fines
      .filter((fine) => !claimed.has(fine))
      .map((fine) => {
        const debt: Debt = { kind: fineKind, judgmentSum: fine.amount as Money }
        return entry(debt, debt, `fine:${fine.sentence}`, fine)
      }),
  ]
}
