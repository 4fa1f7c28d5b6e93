import { type GroundJson, groundJson, type MissingJson, missingJson } from "@bazgasht/core/json"
import {
  type CycleRecord,
  cycleOutcomes,
  cycleOutcomeTitles,
  type DuplicateKind,
  linesAt,
  waitingReasonTitles,
} from "@bazgasht/core/support"
import {
  type Day,
  dayInWords,
  inLanguage,
  type Missing,
  type Style,
  type Text,
  text,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import { saidGroundsOf } from "@bazgasht/rules/wording"
import type { WaitingReason } from "@bazgasht/solvers/placement"
import { titleOfPayer } from "../case-files/decide-family.ts"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { askedInWords, missingMost, questionsOf } from "../decisions/missing-most.ts"
import {
  Beside,
  type ColumnOf,
  type Draft,
  day,
  entriesOf,
  Figure,
  Item,
  namedTable,
  numberColumn,
  numericColumn,
  type Part,
  Section,
  type Table,
  tableUnlessEmpty,
  wordsColumn,
} from "../report/report.ts"
import { cycleWords, sayIn } from "./cycle-words.ts"
import {
  type CycleRows,
  type FamilyRow,
  kindsOf,
  type UndecidedRow,
  undecidedIds,
  type WaitingRow,
} from "./families-by-outcome.ts"
import { type CycleRun, given } from "./run-cycle.ts"

/** A family in a cycle. Amounts are rials; an open amount is absent from its line. */
export interface CycleFamilyJson
  extends Pick<FamilyRow, "id" | "status" | "outcome" | "owed" | "granted" | "lines"> {
  /** The points of need that are known, and those that are possible. */
  readonly points: { readonly proven: number; readonly possible: number }
}

/** A family that waits. */
export interface WaitingFamilyJson extends CycleFamilyJson {
  readonly waitingSince: string
  /** The position in the waiting list, and the place in the whole order. */
  readonly position: number
  readonly place: number
  /** How many stand before it by the keys, and how many others equal with it, so that the lottery decides. */
  readonly ahead: number
  readonly tied: number
  readonly reason: WaitingReason
  /** By how many rials its cost is more than was left. */
  readonly short: number
  /** The smallest budget in rials from which it is admitted; absent where the policy promises none. */
  readonly admittedFrom?: number
}

/** A family that is neither served nor ranked. */
export interface UndecidedFamilyJson extends CycleFamilyJson {
  readonly review: boolean
  readonly referredTo?: string
  readonly grounds: ReadonlyArray<GroundJson>
  readonly missing: ReadonlyArray<MissingJson>
}

/** What `bazgasht cycle --json` prints. */
export interface CycleJson
  extends Pick<CycleRecord, "basis" | "policy" | "totals">,
    Pick<CycleRun, "monotonicity" | "duplicates"> {
  readonly format: "bazgasht.cycle/2"
  readonly calendar: string
  readonly cycle: {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly lockedOn: string
  }
  readonly snapshotDigest: string
  readonly served: ReadonlyArray<CycleFamilyJson>
  readonly waiting: ReadonlyArray<WaitingFamilyJson>
  readonly undecided: ReadonlyArray<UndecidedFamilyJson>
  /** How many families were left out until something is settled; why, stands among the refusals. */
  readonly unsettled: number
  readonly refused: ReadonlyArray<ReturnType<typeof refusalJson>>
}

export interface LeftOut {
  readonly refused: ReadonlyArray<Refusal>
  readonly refusedDocuments: number
  readonly unsettled: number
}

const duplicateTitles: Record<DuplicateKind, Text> = {
  onePersonTwoIds: text("یک شخص با دو شناسهٔ پرونده", "one person under two ids"),
  onePersonTwoHouseholds: text("یک شخص در دو خانوار", "one person in two households"),
  householdTwoPayers: text("یک خانوار با دو پرداخت‌کننده", "one household with two payers"),
  sharedAccount: text("یک حساب برای دو خانوار", "one account for two households"),
}

const strengthTitles = {
  strong: text("قوی", "strong"),
  fair: text("متوسط", "fair"),
  weak: text("ضعیف", "weak"),
} as const

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

const stabilityInWords = (style: Style, { monotonicity }: CycleRun): Text => {
  if (monotonicity.promised) return stability.promised
  const { counterexample, exhausted, searchedUpTo } = monotonicity
  const money = (value: number): string => valueInWords(style, "money", value)
  if (counterexample === undefined)
    return exhausted
      ? stability.none
      : text(
          `ضابطه چنین تضمینی نمی‌دهد؛ تا اعتبار ${money(searchedUpTo)} برای خانواده‌های در نوبت، نمونه‌ای خلاف آن یافت نشد.`,
          `The policy does not promise it; up to ${money(searchedUpTo)} for families that wait, no counterexample was found.`,
        )
  const { admittedInstead, budget, raised, removed } = counterexample
  const { list } = wordsOf(style)
  return text(
    `ضابطه تضمینی نمی‌دهد: اگر اعتبار خانواده‌های در نوبت از ${money(budget)} به ${money(raised)} برسد، ${list(removed)} از پذیرفته‌شدگان بیرون می‌رود و ${list(admittedInstead)} به جای آن می‌آید.`,
    `The policy does not promise it: should the budget for families that wait grow from ${money(budget)} to ${money(raised)}, ${list(removed)} would no longer be admitted, and ${list(admittedInstead)} would be instead.`,
  )
}

/** The sums of a cycle: money, and families by what became of them. */
/** How many families that are given something, or wait, may be owed more: of some help it is not known whether they are. */
const openHelp = (record: CycleRecord): number =>
  record.families.outcome.filter(
    (outcome, place) =>
      (given.has(outcome) || outcome === "waiting") &&
      linesAt(record, place).some(({ amount }) => amount === undefined),
  ).length

const totals = (style: Style, { record }: CycleRun, left: LeftOut): ReadonlyArray<Part> => {
  const { families, policy, totals: sums } = record
  const { number, ratio, separator } = wordsOf(style)
  const say = sayIn(style)
  const isCut = sums.ratio.numerator !== sums.ratio.denominator
  const counts = cycleOutcomes.flatMap((outcome) => {
    const count = families.outcome.filter((one) => one === outcome).length
    return count === 0 ? [] : [`${inLanguage(style, cycleOutcomeTitles[outcome])}: ${number(count)}`]
  })
  const all = number(families.id.length)
  const open = openHelp(record)
  return [
    new Figure(say("budget"), { money: policy.budget }),
    new Figure(say("owedToActive"), { money: sums.owedToActive }),
    ...(isCut ? [new Figure(say("cutTo"), ratio(sums.ratio))] : []),
    new Figure(say("granted"), { money: sums.granted }),
    new Figure(say("left"), { money: sums.left }),
    new Figure(say("families"), counts.length === 0 ? all : `${all} (${counts.join(separator)})`),
    ...(open > 0 ? [new Figure(say("openHelp"), { number: open })] : []),
    ...(left.refusedDocuments > 0 ? [new Figure(say("refused"), { number: left.refusedDocuments })] : []),
    ...(left.unsettled > 0 ? [new Figure(say("unsettled"), { number: left.unsettled })] : []),
  ]
}

const outcomeColumn = (style: Style): ColumnOf<FamilyRow> =>
  wordsColumn(sayIn(style)("outcome"), ({ outcome }) => cycleOutcomeTitles[outcome])

const pointColumns = (style: Style): ReadonlyArray<ColumnOf<FamilyRow>> => [
  numberColumn(sayIn(style)("points"), ({ proven }) => proven),
  numberColumn(sayIn(style)("upTo"), ({ possible, proven }) => (possible === proven ? undefined : possible)),
]

/** An open amount is shown as unknown; what is not owed leaves its cell empty. */
const kindColumns = (style: Style, run: CycleRun): ReadonlyArray<ColumnOf<FamilyRow>> =>
  kindsOf(run).map((kind) =>
    numericColumn(valueInWords(style, "code", kind), ({ lines }) => {
      const line = lines.find((one) => one.kind === kind)
      if (line === undefined) return undefined
      return line.amount === undefined ? { unknown: true } : { number: line.amount }
    }),
  )

const servedTable = (style: Style, run: CycleRun, rows: ReadonlyArray<FamilyRow>): Table => {
  const say = sayIn(style)
  return namedTable("served", rows, [
    wordsColumn(say("family"), ({ id }) => id),
    outcomeColumn(style),
    ...pointColumns(style),
    ...kindColumns(style, run),
    numberColumn(say("owed"), ({ owed }) => owed),
    numberColumn(say("granted"), ({ granted }) => granted),
  ])
}

const waitingTable = (style: Style, run: CycleRun, rows: ReadonlyArray<WaitingRow>): Table => {
  const say = sayIn(style)
  return namedTable("waiting", rows, [
    numberColumn(say("place"), ({ place }) => place.position),
    wordsColumn(say("family"), ({ id }) => id),
    ...pointColumns(style),
    { title: say("waitingSince"), cellOf: ({ waitingSince }) => ({ day: waitingSince }) },
    numberColumn(say("ahead"), ({ place }) => place.ahead),
    ...kindColumns(style, run),
    numberColumn(say("cost"), ({ place }) => place.candidate.cost),
    numberColumn(say("short"), ({ place }) => (place.short === 0 ? undefined : place.short)),
    wordsColumn(say("why"), ({ place }) => waitingReasonTitles[place.reason]),
  ])
}

const problemsInWords = (style: Style, { gaps }: Missing): ReadonlyArray<string> => {
  const words = wordsOf(style)
  const titleOf = (id: string): string => {
    const parameter = style.pack.parameters.get(id)
    return parameter === undefined ? id : words.quoted(inLanguage(style, parameter.title))
  }
  return gaps.map((problem) =>
    words.problem(problem, {
      fact: words.quoted,
      parameter: titleOf,
      day: (of) => valueInWords(style, "day", of as Day),
    }),
  )
}

/** What is missing of a family, or why it is not covered, in words. */
const whatIsMissing = (
  style: Style,
  { programme }: CycleRun,
  { cover, grounds, missing, referredTo = "" }: UndecidedRow,
): string => {
  const { headings, separator } = wordsOf(style)
  const body = titleOfPayer(programme, referredTo) ?? style.pack.actors.get(referredTo)?.title
  // Of a family that is undetermined, what is open is asked below.
  const saidGrounds = grounds.length === 0 ? [] : saidGroundsOf(style, cover)
  const said = [
    ...(referredTo === "" ? [] : [body === undefined ? referredTo : inLanguage(style, body)]),
    ...saidGrounds.flatMap((group) =>
      group.grounds.map(({ text: ground }) =>
        group.heading === headings.grounds ? ground : `${group.heading}: ${ground}`,
      ),
    ),
    ...missing.flatMap((one) => [
      ...questionsOf([one]).map((question) => askedInWords(style, question)),
      ...problemsInWords(style, one.missing),
    ]),
  ]
  return [...new Set(said)].join(separator)
}

const undecidedTable = (style: Style, run: CycleRun, rows: ReadonlyArray<UndecidedRow>): Table => {
  const say = sayIn(style)
  return namedTable("undecided", rows, [
    wordsColumn(say("family"), ({ id }) => id),
    outcomeColumn(style),
    wordsColumn(say("toReview"), (row) => (row.review ? say("yes") : undefined)),
    wordsColumn(say("whatIsMissing"), (row) => whatIsMissing(style, run, row)),
  ])
}

/** Families to review, by what was found; by their ids where they stand in no file. */
const review = (style: Style, undecided: ReadonlyArray<UndecidedRow>): ReadonlyArray<Part> => {
  const { number, separator, withValue } = wordsOf(style)
  const lines = (isNamed: boolean): ReadonlyArray<string> =>
    cycleOutcomes.flatMap((outcome) => {
      const ids = undecided.flatMap((row) => (row.review && row.outcome === outcome ? [row.id] : []))
      if (ids.length === 0) return []
      const count = `${inLanguage(style, cycleOutcomeTitles[outcome])}: ${number(ids.length)}`
      return [isNamed ? withValue(count, ids.join(separator)) : count]
    })
  return [new Beside(false, () => lines(true)), new Beside(true, () => lines(false))]
}

const duplicates = (style: Style, { duplicates: found }: CycleRun): ReadonlyArray<Part> => {
  const say = sayIn(style)
  return tableUnlessEmpty(found, [
    wordsColumn(say("sign"), ({ kind }) => duplicateTitles[kind]),
    wordsColumn(say("whom"), ({ subjects }) =>
      [...subjects.persons, ...subjects.households].join(wordsOf(style).separator),
    ),
    wordsColumn(say("strength"), ({ strength }) => strengthTitles[strength]),
  ])
}

const familyData = (row: FamilyRow): CycleFamilyJson => {
  const { granted, id, lines, outcome, owed, possible, proven, status } = row
  return { id, status, outcome, points: { proven, possible }, owed, granted, lines }
}

const waitingData = (row: WaitingRow): Draft<WaitingFamilyJson> => {
  const { admittedFrom, ahead, place, position, reason, short, tied } = row.place
  return {
    ...familyData(row),
    waitingSince: day(row.waitingSince),
    ...{ position, place, ahead, tied, reason, short, admittedFrom },
  }
}

/** What the document says of a family that is neither served nor ranked. */
export const undecidedData = (row: UndecidedRow): Draft<UndecidedFamilyJson> => ({
  ...familyData(row),
  review: row.review,
  referredTo: row.referredTo,
  grounds: row.grounds.map(groundJson),
  missing: row.missing.map(({ fields, missing }) => missingJson(missing, fields)),
})

/** A cycle: its sums, its tables, families to review, what is missing most often, and what a larger budget would do. */
export const cycleReport = (style: Style, run: CycleRun, rows: CycleRows, left: LeftOut): Item<CycleJson> => {
  const { cycle, lockedOn } = run.plan
  return new Item<CycleJson>(
    () => ({
      format: "bazgasht.cycle/2",
      calendar: style.calendar.id,
      cycle: { id: cycle.id, from: day(cycle.from), to: day(cycle.to), lockedOn: day(lockedOn) },
      snapshotDigest: run.snapshotDigest(),
      basis: run.record.basis,
      policy: run.record.policy,
      totals: run.record.totals,
      served: entriesOf(rows.served, familyData),
      waiting: entriesOf(rows.waiting, waitingData),
      undecided:
        run.written === undefined
          ? entriesOf(rows.undecided, undecidedData)
          : entriesOf(undecidedIds(run), run.written),
      monotonicity: run.monotonicity,
      duplicates: run.duplicates,
      unsettled: left.unsettled,
      refused: left.refused.map(refusalJson),
    }),
    () => {
      const [served, waiting, undecided] = [rows.served.all(), rows.waiting.all(), rows.undecided.all()]
      const say = sayIn(style)
      const inWords = (of: Day): string => dayInWords(style, of)
      const section = (title: keyof typeof cycleWords, parts: ReadonlyArray<Part>): Section =>
        new Section(say(title), parts)
      /** A table of families; what a sign for something unknown means stands below it. */
      const ofFamilies = (title: keyof typeof cycleWords, table: Table): Section => {
        const isUnknown = table.rows.some((row) =>
          row.some((cell) => cell !== undefined && "unknown" in cell),
        )
        return section(title, [
          table,
          new Beside(false, () => (isUnknown ? [{ tone: "quiet", text: say("unknownAmount") }] : [])),
        ])
      }
      return [
        { tone: "heading", text: `${cycle.id}: ${inWords(cycle.from)} ${say("to")} ${inWords(cycle.to)}` },
        { tone: "quiet", text: `${say("lockedOn")} ${inWords(lockedOn)}` },
        section("totals", totals(style, run, left)),
        ofFamilies("served", servedTable(style, run, served)),
        ofFamilies("waiting", waitingTable(style, run, waiting)),
        ofFamilies("undecided", undecidedTable(style, run, undecided)),
        section("review", review(style, undecided)),
        section("missing", missingMost(style, cycleWords.count, undecided)),
        section("duplicates", duplicates(style, run)),
        section("stability", [inLanguage(style, stabilityInWords(style, run))]),
      ]
    },
  )
}
