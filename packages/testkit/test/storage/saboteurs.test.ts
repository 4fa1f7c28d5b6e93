import { describe, expect, test } from "vitest"
import { storageConformance, storageSaboteurs } from "../../src/index.ts"

describe("the suite finds every broken store", () => {
  // The test that is for the fault finds it: the others of the suite need not be run to know that.
  test.each(storageSaboteurs)("$name", async ({ store, caughtBy }) => {
    const suite = new Map<string, () => Promise<void>>()
    storageConformance({ test: (name, body) => suite.set(name, body), store, runs: 2 })
    const found = suite.get(caughtBy)
    if (found === undefined) throw new Error(`the suite has no test "${caughtBy}"`)
    await expect(found()).rejects.toThrow()
  })
})
