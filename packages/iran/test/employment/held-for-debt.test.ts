/** Work of people who are held for a debt: no day of release is set, and one may be assumed by name. */

import {
  findingOf,
  releaseAssumptionOn,
  restsOnAssumedRelease,
  workFacts,
  workHistory,
} from "@bazgasht/core/employment"
import { decodeCaseFile } from "@bazgasht/core/release"
import { decide, type Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { employmentProgramme } from "../../src/employment/rules.ts"
import { iran, iranPack } from "../../src/pack.ts"
import { day } from "../prisoner.ts"

const today = day("1404/03/01")

const held = (work: object) =>
  Result.getOrThrow(
    decodeCaseFile(
      {
        ...{ kind: "prisoner", id: "A-1", sentences: [], events: [] },
        debts: [{ kind: "dower", judgmentSum: 900_000_000, heldForDebt: true }],
        custody: { commitmentDay: "1403/05/01", detention: [], escapes: [] },
        work: {
          ...{ consentToWork: true, fitForWork: true },
          councilPlacements: [{ workplace: "closed", confirmed: true }],
          ...work,
        },
      },
      iran,
    ),
  )

const assumption = {
  ...{ release: "1405/01/01", by: "officer-4", ground: "noSettlement" },
  ...{ from: "1404/01/10", to: "1404/09/01" },
}

const closed = employmentProgramme.workplaces.find(({ kind }) => kind === "closed")?.rule as Rule<boolean>

const decided = (work: object, on = today) => {
  const file = held(work)
  const facts = workFacts(file, iran, on)
  const setting = { pack: iranPack, today: on }
  const decision = decide(closed, facts, { ...setting, history: workHistory(file, iran, on) })
  const rests = restsOnAssumedRelease(closed, facts, setting)
  return { decision, file, rests }
}

describe("a person who is held for a debt alone", () => {
  it("stays undetermined without an assumption, and what is missing names the day of release", () => {
    const { decision, rests } = decided({})
    expect(decision.outcome.outcome).toBe("undetermined")
    expect(decision.missing.questions.map(({ unknown }) => unknown.id)).toContain("expectedReleaseDay")
    expect(rests).toBe(false)
  })

  it("may work while an assumption holds; the decision rests on it, and is open no longer than it", () => {
    const { decision, file, rests } = decided({ releaseAssumptions: [assumption] })
    expect(decision.outcome).toMatchObject({ outcome: "eligible", until: day("1404/09/01") })
    expect(rests).toBe(true)
    const assumedRelease = releaseAssumptionOn(file, iran, today)
    expect(assumedRelease?.by).toBe("officer-4")
    if (assumedRelease === undefined) throw new Error("an assumption holds")
    expect(findingOf({ answer: decision.answer, receipt: decision.receipt, assumedRelease })).toMatchObject({
      answer: "yes",
      assumedRelease: { by: "officer-4", ground: "noSettlement", to: day("1404/09/01") },
    })
    const stated = decided({ expectedReleaseDay: "1405/01/01" })
    expect(stated.rests).toBe(false)
    expect(stated.decision.receipt.factsDigest).not.toBe(decision.receipt.factsDigest)
  })

  it("is undetermined again on the day on which the assumption ends, and before it was made", () => {
    for (const on of [day("1404/09/01"), day("1404/01/09")])
      expect(decided({ releaseAssumptions: [assumption] }, on).decision.outcome.outcome).toBe("undetermined")
  })

  it("states no fact that follows: a file cannot say that a release is foreseen", () => {
    const written = decodeCaseFile({ kind: "prisoner", id: "A-1", work: { releaseForeseen: true } }, iran)
    expect(Result.isFailure(written) && written.failure.map(({ code }) => code)).toEqual(["field.unexpected"])
  })
})
