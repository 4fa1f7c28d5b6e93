/** What a law of life cycles is, and how one is held against random runs. */

import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"
import { type Run, runsOf, type Tested } from "./runs.ts"

/** A law of life cycles. */
export interface Law {
  readonly name: string
  /** Throws where the law does not hold, in as many runs as the life cycle says or the count. */
  readonly check: <L extends LifeCycleTypes>(tested: Tested<L>, count?: number) => void
}

/** The runs that were drawn of life cycles: every law is held against the same, which take longer to make than to look at. */
const drawn = new WeakMap<object, ReadonlyArray<unknown>>()

/** The seed of the runs of a life cycle, where it has one of its own. */
const drawing = <L extends LifeCycleTypes>({ seed }: Tested<L>, count: number) =>
  seed === undefined ? { numRuns: count } : { numRuns: count, seed }

const firstRuns = <L extends LifeCycleTypes>(tested: Tested<L>, count: number): ReadonlyArray<Run<L>> => {
  const before = (drawn.get(tested) ?? []) as ReadonlyArray<Run<L>>
  if (before.length >= count) return before.slice(0, count)
  const all = fc.sample(runsOf(tested), drawing(tested, count))
  drawn.set(tested, all)
  return all
}

/** Lets the runs of a life cycle go. */
export const forgetRuns = <L extends LifeCycleTypes>(tested: Tested<L>): void => {
  drawn.delete(tested)
}

/** Holds a property against random runs, of which `count` is the number in the full profile. */
export const holds = <L extends LifeCycleTypes>(
  tested: Tested<L>,
  property: (run: Run<L>) => void,
  count: number = tested.runs ?? 200,
): void => {
  const tries = runs(count)
  for (const run of firstRuns(tested, tries))
    try {
      property(run)
    } catch (cause) {
      if (tested.seed !== undefined) throw new Error(run[fc.toStringMethod](), { cause })
      // The same runs once more, for the shortest of those that fail.
      fc.assert(fc.property(runsOf(tested), property), drawing(tested, tries))
      throw new Error(`fails after other runs, and not by itself:\n${run[fc.toStringMethod]()}`, { cause })
    }
}

/** The refusal of an answer; `undefined` where it is none. */
export const refusalOf = <Refusal>(answer: Result.Result<unknown, Refusal>): Refusal | undefined =>
  Result.isFailure(answer) ? answer.failure : undefined

/** The command as if it had just been formed: under an id that nobody knows, on the subject, version and day of the state. */
export const fresh = <L extends LifeCycleTypes>(command: L["Command"], state: L["State"]): L["Command"] => ({
  ...command,
  id: "fresh",
  subject: state.subject ?? command.subject,
  expectedVersion: state.version,
  at: state.day ?? command.at,
})
