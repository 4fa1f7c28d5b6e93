import { makeCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  access,
  consequences,
  given,
  keeperCaller,
  kinds,
  setting,
} from "../../../testkit/test/consequences/bells.ts"
import { newFile, withStore } from "../stores.ts"
import { wholeFeed } from "../verified.ts"
import { ahead } from "./clock-ahead.ts"
import { runProgram } from "./processes.ts"

const carrier = new URL("./carrier.ts", import.meta.url)

const caller = keeperCaller
/** A store in which a bell has been rung: a lamp is to count it, a book to be opened, and the lamp named in the book to be put out. */
const rung = async (): Promise<string> => {
  const file = newFile()
  await withStore({ file }, (store) =>
    Effect.scoped(
      Effect.gen(function* () {
        const storage = Layer.succeed(Storage, store)
        const { cases } = yield* makeCasework({ storage, kinds, access, consequences })
        const keeper = "house-1"
        const { bells, lamps } = cases
        yield* bells.handle({
          caller,
          setting,
          command: { type: "hang", ...given("1", "bell-1", 0), keeper },
        })
        for (const [subject, whose] of [
          ["lamp-1", keeper],
          ["lamp-2", "house-2"],
        ] as const)
          yield* lamps.handle({
            ...{ caller, setting },
            command: { type: "make", ...given(subject, subject, 0), keeper: whose },
          })
        yield* bells.handle({
          ...{ caller, setting },
          command: { type: "ring", ...given("2", "bell-1", 1), lamp: "lamp-2" },
        })
      }),
    ),
  )
  return file
}

/** What two dispatchers make of what was left, side by side, once every claim has run out. */
const finished = (file: string) =>
  withStore({ file }, (store) =>
    Effect.scoped(
      Effect.gen(function* () {
        const storage = Layer.succeed(Storage, store)
        const casework = yield* makeCasework({ storage, kinds, access, consequences })
        const both = yield* Effect.forEach(["one", "two"], (owner) => casework.dispatcher({ owner }))
        const round = Effect.forEach(both, ({ due }) => due, { concurrency: "unbounded" })
        for (const milliseconds of [600_000, 1_200_000]) yield* ahead(milliseconds)(round)
        const done = yield* casework.consequences("accepted")
        const feed = yield* wholeFeed(store)
        const events = feed.map(({ body }) => body as { readonly type: string; readonly causedBy?: object })
        const isSound = yield* Effect.isSuccess(casework.verify())
        const caused = events.filter(({ causedBy }) => causedBy !== undefined)
        return {
          references: done.map(({ reference }) => reference),
          caused: caused.map(({ type }) => type),
          isSound,
        }
      }),
    ),
  )

const isKilledAt = async (step: string): Promise<boolean> => {
  const file = await rung()
  const { errors, killed, status } = await runProgram(carrier, [file, step])
  expect([errors, status]).toEqual([[], killed ? null : 0])
  const { caused, isSound, references } = await finished(file)
  expect(isSound).toBe(true)
  expect(caused.toSorted()).toEqual(["counted", "opened", "putOut"])
  expect(references).toEqual(["carried out: 1", "carried out: 1", "carried out: 1"])
  return killed
}

describe("a process that is killed while it carries out consequences", () => {
  it("between any two steps leaves each to the next, and none is carried out twice", async () => {
    // All of this takes some 76 statements; short runs die at one in several of them, and at others each time.
    const stride = Math.ceil(76 / runs(76))
    const [shift = 1] = fc.sample(fc.integer({ min: 1, max: stride }), 1)
    let deaths = 0
    let killed: ReadonlyArray<boolean>
    do {
      const steps = [deaths, deaths + 1].map((place) => `${shift + place * stride}`)
      killed = await Promise.all(steps.map(isKilledAt))
      deaths += killed.filter((each) => each).length
    } while (!killed.includes(false))
    expect(deaths * stride).toBeGreaterThan(40)
  }, 180_000)
})
