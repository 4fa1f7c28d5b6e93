import type { Answer, Receipt } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { findingOf } from "../../../../src/employment/cases/placement/finding.ts"
import { basisInRound } from "../../../../src/employment/cases/placement/from-round.ts"

describe("what a round says to a placement", () => {
  const record = {
    round: "round-1",
    people: [
      { outcome: "placed", id: "p-1", opening: "o-1", fit: 0 },
      { outcome: "placed", id: "p-2", opening: "o-1", fit: 0, override: true },
      { outcome: "unranked", id: "p-3", keys: ["waitingDays"] },
    ],
    overrides: [
      {
        override: { candidate: "p-2", opening: "o-1", officer: "officer-1", reason: "the only nurse" },
        displaced: [{ candidate: "p-3", from: "o-1" }],
      },
    ],
  } as const

  it("is the round itself, or P10: the override with its reason and whom it displaced", () => {
    expect(basisInRound(record, "p-1")).toEqual({ kind: "run", run: "round-1" })
    expect(basisInRound(record, "p-2")).toEqual({
      kind: "override",
      reason: "the only nurse",
      displaced: ["p-3"],
    })
  })

  it("is nothing of whom it places nowhere or does not know", () => {
    expect(basisInRound(record, "p-3")).toBeUndefined()
    expect(basisInRound(record, "p-9")).toBeUndefined()
  })
})

describe("a finding", () => {
  it.each<readonly [Answer, string]>([
    ["yes", "yes"],
    ["no", "no"],
    ["unknown", "undetermined"],
  ])("of the answer %s says %s, with the receipt of the decision", (answer, says) => {
    const receipt = { rule: "W-1" } as Receipt
    expect(findingOf({ answer, receipt })).toEqual({ answer: says, receipt })
  })
})
