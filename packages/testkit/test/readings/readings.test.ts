import { memoryReadings } from "@bazgasht/casework/readings"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import {
  checkReadingRegister,
  readingRegisterConformance,
  readingRegisterSaboteurs,
} from "../../src/index.ts"

describe("the register of readings in memory", () => {
  readingRegisterConformance(
    test,
    Effect.succeed({ open: Effect.sync(() => memoryReadings()), lasts: false }),
  )
})

describe("the suite finds every broken register", () => {
  let caught = 0

  test.each(readingRegisterSaboteurs)("$name", async ({ caughtBy, register }) => {
    const failed = await checkReadingRegister(register)
    if (failed.length > 0) caught++
    expect(failed).toContain(caughtBy)
  })

  afterAll(() => {
    console.log(`caught ${caught} of ${readingRegisterSaboteurs.length}`)
    expect(caught).toBe(readingRegisterSaboteurs.length)
  })
})
