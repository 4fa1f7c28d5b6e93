/** Work of people who are held for a debt: no day of release is set, and one may be assumed by name. */

import { answerQuestion, openRoutes, questions } from "@bazgasht/core"
import {
  findingOf,
  releaseAssumptionOn,
  restsOnAssumedRelease,
  workFacts,
  workHistory,
} from "@bazgasht/core/employment"
import { decodeCaseFile } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { decide, type Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
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

describe("the question about the release of a person who is held for a debt alone", () => {
  const asked = (work: object, on = today) =>
    questions([closed], held(work), iran, { today: on, limit: 9 }).filter(({ facts }) =>
      facts.includes("expectedReleaseDay"),
    )

  it("is who assumes which day, on which ground and until when; its answer settles the route", () => {
    const [question, ...others] = asked({})
    expect(others).toEqual([])
    expect(question).toMatchObject({ id: "work.releaseAssumptions[0]", kind: "object" })
    expect(question?.question?.en).toMatch(/no day of release is set/)
    expect(question?.question?.fa).toMatch(/روز آزادی معین نیست/)
    if (question === undefined) throw new Error("it is asked")
    const file = Result.getOrThrow(answerQuestion(held({}), question, assumption, iran, { today }))
    expect(file.work?.releaseAssumptions).toHaveLength(1)
    expect(openRoutes([closed], file, iran, { today })).toEqual([])
  })

  it("is asked anew once an assumption is over, and its answer stands behind that one", () => {
    const on = day("1404/10/01")
    const [question] = asked({ releaseAssumptions: [assumption] }, on)
    expect(question?.id).toBe("work.releaseAssumptions[1]")
    const renewed = { ...assumption, from: "1404/10/01", to: "1404/12/01" }
    if (question === undefined) throw new Error("it is asked")
    const file = held({ releaseAssumptions: [assumption] })
    const answered = Result.getOrThrow(answerQuestion(file, question, renewed, iran, { today: on }))
    expect(openRoutes([closed], answered, iran, { today: on })).toEqual([])
  })

  it("is the day itself for whoever serves a sentence, and for whom the file says nothing of sentences", () => {
    const file = (sentences: object) =>
      Result.getOrThrow(
        decodeCaseFile({ kind: "prisoner", id: "A-1", ...sentences, work: { consentToWork: true } }, iran),
      )
    for (const sentences of [{}, { sentences: [{ id: "s-1" }] }, { sentences: [] }])
      expect(
        questions([closed], file(sentences), iran, { today, limit: 99 }).map(({ id }) => id),
      ).not.toContain("work.releaseAssumptions[0]")
  })

  it("is asked of every debtor whose answer hangs on it, and of no other", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (consentToWork, fitForWork) => {
        const file = held({ consentToWork, fitForWork })
        const open = openRoutes([closed], file, iran, { today })
        const ids = questions([closed], file, iran, { today, limit: 99 }).map(({ id }) => id)
        // What is refused whatever the day is asks for nothing.
        expect(ids.includes("work.releaseAssumptions[0]")).toBe(open.length > 0)
        expect(ids).not.toContain("work.expectedReleaseDay")
      }),
      { numRuns: runs(20, { least: 9 }) },
    )
  })
})
