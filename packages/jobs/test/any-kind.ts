/** A kind of job for tests: it adds up numbers, and counts in a ledger what its steps did. */

import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { defineJobKind } from "../src/index.ts"

/** What steps did, by their idempotency keys. */
export interface Ledger {
  /** How often each step was begun. */
  readonly begun: Map<string, number>
  /** What was done under each key: once, however often it was asked. */
  readonly done: Map<string, number>
}

export const emptyLedger = (): Ledger => ({ begun: new Map(), done: new Map() })

export interface SumOptions {
  readonly ledger?: Ledger
  /** What happens within a step, before and after it takes effect. */
  readonly within?: (place: number) => Effect.Effect<void, { readonly code: string }>
}

/** Adds up the squares of the numbers below its input; the text of its result names each of them in order. */
export const sumOf = ({ ledger = emptyLedger(), within = () => Effect.void }: SumOptions = {}) =>
  defineJobKind({
    kind: "sum",
    input: Schema.Natural,
    step: Schema.Natural,
    part: Schema.String,
    result: Schema.String,
    plan: (count) => Effect.succeed(Array.from({ length: count }, (_, place) => place)),
    run: (step, { key, place }) =>
      Effect.gen(function* () {
        ledger.begun.set(key, (ledger.begun.get(key) ?? 0) + 1)
        yield* within(place)
        if (!ledger.done.has(key)) ledger.done.set(key, step ** 2)
        yield* within(place)
        return String(step ** 2)
      }),
    combine: (parts) => Effect.succeed(parts.join(",")),
  })

export const expected = (count: number): string =>
  Array.from({ length: count }, (_, place) => place ** 2).join(",")
