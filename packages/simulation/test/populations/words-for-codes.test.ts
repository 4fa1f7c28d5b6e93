import { text } from "@bazgasht/rules"
import { expect, test } from "vitest"
import { wordsOfCodes } from "../../src/populations/mapping/words-for-codes.ts"

test("a code is recognised by itself and by what it is called, unless another is called so too", () => {
  const words = wordsOfCodes(
    new Map([
      ["theft.tazir", text("سرقت", "theft")],
      ["theft.hadd", text("سرقت", "theft for hadd")],
      ["fraud", text("کلاهبرداری", "Fraud")],
      ["untitled", undefined],
    ]),
  )
  expect(Object.fromEntries(words)).toEqual({
    theft: "theft.tazir",
    "theft for hadd": "theft.hadd",
    کلاهبرداری: "fraud",
    fraud: "fraud",
    "theft.tazir": "theft.tazir",
    "theft.hadd": "theft.hadd",
    untitled: "untitled",
  })
})
