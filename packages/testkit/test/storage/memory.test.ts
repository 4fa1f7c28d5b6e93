import { StorageError } from "@bazgasht/casework/ports"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { storageConformance } from "../../src/index.ts"
import { interruptible } from "../../src/storage/saboteurs/interruptions.ts"

describe("the store in memory", () => {
  const report = storageConformance({
    test,
    store: Effect.succeed({ open: openMemory() }),
    without: ["durable", "shared", "look", "faults"],
  })

  afterAll(() => {
    const { adapter, failed } = report()
    expect({ adapter, failed }).toEqual({ adapter: "memory", failed: [] })
  })
})

describe("a store in memory that outlasts whoever has it open, and is broken off before or after a commit", () => {
  const failure = new StorageError({ code: "storage.outcomeUnknown" })
  let times = 0
  const report = storageConformance({
    test,
    runs: 2,
    store: Effect.sync(() =>
      interruptible((sound, commit) =>
        times++ % 2 === 0 ? Effect.andThen(sound.commit(commit), failure) : Effect.fail(failure),
      ),
    ),
  })

  afterAll(() => {
    const { failed, skippedByCapability, notOffered } = report()
    expect({ failed, skippedByCapability, notOffered }).toEqual({
      failed: [],
      skippedByCapability: [],
      notOffered: [],
    })
  })
})
