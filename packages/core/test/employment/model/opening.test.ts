import { formatPath } from "@bazgasht/casework"
import type { CaseFileError } from "@bazgasht/core"
import { decodeOpening, encodeOpening } from "@bazgasht/core/employment"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ruritania as jurisdiction } from "../../country/ruritania.ts"
import { jurisdiction as withoutEmployment } from "../../test-jurisdiction.ts"
import { type Document, openings } from "../arbitrary-work.ts"

const errorsOf = (document: unknown): ReadonlyArray<CaseFileError> =>
  Result.match(decodeOpening(document, jurisdiction), {
    onSuccess: () => [],
    onFailure: (errors) => errors,
  })

const work = { id: "opening-1", kind: "work", seats: 3 }
const course = { id: "opening-1", kind: "course", seats: 3, start: "2025/02/01", lastDay: "2025/05/01" }

const faults = (document: Document): ReadonlyArray<string> =>
  errorsOf(document).map(({ code, path }) => `${code} at ${formatPath(path)}`)

describe("an opening", () => {
  it("is the same after it was written and read again", () => {
    fc.assert(
      fc.property(openings, (document) => {
        const read = Result.getOrThrow(decodeOpening(document, jurisdiction))
        const written = Result.getOrThrow(encodeOpening(read, jurisdiction))
        expect(Result.getOrThrow(decodeOpening(JSON.parse(JSON.stringify(written)), jurisdiction))).toEqual(
          read,
        )
      }),
    )
  })

  it.each<[string, Document, ReadonlyArray<string>]>([
    ["nothing", {}, ["field.missing at id", "field.missing at kind", "field.missing at seats"]],
    ["a course without a last day", { ...course, lastDay: undefined }, ["field.missing at lastDay"]],
    [
      "a course that ends before it starts",
      { ...course, lastDay: { value: "2025/01/31", document: "آگهی" } },
      ["interval.endBeforeStart at lastDay"],
    ],
    [
      "more seats kept than there are",
      {
        ...work,
        quotas: [
          { category: "women", atLeast: 2 },
          { category: "disabled", atLeast: 2 },
        ],
      },
      ["seats.moreThanExist at quotas[1].atLeast"],
    ],
    [
      "a quota below what it keeps",
      { ...work, quotas: [{ category: "women", atLeast: 2, atMost: 1 }] },
      ["number.outOfRange at quotas[0].atMost"],
    ],
    [
      "everything twice",
      {
        ...work,
        institutions: ["prison-1", "prison-1"],
        excludedOffences: ["forgery", "forgery"],
        demands: ["dust", "dust"],
        requiredCertificates: ["7212", "7212"],
        occupants: ["case-8", "case-8"],
        quotas: [{ category: "women" }, { category: "women" }],
        essentialSkills: [{ skill: "a" }, { skill: "a" }],
        optionalSkills: [{ skill: "b" }, { skill: "b" }],
      },
      [
        "id.duplicate at demands[1]",
        "id.duplicate at essentialSkills[1].skill",
        "id.duplicate at excludedOffences[1]",
        "id.duplicate at institutions[1]",
        "id.duplicate at occupants[1]",
        "id.duplicate at optionalSkills[1].skill",
        "id.duplicate at quotas[1].category",
        "id.duplicate at requiredCertificates[1]",
      ],
    ],
    [
      "a skill that is essential and optional",
      { ...work, essentialSkills: [{ skill: "a" }], optionalSkills: [{ skill: "b" }, { skill: "a" }] },
      ["field.conflict at optionalSkills[1].skill"],
    ],
    [
      "people after release in a prison",
      { ...work, workplace: "quarry", afterRelease: true },
      ["field.conflict at afterRelease"],
    ],
    [
      "an offence that is none",
      { ...work, excludedOffences: ["frod"] },
      ["code.unknown at excludedOffences[0]"],
    ],
    ["a stray field", { ...work, colour: "red" }, ["field.unexpected at colour"]],
  ])("is refused with %s", (_what, document, expected) => {
    expect(faults(JSON.parse(JSON.stringify(document))).toSorted()).toEqual([...expected].toSorted())
  })

  it.each<[string, Document]>([
    ["a course of one day", { ...course, lastDay: course.start }],
    ["all seats kept", { ...work, quotas: [{ category: "women", atLeast: 3, atMost: 3 }] }],
    ["a group of offences", { ...work, excludedOffences: ["group.property", "forgery"] }],
    ["no seats", { ...work, seats: 0 }],
    ["people after release at an employer", { ...work, workplace: "harbour", afterRelease: true }],
  ])("may be %s", (_what, document) => {
    expect(faults(document)).toEqual([])
  })

  it("names nobody who is there already in an error", () => {
    const errors = errorsOf({ ...work, occupants: ["secret", "secret", 5] })
    expect(errors).toHaveLength(2)
    expect(JSON.stringify(errors)).not.toContain("secret")
  })

  it("is not read where nothing of employment is known", () => {
    const read = decodeOpening(work, withoutEmployment)
    expect(Result.isFailure(read) && read.failure).toMatchObject([{ code: "code.unknown", path: ["kind"] }])
  })
})
