/**
 * Carries out plans with closures: one small function a step, put together once. Needs no generated code, so it works
 * under the strictest content policy.
 *
 * @module
 */

import type { Day } from "../../values/day.ts"
import { makeRatio, type Ratio } from "../../values/ratio.ts"
import { type Term, termOfMeasure } from "../../values/term.ts"
import { and, knownTruth, or, type Truth, truthOf } from "../../values/truth.ts"
import type { Entry, Facts, Value } from "../../values/value.ts"
import {
  apply,
  cellHolds,
  dayAfterTerm,
  factValue,
  holdsRelation,
  isOfKind,
  sameValue,
  takesPlace,
  termFromTo,
} from "../apply.ts"
import { dayCountOf, type Setting } from "../setting.ts"
import {
  exact,
  measureOf,
  orderOfRatios,
  plus,
  quotient,
  remainder,
  scaled,
  settled,
  sumOfTerms,
  type Total,
  totalOf,
} from "./arithmetic.ts"
import { type Ask, bandsOf, type Plan, type PlanOf, type Survey } from "./plan.ts"

/** Carries out a step for one case on one day. */
export type Read<T> = (facts: Facts, today: number) => T

/** Follows the days on which an answer stands; see `standing.ts`. */
export interface Watch {
  /** Notes where a step that goes by the day by itself will go another way; `undefined` for any other step. */
  readonly noteOf: (plan: Plan, closures: Closures) => ((facts: Facts, today: number) => void) | undefined
  /** Whether a step comes to the same on every day. */
  readonly isLasting: (plan: Plan) => boolean
}

/** How results are carried: what unknown is, and what two results that might both be meant come to. */
interface Carrier<T> {
  readonly unknown: T
  readonly agreed: (left: T, right: T) => T
  readonly of: (value: Value | undefined) => T
  readonly read: (plan: Plan) => Read<T>
}

const quiet = (): void => {}

/** All hold. Of truths that are all possible the bits of all are 2 only when each is 2. */
const conjunction = (of: ReadonlyArray<Read<Truth>>): Read<Truth> => {
  const [a, b, c, d] = of
  if (a === undefined) return () => 2
  if (b === undefined) return a
  if (c === undefined)
    return (facts, today) => {
      const x = a(facts, today)
      return x === 0 ? 0 : and(x, b(facts, today))
    }
  if (d === undefined)
    return (facts, today) => {
      const x = a(facts, today)
      if (x === 0) return 0
      const y = b(facts, today)
      if (y === 0) return 0
      const z = c(facts, today)
      return z === 0 ? 0 : (x & y & z) === 2 ? 2 : 1
    }
  const rest = conjunction(of.slice(3))
  return (facts, today) => {
    const x = a(facts, today)
    if (x === 0) return 0
    const y = b(facts, today)
    if (y === 0) return 0
    const z = c(facts, today)
    if (z === 0) return 0
    const w = rest(facts, today)
    return w === 0 ? 0 : (x & y & z & w) === 2 ? 2 : 1
  }
}

/** At least one holds. */
const disjunction = (of: ReadonlyArray<Read<Truth>>): Read<Truth> => {
  const [a, b, c] = of
  if (a === undefined) return () => 0
  if (b === undefined) return a
  if (c === undefined)
    return (facts, today) => {
      const x = a(facts, today)
      if (x === 2) return 2
      return or(x, b(facts, today))
    }
  const rest = disjunction(of.slice(2))
  return (facts, today) => {
    const x = a(facts, today)
    if (x === 2) return 2
    const y = b(facts, today)
    if (y === 2) return 2
    const z = rest(facts, today)
    return z === 2 ? 2 : ((x | y | z) as Truth)
  }
}

const asTruth = (value: unknown): Truth => (value === true ? 2 : value === false ? 0 : 1)
const asNumber = (value: Value | undefined): number => (typeof value === "number" ? value : Number.NaN)
const asValue = (number: number): number | undefined => (Number.isNaN(number) ? undefined : number)

/** Whether a row's cell is satisfied, given the values of the columns. */
type Test = (columns: ReadonlyArray<unknown>) => Truth

const testOf = (ask: Ask): Test => {
  const { column } = ask
  switch (ask.ask) {
    case "within": {
      const { low, high } = ask
      return (columns) => {
        const value = columns[column] as number
        return value >= low && value <= high ? 2 : Number.isNaN(value) ? 1 : 0
      }
    }
    case "numbers": {
      const { numbers } = ask
      return (columns) => {
        const value = columns[column] as number
        return numbers.includes(value) ? 2 : Number.isNaN(value) ? 1 : 0
      }
    }
    case "codes": {
      const { codes } = ask
      return (columns) => {
        const value = columns[column] as string | undefined
        return value === undefined ? 1 : codes.has(value) ? 2 : 0
      }
    }
    case "truth": {
      const { whenYes, whenNo } = ask
      return (columns) => {
        const value = columns[column] as Truth
        return value === 2 ? whenYes : value === 0 ? whenNo : 1
      }
    }
    case "cell": {
      const { cell } = ask
      return (columns) => cellHolds(cell, columns[column] as Value | undefined)
    }
  }
}

const rowTest = (asks: ReadonlyArray<Ask>): Test => {
  const tests = asks.map(testOf)
  const [only] = tests
  if (only === undefined) return () => 2
  if (tests.length === 1) return only
  return (columns) => {
    let match: Truth = 2
    for (const test of tests) {
      const holds = test(columns)
      if (holds === 0) return 0
      if (holds < match) match = holds
    }
    return match
  }
}

/** Puts the closures of one plan together. */
export class Closures {
  readonly #setting: Setting
  readonly #survey: Survey
  /** The entries that the aggregates look at, by slot. */
  readonly #entries: Array<Entry | undefined>
  readonly #watch: Watch | undefined
  /** Counts the cases and the readings, so that a kept result is known to be of this case or of this reading. */
  readonly #clock = { case: 0, reading: 0 }
  /** The day whose law governs, for plans that ask for it apart from the day. */
  lawDay = Number.NaN
  readonly #truths = new Map<Plan, Read<Truth>>()
  readonly #numbers = new Map<Plan, Read<number>>()
  readonly #values = new Map<Plan, Read<Value | undefined>>()
  readonly #carriers: {
    readonly truth: Carrier<Truth>
    readonly number: Carrier<number>
    readonly value: Carrier<Value | undefined>
  }

  constructor(setting: Setting, survey: Survey, watch?: Watch) {
    this.#setting = setting
    this.#survey = survey
    this.#watch = watch
    this.#entries = Array.from({ length: survey.slots }, () => undefined)
    this.#carriers = {
      truth: {
        unknown: 1,
        agreed: (left, right) => (left === right ? left : 1),
        of: (value) => asTruth(value),
        read: (plan) => this.truth(plan),
      },
      number: {
        unknown: Number.NaN,
        agreed: (left, right) => (left === right ? left : Number.NaN),
        of: asNumber,
        read: (plan) => this.number(plan),
      },
      value: {
        unknown: undefined,
        agreed: (left, right) => (sameValue(left, right) ? left : undefined),
        of: (value) => value,
        read: (plan) => this.value(plan),
      },
    }
  }

  /** Starts each case anew. Only a plan that keeps results needs it. */
  perCase<T>(read: Read<T>): Read<T> {
    if (this.#survey.kept.size === 0) return read
    const clock = this.#clock
    return (facts, today) => {
      clock.reading++
      return read(facts, today)
    }
  }

  /** Forgets what was kept: of the last day, or of the last case. */
  startReading(): void {
    this.#clock.reading++
  }

  startCase(): void {
    this.#clock.case++
    this.#clock.reading++
  }

  #once<T>(plan: Plan, known: Map<Plan, Read<T>>, make: () => Read<T>): Read<T> {
    const found = known.get(plan)
    if (found !== undefined) return found
    const watched = this.#watched(plan, make())
    const read = this.#survey.kept.has(plan) ? this.#kept(plan, watched) : watched
    known.set(plan, read)
    return read
  }

  #watched<T>(plan: Plan, read: Read<T>): Read<T> {
    const note = this.#watch?.noteOf(plan, this)
    if (note === undefined) return read
    return (facts, today) => {
      note(facts, today)
      return read(facts, today)
    }
  }

  #kept<T>(plan: Plan, read: Read<T>): Read<T> {
    const clock = this.#clock
    let at = 0
    let kept: T
    if (this.#watch?.isLasting(plan) === true)
      return (facts, today) => {
        if (at === clock.case) return kept
        kept = read(facts, today)
        at = clock.case
        return kept
      }
    return (facts, today) => {
      if (at === clock.reading) return kept
      kept = read(facts, today)
      at = clock.reading
      return kept
    }
  }

  /** What a plan yields as truth; a value that is none is unknown. */
  truth(plan: Plan): Read<Truth> {
    if (plan.sort === "truth" && plan.form !== "constant")
      return this.#once(plan, this.#truths, () => this.#truth(plan))
    if (plan.form === "constant") {
      const truth = asTruth(plan.value)
      return () => truth
    }
    const read = this.value(plan)
    return (facts, today) => asTruth(read(facts, today))
  }

  /** What a plan yields as a number, NaN for unknown. */
  number(plan: Plan): Read<number> {
    if (plan.form !== "constant") return this.#once(plan, this.#numbers, () => this.#number(plan))
    const number = asNumber(plan.value)
    return () => number
  }

  /** What a plan yields as a value, `undefined` for unknown. */
  value(plan: Plan): Read<Value | undefined> {
    if (plan.form === "constant") {
      const { value } = plan
      return () => value
    }
    if (plan.sort === "truth") {
      const read = this.truth(plan)
      return (facts, today) => knownTruth(read(facts, today))
    }
    if (plan.sort === "number") {
      const read = this.number(plan)
      return (facts, today) => asValue(read(facts, today))
    }
    return this.#once(plan, this.#values, () => this.#value(plan))
  }

  #truth(plan: Plan): Read<Truth> {
    switch (plan.form) {
      case "truthFact": {
        const { id, whenYes, whenNo } = plan
        return (facts) => {
          const given = facts[id]
          return given === true ? whenYes : given === false ? whenNo : 1
        }
      }
      case "codeFact": {
        const { id, truths } = plan
        return (facts) => truths.get(facts[id]) ?? 1
      }
      case "all":
        return conjunction(plan.of.map((part) => this.truth(part)))
      case "any":
        return disjunction(plan.of.map((part) => this.truth(part)))
      case "not": {
        const of = this.truth(plan.of)
        return (facts, today) => (2 - of(facts, today)) as Truth
      }
      case "atLeast":
        return this.#atLeast(plan)
      case "within":
        return this.#within(plan)
      case "order": {
        const { whenAtLeast, whenLess } = plan
        const left = this.number(plan.left)
        const right = this.number(plan.right)
        return (facts, today) => {
          const a = left(facts, today)
          const b = right(facts, today)
          return a >= b ? whenAtLeast : a < b ? whenLess : 1
        }
      }
      case "same":
        return this.#same(plan)
      case "orderOfRatios": {
        const { relation } = plan
        const left = this.value(plan.left) as Read<Ratio | undefined>
        const right = this.value(plan.right) as Read<Ratio | undefined>
        return (facts, today) => {
          const order = orderOfRatios(left(facts, today), right(facts, today))
          return Number.isNaN(order) ? 1 : truthOf(holdsRelation(relation, order))
        }
      }
      case "among":
        return this.#among(plan)
      case "exists":
      case "every":
        return this.#quantified(plan)
      default:
        return this.#choice(plan, this.#carriers.truth)
    }
  }

  #atLeast({ count, of }: PlanOf<"atLeast">): Read<Truth> {
    const parts = of.map((part) => this.truth(part))
    return (facts, today) => {
      let holding = 0
      let open = 0
      for (const part of parts) {
        const truth = part(facts, today)
        if (truth === 2) holding++
        else if (truth === 1) open++
      }
      return holding >= count ? 2 : holding + open < count ? 0 : 1
    }
  }

  #within(plan: PlanOf<"within">): Read<Truth> {
    const { low, high, inside, outside } = plan
    if (plan.of.form === "numberFact") {
      // A fact against a limit is the commonest of all steps: one call instead of two.
      const { id, low: least, high: greatest } = plan.of
      return (facts) => {
        const given = facts[id] as number
        if (!Number.isSafeInteger(given) || given < least || given > greatest) return 1
        return given >= low && given <= high ? inside : outside
      }
    }
    const of = this.number(plan.of)
    return (facts, today) => {
      const value = of(facts, today)
      return value >= low && value <= high ? inside : Number.isNaN(value) ? 1 : outside
    }
  }

  #same({ left, right, whenSame, whenDifferent }: PlanOf<"same">): Read<Truth> {
    if (left.sort === "number") {
      const a = this.number(left)
      const b = this.number(right)
      return (facts, today) => {
        const x = a(facts, today)
        const y = b(facts, today)
        return x === y ? whenSame : Number.isNaN(x) || Number.isNaN(y) ? 1 : whenDifferent
      }
    }
    const a = this.value(left)
    const b = this.value(right)
    return (facts, today) => {
      const x = a(facts, today)
      const y = b(facts, today)
      return x === undefined || y === undefined ? 1 : x === y ? whenSame : whenDifferent
    }
  }

  #among({ of, codes, inside, outside }: PlanOf<"among">): Read<Truth> {
    const read = this.value(of) as Read<string | undefined>
    const [only] = codes
    if (only !== undefined && codes.size === 1)
      return (facts, today) => {
        const code = read(facts, today)
        return code === only ? inside : code === undefined ? 1 : outside
      }
    return (facts, today) => {
      const code = read(facts, today)
      return code === undefined ? 1 : codes.has(code) ? inside : outside
    }
  }

  #number(plan: Plan): Read<number> {
    switch (plan.form) {
      case "numberFact": {
        const { id, low, high } = plan
        return (facts) => {
          const given = facts[id] as number
          return Number.isSafeInteger(given) && given >= low && given <= high ? given : Number.NaN
        }
      }
      case "today":
        return (_, today) => today
      case "lawDay":
        return () => this.lawDay
      case "field": {
        const { slot, name } = plan
        const entries = this.#entries
        return () => {
          const given = entries[slot]?.[name] as number
          return Number.isSafeInteger(given) ? given : Number.NaN
        }
      }
      case "add": {
        const parts = plan.of.map((part) => this.number(part))
        const [first, second] = parts
        if (parts.length === 2 && first !== undefined && second !== undefined)
          return (facts, today) => exact(first(facts, today) + second(facts, today))
        return (facts, today) => {
          let total: Total = 0
          for (const part of parts) total = plus(total, part(facts, today))
          return totalOf(total)
        }
      }
      case "subtract": {
        const [left, right] = this.#sides(plan)
        return (facts, today) => exact(left(facts, today) - right(facts, today))
      }
      case "multiply": {
        const [left, right] = this.#sides(plan)
        return (facts, today) => exact(left(facts, today) * right(facts, today))
      }
      case "daysBetween": {
        const [from, to] = this.#sides(plan)
        return (facts, today) => exact(to(facts, today) - from(facts, today))
      }
      case "addDays": {
        const [day, days] = this.#sides(plan)
        const { firstDay, lastDay } = this.#setting.pack.calendar
        return (facts, today) => {
          const result = day(facts, today) + days(facts, today)
          return result >= firstDay && result <= lastDay ? result : Number.NaN
        }
      }
      case "divide": {
        const [left, right] = this.#sides(plan)
        const divide = quotient[plan.rounding]
        return (facts, today) => divide(left(facts, today), right(facts, today))
      }
      case "remainder": {
        const [left, right] = this.#sides(plan)
        return (facts, today) => remainder(left(facts, today), right(facts, today))
      }
      case "settled": {
        const of = this.number(plan.of)
        return (facts, today) => settled(of(facts, today))
      }
      case "scale":
        return this.#scale(plan)
      case "addTerm": {
        const day = this.number(plan.day)
        const term = this.value(plan.term) as Read<Term | undefined>
        const setting = this.#setting
        return (facts, today) => {
          const from = day(facts, today)
          const by = term(facts, today)
          if (by === undefined || Number.isNaN(from)) return Number.NaN
          return dayAfterTerm(setting, from, by) ?? Number.NaN
        }
      }
      case "startOf": {
        const day = this.number(plan.day)
        const { startOfMonth, startOfYear } = this.#setting.pack.calendar
        const start = plan.unit === "month" ? startOfMonth : startOfYear
        return (facts, today) => {
          const of = day(facts, today)
          return Number.isNaN(of) ? of : (start(of as Day) ?? Number.NaN)
        }
      }
      case "completionDay":
        return this.#completionDay(plan)
      case "measure": {
        const term = this.value(plan.of) as Read<Term | undefined>
        return (facts, today) => measureOf(term(facts, today))
      }
      case "smallest":
      case "greatest": {
        const sign = plan.form === "greatest" ? 1 : -1
        const parts = plan.of.map((part) => this.number(part))
        return (facts, today) => {
          let found = Number.NaN
          let first = true
          for (const part of parts) {
            const value = part(facts, today)
            if (Number.isNaN(value)) return value
            if (first || sign * (value - found) > 0) found = value
            first = false
          }
          return found
        }
      }
      case "countOf":
      case "sumOf":
        return this.#total(plan)
      case "smallestOf":
      case "greatestOf": {
        const read = this.#extremeOf(plan)
        return (facts, today) => asNumber(read(facts, today))
      }
      default:
        return this.#choice(plan, this.#carriers.number)
    }
  }

  #sides(plan: { readonly left: Plan; readonly right: Plan }): readonly [Read<number>, Read<number>] {
    return [this.number(plan.left), this.number(plan.right)]
  }

  #scale({ of, by, rounding }: PlanOf<"scale">): Read<number> {
    const read = this.number(of)
    const scale = scaled[rounding]
    if (by.form === "constant") {
      const { numerator, denominator } = by.value as Ratio
      return (facts, today) => scale(read(facts, today), numerator, denominator)
    }
    const ratio = this.value(by) as Read<Ratio | undefined>
    return (facts, today) => {
      const fraction = ratio(facts, today)
      return fraction === undefined
        ? Number.NaN
        : scale(read(facts, today), fraction.numerator, fraction.denominator)
    }
  }

  #completionDay({ start, term, share }: PlanOf<"completionDay">): Read<number> {
    const { calendar } = this.#setting.pack
    const dayCount = dayCountOf(this.#setting)
    const startDay = this.number(start)
    const length = this.value(term) as Read<Term | undefined>
    const fraction = this.value(share) as Read<Ratio | undefined>
    return (facts, today) => {
      const from = startDay(facts, today)
      const of = length(facts, today)
      const by = fraction(facts, today)
      if (of === undefined || by === undefined || Number.isNaN(from)) return Number.NaN
      return dayCount.completionDay(calendar, from as Day, of, by) ?? Number.NaN
    }
  }

  #value(plan: Plan): Read<Value | undefined> {
    switch (plan.form) {
      case "fact": {
        const { fact } = plan
        const { id, kind, codes, minimum, maximum } = fact
        if (kind !== "code" || minimum !== undefined || maximum !== undefined)
          return (facts) => factValue(fact, facts[id], quiet)
        if (codes === undefined)
          return (facts) => {
            const given = facts[id]
            return typeof given === "string" ? given : undefined
          }
        const known = new Set(codes)
        return (facts) => {
          const given = facts[id]
          return typeof given === "string" && known.has(given) ? given : undefined
        }
      }
      case "field": {
        const { slot, name, kind } = plan
        const entries = this.#entries
        return () => {
          const given = entries[slot]?.[name]
          return isOfKind(kind, given) ? given : undefined
        }
      }
      case "ratio": {
        const [left, right] = this.#sides(plan)
        return (facts, today) => makeRatio(left(facts, today), right(facts, today))
      }
      case "addTerms": {
        const parts = plan.of.map((part) => this.value(part) as Read<Term | undefined>)
        return (facts, today) => sumOfTerms(parts.map((part) => part(facts, today)))
      }
      case "termOfMeasure": {
        const measure = this.number(plan.measure)
        return (facts, today) => {
          const days = measure(facts, today)
          return Number.isNaN(days) ? undefined : termOfMeasure(days)
        }
      }
      case "termBetween": {
        const from = this.number(plan.from)
        const to = this.number(plan.to)
        const setting = this.#setting
        return (facts, today) => {
          const first = from(facts, today)
          const last = to(facts, today)
          return Number.isNaN(first) || Number.isNaN(last) ? undefined : termFromTo(setting, first, last)
        }
      }
      case "smallest":
      case "greatest": {
        const sign = plan.form === "greatest" ? 1 : -1
        const parts = plan.of.map((part) => this.value(part))
        return (facts, today) => {
          let found: Value | undefined
          for (const part of parts) {
            const value = part(facts, today)
            if (value === undefined) return undefined
            if (found === undefined || takesPlace(value, found, sign)) found = value
          }
          return found
        }
      }
      case "smallestOf":
      case "greatestOf":
        return this.#extremeOf(plan)
      case "general":
        return this.#general(plan)
      default:
        return this.#choice(plan, this.#carriers.value)
    }
  }

  #general({ node, parts, over }: PlanOf<"general">): Read<Value | undefined> {
    const setting = this.#setting
    const reads = parts.map((part) => this.value(part))
    if (over === undefined)
      return (facts, today) =>
        apply(
          node,
          reads.map((read) => read(facts, today)),
          setting,
          quiet,
        )
    const { list, slot } = over
    const entries = this.#entries
    return (facts, today) => {
      const given = facts[list]
      if (!Array.isArray(given)) return undefined
      const values: Array<Value | undefined> = []
      for (const entry of given) {
        entries[slot] = entry
        for (const read of reads) values.push(read(facts, today))
      }
      return apply(node, values, setting, quiet)
    }
  }

  #quantified(plan: PlanOf<"exists"> | PlanOf<"every">): Read<Truth> {
    const { list, slot } = plan
    const entries = this.#entries
    const where = this.truth(plan.where)
    const decisive: Truth = plan.form === "exists" ? 2 : 0
    const otherwise: Truth = plan.form === "exists" ? 0 : 2
    return (facts, today) => {
      const given = facts[list]
      if (!Array.isArray(given)) return 1
      let result: Truth = otherwise
      for (const entry of given) {
        entries[slot] = entry
        const holds = where(facts, today)
        if (holds === decisive) return decisive
        if (holds === 1) result = 1
      }
      return result
    }
  }

  #total(plan: PlanOf<"countOf"> | PlanOf<"sumOf">): Read<number> {
    const { list, slot } = plan
    const entries = this.#entries
    const where = this.truth(plan.where)
    const of = plan.form === "sumOf" ? this.number(plan.of) : () => 1
    return (facts, today) => {
      const given = facts[list]
      if (!Array.isArray(given)) return Number.NaN
      let total: Total = 0
      for (const entry of given) {
        entries[slot] = entry
        const holds = where(facts, today)
        if (holds === 1) return Number.NaN
        if (holds === 2) total = plus(total, of(facts, today))
      }
      return totalOf(total)
    }
  }

  #extremeOf(plan: PlanOf<"smallestOf"> | PlanOf<"greatestOf">): Read<Value | undefined> {
    const { list, slot } = plan
    const entries = this.#entries
    const sign = plan.form === "greatestOf" ? 1 : -1
    const where = this.truth(plan.where)
    const of = this.value(plan.of)
    return (facts, today) => {
      const given = facts[list]
      if (!Array.isArray(given)) return undefined
      let found: Value | undefined
      for (const entry of given) {
        entries[slot] = entry
        const holds = where(facts, today)
        if (holds === 1) return undefined
        if (holds === 0) continue
        const value = of(facts, today)
        if (value === undefined) return undefined
        if (found === undefined || takesPlace(value, found, sign)) found = value
      }
      return found
    }
  }

  #choice<T>(plan: Plan, carrier: Carrier<T>): Read<T> {
    switch (plan.form) {
      case "when":
        return this.#when(plan, carrier)
      case "table":
        return this.#table(plan, carrier)
      case "unless":
        return this.#unless(plan, carrier)
      case "versions":
        return this.#versions(plan, carrier)
      case "parameter":
        return this.#parameter(plan, carrier)
      default: {
        const read = this.#value(plan)
        return (facts, today) => carrier.of(read(facts, today))
      }
    }
  }

  #when<T>(plan: PlanOf<"when">, { read, agreed, unknown }: Carrier<T>): Read<T> {
    const condition = this.truth(plan.condition)
    const gives = read(plan.gives)
    const otherwise = read(plan.otherwise)
    const { agreeing } = plan
    return (facts, today) => {
      const holds = condition(facts, today)
      if (holds === 2) return gives(facts, today)
      if (holds === 0) return otherwise(facts, today)
      return agreeing ? agreed(gives(facts, today), otherwise(facts, today)) : unknown
    }
  }

  #unless<T>({ general, ranks }: PlanOf<"unless">, { read, agreed, unknown }: Carrier<T>): Read<T> {
    const generally = read(general)
    const [rank = [], lowerRank] = ranks
    const [exception, another] = rank
    if (exception !== undefined && another === undefined && lowerRank === undefined) {
      const when = this.truth(exception.when)
      const gives = read(exception.gives)
      return (facts, today) => {
        const applies = when(facts, today)
        if (applies === 0) return generally(facts, today)
        if (applies === 2) return gives(facts, today)
        return agreed(gives(facts, today), generally(facts, today))
      }
    }
    const exceptions = ranks.map((of) =>
      of.map(({ when, gives }) => ({ when: this.truth(when), gives: read(gives) })),
    )
    return (facts, today) => {
      let possible = unknown
      let none = true
      for (const rank of exceptions) {
        let applied = false
        for (const { when, gives } of rank) {
          const applies = when(facts, today)
          if (applies === 0) continue
          if (applies === 2) applied = true
          const value = gives(facts, today)
          possible = none ? value : agreed(possible, value)
          none = false
        }
        if (applied) return possible
      }
      const value = generally(facts, today)
      return none ? value : agreed(possible, value)
    }
  }

  #versions<T>({ at, versions }: PlanOf<"versions">, { read, unknown }: Carrier<T>): Read<T> {
    const day = this.number(at)
    const wordings = versions.map(({ first, last, of }) => ({ first, last, of: read(of) }))
    return (facts, today) => {
      const on = day(facts, today)
      for (const { first, last, of } of wordings) if (on >= first && on <= last) return of(facts, today)
      return unknown
    }
  }

  #parameter<T>({ at, from, values }: PlanOf<"parameter">, { of, unknown }: Carrier<T>): Read<T> {
    const day = this.number(at)
    const results = values.map(of)
    return (facts, today) => {
      const on = day(facts, today)
      let found = unknown
      for (let index = 0; index < from.length; index++) {
        if (!((from[index] as number) <= on)) break
        found = results[index] as T
      }
      return found
    }
  }

  #table<T>(plan: PlanOf<"table">, carrier: Carrier<T>): Read<T> {
    const bands = bandsOf(plan)
    const { unknown, agreed, read } = carrier
    const results = plan.rows.map(({ gives }) => read(gives))
    if (bands !== undefined) {
      const column = this.number(bands.of)
      const rows = bands.rows.map(({ low, high }, index) => ({ low, high, gives: results[index] as Read<T> }))
      return (facts, today) => {
        const value = column(facts, today)
        for (const { low, high, gives } of rows) if (value >= low && value <= high) return gives(facts, today)
        return unknown
      }
    }
    const columns = plan.columns.map(({ of, as }): Read<unknown> => this.#carriers[as].read(of))
    const tests = plan.rows.map(({ asks }) => rowTest(asks))
    const { hitPolicy } = plan
    // Filled anew for each case: a table is never read while its own columns are.
    const values: Array<unknown> = columns.map(() => undefined)
    return (facts, today) => {
      for (let index = 0; index < columns.length; index++)
        values[index] = (columns[index] as Read<unknown>)(facts, today)
      let certain = 0
      let possible = 0
      let last = 0
      let result = unknown
      let total: Total = 0
      for (let index = 0; index < tests.length; index++) {
        const match = (tests[index] as Test)(values)
        if (match === 0) continue
        if (match === 2) certain++
        possible++
        last = index
        if (hitPolicy === "unique") {
          if (possible > 1) return unknown
          continue
        }
        const value = (results[index] as Read<T>)(facts, today)
        if (hitPolicy === "sum") {
          if (match === 1) return unknown
          total = plus(total, value as number)
          continue
        }
        result = possible === 1 ? value : agreed(result, value)
        if (hitPolicy === "first" && match === 2) return result
      }
      if (hitPolicy === "sum") return totalOf(total) as T
      if (certain === 0 || hitPolicy === "first") return unknown
      return hitPolicy === "unique" ? (results[last] as Read<T>)(facts, today) : result
    }
  }
}
