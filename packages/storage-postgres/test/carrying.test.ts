import { makeCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, test } from "vitest"
import {
  access,
  consequences,
  given,
  keeperCaller,
  kinds,
  setting,
} from "../../testkit/test/consequences/bells.ts"
import { freshStorage, place, run } from "./stores.ts"

const caller = keeperCaller
const bells = 6
const rings = 2

describe(`several dispatchers that carry out consequences, ${place}`, () => {
  test("carry out each once, though all of them change the same lamp", () =>
    run(
      Effect.gen(function* () {
        const storage = yield* freshStorage
        const {
          cases,
          consequences: listed,
          dispatcher,
          verify,
        } = yield* makeCasework({
          storage: Layer.succeed(Storage, storage),
          kinds,
          access,
          consequences,
        })
        const keeper = "house-1"
        const make = { type: "make" as const, ...given("make", "lamp-1", 0), keeper }
        yield* cases.lamps.handle({ caller, setting, command: make })
        for (let bell = 0; bell < bells; bell++) {
          const subject = `bell-${bell}`
          const hang = {
            type: "hang" as const,
            ...given("hang", subject, 0),
            keeper: bell === 0 ? keeper : "house-2",
          }
          yield* cases.bells.handle({ caller, setting, command: hang })
          for (let ring = 1; ring <= rings; ring++)
            yield* cases.bells.handle({
              ...{ caller, setting },
              command: { type: "ring", ...given(`ring ${ring}`, subject, ring), lamp: "lamp-1" },
            })
        }
        const all = yield* Effect.forEach(["one", "two", "three"], (owner) => dispatcher({ owner }))
        const total = () => Effect.map(listed("waiting"), ({ length }) => length)
        while ((yield* total()) > 0)
          yield* Effect.forEach(all, ({ once }) => once, { concurrency: "unbounded" })
        const feed = yield* storage.feed({ after: 0, limit: 1000 })
        const caused = feed.flatMap(({ body, subject }) => {
          const { causedBy, type } = body as { readonly causedBy?: object; readonly type: string }
          return causedBy === undefined ? [] : [JSON.stringify([causedBy, type, subject])]
        })
        expect(new Set(caused).size).toBe(caused.length)
        // Every ring has its book, and the first of the books puts out the lamp; the others find it dark.
        expect(caused.filter((one) => one.includes('"opened"'))).toHaveLength(bells * rings)
        expect(caused.filter((one) => one.includes('"putOut"'))).toHaveLength(1)
        const refused = yield* listed("rejected")
        expect(refused.map(({ failure }) => failure)).toEqual(refused.map(() => "transition.notAllowed"))
        expect(refused).toHaveLength(bells * rings - 1)
        expect(yield* Effect.isSuccess(verify())).toBe(true)
      }),
    ))
})
