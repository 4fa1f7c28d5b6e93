import { afterAll, describe, expect, test } from "vitest"
import { checkPayments, memoryFormat, paymentConformance, paymentSaboteurs } from "../../src/index.ts"

describe("the payment format in memory", () => {
  const report = paymentConformance({ test, ...memoryFormat() })

  afterAll(() => {
    const { adapter, failed, skippedByCapability } = report()
    expect({ adapter, failed, skippedByCapability }).toEqual({
      adapter: "memory",
      failed: [],
      skippedByCapability: [],
    })
  })
})

describe("the suite finds every broken payment adapter", () => {
  test.each(paymentSaboteurs)("$name", async ({ caughtBy, format }) => {
    const { failed } = await checkPayments(format)
    expect(failed.map(({ name }) => name)).toContain(caughtBy)
  })
})
