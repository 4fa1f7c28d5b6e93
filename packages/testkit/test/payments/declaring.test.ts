import { expect, test } from "vitest"
import { checkPayments, memoryFormat } from "../../src/index.ts"

const only = (outcomes: ReadonlyArray<"settled" | "rejected" | "unknown">) =>
  memoryFormat(({ capabilities }) => ({ capabilities: { ...capabilities, outcomes } }))

test("an adapter that reads more than it declares is found", async () => {
  const { failed, skippedByCapability } = await checkPayments(only(["settled", "rejected", "unknown"]))
  expect(failed.map(({ name }) => name)).toEqual([
    "an outcome that is not declared says nothing of the money",
  ])
  expect(skippedByCapability).toEqual([
    "what the bank calls accepted is read so",
    "what the bank calls returned is read so",
  ])
})
