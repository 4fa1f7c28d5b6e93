import { iranPack, jalaliDay } from "@bazgasht/iran"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { applyReforms, type Reform, type ReformChange, readingClauses } from "../../src/index.ts"
import { lawPartsOf } from "../../src/runs/law-parts.ts"

const day = jalaliDay(1404, 7, 1)
const clausesOf = (change: ReformChange, question: string): ReadonlyArray<string> => {
  const reform: Reform = { id: "r", title: text("ر", "r"), changes: [change] }
  const law = Result.getOrThrow(applyReforms(iranPack, [reform]))
  const { parts } = lawPartsOf({ pack: iranPack }, law, day)
  expect(parts.length).toBeGreaterThan(0)
  return parts.flatMap((part) => readingClauses([law.pack, iranPack], question, part).map(({ id }) => id))
}

describe("the clauses in which a changed part of the law is read", () => {
  const share: ReformChange = {
    change: "setParameter",
    parameter: "conditionalRelease.shareOfOtherTerm",
    value: { numerator: 1, denominator: 4 },
  }

  test("are those of the rule that is asked, and of the rules it refers to", () => {
    const found = clausesOf(share, "REL-CR")
    expect(found.length).toBeGreaterThan(0)
    for (const id of found) expect(id).toMatch(/^rule:REL-CR/)
  })

  test("are none where the rule that is asked does not read it", () => {
    expect(clausesOf(share, "FAM-1")).toEqual([])
    expect(clausesOf({ change: "repealRule", rule: "REL-CR-1" }, "FAM-1")).toEqual([])
  })

  test("are the rule itself where it is the one that changes", () => {
    const found = clausesOf({ change: "repealRule", rule: "REL-CR" }, "REL-CR")
    expect(found).not.toEqual([])
    for (const id of found) expect(id).toMatch(/^rule:REL-CR(?:#|$)/)
  })
})
