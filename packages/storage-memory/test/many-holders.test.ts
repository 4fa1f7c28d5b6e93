/** Thousands of cases may hold parts of one key, as the gifts of a batch do: the next one costs what the first one did. */

import { type CaseCommit, chain, noHash, type StoredEvent } from "@bazgasht/casework/ports"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, test } from "vitest"

const many = 20_000
const whole = 1_000_000

const gift = (number: number, units = 1): CaseCommit => {
  const name = { kind: "gift", subject: `gift-${number}` }
  return {
    ...name,
    expectedVersion: 0,
    events: chain([{ ...name, version: 1, body: {} }], noHash) as readonly [StoredEvent],
    document: {},
    attributes: {},
    messages: [],
    claims: [{ key: "batch/1", units, of: whole }],
  }
}

const median = (times: ReadonlyArray<number>): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0

test("a part of a key that 20,000 cases hold is taken as fast as one that nobody holds, and refused by the sum", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openMemory()
        const times: Array<number> = []
        for (let number = 0; number < many; number++) {
          const before = performance.now()
          yield* storage.commit(gift(number))
          times.push(performance.now() - before)
        }
        const [first, last] = [median(times.slice(100, 1_100)), median(times.slice(-1_000))]
        expect(last / first).toBeLessThan(5)

        const over = yield* Effect.result(storage.commit(gift(many, whole - many + 1)))
        expect(
          Result.isFailure(over) && over.failure._tag === "ClaimConflict" && over.failure.params,
        ).toEqual({
          key: "batch/1",
          holder: { kind: "gift", subject: "gift-0" },
        })
        yield* storage.commit(gift(many, whole - many))
        expect(yield* storage.heldClaims?.({ key: "batch/1" }) ?? Effect.succeed([])).toHaveLength(many + 1)
      }),
    ),
  ))
