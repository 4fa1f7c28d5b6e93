import { basisInRound, employmentOutlook } from "@bazgasht/core/employment"
import { computeRound } from "@bazgasht/core/placement"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { employmentProgramme, iran } from "../../../src/index.ts"
import { file, himself } from "./file.ts"
import { caseOn, playReadiness, ready } from "./readiness.ts"
import { other, outcome, person, round, roundDay } from "./round.ts"
import { done } from "./telling.ts"

const outlook = employmentOutlook(person.facts, employmentProgramme, roundDay)

describe("the way of one prisoner: the round", () => {
  it("sees what is open to him, and what is not yet", () => {
    expect(outlook.workplaces[0]).toMatchObject({ kind: "closed", decision: { answer: "yes" } })
    expect(outlook.training.answer).toBe("yes")
    expect(outlook.loans[0]?.decision.answer).not.toBe("yes")
  })

  it("is placed by the round, and the other one is told why he is not", () => {
    expect(outcome.people).toMatchObject([
      { id: "p-1", outcome: "placed", opening: "tailoring" },
      { id: "p-2", outcome: "leftOut" },
    ])
    expect(basisInRound(outcome, "p-2")).toBeUndefined()
  })

  it("is not placed any more once he takes his consent back: the round knows nothing of his skills", () => {
    const { state } = done(
      playReadiness([{ type: "withdraw", on: "1403/05/20", ...himself, decidedBy: "p-1" }], ready),
    )
    const unknown = caseOn(file, state, roundDay.today)
    const again = Result.getOrThrow(computeRound(round, [unknown, other], iran))
    expect(again.people.map(({ id, outcome: what }) => [id, what])).toEqual([
      ["p-1", "undetermined"],
      ["p-2", "placed"],
    ])
  })
})
