import { openingFields, pairFields } from "@bazgasht/core"
import { fieldsAt } from "@bazgasht/core/case-file"
import { decodeOpening, type Opening, openingFacts, workFacts } from "@bazgasht/core/employment"
import { factsOfPair, openingCase, workCase } from "@bazgasht/core/placement"
import { type CaseFile, decodeCaseFile } from "@bazgasht/core/release"
import type { FactNode, Facts } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day, ruritania as jurisdiction } from "../../country/ruritania.ts"
import { employment, work, workFields } from "../../country/ruritania-work.ts"
import { type Document, dayOfFile, openings, workFiles } from "../arbitrary-work.ts"

const file = (parts: Document): CaseFile =>
  Result.getOrThrow(
    decodeCaseFile({ id: "case-1", kind: "prisoner", day: dayOfFile, ...parts }, jurisdiction),
  )

const opening = (parts: Document): Opening =>
  Result.getOrThrow(decodeOpening({ id: "opening-1", kind: "work", seats: 1, ...parts }, jurisdiction))

const today = day(dayOfFile)

const pair = (work: Document, ofOpening: Document): Facts =>
  factsOfPair(
    workCase(file({ work }), jurisdiction, today),
    openingCase(opening(ofOpening), jurisdiction, today),
  )

const values = {
  truth: true,
  count: 1,
  money: 1,
  day: "2024/01/01",
  term: "1y",
  ratio: null,
  code: "x",
} as const

const stated = (facts: { readonly [name: string]: FactNode }): Document =>
  Object.fromEntries(
    Object.entries(facts).map(([name, { codes, kind }]) => [name, codes?.[0] ?? values[kind]]),
  )

/** A copy with every list in the other order. */
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed).reverse()
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([name, part]) => [name, reversed(part)] as const)
            .reverse(),
        )
      : value

const serving = (imprisonment: Document, events: ReadonlyArray<Document> = []): Document => ({
  sentences: [{ judgmentDay: "2021/01/01", punishments: { imprisonment } }],
  custody: { commitmentDay: "2022/01/01", detention: [], escapes: [] },
  events,
})

describe("the facts of employment", () => {
  it("are all settled by a file and an opening that state everything", () => {
    const facts = pair(
      {
        ...stated({ ...work.reported }),
        institution: "prison-1",
        allotments: [],
        medicalRestrictions: [],
        skills: [],
        certificates: [],
        keptApartFrom: [],
      },
      {
        ...stated(employment.opening.reported),
        afterRelease: false,
        institutions: [],
        excludedOffences: [],
        demands: [],
        essentialSkills: [],
        requiredCertificates: [],
        occupants: [],
        keptApartFrom: [],
      },
    )
    const declared = Object.keys({
      ...fieldsAt([], { ...work.reported }),
      ...workFields,
      ...openingFields(jurisdiction),
      ...pairFields(jurisdiction),
    })
    expect(declared.length).toBeGreaterThan(30)
    expect(declared.filter((id) => facts[id] === undefined)).toEqual([])
  })

  it("do not depend on the order in which anything is listed", () => {
    fc.assert(
      fc.property(workFiles, openings, (written, offered) => {
        const of = (work: unknown, asked: unknown): Facts =>
          factsOfPair(
            workCase(Result.getOrThrow(decodeCaseFile(work, jurisdiction)), jurisdiction, today),
            openingCase(Result.getOrThrow(decodeOpening(asked, jurisdiction)), jurisdiction, today),
          )
        expect(of(reversed(written), reversed(offered))).toEqual(of(written, offered))
      }),
    )
  })

  it("expect release at the end of the term, or when the file says", () => {
    const sentence = serving({ kind: "custody", term: "3y" })
    expect(workFacts(file(sentence), jurisdiction, today)).toMatchObject({
      expectedReleaseDay: day("2025/01/01"),
      releaseForeseen: true,
    })
    const earlier = file({ ...sentence, work: { expectedReleaseDay: "2024/07/01" } })
    expect(workFacts(earlier, jurisdiction, today)["expectedReleaseDay"]).toBe(day("2024/07/01"))
  })

  it("foresee no release from life until a day is set, and cannot tell of an unknown sentence", () => {
    const foreseen = (parts: Document) => workFacts(file(parts), jurisdiction, today)["releaseForeseen"]
    expect(foreseen(serving({ kind: "life" }))).toBe(false)
    expect(foreseen({ ...serving({ kind: "life" }), work: { expectedReleaseDay: "2031/01/01" } })).toBe(true)
    expect(foreseen(serving({ kind: "life" }, [{ kind: "royalPardon", day: "2024/01/01" }]))).toBe(true)
    expect(foreseen(serving({ kind: "custody" }))).toBeUndefined()
    expect(foreseen({})).toBeUndefined()
  })

  it("name the offences of a group, each once", () => {
    const excluded = (...codes: ReadonlyArray<string>) =>
      openingFacts(opening({ excludedOffences: codes }), jurisdiction, today)["excludedOffences"]
    expect(excluded("group.property", "forgery")).toEqual([{ offence: "forgery" }, { offence: "theft" }])
    expect(excluded()).toEqual([])
    expect(openingFacts(opening({}), jurisdiction, today)).not.toHaveProperty("excludedOffences")
  })
})

describe("the facts of a pair", () => {
  it.each<[string, Document, Document, boolean | undefined]>([
    ["one of its institutions", { institution: "a" }, { institutions: ["b", "a"] }, true],
    ["none of its institutions", { institution: "c" }, { institutions: ["b", "a"] }, false],
    ["an unknown institution", {}, { institutions: ["b"] }, undefined],
    ["unknown institutions", { institution: "a" }, {}, undefined],
  ])("within reach: %s", (_what, work, asked, expected) => {
    expect(pair(work, asked)["withinReach"]).toBe(expected)
  })

  const welding = (level?: number) => ({ skill: "welding", ...(level === undefined ? {} : { level }) })

  it.each<[string, Document, Document, boolean | undefined]>([
    ["none asked", {}, { essentialSkills: [] }, true],
    ["unknown what is asked", { skills: [welding(3)] }, {}, undefined],
    ["unknown what is held", {}, { essentialSkills: [welding(1)] }, undefined],
    ["held", { skills: [welding()] }, { essentialSkills: [welding()] }, true],
    ["not held", { skills: [] }, { essentialSkills: [welding()] }, false],
    ["held well enough", { skills: [welding(2)] }, { essentialSkills: [welding(2)] }, true],
    ["not held well enough", { skills: [welding(1)] }, { essentialSkills: [welding(2)] }, false],
    ["unknown how well", { skills: [welding()] }, { essentialSkills: [welding(2)] }, undefined],
    [
      "one lacking and one unknown",
      { skills: [welding()] },
      { essentialSkills: [welding(2), { skill: "sewing" }] },
      false,
    ],
  ])("essential skills: %s", (_what, work, asked, expected) => {
    expect(pair(work, asked)["essentialSkillsHeld"]).toBe(expected)
  })

  it.each<[string, Document, Document, boolean | undefined]>([
    ["somebody is there", { keptApartFrom: ["x", "y"] }, { occupants: ["y"] }, true],
    ["others are there", { keptApartFrom: ["x"] }, { occupants: ["y"], keptApartFrom: [] }, false],
    [
      "by the other's file alone",
      { keptApartFrom: [] },
      { occupants: ["y"], keptApartFrom: ["case-1"] },
      true,
    ],
    ["by the other's file, one's own unknown", {}, { occupants: ["y"], keptApartFrom: ["case-1"] }, true],
    [
      "the other's file names others",
      { keptApartFrom: [] },
      { occupants: ["y"], keptApartFrom: ["z"] },
      false,
    ],
    ["unknown what the other's file says", { keptApartFrom: ["x"] }, { occupants: ["y"] }, undefined],
    ["kept apart from nobody, by neither", { keptApartFrom: [] }, { keptApartFrom: [] }, false],
    ["kept apart from nobody, as far as one's own file says", { keptApartFrom: [] }, {}, undefined],
    ["nobody is there", {}, { occupants: [] }, false],
    ["unknown who is there", { keptApartFrom: ["x"] }, { keptApartFrom: [] }, undefined],
    ["unknown from whom", {}, { occupants: ["y"], keptApartFrom: [] }, undefined],
  ])("kept apart: %s", (_what, work, asked, expected) => {
    expect(pair(work, asked)["keptApartThere"]).toBe(expected)
  })
})
