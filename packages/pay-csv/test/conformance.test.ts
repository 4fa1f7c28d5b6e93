import { paymentConformance } from "@bazgasht/testkit"
import { afterAll, describe, expect, test } from "vitest"
import { csvPayments } from "../src/index.ts"
import { accounts, answer } from "./bank.ts"

describe.each([true, false])("CSV, with the mark of UTF-8: %s", (byteOrderMark) => {
  const report = paymentConformance({ test, adapter: csvPayments({ byteOrderMark }), answer, accounts })
  afterAll(() => expect(report().failed).toEqual([]))
})

describe("CSV of a bank that says less", () => {
  const adapter = csvPayments({ outcomes: { settled: "settled", rejected: "rejected" } })
  const report = paymentConformance({ test, adapter, answer, accounts })
  afterAll(() => expect(report().failed).toEqual([]))
})
