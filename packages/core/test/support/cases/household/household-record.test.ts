import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  differingRecords,
  emptyHousehold,
  type HouseholdRecord,
  mergeHouseholds,
} from "../../../../src/support/cases/household/household-record.ts"

const day = fc.nat({ max: 3 }).map((value) => (20_000 + value) as Day)
const household = fc.constantFrom("household-1", "household-2", "household-3")

/** Records over few people and days, so that many of them are the same or differ in one thing. */
const record: fc.Arbitrary<HouseholdRecord> = fc.record({
  households: fc.uniqueArray(household),
  memberships: fc.array(
    fc.record({
      household,
      membership: fc.record(
        {
          person: fc.constantFrom("person-1", "person-2"),
          relation: fc.constantFrom("spouse", "child"),
          birthDay: fc.constantFrom(7000 as Day, 7001 as Day),
          joined: day,
          left: day,
          sharedCustody: fc.constant("courtOrder"),
        },
        { requiredKeys: ["person", "relation", "joined"] },
      ),
    }),
    { maxLength: 6 },
  ),
  payments: fc.array(
    fc.record({
      payment: fc.constantFrom("payment-1", "payment-2"),
      household,
      on: day,
      amount: fc.constantFrom(1 as Money, 2 as Money),
    }),
    { maxLength: 6 },
  ),
})

/** A record in its own order, each item once. */
const ordered = (value: HouseholdRecord) => mergeHouseholds(value, emptyHousehold)

const lists = ["households", "memberships", "payments"] as const

describe("S3: the merging of households", () => {
  it("keeps everything that either knows, and adds nothing", () =>
    fc.assert(
      fc.property(record, record, (left, right) => {
        const merged = mergeHouseholds(left, right)
        for (const list of lists) {
          for (const item of [...left[list], ...right[list]]) expect(merged[list]).toContainEqual(item)
          for (const item of merged[list]) expect([...left[list], ...right[list]]).toContainEqual(item)
        }
      }),
    ))

  it("changes nothing when it is done again", () =>
    fc.assert(
      fc.property(record, record, (left, right) => {
        const merged = mergeHouseholds(left, right)
        expect(mergeHouseholds(merged, merged)).toEqual(merged)
        expect(mergeHouseholds(merged, right)).toEqual(merged)
        expect(mergeHouseholds(left, left)).toEqual(ordered(left))
      }),
    ))

  it("does not depend on the order or the grouping of merges, or on the order of what is known", () =>
    fc.assert(
      fc.property(record, record, record, (first, second, third) => {
        expect(mergeHouseholds(first, second)).toEqual(mergeHouseholds(second, first))
        expect(mergeHouseholds(mergeHouseholds(first, second), third)).toEqual(
          mergeHouseholds(first, mergeHouseholds(second, third)),
        )
        const turned: HouseholdRecord = {
          households: [...first.households].reverse(),
          memberships: [...first.memberships].reverse(),
          payments: [...first.payments].reverse(),
        }
        expect(ordered(turned)).toEqual(ordered(first))
      }),
    ))

  it("keeps two records of one person that differ, and says so", () => {
    const of = (relation: "spouse" | "child", birthDay: number) => ({
      household: "household-1",
      membership: {
        person: "person-1",
        relation,
        birthDay: birthDay as Day,
        joined: 20_000 as Day,
      },
    })
    const merged = mergeHouseholds(
      { ...emptyHousehold, memberships: [of("child", 7000)] },
      { ...emptyHousehold, memberships: [of("child", 7001)] },
    )
    expect(merged.memberships).toHaveLength(2)
    expect(differingRecords(merged)).toEqual([{ person: "person-1", records: merged.memberships }])
    expect(differingRecords({ ...emptyHousehold, memberships: [of("child", 7000)] })).toEqual([])
  })

  it("finds a person whose records differ whatever their order", () =>
    fc.assert(
      fc.property(record, (known) => {
        const differing = differingRecords(known).map(({ person }) => person)
        for (const person of ["person-1", "person-2"]) {
          const said = known.memberships
            .filter(({ membership }) => membership.person === person)
            .map(({ membership }) => `${membership.relation} ${membership.birthDay}`)
          expect(differing.includes(person)).toBe(new Set(said).size > 1)
        }
      }),
    ))
})
