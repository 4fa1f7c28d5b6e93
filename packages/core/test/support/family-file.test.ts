import { formatPath } from "@bazgasht/casework"
import { type CaseFileError, decodeFile } from "@bazgasht/core"
import { decodeCaseFile } from "@bazgasht/core/release"
import { decodeFamilyFile, encodeFamilyFile, type FamilyFileOptions } from "@bazgasht/core/support"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day, jurisdiction } from "../test-jurisdiction.ts"
import { type Document, families } from "./arbitrary-family.ts"
import { familyJurisdiction } from "./family-jurisdiction.ts"

const decode = (document: unknown, options: FamilyFileOptions = {}) =>
  decodeFamilyFile(document, familyJurisdiction, options)

const errorsOf = (document: unknown, options: FamilyFileOptions = {}): ReadonlyArray<CaseFileError> =>
  Result.match(decode(document, options), { onSuccess: () => [], onFailure: (errors) => errors })

/** What is wrong, as `code at path`. */
const faults = (document: unknown, options: FamilyFileOptions = {}): ReadonlyArray<string> =>
  errorsOf(document, options).map(({ code, path }) => `${code} at ${formatPath(path)}`)

const file = (parts: Document): Document => ({ id: "family-1", kind: "family", ...parts })

const head: Document = {
  person: "p0",
  relation: "spouse",
  roles: ["head"],
  joined: "1390/01/01",
  birthDay: "1360/01/01",
}

const household = (...members: ReadonlyArray<Document>): Document => file({ household: { members } })

const child = (parts: Document): Document => ({
  person: "p1",
  relation: "child",
  joined: "1395/01/01",
  ...parts,
})

describe("a family file", () => {
  it("is read with everything that it states, and nothing else", () => {
    const document = file({
      day: "۱۴۰۴/۰۷/۱۰",
      household: {
        id: "household-1",
        area: "0811",
        members: [
          head,
          child({
            birthDay: { value: "1395/01/01", document: "شناسنامه" },
            sex: "female",
            student: true,
            left: "1404/02/01",
            leaving: "marriage",
            nationality: "foreign",
            identifiers: [{ kind: "nationalId", number: "۰۰۱۲۳۴۵۶۷۹" }],
          }),
        ],
        housing: "rented",
        monthlyIncome: "۸۰٬۰۰۰٬۰۰۰",
        dependsOnPrisoner: { value: true, issuer: "socialWorker", day: "1404/01/15" },
        account: "حساب همسر",
      },
      custody: [{ from: "1403/01/01", to: "1403/05/01" }, { from: "1404/01/01" }],
      prisoner: { married: true, incomeReachesFamily: false },
      otherCovers: [{ payer: "reliefCommittee", kind: "cash", from: "1404/06/01" }],
      support: { status: "active", waitingSince: "1404/02/01", start: "1404/03/01", suspensions: [] },
      reports: { localFact: true },
    })
    expect(Result.getOrThrow(decode(document))).toEqual({
      id: "family-1",
      kind: "family",
      day: day("1404/07/10"),
      household: {
        id: "household-1",
        area: "0811",
        members: [
          { ...head, joined: day("1390/01/01"), birthDay: day("1360/01/01") },
          {
            person: "p1",
            relation: "child",
            joined: day("1395/01/01"),
            birthDay: { value: day("1395/01/01"), document: "شناسنامه" },
            sex: "female",
            student: true,
            left: day("1404/02/01"),
            leaving: "marriage",
            nationality: "foreign",
            identifiers: [{ kind: "nationalId", number: "۰۰۱۲۳۴۵۶۷۹" }],
          },
        ],
        housing: "rented",
        monthlyIncome: 80_000_000,
        dependsOnPrisoner: { value: true, issuer: "socialWorker", day: day("1404/01/15") },
        account: "حساب همسر",
      },
      custody: [{ from: day("1403/01/01"), to: day("1403/05/01") }, { from: day("1404/01/01") }],
      prisoner: { married: true, incomeReachesFamily: false },
      otherCovers: [{ payer: "reliefCommittee", kind: "cash", from: day("1404/06/01") }],
      support: {
        status: "active",
        waitingSince: day("1404/02/01"),
        start: day("1404/03/01"),
        suspensions: [],
      },
      reports: { localFact: true },
    })
  })

  it("may say nothing but what it is", () => {
    expect(Result.getOrThrow(decode(file({})))).toEqual({ id: "family-1", kind: "family" })
  })

  it("is the same after it was written and read again", () => {
    fc.assert(
      fc.property(families, (document) => {
        const read = Result.getOrThrow(decode(document))
        const written = Result.getOrThrow(encodeFamilyFile(read, familyJurisdiction))
        expect(Result.getOrThrow(decode(JSON.parse(JSON.stringify(written))))).toEqual(read)
      }),
    )
  })

  it("is read by no jurisdiction without a programme of support", () => {
    expect(Result.isFailure(decodeFamilyFile(file({}), jurisdiction))).toBe(true)
    const none = { ...familyJurisdiction, identifiers: undefined }
    const { identifiers: _, ...without } = none
    expect(Result.isSuccess(decodeFamilyFile(file({}), without))).toBe(true)
  })

  it("tells all that is wrong at once, within fields and between them", () => {
    expect(
      faults({
        id: " ",
        kind: "family",
        household: {
          monthlyIncome: 1.5,
          members: [{ ...head, relation: "spous" }, child({ left: "1394/01/01" }), child({ student: "yes" })],
        },
        custody: [{ from: "1404/13/01" }, { from: "1403/05/01", to: "1403/01/01" }],
        otherCovers: [{ payer: "supportAssociation", kind: "cash", from: "1404/01/01" }],
        reports: { unheardOf: true },
        wages: 1,
      }),
    ).toEqual([
      "field.unexpected at wages",
      "text.empty at id",
      "number.notWhole at household.monthlyIncome",
      "code.unknown at household.members[0].relation",
      "field.wrongKind at household.members[2].student",
      "date.notADate at custody[0].from",
      "code.unknown at otherCovers[0].payer",
      "field.unexpected at reports.unheardOf",
      "interval.endBeforeStart at household.members[1].left",
      "interval.endBeforeStart at custody[1].to",
    ])
  })
})

describe("the amounts of a family file", () => {
  it.each([
    [-1, "number.outOfRange"],
    [1.5, "number.notWhole"],
    [2 ** 53, "number.outOfRange"],
    ["هشتاد", "number.notWhole"],
    [true, "field.wrongKind"],
  ])("are never %j", (monthlyIncome, code) => {
    expect(faults(file({ household: { monthlyIncome } }))).toEqual([`${code} at household.monthlyIncome`])
  })
})

describe("the head of a household", () => {
  const son = child({ person: "p2", birthDay: "1380/06/01", joined: "1390/01/01", roles: [] })

  it("is missing from the day on which an adult is without one", () => {
    expect(faults(household({ ...head, roles: [] }))).toEqual([
      "household.noHead at household.members[0].joined",
    ])
    expect(faults(household({ ...head, left: "1400/01/01" }, son))).toEqual([
      "household.noHead at household.members[0].left",
    ])
  })

  it("is needed on the very day on which somebody comes of age", () => {
    expect(faults(household({ ...head, left: "1398/06/01" }, { ...son, left: "1398/06/01" }))).toEqual([])
    expect(faults(household({ ...head, left: "1398/05/31" }, { ...son, left: "1398/06/01" }))).toEqual([])
    expect(faults(household({ ...head, left: "1398/05/31" }, { ...son, left: "1398/06/02" }))).toEqual([
      "household.noHead at household.members[1].birthDay",
    ])
  })

  it("is not asked for because of somebody who has yet to come of age", () => {
    const boy = { ...son, birthDay: "1390/01/01" }
    const document = household(boy)
    expect(faults(document)).toEqual([])
    expect(faults(document, { today: day("1407/12/29") })).toEqual([])
    expect(faults({ ...document, day: "1407/12/29" }, { today: day("1408/01/01") })).toEqual([])
    expect(faults(document, { today: day("1408/01/01") })).toEqual([
      "household.noHead at household.members[0].birthDay",
    ])
  })

  it("is not missing where an adult, or the head, may be somebody of whom it is not known", () => {
    const { birthDay: _, ...ageless } = head
    const { roles: __, ...roleless } = head
    expect(faults(household({ ...ageless, roles: [] }))).toEqual([])
    expect(faults(household(roleless))).toEqual([])
    expect(faults(household({ ...head, roles: [] }, child({})))).toEqual([
      "household.noHead at household.members[0].joined",
    ])
    expect(faults(household({ ...head, roles: [] }, child({ joined: "1390/01/01" })))).toEqual([])
  })

  it("is not asked for by the prisoner", () => {
    expect(faults(household({ ...head, relation: "prisoner", roles: [] }))).toEqual([])
  })

  it("is one at a time; the role may pass on", () => {
    const daughter = { ...son, roles: ["head"], joined: "1400/01/01" }
    expect(faults(household(head, daughter))).toEqual(["household.twoHeads at household.members[1].roles"])
    expect(faults(household({ ...head, left: "1400/01/02" }, daughter))).toEqual([
      "household.twoHeads at household.members[1].roles",
    ])
    expect(faults(household({ ...head, left: "1400/01/01" }, daughter))).toEqual([])
    expect(
      faults(
        household({ ...head, left: "1400/01/01" }, { ...head, roles: [], joined: "1400/01/01" }, daughter),
      ),
    ).toEqual([])
  })
})

describe("a recipient", () => {
  const other = child({ person: "p2", birthDay: "1380/06/01", joined: "1390/01/01" })

  it("is one of each kind on a day", () => {
    for (const role of ["primaryRecipient", "alternateRecipient"]) {
      const first = { ...head, roles: ["head", role] }
      const second = { ...other, roles: [role] }
      expect(faults(household(first, second))).toEqual([
        "household.twoRecipients at household.members[1].roles",
      ])
      expect(
        faults(
          household(
            { ...first, left: "1397/01/01" },
            { ...second, joined: "1397/01/01", birthDay: "1396/01/01" },
          ),
        ),
      ).toEqual([])
    }
  })

  it("is not the primary and the alternate one", () => {
    expect(faults(household({ ...head, roles: ["head", "primaryRecipient", "alternateRecipient"] }))).toEqual(
      ["recipient.same at household.members[0].roles"],
    )
  })

  it("is not the prisoner", () => {
    expect(
      faults(household(head, { ...other, relation: "prisoner", roles: ["alternateRecipient"] })),
    ).toEqual(["recipient.notMember at household.members[1].roles"])
  })
})

describe("a membership", () => {
  it("does not overlap another of the same person", () => {
    expect(faults(household(head, child({}), child({ joined: "1400/01/01" })))).toEqual([
      "interval.overlap at household.members[2].joined",
    ])
    expect(faults(household(head, child({ left: "1400/01/01" }), child({ joined: "1400/01/01" })))).toEqual(
      [],
    )
  })

  it("does not begin before the birth", () => {
    expect(faults(household(head, child({ birthDay: "1395/01/02" })))).toEqual([
      "day.outOfOrder at household.members[1].joined",
    ])
    expect(faults(household(head, child({ birthDay: "1395/01/01" })))).toEqual([])
  })

  it("is of somebody who was born by the day of the file and by today", () => {
    const born = child({ birthDay: "1404/05/02", joined: "1404/05/02" })
    const document = household(head, born)
    const future = ["day.inFuture at household.members[1].birthDay"]
    expect(faults(document)).toEqual([])
    expect(faults({ ...document, day: "1404/05/01" })).toEqual(future)
    expect(faults({ ...document, day: "1404/05/02" })).toEqual([])
    expect(faults(document, { today: day("1404/05/01") })).toEqual(future)
    expect(faults({ ...document, day: "1404/05/01" }, { today: day("1404/05/02") })).toEqual(future)
    expect(faults({ ...document, day: "1404/05/02" }, { today: day("1404/05/02") })).toEqual([])
  })

  it("has a reason of leaving only where somebody has left", () => {
    expect(faults(household(head, child({ leaving: "death" })))).toEqual([
      "field.conflict at household.members[1].leaving",
    ])
  })

  it("does not seem to last where its end cannot be read", () => {
    expect(faults(household(head, child({ left: "1396/13/01" }), child({ joined: "1400/01/01" })))).toEqual([
      "date.notADate at household.members[1].left",
    ])
  })
})

describe("custody and cover", () => {
  it("hold one stretch of custody at a time", () => {
    const custody = (...episodes: ReadonlyArray<Document>) => faults(file({ custody: episodes }))
    expect(custody({ from: "1403/01/01" }, { from: "1404/01/01" })).toEqual([
      "interval.overlap at custody[1].from",
    ])
    expect(custody({ from: "1404/01/01" }, { from: "1403/01/01", to: "1404/01/01" })).toEqual([])
    expect(custody({ from: "1404/01/01", to: "1403/01/01" })).toEqual([
      "interval.endBeforeStart at custody[0].to",
    ])
  })

  it("name one payer for a kind of help on a day", () => {
    const covers = (
      ...list: ReadonlyArray<readonly [payer: string, kind: string, from: string, to?: string]>
    ) =>
      faults(
        file({
          otherCovers: list.map(([payer, kind, from, to]) => ({
            payer,
            kind,
            from,
            ...(to === undefined ? {} : { to }),
          })),
        }),
      )
    const [relief, welfare] = ["reliefCommittee", "welfareOrganisation"]
    expect(covers([relief, "cash", "1404/01/01"], [welfare, "cash", "1404/02/01"])).toEqual([
      "cover.twoPayers at otherCovers[1].from",
    ])
    expect(covers([relief, "cash", "1404/01/01"], [relief, "cash", "1404/02/01"])).toEqual([
      "interval.overlap at otherCovers[1].from",
    ])
    expect(covers([relief, "cash", "1404/01/01", "1404/02/01"], [welfare, "cash", "1404/02/01"])).toEqual([])
    expect(covers([relief, "cash", "1404/01/01"], [welfare, "study", "1404/02/01"])).toEqual([])
    expect(covers([relief, "cash", "1404/02/01", "1404/01/01"])).toEqual([
      "interval.endBeforeStart at otherCovers[0].to",
    ])
  })

  it("find two payers exactly where two days of different payers meet", () => {
    const spans = fc.array(
      fc.record({
        payer: fc.constantFrom("reliefCommittee", "welfareOrganisation"),
        from: fc.integer({ min: 1, max: 12 }),
        length: fc.integer({ min: 1, max: 6 }),
      }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(spans, (list) => {
        const written = (value: number) => `1404/01/${String(value).padStart(2, "0")}`
        const found = faults(
          file({
            otherCovers: list.map(({ from, length, payer }) => ({
              payer,
              kind: "cash",
              from: written(from),
              to: written(from + length),
            })),
          }),
        )
        const payersOn = (on: number) =>
          new Set(
            list.filter(({ from, length }) => from <= on && on < from + length).map(({ payer }) => payer),
          )
        const twoOnSomeDay = Array.from({ length: 20 }, (_, on) => payersOn(on).size).some((size) => size > 1)
        expect(found.some((fault) => fault.startsWith("cover.twoPayers"))).toBe(twoOnSomeDay)
      }),
    )
  })
})

describe("the status of a family", () => {
  it("keeps the order of days", () => {
    const support = { status: "active", waitingSince: "1404/02/01", start: "1404/03/01" }
    expect(faults(file({ support: { ...support, start: "1404/01/01" } }))).toEqual([
      "day.outOfOrder at support.start",
    ])
    expect(faults(file({ support: { ...support, suspensions: [{ from: "1404/02/01" }] } }))).toEqual([
      "day.outOfOrder at support.suspensions[0].from",
    ])
    expect(
      faults(
        file({ support: { ...support, suspensions: [{ from: "1404/04/01" }, { from: "1404/05/01" }] } }),
      ),
    ).toEqual(["interval.overlap at support.suspensions[1].from"])
  })
})

describe("an error of a family file", () => {
  it("repeats nothing of a person", () => {
    const secret = "7777777777"
    const document = file({
      household: {
        monthlyIncome: secret.repeat(3),
        account: " ",
        members: [
          child({
            person: "",
            joined: secret,
            relation: secret,
            student: secret,
            birthDay: secret,
            unheardOf: secret,
          }),
          secret,
          child({ identifiers: [{ kind: secret, number: 7 }], sharedCustody: 7, nationality: secret }),
        ],
      },
      prisoner: { married: secret, unheardOf: secret },
    })
    const errors = errorsOf(document)
    expect(errors.length).toBeGreaterThan(12)
    expect(JSON.stringify(errors)).not.toContain(secret)
    expect(errors.filter(({ value }) => value !== undefined)).toEqual([])
  })

  it("tells the code that stands there, where it says nothing of a person", () => {
    const [error] = errorsOf(
      file({ otherCovers: [{ payer: "reliefComittee", kind: "cash", from: "1404/01/01" }] }),
    )
    expect(error).toMatchObject({ value: "reliefComittee", nearest: ["reliefCommittee"] })
  })
})

describe("a file of any kind", () => {
  const kinds = (document: unknown) =>
    Result.match(decodeFile(document, familyJurisdiction), {
      onSuccess: ({ kind }) => kind,
      onFailure: ([error]) => `${error?.code} at ${formatPath(error?.path ?? [])}`,
    })

  it("is read as its kind says", () => {
    expect(kinds({ id: "x", kind: "prisoner" })).toBe("prisoner")
    expect(kinds({ id: "x", kind: "family" })).toBe("family")
  })

  it("is read as that kind alone reads it", () => {
    const document = { id: "x", kind: "prisoner", custody: 7 }
    expect(decodeFile(document, familyJurisdiction)).toEqual(decodeCaseFile(document, familyJurisdiction))
    fc.assert(
      fc.property(families, (family) => {
        const today = day("1390/01/01") as Day
        expect(decodeFile(family, familyJurisdiction, { today })).toEqual(decode(family, { today }))
      }),
    )
  })

  it.each([
    [{ id: "x" }, "field.missing at kind"],
    [{ id: "x", kind: "familly" }, "code.unknown at kind"],
    [{ id: "x", kind: 7 }, "field.wrongKind at kind"],
    ["family", "field.wrongKind at "],
    [[], "field.wrongKind at "],
    [null, "field.wrongKind at "],
  ])("is not %j", (document, fault) => {
    expect(kinds(document)).toBe(fault)
  })

  it("names both kinds where it is of neither", () => {
    const [error] = Result.getFailure(decodeFile({ id: "x", kind: "familly" }, familyJurisdiction)).pipe(
      (failure) => (failure._tag === "Some" ? failure.value : []),
    )
    expect(error?.expected.en).toMatch(/prisoner.*family/)
    expect(error?.expected.fa).toMatch(/prisoner.*family/)
    expect(error?.nearest).toEqual(["family"])
  })
})
