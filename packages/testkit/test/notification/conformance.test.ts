import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { checkNotifier, memoryGateway, notifierConformance, notifierSaboteurs } from "../../src/index.ts"

describe("the notifier in memory", () => {
  const gateway = memoryGateway()
  const { capabilities } = Effect.runSync(gateway).adapter
  const report = notifierConformance({ test, gateway, capabilities })

  afterAll(() => {
    const { adapter, failed } = report()
    expect({ adapter, failed }).toEqual({ adapter: "memory", failed: [] })
  })
})

describe("the suite finds every broken notifier", () => {
  test.each(notifierSaboteurs)("$name", async ({ gateway, caughtBy }) => {
    const { failed } = await checkNotifier({ gateway })
    expect(failed.map(({ name }) => name)).toContain(caughtBy)
  })
})
