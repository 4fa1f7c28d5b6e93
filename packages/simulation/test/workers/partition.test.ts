import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { partition } from "../../src/workers/partition.ts"

/** What each worker got, when they ask in some order, and at last all of them until nothing is left. */
const handedOut = (tasks: number, workers: number, order: ReadonlyArray<number>) => {
  const next = partition(tasks, workers)
  const got = Array.from({ length: workers }, (): Array<number> => [])
  const ask = (worker: number): boolean => {
    const task = next(worker)
    if (task !== undefined) got[worker]?.push(task)
    return task !== undefined
  }
  for (const number of order) ask(number % workers)
  for (let worker = 0; worker < workers; worker++) while (ask(worker));
  expect([...got.keys()].every((worker) => !ask(worker))).toBe(true)
  return got
}

const asking = { tasks: fc.nat(300), workers: fc.integer({ min: 1, max: 9 }), order: fc.array(fc.nat(8)) }

describe("shares of tasks", () => {
  test("hold every task once, in whatever order workers come for the next", () =>
    fc.assert(
      fc.property(fc.record(asking), ({ order, tasks, workers }) => {
        const all = handedOut(tasks, workers, order).flat()
        expect(all.toSorted((a, b) => a - b)).toEqual([...Array(tasks).keys()])
      }),
    ))

  test("of workers that come in turn are whole, one behind the other", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), asking.workers, (rounds, workers) => {
        const inTurn = Array.from({ length: rounds * workers }, (_, place) => place % workers)
        const got = handedOut(rounds * workers, workers, inTurn)
        expect(got).toEqual(
          got.map((_, worker) => Array.from({ length: rounds }, (_, place) => worker * rounds + place)),
        )
      }),
    ))

  test("of a worker that is done go on behind the half that is left to the slower one", () => {
    const next = partition(12, 2)
    expect([0, 0, 0, 0, 0, 0, 0, 0, 0].map(() => next(0))).toEqual([0, 1, 2, 3, 4, 5, 9, 10, 11])
    expect(next(1)).toBe(6)
  })
})
