import { formatPath } from "@bazgasht/casework"
import type { CaseFileError } from "@bazgasht/core"
import { decodeCaseFile, encodeCaseFile } from "@bazgasht/core/release"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ruritania as jurisdiction } from "../../country/ruritania.ts"
import { type Document, dayOfFile, workFiles } from "../arbitrary-work.ts"

const decode = (document: unknown) => decodeCaseFile(document, jurisdiction)

const errorsOf = (document: unknown): ReadonlyArray<CaseFileError> =>
  Result.match(decode(document), { onSuccess: () => [], onFailure: (errors) => errors })

const faults = (work: Document, day = dayOfFile): ReadonlyArray<string> =>
  errorsOf({ id: "case-1", kind: "prisoner", day, work }).map(
    ({ code, path }) => `${code} at ${formatPath(path)}`,
  )

describe("what a file says of work", () => {
  it("is the same after it was written and read again", () => {
    fc.assert(
      fc.property(workFiles, (document) => {
        const read = Result.getOrThrow(decode(document))
        const written = Result.getOrThrow(encodeCaseFile(read, jurisdiction))
        expect(Result.getOrThrow(decode(JSON.parse(JSON.stringify(written))))).toEqual(read)
      }),
    )
  })

  it.each<[string, Document, ReadonlyArray<string>]>([
    [
      "a skill twice",
      { skills: [{ skill: "sewing", level: 1 }, { skill: "welding" }, { skill: "sewing", level: 2 }] },
      ["id.duplicate at work.skills[2].skill"],
    ],
    [
      "a certificate twice on one day",
      {
        certificates: [
          { occupation: "7212", on: "2023/01/01" },
          { occupation: "7212", on: "2023/01/01" },
        ],
      },
      ["id.duplicate at work.certificates[1].occupation"],
    ],
    [
      "experience in one occupation twice",
      {
        experience: [
          { occupation: "7212", months: 2 },
          { occupation: "7212", months: 3 },
        ],
      },
      ["id.duplicate at work.experience[1].occupation"],
    ],
    [
      "two decisions of the board on one kind of place",
      { allotments: [{ workplace: "quarry" }, { workplace: "quarry" }] },
      ["id.duplicate at work.allotments[1].workplace"],
    ],
    [
      "codes and ids twice",
      {
        medicalRestrictions: ["dust", "dust"],
        preferredOccupations: ["7212", "7212"],
        wishes: ["opening-1", "opening-1"],
        keptApartFrom: ["case-8", "case-8"],
      },
      [
        "id.duplicate at work.medicalRestrictions[1]",
        "id.duplicate at work.preferredOccupations[1]",
        "id.duplicate at work.wishes[1]",
        "id.duplicate at work.keptApartFrom[1]",
      ],
    ],
    [
      "somebody kept apart from himself",
      { keptApartFrom: ["case-8", "case-1"] },
      ["field.conflict at work.keptApartFrom[1]"],
    ],
    ["waiting since a day to come", { waitingSince: "2025/01/02" }, ["day.inFuture at work.waitingSince"]],
    [
      "a certificate of a day to come",
      { certificates: [{ occupation: "7212", on: "2025/01/02" }] },
      ["day.inFuture at work.certificates[0].on"],
    ],
    [
      "a final release before its day",
      { finallyReleased: true, expectedReleaseDay: { value: "2025/01/02", issuer: "court" } },
      ["field.conflict at work.expectedReleaseDay"],
    ],
    [
      "a group of occupations that is none",
      { preferredOccupations: ["77"] },
      ["code.unknown at work.preferredOccupations[0]"],
    ],
    [
      "an occupation that is none",
      { experience: [{ occupation: "0000", months: 1 }] },
      ["code.unknown at work.experience[0].occupation"],
    ],
    [
      "an activity that is none",
      { medicalRestrictions: ["flying"] },
      ["code.unknown at work.medicalRestrictions[0]"],
    ],
    ["a degree of trust out of range", { trust: 10 }, ["number.outOfRange at work.trust"]],
    [
      "several faults, within fields and between them",
      { trust: 0, skills: [{ skill: "a" }, { skill: "a", level: 0 }], waitingSince: "2026/01/01" },
      [
        "number.outOfRange at work.trust",
        "number.outOfRange at work.skills[1].level",
        "id.duplicate at work.skills[1].skill",
        "day.inFuture at work.waitingSince",
      ],
    ],
  ])("is refused with %s", (_what, work, expected) => {
    expect(faults(work).toSorted()).toEqual([...expected].toSorted())
  })

  it("may prefer a whole group of occupations", () =>
    expect(
      errorsOf({ id: "case-1", kind: "prisoner", work: { preferredOccupations: ["75", "7212"] } }),
    ).toEqual([]))

  it("may name the day of the file itself, and one occupation on two days", () => {
    expect(
      faults({
        waitingSince: dayOfFile,
        finallyReleased: true,
        expectedReleaseDay: dayOfFile,
        certificates: [
          { occupation: "7212", on: dayOfFile },
          { occupation: "7212", on: "2023/01/01" },
        ],
      }),
    ).toEqual([])
  })

  it("repeats nothing of health and of other people in an error", () => {
    const errors = errorsOf({
      id: "case-1",
      kind: "prisoner",
      work: {
        medicalRestrictions: ["secret"],
        fitForWork: "secret",
        hasDisability: "secret",
        keptApartFrom: ["secret", "secret"],
      },
    })
    expect(errors).toHaveLength(4)
    expect(JSON.stringify(errors)).not.toContain("secret")
  })
})
