import {
  type Attribution,
  attribute,
  type Columns,
  type Decisions,
  ExactSum,
  onlyColumns,
  sliceColumns,
} from "@bazgasht/rules/columns"
import type { Group, PopulationTable, RegisterKind } from "../populations/index.ts"
import { columnsHolding } from "../populations/tables/facts-under-readings.ts"
import { costsOf } from "../questions.ts"
import {
  type ByGroup,
  type Comparison,
  type CostComparison,
  type PaidChange,
  type PaidTotal,
  RangeSum,
} from "./comparison.ts"
import {
  type DecidedCase,
  decisionEffect,
  decisionEffects,
  type Effect,
  quantityEffect,
  quantityEffects,
} from "./effects.ts"
import type { AskedQuestion, QuestionReading, Study } from "./study.ts"
import { Counter, type WeightedCount } from "./tally.ts"

/** What a slice of a table comes to. */
export interface SliceResult {
  readonly comparisons: ReadonlyArray<Comparison>
  readonly costs: ReadonlyArray<CostComparison>
}

interface CasesOfSlice {
  readonly from: number
  readonly size: number
  readonly weights: Float64Array
  readonly groups: ReadonlyArray<readonly [id: string, group: Group, cells: Group["cells"]]>
}

interface Both {
  readonly asked: AskedQuestion
  /** What is read of the cases. */
  readonly columns: Columns
  readonly before: QuestionReading
  readonly after: QuestionReading
}

const sliceOf = (table: PopulationTable, from: number, to: number): CasesOfSlice => ({
  from,
  size: to - from,
  weights: new Float64Array(table.weights.subarray(from, to)),
  groups: Object.entries(table.groups).map(([id, group]) => [
    id,
    group,
    group.cells.subarray(from, to) as Group["cells"],
  ]),
})

const many = <A>(length: number, make: () => A): ReadonlyArray<A> => Array.from({ length }, make)

const talliesOf = (counters: ReadonlyArray<Counter>): ReadonlyArray<WeightedCount> =>
  counters.map(({ tally }) => tally)

/** One of what is counted for each value of each group. */
const eachGroup = <A>({ groups }: CasesOfSlice, make: () => A) =>
  groups.map(([id, { values }, cells]) => ({ id, cells, by: many(values.length + 1, make) }))

const finished = <A, B>(
  groups: ReadonlyArray<{ readonly id: string; readonly by: ReadonlyArray<A> }>,
  finish: (one: A) => B,
): ByGroup<B> => Object.fromEntries(groups.map(({ by, id }) => [id, by.map(finish)]))

const decidedAt = ({ eligible, firstDays, outcomes }: Decisions, row: number): DecidedCase => ({
  outcome: outcomes[row] as number,
  eligible: eligible[row] as number,
  firstDay: firstDays[row] as number,
})

const effectsOf = ({ after, asked, before }: Both, effects: ReadonlyArray<Effect>, size: number) => {
  const places = new Uint8Array(size)
  const [was, is] = [before.decisions, after.decisions]
  for (let row = 0; row < size; row++) {
    const [codeBefore, codeAfter] = [before.codes[row] as number, after.codes[row] as number]
    const effect =
      was !== undefined && is !== undefined
        ? decisionEffect(decidedAt(was, row), decidedAt(is, row), codeBefore === codeAfter)
        : quantityEffect(codeBefore, codeAfter, asked.order)
    places[row] = effects.indexOf(effect)
  }
  return places
}

const daysMoved = (
  { after, before }: Both,
  slice: CasesOfSlice,
  effects: ReadonlyArray<Effect>,
  of: Uint8Array,
) => {
  const sums = { sooner: new ExactSum(), later: new ExactSum() }
  const [was, is] = [before.decisions?.firstDays, after.decisions?.firstDays]
  const notYet = 3
  for (let row = 0; row < slice.size; row++) {
    const effect = effects[of[row] as number]
    if (effect !== "sooner" && effect !== "later") continue
    if (before.decisions?.outcomes[row] !== notYet || after.decisions?.outcomes[row] !== notYet) continue
    const days = Math.abs((is?.[row] as number) - (was?.[row] as number))
    sums[effect].addProduct(days, slice.weights[row] as number)
  }
  return { sooner: sums.sooner.value(), later: sums.later.value() }
}

const outcomeTallies = (
  outcomes: Uint8Array,
  { size, weights }: CasesOfSlice,
): ReadonlyArray<WeightedCount> => {
  const counters = many(5, () => new Counter())
  for (let row = 0; row < size; row++) counters[outcomes[row] as number]?.add(weights[row] as number)
  return talliesOf(counters)
}

const openTally = ({ eligible }: Decisions, { size, weights }: CasesOfSlice): WeightedCount => {
  const counter = new Counter()
  for (let row = 0; row < size; row++) if (eligible[row] === 1) counter.add(weights[row] as number)
  return counter.tally
}

const amountOf = (values: Float64Array, { size, weights }: CasesOfSlice): PaidTotal => {
  const [sum, unknown] = [new ExactSum(), new Counter()]
  for (let row = 0; row < size; row++) {
    const [value, weight] = [values[row] as number, weights[row] as number]
    if (Number.isNaN(value)) unknown.add(weight)
    else sum.addProduct(value, weight)
  }
  return { total: sum.value(), unknown: unknown.tally }
}

const nobody: Attribution = { rows: new Uint32Array(), causeOf: new Uint32Array(), causes: [] }

const summed: ReadonlyArray<string> = ["money", "count"]

/** Which parts of the whole reform are made, given those among the parts that a question reads. */
const madeOf = (
  { parts }: Study,
  { parts: reached }: AskedQuestion,
  made: ReadonlyArray<boolean>,
): ReadonlyArray<boolean> => parts.map((_, place) => made[reached.indexOf(place)] === true)

const comparisonOf = (study: Study, slice: CasesOfSlice, both: Both): Comparison => {
  const { after, asked, before, columns } = both
  const effects: ReadonlyArray<Effect> = before.decisions === undefined ? quantityEffects : decisionEffects
  const counted = () => many(effects.length, () => new Counter())
  const ofRow = effectsOf(both, effects, slice.size)
  const all = counted()
  const groups = eachGroup(slice, counted)
  for (let row = 0; row < slice.size; row++) {
    const [effect, weight] = [ofRow[row] as number, slice.weights[row] as number]
    all[effect]?.add(weight)
    for (const { by, cells } of groups) by[cells[row] as number]?.[effect]?.add(weight)
  }
  const { causeOf, causes, rows } = study.attributing
    ? attribute(
        asked.parts.length,
        (made) => (some, today) => asked.readWith(madeOf(study, asked, made))(some, today).codes,
        columns,
        study.day,
        { before: before.codes, after: after.codes },
      )
    : nobody
  const byCause = causes.map(counted)
  const [was, is] = [before.decisions, after.decisions]
  rows.forEach((row, place) => {
    byCause[causeOf[place] as number]?.[ofRow[row] as number]?.add(slice.weights[row] as number)
  })
  const at = <A extends Float64Array | Uint8Array | Int32Array>(cells: A) =>
    Array.from(rows, (row) => cells[row] as number)
  return {
    question: asked.question.id,
    effects,
    all: talliesOf(all),
    groups: finished(groups, talliesOf),
    causes: causes.map(({ changes, how }, place) => ({
      how,
      changes: changes.map((change) => asked.parts[change] as number),
      effects: talliesOf(byCause[place] ?? []),
    })),
    ...(was === undefined || is === undefined
      ? {}
      : {
          outcomes: {
            before: outcomeTallies(was.outcomes, slice),
            after: outcomeTallies(is.outcomes, slice),
          },
          open: { before: openTally(was, slice), after: openTally(is, slice) },
          days: daysMoved(both, slice, effects, ofRow),
        }),
    ...(summed.includes(asked.rule.valueKind)
      ? { amounts: { before: amountOf(before.codes, slice), after: amountOf(after.codes, slice) } }
      : {}),
    turned: {
      rows: rows.map((row) => row + slice.from),
      effects: Uint8Array.from(at(ofRow)),
      causes: causeOf,
      before: Float64Array.from(at(was?.outcomes ?? before.codes)),
      after: Float64Array.from(at(is?.outcomes ?? after.codes)),
      ...(was === undefined || is === undefined
        ? {}
        : {
            days: { before: Int32Array.from(at(was.firstDays)), after: Int32Array.from(at(is.firstDays)) },
            referrals: {
              before: Uint8Array.from(at(was.referrals)),
              after: Uint8Array.from(at(is.referrals)),
            },
          }),
    },
  }
}

/** Only the eligible are paid; the referred are paid by another body, and cost nothing here. */
const paidAnswer = ({ decisions }: QuestionReading, row: number): number => decisions?.eligible[row] ?? 0

/** Whether somebody is in the sum of an answer; an unknown amount is in none. */
const isIn = (sum: number, answer: number, rials: number): boolean => answer === sum && !Number.isNaN(rials)

const [may, sure] = [1, 2]

const costOf = (decision: Both, amount: Both, slice: CasesOfSlice): CostComparison => {
  const made = () => ({
    before: new RangeSum(),
    after: new RangeSum(),
    otherwise: new Counter(),
    atAnotherPrice: new Counter(),
    mayBeOtherwise: new Counter(),
    mayBeAtAnotherPrice: new Counter(),
  })
  const all = made()
  const groups = eachGroup(slice, made)
  for (let row = 0; row < slice.size; row++) {
    const [was, is] = [paidAnswer(decision.before, row), paidAnswer(decision.after, row)]
    if (was === 0 && is === 0) continue
    const weight = slice.weights[row] as number
    const [paid, pays] = [amount.before.codes[row] as number, amount.after.codes[row] as number]
    const isAnother = paid !== pays && !Number.isNaN(paid)
    const changeOf = (sum: number) => {
      const [before, after] = [isIn(sum, was, paid), isIn(sum, is, pays)]
      return { isOtherwise: before !== after || (before && isAnother), isAtAnother: after && isAnother }
    }
    const [surely, maybe] = [changeOf(sure), changeOf(may)]
    const add = (sums: ReturnType<typeof made> | undefined): void => {
      sums?.before.add(was, paid, weight)
      sums?.after.add(is, pays, weight)
      if (surely.isOtherwise) sums?.otherwise.add(weight)
      if (surely.isAtAnother) sums?.atAnotherPrice.add(weight)
      if (maybe.isOtherwise) sums?.mayBeOtherwise.add(weight)
      if (maybe.isAtAnother) sums?.mayBeAtAnotherPrice.add(weight)
    }
    add(all)
    for (const { by, cells } of groups) add(by[cells[row] as number])
  }
  const finish = ({ after, before, ...counters }: ReturnType<typeof made>): PaidChange => ({
    before: before.range,
    after: after.range,
    otherwise: counters.otherwise.tally,
    atAnotherPrice: counters.atAnotherPrice.tally,
    mayBeOtherwise: counters.mayBeOtherwise.tally,
    mayBeAtAnotherPrice: counters.mayBeAtAnotherPrice.tally,
  })
  return {
    decision: decision.asked.question.id,
    amount: amount.asked.question.id,
    all: finish(all),
    groups: finished(groups, finish),
  }
}

export interface BaselineSlice {
  readonly slice: CasesOfSlice
  readonly readings: ReadonlyMap<string, QuestionReading>
}

const askedOf = ({ asked }: Study, kind: RegisterKind): ReadonlyArray<AskedQuestion> =>
  asked.filter(({ question }) => question.of === kind)

const columnsFor = (
  { reads }: AskedQuestion,
  { columns }: PopulationTable,
  from: number,
  to: number,
): Columns => sliceColumns(onlyColumns(columns, columnsHolding(reads, columns)), from, to)

/** Reads the law in force, so that several reforms can be held against one reading. */
export const readBaseline = (
  study: Study,
  kind: RegisterKind,
  table: PopulationTable,
  from: number,
  to: number,
): BaselineSlice => {
  const nothing = study.parts.map(() => false)
  const readings = askedOf(study, kind).map(
    (asked) =>
      [asked.question.id, asked.readWith(nothing)(columnsFor(asked, table, from, to), study.day)] as const,
  )
  return { slice: sliceOf(table, from, to), readings: new Map(readings) }
}

/** Compares baseline and reform over the cases of a table from one row up to, not including, another. */
export const compareSlice = (
  study: Study,
  kind: RegisterKind,
  table: PopulationTable,
  from: number,
  to: number,
  { readings, slice }: BaselineSlice = readBaseline(study, kind, table, from, to),
): SliceResult => {
  const everything = study.parts.map(() => true)
  const both = askedOf(study, kind).map((asked): Both => {
    const columns = columnsFor(asked, table, from, to)
    const before = readings.get(asked.question.id) as QuestionReading
    return {
      asked,
      columns,
      before,
      after: asked.parts.length === 0 ? before : asked.readWith(everything)(columns, study.day),
    }
  })
  const of = (id: string): Both | undefined => both.find(({ asked }) => asked.question.id === id)
  return {
    comparisons: both.map((one) => comparisonOf(study, slice, one)),
    costs: costsOf(study.asked.map(({ question }) => question)).flatMap(({ amount, decision }) => {
      const [decides, pays] = [of(decision), of(amount)]
      return decides === undefined || pays === undefined ? [] : [costOf(decides, pays, slice)]
    }),
  }
}
