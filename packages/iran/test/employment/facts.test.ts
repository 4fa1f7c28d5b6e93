import { decodeOpening, workFacts } from "@bazgasht/core/employment"
import { factsOfPair, openingCase, workCase } from "@bazgasht/core/placement"
import { decodeCaseFile } from "@bazgasht/core/release"
import type { FactNode, Facts } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { work } from "../../src/case-file/work.ts"
import { opening } from "../../src/employment/opening.ts"
import * as openingFacts from "../../src/facts/employment/opening.ts"
import * as worker from "../../src/facts/employment/worker.ts"
import * as workplace from "../../src/facts/employment/workplace.ts"
import { employmentProgramme, iran } from "../../src/index.ts"
import { day } from "../prisoner.ts"

const today = day("1404/01/01")

const prisoner = (parts: object) =>
  Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", ...parts }, iran))

const values = { truth: true, count: 1, money: 1, day: "1403/01/01", term: "1y", ratio: null, code: "x" }

const stated = (facts: { readonly [name: string]: FactNode } = {}) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, { codes, kind }]) => [name, codes?.[0] ?? values[kind]]),
  )

describe("the facts of work that the pack declares", () => {
  it("are those that core derives from a file and an opening that state everything", () => {
    const file = {
      work: {
        ...stated(work.reported),
        institution: "prison-1",
        councilPlacements: [],
        medicalRestrictions: [],
        skills: [],
        certificates: [],
        keptApartFrom: [],
      },
    }
    const offered = {
      ...{ kind: "course", id: "O-1", seats: 1 },
      ...stated(opening.reported),
      afterRelease: false,
      institutions: [],
      excludedOffences: [],
      demands: [],
      essentialSkills: [],
      requiredCertificates: [],
      occupants: [],
      keptApartFrom: [],
    }
    const facts: Facts = factsOfPair(
      workCase(prisoner(file), iran, today),
      openingCase(Result.getOrThrow(decodeOpening(offered, iran)), iran, today),
    )
    const declared = [openingFacts, worker, workplace].flatMap((room) =>
      Object.values(room).flatMap((value: object) => ("id" in value ? [String(value.id)] : [])),
    )
    expect(declared.length).toBeGreaterThan(38)
    expect(declared.filter((id) => facts[id] === undefined)).toEqual([])
  })

  it("say that nobody is on conditional release who never was", () => {
    const released = (used: boolean | undefined, ofWork: object = {}) =>
      workFacts(
        prisoner({ person: used === undefined ? {} : { conditionalReleaseUsed: used }, work: ofWork }),
        iran,
        today,
      )["conditionallyReleased"]
    expect(released(false)).toBe(false)
    expect(released(true)).toBeUndefined()
    expect(released(undefined)).toBeUndefined()
    expect(released(false, { conditionallyReleased: true })).toBe(true)
  })
})

describe("the kinds of workplaces", () => {
  it("are those that files may name, each with where people are held who work there", () => {
    expect(new Set(employmentProgramme.workplaces.map(({ kind }) => kind))).toEqual(
      new Set(workplace.workplaceKinds),
    )
    expect(
      Object.fromEntries(employmentProgramme.workplaces.map(({ kind, where }) => [kind, where])),
    ).toEqual({
      closed: "prison",
      semiOpen: "prison",
      open: "prison",
      vocationalEmploymentCentre: "inside",
      outsideEmployer: "outside",
      ownBusiness: "outside",
    })
  })
})
