import { getOrInsertComputed } from "../../memo.ts"
import { knownTruth, type Truth } from "../../values/truth.ts"
import type { Entry, Facts, Value } from "../../values/value.ts"
import type { Setting } from "../setting.ts"
import { readNumber } from "./closures/numbers.ts"
import type { Read, Reads, Representations } from "./closures/reads.ts"
import { asNumber, asTruth, asValue, representationsOf } from "./closures/representations.ts"
import { readTruth } from "./closures/truths.ts"
import { readValue } from "./closures/values.ts"
import type { CommonSubexpressions } from "./common-subexpressions.ts"
import { type Operations, operationsOf } from "./operations.ts"
import type { Plan } from "./plan.ts"

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
  readonly operations: Operations
  readonly entries: Array<Entry | undefined>
  readonly representations: Representations = representationsOf(this)
  lawDay = Number.NaN
  readonly #keeping: CommonSubexpressions["kept"]
  readonly #watch: Watch | undefined
  /** Counts cases and readings, to tell whether a kept result is current. */
  readonly #clock = { case: 0, reading: 0 }
  readonly #truths = new Map<Plan, Read<Truth>>()
  readonly #numbers = new Map<Plan, Read<number>>()
  readonly #values = new Map<Plan, Read<Value | undefined>>()

  constructor(setting: Setting, { kept, slots }: CommonSubexpressions, watch?: Watch) {
    this.setting = setting
    this.operations = operationsOf(setting)
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
    if (plan.sort === "truth" && plan.form !== "constant")
      return this.#once(plan, this.#truths, () => readTruth(this, plan))
    if (plan.form === "constant") {
      const truth = asTruth(plan.value)
      return () => truth
    }
    const read = this.value(plan)
    return (facts, today) => asTruth(read(facts, today))
  }

  readonly number = (plan: Plan): Read<number> => {
    if (plan.form !== "constant") return this.#once(plan, this.#numbers, () => readNumber(this, plan))
    const number = asNumber(plan.value)
    return () => number
  }

  readonly value = (plan: Plan): Read<Value | undefined> => {
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
    return this.#once(plan, this.#values, () => readValue(this, plan))
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
