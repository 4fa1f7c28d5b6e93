import { paymentConformance } from "@bazgasht/testkit"
import { afterAll, describe, expect, test } from "vitest"
import { isoPayments } from "../src/index.ts"
import { accounts, answer } from "./bank.ts"

describe.each([
  ["as it is", isoPayments()],
  [
    "with a bank and codes of purposes",
    isoPayments({ debtorBank: "BMJIIRTH", purposes: { support: "SSBE", wage: "SALA" } }),
  ],
])("ISO 20022, %s", (_, adapter) => {
  const report = paymentConformance({ test, adapter, answer, accounts })
  afterAll(() => expect(report().failed).toEqual([]))
})
