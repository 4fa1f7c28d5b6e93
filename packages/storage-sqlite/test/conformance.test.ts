import { runs } from "@bazgasht/properties"
import { openSqlite } from "@bazgasht/storage-sqlite"
import { type StorageConformanceOptions, storageConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { breakable } from "./break-off.ts"
import { lookInto } from "./look.ts"
import { newFile } from "./stores.ts"

const maxBytes = 1_000_000

const holds = (options: Omit<StorageConformanceOptions, "test">): void => {
  const report = storageConformance({ test, runs: runs(25), ...options })
  afterAll(() => {
    const { adapter, failed } = report()
    expect({ adapter, failed }).toEqual({ adapter: "sqlite", failed: [] })
  })
}

describe("the store in a file", () => {
  holds({
    store: Effect.map(Effect.sync(newFile), (file) => ({
      ...breakable(file, maxBytes),
      look: lookInto(file),
    })),
  })
})

describe("the store in memory", () => {
  holds({
    store: Effect.succeed({ open: openSqlite({ file: ":memory:", maxBytes }) }),
    without: ["durable", "shared", "look", "faults"],
  })
})
