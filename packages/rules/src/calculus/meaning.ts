/** The meaning of each form, as plainly as it can be written. Back ends are held against it; none is this slow. */

import { conjunction, disjunction, threshold } from "../readers/apply/logic.ts"
import { total } from "../readers/apply/numbers.ts"
import { factValue, isOfKind, quiet, termFromTo } from "../readers/apply.ts"
import type { Calendar, Day } from "../values/day.ts"
import { compareRatios, isExact, type Ratio, scale } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import type { Entry, Facts, Value } from "../values/value.ts"
import type { Graph, PartOfValue, Scalar, Step } from "./forms.ts"

/** What the steps of a graph are read for. */
export interface Circumstances {
  readonly facts: Facts
  readonly today: Day
  readonly lawDay: Day
  readonly calendar: Calendar
}

type Maybe = Scalar | undefined

/** The value of another step, in the entries at hand. */
type ValueAt = (at: number) => Maybe

const partOf = (value: Value | undefined, part: PartOfValue | undefined): Maybe => {
  if (part === undefined || value === undefined) return value as Maybe
  return (value as Term & Ratio)[part]
}

const exactly = (value: number): number | undefined => (isExact(value) ? value + 0 : undefined)

const dayByCalendar = (
  step: Extract<Step, { form: "calendar" }>,
  [first, second = 0, third = 0, numerator = 0, denominator = 1]: ReadonlyArray<number>,
  calendar: Calendar,
): number | undefined => {
  const day = first as Day
  switch (step.ask) {
    case "addMonths":
      return calendar.addMonths(day, second)
    case "startOfMonth":
      return calendar.startOfMonth(day)
    case "startOfYear":
      return calendar.startOfYear(day)
    case "monthsBetween":
      return termFromTo(calendar, day, second)?.months
    case "completion":
      return step.dayCount?.completionDay(
        calendar,
        day,
        { months: second, days: third },
        { numerator, denominator },
      )
  }
}

/**
 * The value of a form that reads no fact, field or day and is no fold, from the values of the steps that it needs.
 */
export const valueOfForm = (step: Step, value: ValueAt, calendar: Calendar): Maybe => {
  const number = (at: number): number | undefined => value(at) as number | undefined
  switch (step.form) {
    case "constant":
      return step.value
    case "all":
      return conjunction(step.of.map(value))
    case "any":
      return disjunction(step.of.map(value))
    case "atLeast":
      return threshold(step.count, step.of.map(value))
    case "not": {
      const of = value(step.of)
      return of === undefined ? undefined : !of
    }
    case "order": {
      const [left, right] = [number(step.left), number(step.right)]
      return left === undefined || right === undefined ? undefined : left >= right
    }
    case "orderOfRatios": {
      const [numerator, denominator, others, another] = [...step.left, ...step.right].map(number)
      if (numerator === undefined || denominator === undefined) return undefined
      if (others === undefined || another === undefined) return undefined
      return compareRatios({ numerator, denominator }, { numerator: others, denominator: another }) >= 0
    }
    case "same": {
      const [left, right] = [value(step.left), value(step.right)]
      return left === undefined || right === undefined ? undefined : left === right
    }
    case "among": {
      const of = value(step.of)
      return of === undefined ? undefined : step.codes.includes(of as string)
    }
    case "linear": {
      const parts = step.terms.map(({ of }) => number(of))
      if (parts.includes(undefined)) return undefined
      const products = step.terms.map(({ times }, index) => BigInt(times) * BigInt(parts[index] as number))
      return exactly(Number(products.reduce((sum, product) => sum + product, BigInt(step.plus))))
    }
    case "portion": {
      const [of, by, per] = [number(step.of), number(step.by), number(step.per)]
      if (of === undefined || by === undefined || per === undefined || per === 0) return undefined
      return per > 0
        ? scale(of, { numerator: by, denominator: per }, step.rounding)
        : scale(of, { numerator: -by, denominator: -per }, step.rounding)
    }
    case "divisor": {
      let [left, right] = [number(step.left), number(step.right)]
      if (left === undefined || right === undefined) return undefined
      while (right !== 0) [left, right] = [right, left % right]
      return Math.abs(left)
    }
    case "choose": {
      const candidates: Array<Maybe> = []
      const { branches, otherwise, agreeing } = step
      for (const { when, gives } of branches) {
        const holds = value(when)
        if (holds !== false) candidates.push(value(gives))
        if (holds === true) return onlyOf(candidates, agreeing)
      }
      return onlyOf([...candidates, value(otherwise)], agreeing)
    }
    case "calendar": {
      const of = step.of.map(number)
      return of.includes(undefined) ? undefined : dayByCalendar(step, of as ReadonlyArray<number>, calendar)
    }
    default:
      return undefined
  }
}

/** The value of candidates of a choice. */
const onlyOf = (candidates: ReadonlyArray<Maybe>, agreeing: boolean): Maybe => {
  const [first] = candidates
  const one = agreeing ? candidates.every((candidate) => candidate === first) : candidates.length === 1
  return one ? first : undefined
}

/** The entries of the surrounding folds, by their slots. */
type Entries = ReadonlyArray<Entry>

const foldedOver = (
  step: Extract<Step, { form: "fold" }>,
  entries: ReadonlyArray<Entry>,
  valueIn: (at: number, entry: Entry) => Maybe,
): Maybe => {
  const conditions = entries.map((entry) => valueIn(step.where, entry))
  if (step.fold === "exists") return disjunction(conditions)
  if (conditions.includes(undefined)) return undefined
  const chosen = entries.filter((_, index) => conditions[index] === true)
  const values = chosen.map((entry) => valueIn(step.of, entry) as number | undefined)
  if (values.includes(undefined)) return undefined
  const numbers = values as ReadonlyArray<number>
  if (step.fold === "sum") return exactly(total(numbers))
  if (numbers.length === 0) return undefined
  return numbers.reduce((left, right) =>
    step.fold === "smallest" ? Math.min(left, right) : Math.max(left, right),
  )
}

/**
 * The values of the outputs of a graph for a case; `undefined` is unknown.
 *
 * @example
 * const graph = desugar([conditionalRelease, degreeOfImprisonment], { pack })
 * const { today } = setting
 * valuesOf(graph, { facts, today, lawDay: today, calendar: pack.calendar }) // => [false, 5]
 */
export const valuesOf = (graph: Graph, circumstances: Circumstances): ReadonlyArray<Value | undefined> => {
  const { facts, today, lawDay, calendar } = circumstances
  const read = (at: number, entries: Entries, known: Map<number, Maybe>): Maybe => {
    if (known.has(at)) return known.get(at)
    const value = ofStep(graph.steps[at] as Step, entries, known)
    known.set(at, value)
    return value
  }
  const ofStep = (step: Step, entries: Entries, known: Map<number, Maybe>): Maybe => {
    switch (step.form) {
      case "fact":
        return partOf(factValue(step.fact, facts[step.fact.id], quiet), step.part)
      case "field": {
        const value = entries[step.slot]?.[step.name]
        return isOfKind(step.kind, value) ? partOf(value, step.part) : undefined
      }
      case "day":
        return step.day === "today" ? today : lawDay
      case "fold": {
        const list = facts[step.list]
        if (!Array.isArray(list)) return undefined
        // What is known of one entry is not known of another.
        const inEntry = new Map<Entry, Map<number, Maybe>>()
        return foldedOver(step, list as ReadonlyArray<Entry>, (inner, entry) => {
          const inside = inEntry.get(entry) ?? new Map<number, Maybe>()
          inEntry.set(entry, inside)
          const within = [...entries]
          within[step.slot] = entry
          return read(inner, within, inside)
        })
      }
      default:
        return valueOfForm(step, (inner) => read(inner, entries, known), calendar)
    }
  }
  const known = new Map<number, Maybe>()
  return graph.outputs.map(({ kind, at: [first, second] }) => {
    const value = read(first, [], known)
    if (second === undefined || value === undefined) return value
    const other = read(second, [], known)
    if (other === undefined) return undefined
    return kind === "term"
      ? { months: value as number, days: other as number }
      : { numerator: value as number, denominator: other as number }
  })
}
