import type { IdentifierKind } from "@bazgasht/core"
import {
  comparedPart,
  type FamilyFile,
  findDuplicates,
  type Member,
  overlappingMemberships,
  recordsOfFamilies,
} from "@bazgasht/core/support"
import { type Day, text } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const day = (value: number): Day => value as Day

const members: fc.Arbitrary<Member> = fc
  .record({
    person: fc.constantFrom("p1", "p2"),
    relation: fc.constantFrom("child", "spouse", "prisoner"),
    joined: fc.nat(12),
    left: fc.option(fc.nat(12), { nil: undefined }),
    shared: fc.boolean(),
  })
  .map(({ joined, left, person, relation, shared }) => ({
    person,
    relation,
    joined: day(joined),
    ...(left === undefined ? {} : { left: day(left) }),
    ...(shared ? { sharedCustody: "the parents live apart" } : {}),
  }))

const files: fc.Arbitrary<ReadonlyArray<FamilyFile>> = fc.array(
  fc
    .record({ id: fc.constantFrom("h1", "h2", "h3"), members: fc.array(members, { maxLength: 4 }) })
    .map(({ id, members: all }): FamilyFile => ({ id, kind: "family", household: { members: all } })),
  { maxLength: 3 },
)

const onDays = (stretches: ReadonlyArray<{ readonly from: Day; readonly to?: Day }>): ReadonlyArray<number> =>
  Array.from({ length: 20 }, (_, on) => on).filter((on) =>
    stretches.some(({ from, to }) => from <= on && on < (to ?? Number.POSITIVE_INFINITY)),
  )

describe("the records in family files", () => {
  it("S2: show a person in two households on the days on which the memberships overlap, and on no other", () => {
    fc.assert(
      fc.property(files, (all) => {
        const overlapping = overlappingMemberships(all)
        const { findings } = findDuplicates(recordsOfFamilies(all), [])
        for (const person of ["p1", "p2"]) {
          const found = findings.filter(({ subjects }) => subjects.persons.includes(person))
          expect(onDays(found.flatMap(({ days }) => days))).toEqual(
            onDays(overlapping.filter((one) => one.person === person)),
          )
        }
      }),
    )
  })

  it("are the same in the part of a file that is kept to compare it with others", () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat(3)), (all, random) => {
        const told = all.map((file): FamilyFile => {
          const account = random.next().value
          return {
            ...file,
            custody: [{ from: day(1) }],
            household: {
              ...(random.next().value === 0 ? { id: "h9" } : {}),
              ...(account === 0 ? {} : { account: `A ${account}` }),
              members: (file.household?.members ?? []).map((member) => ({
                ...member,
                roles: ["head"],
                ...(random.next().value === 0 ? { identifiers: [{ kind: "number", number: "1" }] } : {}),
              })),
            },
            otherCovers: Array.from({ length: random.next().value }, () => ({
              payer: "committee",
              kind: "cash",
              from: day(random.next().value),
            })),
          }
        })
        const kept = told.map(comparedPart)
        expect(recordsOfFamilies(kept)).toEqual(recordsOfFamilies(told))
        expect(overlappingMemberships(kept)).toEqual(overlappingMemberships(told))
        expect(kept.some((file) => "custody" in file)).toBe(false)
      }),
    )
  })

  it("hold identifiers, cover and accounts under the id of the household, and not the prisoner", () => {
    const identifiers = [{ kind: "number", number: "1" }]
    const member = { person: "p1", relation: "child", joined: day(3), identifiers } as const
    const file: FamilyFile = {
      id: "file-1",
      kind: "family",
      household: {
        id: "h1",
        account: "A 1",
        members: [member, { ...member, person: "p0", relation: "prisoner" }],
      },
      otherCovers: [{ payer: "committee", kind: "cash", from: day(5), to: day(9) }],
    }
    expect(recordsOfFamilies([file])).toEqual({
      memberships: [{ person: "p1", household: "h1", identifiers, shared: false, from: 3 }],
      covers: [{ household: "h1", payer: "committee", help: "cash", from: 5, to: 9 }],
      accounts: [{ household: "h1", account: "A 1" }],
    })
    const number: IdentifierKind = {
      code: "number",
      title: text("شماره", "number"),
      read: (written) => ({ normal: written, wellFormed: true }),
    }
    const twin: FamilyFile = {
      id: "h2",
      kind: "family",
      household: { account: "a1", members: [{ ...member, person: "p2" }] },
    }
    expect(
      findDuplicates(recordsOfFamilies([file, twin]), [number]).findings.map(({ kind }) => kind),
    ).toEqual(["onePersonTwoHouseholds", "onePersonTwoIds", "sharedAccount"])
    expect(recordsOfFamilies([{ id: "empty", kind: "family" }])).toEqual({
      memberships: [],
      covers: [],
      accounts: [],
    })
  })
})
