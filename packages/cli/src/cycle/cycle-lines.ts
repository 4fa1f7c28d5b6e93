/**
 * A support cycle as lines for a person: sums, tables, and what somebody has to look at.
 *
 * @module
 */

import { type CycleOutcome, cycleOutcomes, cycleOutcomeTitles } from "@bazgasht/core"
import { dayInWords, inLanguage, text, valueInWords, wordsOf } from "@bazgasht/rules"
import { sectionLines } from "../rendering/section-lines.ts"
import type { Voice } from "../rendering/voice.ts"
import { questionLines } from "../sheets/question-lines.ts"
import type { Sheet } from "../sheets/sheet.ts"
import { sheetLines } from "../sheets/sheet-lines.ts"
import { cycleWords, duplicateWords, strengthWords } from "./cycle-words.ts"
import type { UndecidedRow } from "./reading.ts"
import type { CycleRun } from "./run-cycle.ts"

/** How many documents and families took no part. */
export interface LeftOut {
  readonly refusedDocuments: number
  readonly unsettled: number
}

const stability = {
  promised: text(
    "هیچ خانواده‌ای که اکنون پذیرفته شده است با اعتبار بیشتر از فهرست پذیرفته‌شدگان بیرون نمی‌رود.",
    "No family that is admitted now would lose its place under a larger budget.",
  ),
  none: text(
    "ضابطه چنین تضمینی نمی‌دهد، ولی هیچ اعتبار بیشتری خانوادهٔ پذیرفته‌شده‌ای را بیرون نمی‌برد.",
    "The policy does not promise it, but no larger budget takes an admitted family out.",
  ),
}

const stabilityLine = (voice: Voice, { monotonicity }: CycleRun): string => {
  if (monotonicity.promised) return inLanguage(voice, stability.promised)
  const { counterexample, exhausted, searchedUpTo } = monotonicity
  const money = (value: number): string => valueInWords(voice, "money", value)
  if (counterexample === undefined)
    return exhausted
      ? inLanguage(voice, stability.none)
      : inLanguage(
          voice,
          text(
            `ضابطه چنین تضمینی نمی‌دهد؛ تا اعتبار ${money(searchedUpTo)} برای خانواده‌های در نوبت، نمونه‌ای خلاف آن یافت نشد.`,
            `The policy does not promise it; up to ${money(searchedUpTo)} for families that wait, no counterexample was found.`,
          ),
        )
  const { admittedInstead, budget, raised, removed } = counterexample
  const list = wordsOf(voice).list
  return inLanguage(
    voice,
    text(
      `ضابطه تضمینی نمی‌دهد: اگر اعتبار خانواده‌های در نوبت از ${money(budget)} به ${money(raised)} برسد، ${list(removed)} از پذیرفته‌شدگان بیرون می‌رود و ${list(admittedInstead)} به جای آن می‌آید.`,
      `The policy does not promise it: should the budget for families that wait grow from ${money(budget)} to ${money(raised)}, ${list(removed)} would no longer be admitted, and ${list(admittedInstead)} would be instead.`,
    ),
  )
}

const outcomeCounts = ({ record }: CycleRun): ReadonlyArray<readonly [CycleOutcome, number]> =>
  cycleOutcomes.flatMap((outcome) => {
    const count = record.families.outcome.filter((one) => one === outcome).length
    return count === 0 ? [] : [[outcome, count] as const]
  })

/** A sheet of families; what a sign for something unknown means stands below it. */
const familyLines = (voice: Voice, sheet: Sheet): ReadonlyArray<string> => {
  const isUnknown = sheet.rows.some((row) => row.some((cell) => cell !== undefined && "unknown" in cell))
  return [
    ...sheetLines(voice, sheet),
    ...(isUnknown ? [voice.paint("quiet", inLanguage(voice, cycleWords.unknownAmount))] : []),
  ]
}

/** The sums of a cycle: money, and families by what became of them. */
const totalLines = (
  voice: Voice,
  run: CycleRun,
  { refusedDocuments, unsettled }: LeftOut,
): ReadonlyArray<string> => {
  const { policy, totals } = run.record
  const { number, separator } = wordsOf(voice)
  const say = (of: keyof typeof cycleWords): string => inLanguage(voice, cycleWords[of])
  const money = (of: "budget" | "owedToActive" | "granted" | "left", value: number): string =>
    `${say(of)}: ${valueInWords(voice, "money", value)}`
  const isCut = totals.ratio.numerator !== totals.ratio.denominator
  const counts = outcomeCounts(run).map(
    ([outcome, count]) => `${inLanguage(voice, cycleOutcomeTitles[outcome])}: ${number(count)}`,
  )
  const families = `${say("families")}: ${number(run.record.families.id.length)}`
  return [
    money("budget", policy.budget),
    money("owedToActive", totals.owedToActive),
    ...(isCut ? [`${say("cutTo")}: ${wordsOf(voice).ratio(totals.ratio)}`] : []),
    money("granted", totals.granted),
    money("left", totals.left),
    counts.length === 0 ? families : `${families} (${counts.join(separator)})`,
    ...(refusedDocuments > 0 ? [`${say("refused")}: ${number(refusedDocuments)}`] : []),
    ...(unsettled > 0 ? [`${say("unsettled")}: ${number(unsettled)}`] : []),
  ]
}

/** Whom to look at, by what was found; by their ids where they stand in no file. */
const reviewLines = (
  voice: Voice,
  undecided: ReadonlyArray<UndecidedRow>,
  named: boolean,
): ReadonlyArray<string> =>
  cycleOutcomes.flatMap((outcome) => {
    const ids = undecided.flatMap((row) => (row.review && row.outcome === outcome ? [row.id] : []))
    if (ids.length === 0) return []
    const count = `${inLanguage(voice, cycleOutcomeTitles[outcome])}: ${wordsOf(voice).number(ids.length)}`
    return [named ? wordsOf(voice).withValue(count, ids.join(wordsOf(voice).separator)) : count]
  })

const duplicateLines = (voice: Voice, { duplicates }: CycleRun): ReadonlyArray<string> => {
  const say = (of: keyof typeof cycleWords): string => inLanguage(voice, cycleWords[of])
  return duplicates.length === 0
    ? []
    : sheetLines(voice, {
        columns: [{ title: say("sign") }, { title: say("whom") }, { title: say("strength") }],
        rows: duplicates.map(({ kind, strength, subjects }) => [
          { text: inLanguage(voice, duplicateWords[kind]) },
          { text: [...subjects.persons, ...subjects.households].join(wordsOf(voice).separator) },
          { text: inLanguage(voice, strengthWords[strength]) },
        ]),
      })
}

/** A cycle: its sums, its sheets where they stand in no file, whom to look at, what is missing most often, and what a larger budget would do. */
export const cycleLines = (
  voice: Voice,
  run: CycleRun,
  sheets: ReadonlyArray<Sheet>,
  undecided: ReadonlyArray<UndecidedRow>,
  leftOut: LeftOut,
): ReadonlyArray<string> => {
  const { cycle, lockedOn } = run.plan
  const say = (of: keyof typeof cycleWords): string => inLanguage(voice, cycleWords[of])
  const day = (of: typeof lockedOn): string => dayInWords(voice, of)
  return [
    voice.paint("heading", `${cycle.id}: ${day(cycle.from)} ${say("to")} ${day(cycle.to)}`),
    voice.paint("quiet", `${say("lockedOn")} ${day(lockedOn)}`),
    ...sectionLines(voice, cycleWords.totals, totalLines(voice, run, leftOut)),
    ...sheets.flatMap((sheet) => sectionLines(voice, sheet.title, familyLines(voice, sheet))),
    ...sectionLines(voice, cycleWords.review, reviewLines(voice, undecided, sheets.length > 0)),
    ...sectionLines(voice, cycleWords.missing, questionLines(voice, cycleWords.count, undecided)),
    ...sectionLines(voice, cycleWords.duplicates, duplicateLines(voice, run)),
    ...sectionLines(voice, cycleWords.stability, [stabilityLine(voice, run)]),
  ]
}
