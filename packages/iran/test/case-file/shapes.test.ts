/** What reads a file without words reads the facts that have words. */

import type { FactShape } from "@bazgasht/core/case-file"
import { describe, expect, it } from "vitest"
import { caseFileLaw } from "../../src/case-file/law.ts"
import { caseFileShape } from "../../src/case-file/shape.ts"
import { activities } from "../../src/employment/activities.ts"
import * as amnesty from "../../src/facts/amnesty-1401.ts"
import * as debts from "../../src/facts/debts.ts"
import { councilPlacements } from "../../src/facts/employment/workplace.ts"
import { differentOffences } from "../../src/facts/release/offence.ts"
import { prisonerFileShape, prisonerFiles } from "../../src/prisoner-files.ts"

/** A shape as it is read: no count and no sum goes below zero. */
const read = ({ codes, id, kind, maximum, minimum = 0 }: FactShape) => ({ id, kind, codes, maximum, minimum })

const readAll = (of: { readonly [field: string]: FactShape } = {}) =>
  Object.fromEntries(Object.entries(of).map(([field, shape]) => [field, read(shape)]))

describe("the shape of a prisoner's file", () => {
  it.each(["person", "earlierConviction", "sentence", "punishments", "event", "debt", "work"] as const)(
    "states of the %s what the law with words states",
    (part) => expect(readAll(caseFileShape[part].reported)).toEqual(readAll(caseFileLaw[part].reported)),
  )

  it.each(["reports", "statedOfSentence"] as const)("has the same %s", (part) => {
    expect(Object.keys(caseFileShape[part]).length).toBeGreaterThan(20)
    expect(readAll(caseFileShape[part])).toEqual(readAll(caseFileLaw[part]))
  })

  it("lets the same further facts be reported", () => {
    const byId = (facts: ReadonlyArray<FactShape>) =>
      readAll(Object.fromEntries(facts.map((fact) => [fact.id, fact])))
    expect(byId(prisonerFileShape.reportedFacts)).toEqual(byId(prisonerFiles.reportedFacts))
  })

  it("names by their ids facts that have words elsewhere", () => {
    const ids = caseFileShape.work.clearance ?? []
    const known = [...Object.values(caseFileLaw.work.reported ?? {}), councilPlacements, differentOffences]
    expect(ids.filter((id) => !known.some((fact) => fact.id === id))).toEqual([])
    expect(ids.length).toBeGreaterThan(3)
    const days = Object.values(amnesty).flatMap((one) =>
      typeof one === "object" && "kind" in one ? [one] : [],
    )
    const ofCutOff = Object.values(prisonerFileShape.cutOffs[0]?.facts ?? {})
    expect(new Set(ofCutOff.map(read))).toEqual(new Set(days.map(read)))
    expect(prisonerFileShape.reportChecks.map(({ reported }) => read(reported))).toEqual([
      read(debts.inLieuStart),
    ])
  })

  it("knows the activities that a doctor may forbid", () => {
    expect(caseFileShape.work.activities).toEqual(activities.map(({ code }) => code))
  })
})
