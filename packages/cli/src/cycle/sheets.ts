/**
 * The sheets of a cycle.
 *
 * @module
 */

import { cycleOutcomeTitles, waitingReasonTitles } from "@bazgasht/core"
import { type Day, inLanguage, type Missing, type Money, valueInWords, wordsOf } from "@bazgasht/rules"
import { titleOfPayer } from "../case-files/paying.ts"
import type { Voice } from "../rendering/voice.ts"
import { questionsOf } from "../sheets/counted-questions.ts"
import { type Cell, numeric, type Sheet, type SheetColumn } from "../sheets/sheet.ts"
import { cycleWords } from "./cycle-words.ts"
import { type FamilyRow, kindsOf, type UndecidedRow, type WaitingRow } from "./reading.ts"
import type { CycleRun } from "./run-cycle.ts"

type Say = (of: keyof typeof cycleWords) => string

const sayIn =
  (voice: Voice): Say =>
  (of) =>
    inLanguage(voice, cycleWords[of])

const pointColumns = (say: Say): ReadonlyArray<SheetColumn> => [numeric(say("points")), numeric(say("upTo"))]

const pointCells = ({ possible, proven }: FamilyRow): ReadonlyArray<Cell> => [
  { number: proven },
  possible === proven ? undefined : { number: possible },
]

const kindColumns = (voice: Voice, run: CycleRun): ReadonlyArray<SheetColumn> =>
  kindsOf(run).map((kind) => numeric(valueInWords(voice, "code", kind)))

/** An amount that cannot be told is said to be unknown; what is not owed leaves its cell empty. */
const kindCells = (run: CycleRun, { lines }: FamilyRow): ReadonlyArray<Cell> =>
  kindsOf(run).map((kind) => {
    const line = lines.find((one) => one.kind === kind)
    if (line === undefined) return undefined
    return line.amount === undefined ? { unknown: true } : { number: line.amount }
  })

const amount = (money: Money): Cell => ({ number: money })

/** Who is served, and with what. */
export const servedSheet = (voice: Voice, run: CycleRun, rows: ReadonlyArray<FamilyRow>): Sheet => {
  const say = sayIn(voice)
  return {
    name: "served",
    title: cycleWords.served,
    columns: [
      { title: say("family") },
      { title: say("outcome") },
      ...pointColumns(say),
      ...kindColumns(voice, run),
      numeric(say("owed")),
      numeric(say("granted")),
    ],
    rows: rows.map((row) => [
      { text: row.id },
      { text: inLanguage(voice, cycleOutcomeTitles[row.outcome]) },
      ...pointCells(row),
      ...kindCells(run, row),
      amount(row.owed),
      amount(row.granted),
    ]),
  }
}

/** Who waits, at which place, and why. */
export const waitingSheet = (voice: Voice, run: CycleRun, rows: ReadonlyArray<WaitingRow>): Sheet => {
  const say = sayIn(voice)
  return {
    name: "waiting",
    title: cycleWords.waiting,
    columns: [
      numeric(say("place")),
      { title: say("family") },
      ...pointColumns(say),
      { title: say("waitingSince") },
      numeric(say("ahead")),
      ...kindColumns(voice, run),
      numeric(say("cost")),
      numeric(say("short")),
      { title: say("why") },
    ],
    rows: rows.map((row) => [
      { number: row.place.position },
      { text: row.id },
      ...pointCells(row),
      { day: row.waitingSince },
      { number: row.place.ahead },
      ...kindCells(run, row),
      amount(row.place.candidate.cost),
      row.place.short === 0 ? undefined : amount(row.place.short),
      { text: inLanguage(voice, waitingReasonTitles[row.place.reason]) },
    ]),
  }
}

const problemsInWords = (voice: Voice, { gaps }: Missing): ReadonlyArray<string> => {
  const words = wordsOf(voice)
  const titleOf = (id: string): string => {
    const parameter = voice.pack.parameters.get(id)
    return parameter === undefined ? id : words.quoted(inLanguage(voice, parameter.title))
  }
  return gaps.map((problem) =>
    words.problem(problem, {
      fact: words.quoted,
      parameter: titleOf,
      day: (day) => valueInWords(voice, "day", day as Day),
    }),
  )
}

/** What is missing of a family, or why it is not covered, in words. */
const whatIsMissing = (
  voice: Voice,
  { grounds, missing, referredTo }: UndecidedRow,
): ReadonlyArray<string> => {
  const { headings } = wordsOf(voice)
  const payer = referredTo === undefined ? undefined : titleOfPayer(referredTo)
  const said = [
    ...(referredTo === undefined ? [] : [payer === undefined ? referredTo : inLanguage(voice, payer)]),
    ...grounds.map(({ exception, title }) =>
      referredTo === undefined && exception === undefined
        ? `${headings.unmet}: ${inLanguage(voice, title)}`
        : inLanguage(voice, title),
    ),
    ...missing.flatMap((one) => [
      ...questionsOf([one]).map(({ label }) => inLanguage(voice, label)),
      ...problemsInWords(voice, one.missing),
    ]),
  ]
  return [...new Set(said)]
}

/** Who is neither served nor waiting, and what would settle it. */
export const undecidedSheet = (voice: Voice, rows: ReadonlyArray<UndecidedRow>): Sheet => {
  const say = sayIn(voice)
  return {
    name: "undecided",
    title: cycleWords.undecided,
    columns: [
      { title: say("family") },
      { title: say("outcome") },
      { title: say("toReview") },
      { title: say("whatIsMissing") },
    ],
    rows: rows.map((row) => [
      { text: row.id },
      { text: inLanguage(voice, cycleOutcomeTitles[row.outcome]) },
      row.review ? { text: say("yes") } : undefined,
      { text: whatIsMissing(voice, row).join(wordsOf(voice).separator) },
    ]),
  }
}
