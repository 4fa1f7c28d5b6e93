import { getOrInsertComputed } from "../../memo.ts"
import { knownTruth, type Truth } from "../../values/truth.ts"
import type { Entry, Facts, Value } from "../../values/value.ts"
import type { Setting } from "../setting.ts"
import { readCode } from "./closures/codes.ts"
import { asNumber, asTruth } from "./closures/leaves.ts"
import { readNumber } from "./closures/numbers.ts"
import type { Read, Reads, Results } from "./closures/reads.ts"
import { readTruth } from "./closures/truths.ts"
import type { CommonSubexpressions } from "./common-subexpressions.ts"
import type { Plan, Sort } from "./plan.ts"
import type { PlannedOutput } from "./planning.ts"

/** Observes the days on which an answer stays the same; see `condition-spans.ts`. */
export interface Watch {
  /** Notes the days around today on which a step may change; `undefined` for a step that changes only with its parts. */
  readonly noteOf: (plan: Plan, reads: Reads) => ((facts: Facts, today: number) => void) | undefined
  /** Whether a step is the same on every day. */
  readonly isConstant: (plan: Plan) => boolean
}

/** Builds the closures of plans: one small function a step, without generated code. */
export class Closures implements Reads {
  readonly setting: Setting
  readonly entries: Array<Entry | undefined>
  lawDay = Number.NaN
  readonly #keeping: CommonSubexpressions["kept"]
  readonly #watch: Watch | undefined
  /** Counts cases and readings, to tell whether a kept result is current. */
  readonly #clock = { case: 0, reading: 0 }
  readonly #known: { readonly [S in Sort]: Map<Plan, Read<Results[S]>> } = {
    truth: new Map(),
    number: new Map(),
    code: new Map(),
  }

  constructor(setting: Setting, { kept, slots }: CommonSubexpressions, watch?: Watch) {
    this.setting = setting
    this.entries = Array.from({ length: slots }, () => undefined)
    this.#keeping = kept
    this.#watch = watch
  }

  /** A reader that starts a case at each call; needed where results are kept. */
  perCase<T>(read: Read<T>): Read<T> {
    if (this.#keeping.size === 0) return read
    const clock = this.#clock
    return (facts, today) => {
      clock.reading++
      return read(facts, today)
    }
  }

  /** Drops the kept results of the last day. */
  startReading(): void {
    this.#clock.reading++
  }

  /** Drops all kept results. */
  startCase(): void {
    this.#clock.case++
    this.#clock.reading++
  }

  readonly truth = (plan: Plan): Read<Truth> => {
    if (plan.form !== "constant") return this.#once(plan, this.#known.truth, () => readTruth(this, plan))
    const truth = asTruth(plan.value)
    return () => truth
  }

  readonly number = (plan: Plan): Read<number> => {
    if (plan.form !== "constant") return this.#once(plan, this.#known.number, () => readNumber(this, plan))
    const number = asNumber(plan.value)
    return () => number
  }

  readonly code = (plan: Plan): Read<string | undefined> => {
    if (plan.form !== "constant") return this.#once(plan, this.#known.code, () => readCode(this, plan))
    const { value } = plan
    return () => value as string | undefined
  }

  /** The value of an output; `undefined` is unknown. */
  value({ kind, plans: [first, second] }: PlannedOutput): Read<Value | undefined> {
    if (second !== undefined) {
      const [one, other] = [this.number(first), this.number(second)]
      const made =
        kind === "term"
          ? (months: number, days: number) => ({ months, days })
          : (numerator: number, denominator: number) => ({ numerator, denominator })
      return (facts, today) => {
        const [a, b] = [one(facts, today), other(facts, today)]
        return Number.isNaN(a) || Number.isNaN(b) ? undefined : made(a, b)
      }
    }
    switch (first.sort) {
      case "truth": {
        const read = this.truth(first)
        return (facts, today) => knownTruth(read(facts, today))
      }
      case "number": {
        const read = this.number(first)
        return (facts, today) => {
          const number = read(facts, today)
          return Number.isNaN(number) ? undefined : number
        }
      }
      case "code":
        return this.code(first)
    }
  }

  #once<T>(plan: Plan, known: Map<Plan, Read<T>>, make: () => Read<T>): Read<T> {
    return getOrInsertComputed(known, plan, () => {
      const watched = this.#watched(plan, make())
      return this.#keeping.has(plan) ? this.#kept(plan, watched) : watched
    })
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
    if (this.#watch?.isConstant(plan) === true)
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
}
