import { type Day, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { duplicate } from "../../../../src/support/cases/duplicate/duplicate.ts"
import type { DuplicateLife } from "../../../../src/support/cases/duplicate/duplicate-protocol.ts"
import { consequenceOf } from "../../../../src/support/cases/duplicate/duplicate-reading.ts"
import { playing, type WrittenFor } from "../play.ts"
import { earlier, setting } from "./sequences.ts"

type Written = WrittenFor<DuplicateLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const play = playing(duplicate, "duplicate-1", setting)

const suspect = {
  type: "suspect",
  on: "2025-10-01",
  as: "socialWorker",
  kind: "onePersonTwoHouseholds",
  subjects: ["household-2", "household-1"],
  people: ["child"],
  evidence: ["nationalId.afterNormalising"],
} as const satisfies Written
const review: Written = { type: "review", on: "2025-10-02", as: "inspector" }
const same = {
  type: "findSame",
  on: "2025-10-03",
  as: "inspector",
  grounds: ["papersSeen"],
  consequence: {
    kind: "endMembership",
    person: "child",
    household: "household-1",
    from: day("2025-09-01"),
  },
} as const satisfies Written
const confirm: Written = { type: "confirm", on: "2025-10-04", as: "board" }
const different: Written = {
  type: "findDifferent",
  on: "2025-10-03",
  as: "inspector",
  grounds: ["twins"],
}
const reopen = {
  type: "reopen",
  on: "2025-12-01",
  as: "board",
  reason: "newPapers",
  evidence: ["birthCertificate"],
} as const satisfies Written

describe("a suspected duplicate", () => {
  it("is found the same by one and confirmed by another, with what follows", () => {
    const found = play([suspect, review, same])
    expect(found.refusal).toBeUndefined()
    expect(found.state).toMatchObject({
      stage: "foundSame",
      suspicion: { subjects: ["household-1", "household-2"] },
    })
    expect(consequenceOf(found.state)).toBeUndefined()
    const { state } = play([confirm], found.state)
    expect(state.stage).toBe("confirmedSame")
    expect(consequenceOf(state)).toEqual(same.consequence)
  })

  it("is looked at again where the second person does not agree", () => {
    const { state } = play([
      suspect,
      review,
      same,
      { type: "returnFinding", on: "2025-10-04", as: "board", grounds: ["otherBirthDay"] },
      { ...different, on: "2025-10-05" },
    ])
    expect(state).toMatchObject({ stage: "confirmedDifferent", grounds: ["twins"] })
  })

  it("that was found different is opened again on new evidence only", () => {
    const { state } = play([suspect, review, different])
    expect(play([{ ...reopen, evidence: suspect.evidence }], state).refusal).toEqual({
      code: "evidence.notNew",
      path: "evidence",
      params: {},
    })
    expect(play([{ ...reopen, evidence: [] }], state).refusal?.code).toBe("evidence.missing")
    expect(play([reopen], state).state).toMatchObject({
      stage: "reopened",
      evidence: ["nationalId.afterNormalising", "birthCertificate"],
    })
  })

  it("that was found the same by mistake is opened again for a reason alone", () => {
    const { state } = play([suspect, review, same, confirm, { ...reopen, evidence: [] }])
    expect(state.stage).toBe("reopened")
    expect(consequenceOf(state)).toBeUndefined()
  })

  it("is not suspected anew of those who were found different, without new evidence", () => {
    const again = playing(duplicate, "duplicate-2", { ...setting, foundDifferent: () => earlier })
    expect(again([{ ...suspect, evidence: ["evidence-1", "evidence-0"] }]).refusal).toEqual({
      code: "evidence.notNew",
      path: "evidence",
      params: {},
    })
    expect(again([{ ...suspect, evidence: ["evidence-1", "evidence-2"] }]).state.stage).toBe("suspected")
  })

  it.each<readonly [string, ReadonlyArray<Written>, object]>([
    [
      "a judge who has reported it",
      [suspect, { ...review, who: "holder-of-socialWorker" }],
      { code: "actor.conflict", path: "by.id", params: { part: "reporter" } },
    ],
    [
      "a judge who has brought evidence",
      [
        suspect,
        { type: "addEvidence", on: "2025-10-01", as: "registrar", evidence: ["samePhone"] },
        { ...review, who: "holder-of-registrar" },
      ],
      { code: "actor.conflict", path: "by.id", params: { part: "reporter" } },
    ],
    [
      "a judge whom it concerns",
      [suspect, { ...review, who: "child" }],
      { code: "actor.conflict", path: "by.id", params: { part: "beneficiary" } },
    ],
    [
      "a confirmation by whoever found it",
      [suspect, review, same, { ...confirm, who: "holder-of-inspector" }],
      { code: "actor.conflict", path: "by.id", params: { part: "adjudicator" } },
    ],
    [
      "a finding by whoever confirmed the one before",
      [
        suspect,
        review,
        same,
        confirm,
        { ...reopen, who: "another-member-of-the-board" },
        { ...review, on: "2025-12-02", who: "holder-of-board" },
      ],
      { code: "actor.conflict", path: "by.id", params: { part: "confirmer" } },
    ],
    [
      "a consequence for another household",
      [suspect, review, { ...same, consequence: { ...same.consequence, household: "household-3" } }],
      { code: "consequence.otherSubject", path: "consequence", params: {} },
    ],
    [
      "a merge of nothing",
      [
        suspect,
        review,
        { ...same, consequence: { kind: "merge", keep: "household-1", retire: ["household-1"] } },
      ],
      { code: "consequence.emptyMerge", path: "consequence.retire", params: {} },
    ],
    [
      "a finding without grounds",
      [suspect, review, { ...same, grounds: [] }],
      { code: "grounds.missing", path: "grounds", params: {} },
    ],
    [
      "a suspicion of nothing",
      [{ ...suspect, subjects: [] }],
      { code: "subjects.missing", path: "subjects", params: {} },
    ],
    [
      "a suspicion that names a record twice",
      [{ ...suspect, subjects: ["household-1", "household-1"] }],
      { code: "subjects.repeated", path: "subjects", params: {} },
    ],
  ])("refuses %s", (_, sequence, refusal) => expect(play(sequence).refusal).toEqual(refusal))
})
