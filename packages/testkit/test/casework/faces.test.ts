import {
  accessBy,
  type Casework,
  type Dispatcher,
  everythingRefused,
  makeCasework,
  type OpenCasework,
  openCasework,
  type PromisedDispatcher,
} from "@bazgasht/casework"
import type { ChangeUnit } from "@bazgasht/casework/law"
import { type LeniencyCommand, leniencyCases } from "@bazgasht/core/release"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, expectTypeOf, it } from "vitest"

const kinds = { petitions: leniencyCases }
type Kinds = typeof kinds
type Service = Casework<Kinds>["cases"]["petitions"]
type Promises = OpenCasework<Kinds>["cases"]["petitions"]

const options = { storage: memoryStorage(), kinds, access: accessBy(everythingRefused) }
const caller = { person: "person-1", linked: [], offices: [{ role: "convict" }] }

const opened = async () => Result.getOrThrow(await openCasework(options))

describe("the promise face of casework", () => {
  it("has what the Effect face has, one to one", async () => {
    const effects = await Effect.runPromise(Effect.scoped(makeCasework(options)))
    const promises = await opened()
    const mirrored = Object.keys(effects).filter((name) => name !== "storage" && name !== "receipts")
    expect(Object.keys(promises).sort()).toEqual([...mirrored, "close"].sort())
    expect(Object.keys(promises.cases.petitions)).toEqual(Object.keys(effects.cases.petitions))
    await promises.close()
    expectTypeOf<keyof OpenCasework<Kinds>>().toEqualTypeOf<
      Exclude<keyof Casework<Kinds>, "storage" | "receipts"> | "close"
    >()
    expectTypeOf<keyof Promises>().toEqualTypeOf<keyof Service>()
    expectTypeOf<keyof PromisedDispatcher>().toEqualTypeOf<keyof Dispatcher>()
  })

  it("comes to the results of the Effect face", async () => {
    const promises = await opened()
    const asked = { caller, subject: "petition-1" }
    const query = { caller, query: { limit: 10 } }
    const program = Effect.gen(function* () {
      const { cases, receiptOf, verify } = yield* makeCasework(options)
      const { petitions } = cases
      return [
        yield* Effect.result(petitions.read(asked)),
        yield* Effect.result(petitions.history(asked)),
        yield* Effect.result(petitions.find(query)),
        yield* Effect.result(receiptOf("message-1")),
        yield* Effect.result(verify()),
      ]
    })
    const { petitions } = promises.cases
    expect([
      await petitions.read(asked),
      await petitions.history(asked),
      await petitions.find(query),
      await promises.receiptOf("message-1"),
      await promises.verify(),
    ]).toEqual(await Effect.runPromise(Effect.scoped(program)))
    await promises.close()
  })

  it("takes the commands of the kind and those of every kind, as the Effect face does", () => {
    expectTypeOf<Parameters<Service["handle"]>[0]["command"]>().toEqualTypeOf<LeniencyCommand | ChangeUnit>()
    expectTypeOf<Parameters<Promises["handle"]>[0]["command"]>().toEqualTypeOf<LeniencyCommand | ChangeUnit>()
    expectTypeOf<Parameters<Service["handleUnknown"]>[0]["command"]>().toBeUnknown()
    expectTypeOf<Parameters<Promises["handleUnknown"]>[0]["command"]>().toBeUnknown()
  })
})
