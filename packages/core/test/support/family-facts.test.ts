import {
  decodeFamilyFile,
  type FamilyFile,
  familyCase,
  familyFacts,
  type Member,
  memberFacts,
  membersOf,
  overlappingMemberships,
} from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { type Day, decide, determine, type FactNode } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day } from "../test-jurisdiction.ts"
import { type Document, families } from "./arbitrary-family.ts"
import { countedSize, familyJurisdiction, memberHelp, monthlyCash, pack } from "./family-jurisdiction.ts"
import { declared, familyFileLaw } from "./family-law.ts"

const { lastDay } = pack.calendar

const read = (document: unknown): FamilyFile =>
  Result.getOrThrow(decodeFamilyFile(document, familyJurisdiction))

const files = families.map(read)

const days = fc.integer({ min: day("1397/06/01"), max: day("1404/01/01") }) as fc.Arbitrary<Day>

const withMembers = (file: FamilyFile, members: ReadonlyArray<Member>): FamilyFile => ({
  ...file,
  household: { ...file.household, members },
})

const head = { person: "p0", relation: "spouse", roles: ["head"], joined: "1390/01/01" }

const home = (...members: ReadonlyArray<Document>): FamilyFile =>
  read({ id: "family-1", kind: "family", household: { members } })

describe("the facts of the support field", () => {
  it("are all settled by a file that states everything", () => {
    const values = { truth: true, count: 1, money: 1, day: "1380/01/01", term: "1y", ratio: null, code: "x" }
    const stated = (facts: { readonly [name: string]: FactNode }) =>
      Object.fromEntries(
        Object.entries(facts).map(([name, { codes, kind }]) => [name, codes?.[0] ?? values[kind]]),
      )
    const file = read({
      id: "family-1",
      kind: "family",
      household: {
        ...stated(familyFileLaw.household.reported),
        members: [{ ...head, ...stated(familyFileLaw.member.reported), left: "1404/01/01" }],
      },
      custody: [{ from: "1403/01/01", to: "1403/02/01" }],
      prisoner: stated(familyFileLaw.provider.reported),
      otherCovers: [{ payer: "reliefCommittee", kind: "cash", from: "1403/01/01", to: "1403/02/01" }],
      reports: { localFact: true },
    })
    const facts = memberFacts(file, "p0", familyJurisdiction, lastDay) ?? {}
    const ids = [...declared.map(({ id }) => id), "localFact"]
    expect(Object.keys(facts).toSorted()).toEqual(ids.toSorted())
    for (const fact of declared)
      if ("fields" in fact)
        expect(Object.keys((facts[fact.id] as ReadonlyArray<object>)[0] ?? {}).toSorted()).toEqual(
          Object.keys(fact.fields).toSorted(),
        )
  })

  it("are unknown where the file says nothing", () => {
    expect(familyFacts(read({ id: "family-1", kind: "family" }), familyJurisdiction, lastDay)).toEqual({})
    expect(familyFacts(home(), familyJurisdiction, lastDay)).toEqual({
      memberships: [],
      dependsOnPrisoner: false,
    })
    expect(memberFacts(home(head), "p0", familyJurisdiction, lastDay)).toEqual({
      memberships: [{ relation: "spouse", head: true, joinedDay: day("1390/01/01"), hasLeft: false }],
      memberRelation: "spouse",
      memberJoinedDay: day("1390/01/01"),
      memberHasLeft: false,
    })
    expect(memberFacts(home(head), "p7", familyJurisdiction, lastDay)).toBeUndefined()
  })

  it("do not tell what a nationality, an account or an identifier is", () => {
    const plain = home(head, { person: "p1", relation: "child", joined: "1400/01/01" })
    const told = read({
      id: "family-2",
      kind: "family",
      household: {
        id: "household-2",
        area: "0811",
        account: "حساب",
        members: [
          { ...head, nationality: "foreign", identifiers: [{ kind: "nationalId", number: "1" }] },
          { person: "p1", relation: "child", joined: "1400/01/01", sharedCustody: "حضانت مشترک" },
        ],
      },
    })
    expect(familyCase(told, familyJurisdiction, lastDay)).toEqual(
      familyCase(plain, familyJurisdiction, lastDay),
    )
  })
})

describe("X9: the order of lists", () => {
  it("changes no fact", () => {
    const shuffled = files.chain((file) => {
      const shuffle = <A>(list: ReadonlyArray<A> | undefined) =>
        list === undefined
          ? fc.constant(undefined)
          : fc.shuffledSubarray([...list], { minLength: list.length })
      return fc
        .record({
          custody: shuffle(file.custody),
          otherCovers: shuffle(file.otherCovers),
          members: shuffle(file.household?.members),
        })
        .map(({ custody: episodes, members, otherCovers }) => {
          const other: FamilyFile = {
            ...file,
            ...(episodes === undefined ? {} : { custody: episodes }),
            ...(otherCovers === undefined ? {} : { otherCovers }),
          }
          return [file, members === undefined ? other : withMembers(other, members)] as const
        })
    })
    fc.assert(
      fc.property(shuffled, ([file, other]) => {
        expect(familyCase(other, familyJurisdiction, lastDay)).toEqual(
          familyCase(file, familyJurisdiction, lastDay),
        )
      }),
    )
  })
})

describe("R9: the counted members", () => {
  it("are those whose memberships hold on the day", () => {
    fc.assert(
      fc.property(files, days, (file, today) => {
        const members = file.household?.members
        const counted = members?.filter(
          ({ joined, left, relation }) =>
            relation !== "prisoner" && joined <= today && (left === undefined || today < left),
        ).length
        const facts = familyFacts(file, familyJurisdiction, today)
        expect(determine(countedSize, facts, { pack, today }).value).toBe(counted)
        expect(determine(monthlyCash, facts, { pack, today }).value).toBe(
          counted === undefined ? undefined : 1_000 * Math.min(5, counted),
        )
      }),
    )
  })
})

describe("R8: help for a member", () => {
  const needs = ["student", "needsTreatment", "chronicallyIll", "disabled", "hasIncome"] as const

  it("does not depend on the needs of another", () => {
    const changed = files
      .filter(({ household: home }) => (home?.members?.length ?? 0) > 1)
      .chain((file) => {
        const members = file.household?.members ?? []
        return fc
          .record({
            index: fc.nat(members.length - 1),
            need: fc.constantFrom(...needs),
            value: fc.option(fc.boolean(), { nil: undefined }),
          })
          .map(({ index, need, value }) => ({
            file,
            person: members[index]?.person,
            other: withMembers(
              file,
              members.map((entry, place) => {
                const { [need]: _, ...rest } = entry as Member & { readonly [name: string]: unknown }
                return place !== index ? entry : value === undefined ? rest : { ...rest, [need]: value }
              }),
            ),
          }))
      })
    fc.assert(
      fc.property(changed, days, ({ file, other, person }, today) => {
        const answers = (of: FamilyFile) =>
          membersOf(of, familyJurisdiction, today)
            .filter((entry) => entry.person !== person)
            .map(({ facts, person: id }) => [
              id,
              ...memberHelp.map(({ rule }) => decide(rule, facts, { pack, today }).answer),
            ])
        expect(answers(other)).toEqual(answers(file))
      }),
    )
  })
})

describe("the head of a household as a fact", () => {
  const heads = (file: FamilyFile) =>
    (
      familyFacts(file, familyJurisdiction, lastDay)["memberships"] as ReadonlyArray<{
        readonly head?: boolean
      }>
    ).map((entry) => entry.head)
  const other = { person: "p1", relation: "child", joined: "1400/01/01" }

  it("is no other member while somebody is known to be the head", () => {
    expect(new Set(heads(home(head, other)))).toEqual(new Set([true, false]))
    expect(heads(home(other))).toEqual([undefined])
    expect(heads(home({ ...other, roles: [] }))).toEqual([false])
  })

  it("may be a member who was never there together with the head", () => {
    expect(new Set(heads(home({ ...head, left: "1400/01/01" }, other)))).toEqual(new Set([true, undefined]))
    expect(new Set(heads(home({ ...head, left: "1400/01/02" }, other)))).toEqual(new Set([true, false]))
  })
})

describe("somebody who leaves and comes back", () => {
  it("has an entry for each stay; a role that passes on makes no new stay", () => {
    const first = { ...head, joined: "1390/01/01", left: "1395/01/01" }
    const second = { ...head, roles: [], joined: "1395/01/01", left: "1398/01/01", student: true }
    const third = { ...head, joined: "1399/01/01" }
    const file = home(third, first, second)
    const stays = membersOf(file, familyJurisdiction, lastDay).map(({ facts, person }) => [
      person,
      facts["memberJoinedDay"],
      facts["memberLeftDay"],
      facts["memberStudent"],
    ])
    expect(stays).toEqual([
      ["p0", day("1390/01/01"), day("1398/01/01"), true],
      ["p0", day("1399/01/01"), undefined, undefined],
    ])
    expect(memberFacts(file, "p0", familyJurisdiction, lastDay)?.["memberJoinedDay"]).toBe(day("1399/01/01"))
  })

  it("is a member on the same days as the memberships say, once", () => {
    fc.assert(
      fc.property(files, days, (file, today) => {
        const present = (from: unknown, to: unknown) =>
          (from as Day) <= today && (to === undefined || today < (to as Day))
        const bySays = membersOf(file, familyJurisdiction, today)
          .filter(({ facts }) => present(facts["memberJoinedDay"], facts["memberLeftDay"]))
          .map(({ person }) => person)
        const byMemberships = (file.household?.members ?? [])
          .filter(({ joined, left }) => present(joined, left))
          .map(({ person }) => person)
        expect(bySays).toEqual(byMemberships.toSorted())
      }),
    )
  })
})

describe("S2: overlapping memberships", () => {
  const family = (id: string, ...members: ReadonlyArray<Document>): FamilyFile =>
    read({ id: `file-${id}`, kind: "family", household: { id, members } })
  const stay = (joined: string, left?: string, sharedCustody?: string): Document => ({
    person: "p1",
    relation: "child",
    joined,
    ...(left === undefined ? {} : { left }),
    ...(sharedCustody === undefined ? {} : { sharedCustody }),
  })

  it("are told with the households and the days", () => {
    const found = overlappingMemberships([
      family("b", stay("1400/01/01", "1402/01/01")),
      family("a", stay("1401/01/01"), { ...stay("1390/01/01"), person: "p2" }),
    ])
    expect(found).toEqual([
      { person: "p1", households: ["a", "b"], from: day("1401/01/01"), to: day("1402/01/01"), sharedBy: [] },
    ])
    expect(
      overlappingMemberships([family("b", stay("1400/01/01")), family("a", stay("1401/01/01"))]),
    ).toEqual([{ person: "p1", households: ["a", "b"], from: day("1401/01/01"), sharedBy: [] }])
  })

  it("are none where one household is left on the day on which the other is joined", () => {
    expect(
      overlappingMemberships([
        family("a", stay("1400/01/01", "1401/01/01")),
        family("b", stay("1401/01/01")),
      ]),
    ).toEqual([])
  })

  it("are none where both households record why they share the person, and are where one does", () => {
    const shared = "حضانت مشترک"
    const both = [
      family("a", stay("1400/01/01", undefined, shared)),
      family("b", stay("1400/01/01", undefined, shared)),
    ]
    const one = [family("a", stay("1400/01/01", undefined, shared)), family("b", stay("1400/01/01"))]
    expect(overlappingMemberships(both)).toEqual([])
    expect(overlappingMemberships(one).map(({ sharedBy }) => sharedBy)).toEqual([["a"]])
  })

  it("come in one order where one household has two stays of one day, of which one is shared", () => {
    const files = [
      family("a", stay("1400/01/01", undefined, "حضانت مشترک")),
      family("a", stay("1400/01/01")),
      family("b", stay("1400/01/01")),
    ]
    expect(overlappingMemberships(files.toReversed())).toEqual(overlappingMemberships(files))
  })

  it("are none between two files of one household, or of the prisoner", () => {
    const same = family("a", stay("1400/01/01"))
    expect(overlappingMemberships([same, { ...same, id: "file-2" }])).toEqual([])
    const prisoner = { ...stay("1400/01/01"), relation: "prisoner" }
    expect(overlappingMemberships([family("a", prisoner), family("b", prisoner)])).toEqual([])
  })

  it("cover exactly the days on which a person belongs to two households", () => {
    const stays = fc.array(
      fc.record({
        person: fc.constantFrom("p1", "p2"),
        household: fc.constantFrom("a", "b", "c"),
        from: fc.nat(10),
        length: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
        shared: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    const start = day("1400/01/01")
    fc.assert(
      fc.property(stays, (list) => {
        const all = list.map(
          ({ from, household: id, length, person, shared }): FamilyFile => ({
            id,
            kind: "family",
            household: {
              members: [
                {
                  person,
                  relation: "child",
                  joined: (start + from) as Day,
                  ...(length === undefined ? {} : { left: (start + from + length) as Day }),
                  ...(shared ? { sharedCustody: "حضانت مشترک" } : {}),
                },
              ],
            },
          }),
        )
        const found = overlappingMemberships(all)
        expect(overlappingMemberships(all.toReversed())).toEqual(found)
        const holds = (entry: (typeof list)[number], on: number) =>
          entry.from <= on && (entry.length === undefined || on < entry.from + entry.length)
        for (const person of ["p1", "p2"])
          for (const [one, other] of [
            ["a", "b"],
            ["a", "c"],
            ["b", "c"],
          ] as const)
            for (let on = 0; on < 20; on++) {
              const here = list.filter((entry) => entry.person === person && holds(entry, on))
              const ones = here.filter((entry) => entry.household === one)
              const others = here.filter((entry) => entry.household === other)
              const expected = ones.some((left) => others.some((right) => !(left.shared && right.shared)))
              const told = found.some(
                ({ from, households, person: who, to }) =>
                  who === person &&
                  households[0] === one &&
                  households[1] === other &&
                  from <= start + on &&
                  (to === undefined || start + on < to),
              )
              expect(told).toBe(expected)
            }
      }),
      { numRuns: runs(500) },
    )
  })
})
