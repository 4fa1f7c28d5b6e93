import { memoryStorage } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { storageConformance } from "../../src/index.ts"

describe("the store in memory", () => {
  const report = storageConformance({
    test,
    store: Effect.succeed({ open: Effect.sync(() => memoryStorage()) }),
    without: ["durable", "shared", "look", "faults"],
  })

  afterAll(() => {
    const { adapter, failed } = report()
    expect({ adapter, failed }).toEqual({ adapter: "memory", failed: [] })
  })
})
