import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { inBatches } from "../../src/batching/in-batches.ts"

const weightOf = (item: number): number => item

describe("work in batches", () => {
  test("answers every item once with its own answer, in batches as large as they may be, one at a time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 20 }),
        async (crowds, maxItems, maxWeight) => {
          const batches: Array<ReadonlyArray<number>> = []
          let running = 0
          const handIn = inBatches({ gatherFor: "1 millis", maxItems, maxWeight, weightOf }, (items) =>
            Effect.gen(function* () {
              expect(++running).toBe(1)
              yield* Effect.yieldNow
              batches.push(items)
              running--
              return items.map((item) => item * 10)
            }),
          )
          const answers = await Promise.all(
            crowds.map((crowd) =>
              Effect.runPromise(Effect.forEach(crowd, handIn, { concurrency: "unbounded" })),
            ),
          )
          expect(answers).toEqual(crowds.map((crowd) => crowd.map((item) => item * 10)))
          expect(batches.flat().toSorted()).toEqual(crowds.flat().toSorted())
          for (const batch of batches) {
            expect(batch.length).toBeLessThanOrEqual(maxItems)
            const weight = batch.reduce((sum, item) => sum + weightOf(item), 0)
            expect(batch.length === 1 || weight <= maxWeight).toBe(true)
          }
        },
      ),
    )
  })

  test("gathers those who come while a batch is under way", async () => {
    const sizes: Array<number> = []
    const isUnderWay = Deferred.makeUnsafe<void>()
    const mayEnd = Deferred.makeUnsafe<void>()
    const handIn = inBatches({ gatherFor: "1 millis", maxItems: 64, maxWeight: 1000, weightOf }, (items) =>
      Effect.gen(function* () {
        sizes.push(items.length)
        yield* Deferred.succeed(isUnderWay, undefined)
        yield* Deferred.await(mayEnd)
        return items
      }),
    )
    const one = Effect.runPromise(handIn(1))
    await Effect.runPromise(Deferred.await(isUnderWay))
    const others = Effect.runPromise(Effect.forEach([2, 3, 4], handIn, { concurrency: "unbounded" }))
    await Effect.runPromise(Deferred.succeed(mayEnd, undefined))
    expect(await one).toBe(1)
    expect(await others).toEqual([2, 3, 4])
    expect(sizes).toEqual([1, 3])
  })

  test("gathers those who come together, though the work never pauses", async () => {
    const sizes: Array<number> = []
    const handIn = inBatches({ gatherFor: "1 millis", maxItems: 64, maxWeight: 1000, weightOf }, (items) =>
      Effect.sync(() => {
        sizes.push(items.length)
        return items
      }),
    )
    const together = Effect.forEach([1, 2, 3], handIn, { concurrency: "unbounded" })
    expect(await Effect.runPromise(together)).toEqual([1, 2, 3])
    expect(sizes).toEqual([3])
  })

  test("fails every caller of a batch that dies, and goes on", async () => {
    let broken = true
    const handIn = inBatches({ gatherFor: "1 millis", maxItems: 64, maxWeight: 1000, weightOf }, (items) =>
      broken ? Effect.die("broken") : Effect.succeed(items),
    )
    const exits = await Effect.runPromise(
      Effect.forEach([1, 2], (item) => Effect.exit(handIn(item)), { concurrency: "unbounded" }),
    )
    expect(exits.every(Exit.isFailure)).toBe(true)
    broken = false
    expect(await Effect.runPromise(handIn(3))).toBe(3)
  })
})
