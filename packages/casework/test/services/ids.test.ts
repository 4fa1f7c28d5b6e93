import { countedIds, Ids, idsLayer, idsOfTime } from "@bazgasht/casework"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** A clock that shows the times of a list, one after the other. */
const clockOf = (times: ReadonlyArray<number>): Clock.Clock => {
  let place = 0
  const now = () => times[place++ % times.length] ?? 0
  return { ...Effect.runSync(Clock.clockWith(Effect.succeed)), currentTimeMillis: Effect.sync(now) }
}

describe("ids of the clock", () => {
  it("have the form of UUIDs of version 7, and hold the time", () => {
    const id = Effect.runSync(Effect.provideService(idsOfTime().next, Clock.Clock, clockOf([0x0194c0de7a31])))
    expect(id).toMatch(/^0194c0de-7a31-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it("increase, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1 }), fc.string(), (times, seed) => {
        const { next } = idsOfTime()
        const ids = Effect.runSync(
          Effect.all(Array.from({ length: 50 }, () => next)).pipe(
            Effect.provideService(Clock.Clock, clockOf(times)),
            Random.withSeed(seed),
          ),
        )
        expect(ids).toEqual(ids.toSorted())
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it("increase beyond what fits one millisecond", () => {
    const { next } = idsOfTime()
    const many = Effect.all(Array.from({ length: 9000 }, () => next))
    const ids = Effect.runSync(Effect.provideService(many, Clock.Clock, clockOf([7])))
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids.map((id) => id.slice(0, 18))).size).toBe(ids.length)
  })

  it("are the same for the same seed and clock, and come as a layer", () => {
    const program = Effect.flatMap(Ids, ({ next }) => next).pipe(
      Effect.provide(idsLayer),
      Effect.provideService(Clock.Clock, clockOf([5])),
      Random.withSeed("seed"),
    )
    expect(Effect.runSync(program)).toBe(Effect.runSync(program))
  })
})

it("counted ids count", () => {
  const { next } = countedIds("case")
  expect(Effect.runSync(Effect.all([next, next]))).toEqual(["case-1", "case-2"])
})
