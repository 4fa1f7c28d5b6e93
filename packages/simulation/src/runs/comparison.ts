/** Baseline and reform, compared by question; comparisons of slices add up to that of the whole. */

import { type Cause, ExactSum } from "@bazgasht/rules/columns"
import type { Effect } from "./effects.ts"
import { addResults, Counter, type WeightedCount } from "./tally.ts"

/** What is paid in all, exactly. */
export interface PaidTotal {
  readonly total: bigint
  /** Cases with an unknown amount: they are in no total. */
  readonly unknown: WeightedCount
}

/** What is paid in all where not every decision is known: at least, and at most. */
export interface Range {
  readonly sure: bigint
  readonly possible: bigint
  /** Who is in the sum that is sure, and who may be paid besides. */
  readonly counted: WeightedCount
  readonly open: WeightedCount
  /** Whose amount is not known: in neither sum. */
  readonly unknown: WeightedCount
}

/** Something before and after. */
export interface BeforeAndAfter<A> {
  readonly before: A
  readonly after: A
}

export const sides = ["before", "after"] as const
export type Side = (typeof sides)[number]

export const eachSide = <A>(of: (side: Side) => A): BeforeAndAfter<A> => ({
  before: of("before"),
  after: of("after"),
})

/** Something for each value of each group; place 0 is for cases whose value is unknown. */
export type ByGroup<A> = { readonly [group: string]: ReadonlyArray<A> }

/** What turned cases: parts of the reform by their places, and how many each effect came to. */
export interface CauseTally extends Cause {
  /** By the places of the effects. */
  readonly effects: ReadonlyArray<WeightedCount>
}

/** The cases whose answer is another after the reform, in rising order of their rows. */
export interface OutcomeChanges {
  readonly rows: Uint32Array
  /** By their places among the effects. */
  readonly effects: Uint8Array
  /** By their places among the causes. */
  readonly causes: Uint32Array
  /** The answers: of a decision the number of its outcome, of a quantity its value. */
  readonly before: Float64Array
  readonly after: Float64Array
  /** Of a decision its first days. */
  readonly days?: BeforeAndAfter<Int32Array>
  /** Of a decision the referral of the rule that applies, from 1 on; 0 of who is not referred. */
  readonly referrals?: BeforeAndAfter<Uint8Array>
}

/** A question, before and after. */
export interface Comparison {
  readonly question: string
  readonly effects: ReadonlyArray<Effect>
  /** By the places of the effects. */
  readonly all: ReadonlyArray<WeightedCount>
  readonly groups: ByGroup<ReadonlyArray<WeightedCount>>
  readonly causes: ReadonlyArray<CauseTally>
  /** Of a decision: how many come to each outcome. */
  readonly outcomes?: BeforeAndAfter<ReadonlyArray<WeightedCount>>
  /** Of a decision: for how many it is open whether they are eligible. Some of the undetermined surely are not. */
  readonly open?: BeforeAndAfter<WeightedCount>
  /** Of a decision: by how many days first days move, each counted as often as its case weighs. */
  readonly days?: { readonly sooner: bigint; readonly later: bigint }
  /** Of a quantity: what it adds up to. */
  readonly amounts?: BeforeAndAfter<PaidTotal>
  readonly turned: OutcomeChanges
}

/** What is paid before and after, and how many stand behind the difference. */
export interface PaidChange extends BeforeAndAfter<Range> {
  /** Who is in both sums that are sure with another amount, or in one of them only. */
  readonly otherwise: WeightedCount
  /** Those paid for sure after the reform at another price than under the law in force, whether they were paid before or not. */
  readonly atAnotherPrice: WeightedCount
  /** The same of those who may be paid besides. */
  readonly mayBeOtherwise: WeightedCount
  readonly mayBeAtAnotherPrice: WeightedCount
}

/** What is paid to those for whom a rule says yes, before and after. */
export interface CostComparison {
  readonly decision: string
  readonly amount: string
  readonly all: PaidChange
  readonly groups: ByGroup<PaidChange>
}

const nobody: OutcomeChanges = {
  rows: new Uint32Array(),
  effects: new Uint8Array(),
  causes: new Uint32Array(),
  before: new Float64Array(),
  after: new Float64Array(),
}

/** A comparison without who turned and why. */
export const unattributed = ({ turned, ...comparison }: Comparison): Comparison => ({
  ...comparison,
  causes: [],
  turned: {
    ...nobody,
    ...(turned.days === undefined ? {} : { days: { before: new Int32Array(), after: new Int32Array() } }),
    ...(turned.referrals === undefined
      ? {}
      : { referrals: { before: new Uint8Array(), after: new Uint8Array() } }),
  },
})

const sameCause = (one: Cause, other: Cause): boolean =>
  one.how === other.how && one.changes.join() === other.changes.join()

const addCauses = (
  one: ReadonlyArray<CauseTally>,
  other: ReadonlyArray<CauseTally>,
): { readonly causes: ReadonlyArray<CauseTally>; readonly placeOf: ReadonlyArray<number> } => {
  const causes = [...one]
  const placeOf = other.map((cause) => {
    const place = causes.findIndex((known) => sameCause(known, cause))
    const known = causes[place]
    if (known === undefined) return causes.push(cause) - 1
    causes[place] = { ...known, effects: addResults(known.effects, cause.effects) }
    return place
  })
  return { causes, placeOf }
}

const joined = <A extends Uint32Array | Uint8Array | Float64Array | Int32Array>(one: A, other: A): A => {
  const whole = new (one.constructor as new (length: number) => A)(one.length + other.length)
  whole.set(one)
  whole.set(other, one.length)
  return whole
}

const joinedSides = <A extends Int32Array | Uint8Array>(one: BeforeAndAfter<A>, other: BeforeAndAfter<A>) =>
  eachSide((side) => joined(one[side], other[side]))

const addOutcomeChanges = (
  one: OutcomeChanges,
  other: OutcomeChanges,
  placeOf: ReadonlyArray<number>,
): OutcomeChanges => ({
  rows: joined(one.rows, other.rows),
  effects: joined(one.effects, other.effects),
  causes: joined(
    one.causes,
    other.causes.map((cause) => placeOf[cause] ?? 0),
  ),
  before: joined(one.before, other.before),
  after: joined(one.after, other.after),
  ...(one.days === undefined || other.days === undefined ? {} : { days: joinedSides(one.days, other.days) }),
  ...(one.referrals === undefined || other.referrals === undefined
    ? {}
    : { referrals: joinedSides(one.referrals, other.referrals) }),
})

const sumsOf = ({ all, amounts, days, groups, open, outcomes }: Comparison) => ({
  ...{ all, groups, outcomes, open, days, amounts },
})

/** The comparison of two slices together, the second behind the first. */
export const addComparisons = (one: Comparison, other: Comparison): Comparison => {
  const { causes, placeOf } = addCauses(one.causes, other.causes)
  return {
    ...one,
    ...(addResults(sumsOf(one), sumsOf(other)) as Comparison),
    causes,
    turned: addOutcomeChanges(one.turned, other.turned, placeOf),
  }
}

export const addCosts = (one: CostComparison, other: CostComparison): CostComparison => ({
  ...one,
  ...addResults({ all: one.all, groups: one.groups }, { all: other.all, groups: other.groups }),
})

/** Adds up what is paid. */
export class RangeSum {
  readonly #sure = new ExactSum()
  readonly #open = new ExactSum()
  readonly #counted = new Counter()
  readonly #may = new Counter()
  readonly #unknown = new Counter()

  /**
   * @param answer - 0 is not paid, 1 may be paid, 2 is paid
   * @param amount - in rials; NaN is unknown
   */
  add(answer: number, amount: number, weight: number): void {
    if (answer === 0) return
    if (Number.isNaN(amount)) {
      this.#unknown.add(weight)
      return
    }
    const [sum, counter] = answer === 2 ? [this.#sure, this.#counted] : [this.#open, this.#may]
    sum.addProduct(amount, weight)
    counter.add(weight)
  }

  get range(): Range {
    return {
      sure: this.#sure.value(),
      possible: this.#sure.value() + this.#open.value(),
      counted: this.#counted.tally,
      open: this.#may.tally,
      unknown: this.#unknown.tally,
    }
  }
}
