import { readFileSync } from "node:fs"
import { utf8Text } from "@bazgasht/casework/payments"
import { paymentBatches } from "@bazgasht/testkit"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { validateXML } from "xmllint-wasm"
import { isoPayments } from "../src/index.ts"
import { accounts } from "./bank.ts"

const schema = readFileSync(new URL("pain.001.001.09.profile.xsd", import.meta.url), "utf8")

const flawsOf = async (files: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const xml = files.map((contents, place) => ({ fileName: `file-${place}.xml`, contents }))
  const { errors } = await validateXML({ xml, schema })
  return errors.map(({ message }) => message)
}

describe.each([
  ["a bank that is found by the account", isoPayments()],
  ["a bank with a BIC", isoPayments({ debtorBank: "BMJIIRTHXXX", purposes: { a: "SSBE", X: "SALA" } })],
])("files for %s", (_, format) => {
  it("are valid by the schema of what is written, whatever the batch", async () => {
    const files = fc
      .sample(paymentBatches(format.capabilities, accounts), { numRuns: 60 })
      .map((batch) => utf8Text(Result.getOrThrow(format.render(batch)).bytes) ?? "")
    expect(await flawsOf(files)).toEqual([])
  })
})

it("the schema finds what is not valid", async () => {
  const format = isoPayments()
  const [batch] = fc.sample(paymentBatches(format.capabilities, accounts), { numRuns: 1, seed: 1 })
  const file = utf8Text(Result.getOrThrow(format.render(batch ?? expect.unreachable())).bytes) ?? ""
  const broken: ReadonlyArray<(text: string) => string> = [
    (text) => text.replace("pain.001.001.09", "pain.001.001.03"),
    (text) => text.replace(/<MsgId>/, `<MsgId>${"x".repeat(36)}`),
    (text) => text.replace(/<InstdAmt Ccy="IRR">\d+/, '<InstdAmt Ccy="IRR">0'),
    (text) => text.replace('Ccy="IRR"', ""),
    (text) => text.replace("<Cdtr>", "<Cdtr><PstlAdr/>"),
    (text) => text.replace("TRF", "CHK"),
  ]
  for (const damage of broken) expect(await flawsOf([damage(file)])).not.toEqual([])
})
