import { type CommittedAllocation, type DonorReport, donorReport } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import type { Day, Money } from "@bazgasht/rules"
import { type AllocatedGrant, allocate, type FundablePetition, type Gift } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const provinces = ["east", "west"]
const debts = ["diyah", "dower"]
const donors = ["one", "two"]

interface Person {
  readonly province: string
  readonly debt: string
  /** Who paid. */
  readonly donors: ReadonlyArray<string>
}

const anyPerson: fc.Arbitrary<Person> = fc.record({
  province: fc.constantFrom(...provinces),
  debt: fc.constantFrom(...debts),
  donors: fc.subarray(donors),
})

const giftOf = (id: string, free: number, donor?: string): Gift => ({
  id,
  ...(donor === undefined ? {} : { donor }),
  free: free as Money,
  receivedOn: 0 as Day,
  earmark: {},
})

/** Each donor pays one rial and more for everybody whom he helps, and a gift without a donor pays for everybody. */
const committedOf = (people: ReadonlyArray<Person>): CommittedAllocation => {
  const grants = people.map((person, index): AllocatedGrant => {
    const payments = [...person.donors, "nobody"].map((gift) => ({ gift, amount: (index + 1) as Money }))
    return { petition: `p${index}`, amount: (payments.length * (index + 1)) as Money, payments }
  })
  return {
    petitions: people.map(
      ({ debt, province }, index): FundablePetition => ({
        id: `p${index}`,
        residual: (index + 1) as Money,
        attributes: { province, debt },
        values: {},
      }),
    ),
    gifts: [...donors.map((donor) => giftOf(donor, 1000, donor)), giftOf("nobody", 1000)],
    allocation: { grants, unserved: [] },
  }
}

const reportOf = (people: ReadonlyArray<Person>, smallest: number): DonorReport =>
  Result.getOrThrow(donorReport(committedOf(people), { smallest }))

/** Everybody whom the reports could be about: each province, each kind of debt, helped or not by each donor. */
const kinds: ReadonlyArray<Person> = provinces.flatMap((province) =>
  debts.flatMap((debt) =>
    [[], ["one"], ["two"], ["one", "two"]].map((helpers) => ({ province, debt, donors: helpers })),
  ),
)

/** Something that is told: of whom, and how many they are. */
interface Told {
  readonly of: (person: Person) => boolean
  readonly people: number
}

/** Everything that the reports tell together, each number with what it says that it counts. */
const toldBy = ({ fund, donors: reports }: DonorReport): ReadonlyArray<Told> => {
  const ofTables = (
    tables: DonorReport["donors"][number]["tables"],
    isMeant: Told["of"],
  ): ReadonlyArray<Told> =>
    tables.flatMap(({ attribute, groups, others }) => {
      const valueIn = (person: Person): string => (attribute === "province" ? person.province : person.debt)
      return [
        ...groups.map(({ people, value }) => ({
          people,
          of: (person: Person) => isMeant(person) && valueIn(person) === value,
        })),
        {
          people: others?.people ?? 0,
          of: (person: Person) => isMeant(person) && !groups.some(({ value }) => value === valueIn(person)),
        },
      ]
    })
  const everybody = (): boolean => true
  return [
    ...(fund.freed === undefined ? [] : [{ of: everybody, people: fund.freed.people }]),
    ...ofTables(fund.tables, everybody),
    ...reports.flatMap(({ donor, people, tables }) => {
      const isHelped = (person: Person): boolean => person.donors.includes(donor)
      return people === undefined ? [] : [{ of: isHelped, people }, ...ofTables(tables, isHelped)]
    }),
  ]
}

/**
 * Looks for what somebody can still think who has read every report: ways to spread people over the kinds that agree with all numbers, found
 * by trying, until that is enough. There may be more people than are disclosed only where nothing is disclosed.
 */
const eachWorld = (told: ReadonlyArray<Told>, isEnough: (world: ReadonlyArray<number>) => boolean): void => {
  const covers = told.map(({ of }) => kinds.map(of))
  const counts = kinds.map(() => 0)
  const left = told.map(({ people }) => people)
  const lastOf = covers.map((row) => row.lastIndexOf(true))
  const tryFrom = (kind: number): boolean => {
    if (kind === kinds.length) return isEnough(counts)
    const meant = covers.flatMap((row, index) => (row[kind] === true ? [index] : []))
    const most = Math.min(...meant.map((index) => left[index] as number))
    for (let count = 0; count <= most; count++) {
      for (const index of meant) left[index] = (left[index] as number) - count
      counts[kind] = count
      const isDone = meant.every((index) => lastOf[index] !== kind || left[index] === 0) && tryFrom(kind + 1)
      for (const index of meant) left[index] = (left[index] as number) + count
      counts[kind] = 0
      if (isDone) return true
    }
    return false
  }
  tryFrom(0)
}

/** Every group that can be named: some or all provinces, some or all debts, helped or not or either by each donor. */
const groups: ReadonlyArray<ReadonlyArray<boolean>> = [undefined, ...provinces].flatMap((province) =>
  [undefined, ...debts].flatMap((debt) =>
    [undefined, true, false].flatMap((one) =>
      [undefined, true, false].map((two) =>
        kinds.map(
          (kind) =>
            (province === undefined || kind.province === province) &&
            (debt === undefined || kind.debt === debt) &&
            (one === undefined || kind.donors.includes("one") === one) &&
            (two === undefined || kind.donors.includes("two") === two),
        ),
      ),
    ),
  ),
)

const peopleIn = (counts: ReadonlyArray<number>, group: ReadonlyArray<boolean>): number =>
  counts.reduce((sum, count, kind) => sum + (group[kind] === true ? count : 0), 0)

/** The groups of few that somebody can work out who has read every report. */
const workedOut = (people: ReadonlyArray<Person>, smallest: number): ReadonlyArray<number> => {
  const told = toldBy(reportOf(people, smallest))
  for (const { people: count } of told) expect(count === 0 || count >= smallest).toBe(true)
  if (told.length === 0) return []
  const real = kinds.map(
    (kind) => people.filter((person) => JSON.stringify(person) === JSON.stringify(kind)).length,
  )
  for (const { of, people: count } of told) expect(people.filter(of)).toHaveLength(count)
  let certain = groups
    .map((group) => ({ group, count: peopleIn(real, group) }))
    .filter(({ count }) => count > 0 && count < smallest)
  if (certain.length > 0)
    eachWorld(told, (world) => {
      certain = certain.filter(({ count, group }) => peopleIn(world, group) === count)
      return certain.length === 0
    })
  return certain.map(({ count }) => count)
}

const helpedBy = (province: string, debt: string, ...helpers: ReadonlyArray<string>): Person => ({
  province,
  debt,
  donors: helpers,
})

describe("the report to the donors", () => {
  it("tells of no group of few, and lets none be worked out by who reads every report (C15)", () => {
    fc.assert(
      fc.property(
        fc.array(anyPerson, { minLength: 2, maxLength: 9 }),
        fc.integer({ min: 2, max: 3 }),
        (people, smallest) => {
          expect(workedOut(people, smallest)).toEqual([])
        },
      ),
      { numRuns: runs(2000, { least: 400 }) },
    )
  })

  it("lets none be worked out where there are few kinds of people, so that whole groups were helped or none of them (C15)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyPerson, fc.integer({ min: 1, max: 3 })), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 2, max: 3 }),
        (parts, smallest) => {
          const people = parts.flatMap(([person, many]) => Array.from({ length: many }, () => person))
          expect(workedOut(people, smallest)).toEqual([])
        },
      ),
      { numRuns: runs(4000, { least: 1000 }) },
    )
  })

  it("does not say by two attributes whom two donors helped, where one helped all of a group and the other nobody in it", () => {
    const people = [
      ...Array.from({ length: 2 }, () => helpedBy("west", "dower", "one", "two")),
      ...Array.from({ length: 2 }, () => helpedBy("east", "diyah", "one")),
      ...Array.from({ length: 2 }, () => helpedBy("west", "diyah")),
      helpedBy("west", "diyah", "one"),
    ]
    expect(workedOut(people, 2)).toEqual([])
    for (const { tables } of reportOf(people, 2).donors) expect(tables).toHaveLength(1)
  })

  it("tells everything where nothing is small", () => {
    const people = kinds.flatMap((kind) => [kind, kind])
    const { fund, donors: reports } = reportOf(people, 2)
    expect(fund.freed?.people).toBe(32)
    for (const { groups: shown, others } of [...fund.tables, ...reports.flatMap(({ tables }) => tables)]) {
      expect(shown).toHaveLength(2)
      expect(others).toBeUndefined()
    }
    expect(reports.map(({ people: helped }) => helped)).toEqual([16, 16])
  })

  it("merges a small group with the smallest of the others, where it would follow from the sum", () => {
    const of = (province: string, count: number): ReadonlyArray<Person> =>
      Array.from({ length: count }, () => ({ province, debt: "dower", donors: [] }))
    const report = (...parts: ReadonlyArray<ReadonlyArray<Person>>) =>
      reportOf(parts.flat(), 5).fund.tables[0]
    expect(report(of("east", 9), of("west", 6), of("north", 2))).toMatchObject({
      groups: [{ value: "east", people: 9 }],
      others: { people: 8 },
    })
    expect(report(of("east", 9), of("west", 6), of("north", 2), of("south", 3))).toMatchObject({
      groups: [
        { value: "east", people: 9 },
        { value: "west", people: 6 },
      ],
      others: { people: 5 },
    })
  })

  it("names to a donor nothing that the table of all merges: the rest of it would be small", () => {
    const of = (province: string, count: number, ...helpers: ReadonlyArray<string>): ReadonlyArray<Person> =>
      Array.from({ length: count }, () => ({ province, debt: "dower", donors: helpers }))
    const people = [...of("east", 3), ...of("west", 3, "one"), ...of("north", 1)]
    const { fund, donors: reports } = Result.getOrThrow(
      donorReport(committedOf(people), { smallest: 3, attributes: ["province"] }),
    )
    expect(fund.tables[0]).toMatchObject({ groups: [{ value: "east" }], others: { people: 4 } })
    expect(reports[0]?.tables[0]).toEqual({ attribute: "province", groups: [], others: { people: 3 } })
  })

  it("keeps quiet about a donor who helped few, or all but few, and about a fund that freed few", () => {
    const person = (...helpers: ReadonlyArray<string>): Person => ({
      province: "east",
      debt: "dower",
      donors: helpers,
    })
    const many = Array.from({ length: 8 }, () => person("one"))
    const { donors: reports } = reportOf([...many, person("two"), person("two")], 5)
    expect(reports.map(({ people, tables }) => ({ people, tables }))).toEqual([
      { people: undefined, tables: [] },
      { people: undefined, tables: [] },
    ])
    const few = reportOf([person("one"), person("one")], 5)
    expect(few.fund).toMatchObject({ tables: [], waiting: { people: 0, amount: 0 } })
    expect(few.fund).not.toHaveProperty("freed")
  })

  it("has the sums of the allocation, and holds no id of a petition or a gift (C15)", () => {
    const anyCommitted = fc
      .array(fc.tuple(anyPerson, fc.integer({ min: 1, max: 50 })), { maxLength: 30 })
      .map((list) => {
        const petitions = list.map(
          ([{ debt, province }, residual], index): FundablePetition => ({
            id: `petition-${index}`,
            residual: residual as Money,
            attributes: { province, debt },
            values: {},
          }),
        )
        const gifts = [giftOf("gift-1", 200, "one"), giftOf("gift-2", 90, "two"), giftOf("gift-3", 60, "one")]
        const policy = { mode: "count", tieBreaker: { kind: "lottery", seed: "1405" } } as const
        return { petitions, gifts, allocation: Result.getOrThrow(allocate(petitions, gifts, policy)) }
      })
    fc.assert(
      fc.property(anyCommitted, (committed) => {
        const { fund, donors: reports } = Result.getOrThrow(donorReport(committed, { smallest: 3 }))
        const { allocation } = committed
        const spentOf = (donor: string): number =>
          committed.gifts
            .filter((gift) => gift.donor === donor)
            .reduce((sum, { id }) => sum + (allocation.gifts.find(({ gift }) => gift === id)?.spent ?? 0), 0)
        expect(fund).toMatchObject({ free: allocation.free, spent: allocation.spent })
        for (const { free, donor, left, spent } of reports) {
          expect(spent).toBe(spentOf(donor))
          expect(left).toBe(free - spent)
        }
        for (const { groups: shown, others } of fund.tables) {
          const all = [...shown, ...(others === undefined ? [] : [others])]
          expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBe(allocation.spent)
        }
        expect(JSON.stringify({ fund, reports })).not.toMatch(/petition-|gift-/)
        const turned = {
          petitions: committed.petitions.toReversed(),
          gifts: committed.gifts.toReversed(),
          allocation: { ...allocation, grants: allocation.grants.toReversed() },
        }
        expect(Result.getOrThrow(donorReport(turned, { smallest: 3 }))).toEqual(
          Result.getOrThrow(donorReport(committed, { smallest: 3 })),
        )
      }),
    )
  })

  it("is refused by name where it would tell of one, or where payments and gifts do not agree", () => {
    const codesOf = (committed: CommittedAllocation, smallest = 5) =>
      Result.match(donorReport(committed, { smallest }), {
        onSuccess: () => [],
        onFailure: (errors) => errors.map(({ code, id }) => [code, id]),
      })
    const sound = committedOf([{ province: "east", debt: "dower", donors: ["one"] }])
    expect(codesOf(sound)).toEqual([])
    expect(codesOf(sound, 1)).toEqual([["report.smallestTooSmall", undefined]])
    expect(codesOf(sound, 2.5)).toEqual([["report.smallestTooSmall", undefined]])
    expect(codesOf({ ...sound, petitions: [] })).toEqual([["report.petitionUnknown", "p0"]])
    expect(codesOf({ ...sound, gifts: [giftOf("one", 0, "one")] })).toEqual([
      ["report.overspent", "one"],
      ["report.giftUnknown", "nobody"],
    ])
  })
})
