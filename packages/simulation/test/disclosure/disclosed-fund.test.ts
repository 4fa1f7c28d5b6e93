import { runs } from "@bazgasht/properties"
import type { Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { auditFund, disclosedFund } from "../../src/disclosure/disclosed-fund.ts"
import { type FundComparison, type FundRow, fundGroups, fundOutcomes } from "../../src/index.ts"
import { type Equation, foundOut } from "./attacker.ts"

const places = [...fundOutcomes.keys()]
const byMoney = fundOutcomes.indexOf("freedByMoney")
const tally = (cases: number) => ({ cases, weight: BigInt(cases) })

interface Person {
  readonly province: string
  readonly debtKind: string
  readonly before: number
  readonly after: number
}

const anyPeople: fc.Arbitrary<ReadonlyArray<Person>> = fc.array(
  fc.record<Person>({
    province: fc.constantFrom("a", "a", "a", "b", "b", "c"),
    debtKind: fc.constantFrom("dower", "dower", "diyah"),
    before: fc.constantFrom(0, 1, 1, 1, 2, 2, 5),
    after: fc.constantFrom(0, 1, 1, 1, 2, 2, 5),
  }),
  { minLength: 1, maxLength: 80 },
)

const movesOf = (people: ReadonlyArray<Person>) =>
  places.map((from) =>
    places.map((to) => tally(people.filter(({ after, before }) => before === from && after === to).length)),
  )

const debt = 7n
const spentBy = (people: ReadonlyArray<Person>) => ({
  before: debt * BigInt(people.filter(({ before }) => before === byMoney).length),
  after: debt * BigInt(people.filter(({ after }) => after === byMoney).length),
})

const fundOf = (people: ReadonlyArray<Person>): FundComparison => {
  const rows = (group: "province" | "debtKind"): ReadonlyArray<FundRow> =>
    [...new Set(people.map((person) => person[group]))].map((code) => {
      const some = people.filter((person) => person[group] === code)
      return { code, moves: movesOf(some), spent: spentBy(some) }
    })
  const money = { free: 10_000n, earmarked: 0n }
  const spent = spentBy(people)
  return {
    before: { ...money, spent: spent.before },
    after: { ...money, spent: spent.after },
    moves: movesOf(people),
    groups: { province: rows("province"), debtKind: rows("debtKind") },
    sizes: [{ size: 10_000 as Money, freed: { before: tally(3), after: tally(40) }, spent }],
    turned: [],
  }
}

/** All counts by name, how they hang together, and which of them are disclosed: rials as well, since everybody owes the same. */
const knowledgeOf = async (people: ReadonlyArray<Person>, least: number) => {
  const shown = disclosedFund(await auditFund(fundOf(people), least))
  const truth = new Map<string, number>()
  const disclosed = new Map<string, number>()
  const present = new Set<string>()
  const equations: Array<Equation> = []
  const count = (name: string, value: number, isDisclosed: boolean): void => {
    truth.set(name, value)
    // Moves within a group, and those who stay what they were, are in no table: not even that there are none is known.
    const isInTable = !name.includes(">") || /^all (?<from>\d)>(?!\k<from>)/.test(name)
    if (isInTable && !isDisclosed && value > 0) present.add(name)
    // Of whom there is none, nobody is hidden.
    if (isDisclosed || (isInTable && value === 0)) disclosed.set(name, value)
  }
  const sum = (whole: string, parts: ReadonlyArray<string>): void => {
    equations.push([[-1, whole], ...parts.map((part) => [1, part] as const)])
  }
  const table = (
    name: string,
    some: ReadonlyArray<Person>,
    row: {
      readonly all: unknown
      readonly before: ReadonlyArray<unknown>
      readonly after: ReadonlyArray<unknown>
    },
    paid: { readonly before: unknown; readonly after: unknown },
    isMoveDisclosed: (from: number, to: number) => boolean,
  ): void => {
    count(name, some.length, row.all !== "few")
    for (const side of ["before", "after"] as const) {
      for (const place of places) {
        const of = some.filter((person) => person[side] === place).length
        if (row[side][place] !== "few") expect(Number(row[side][place])).toBe(of)
        count(`${name} ${side} ${place}`, of, row[side][place] !== "few")
        sum(
          `${name} ${side} ${place}`,
          places.map((other) =>
            side === "before" ? `${name} ${place}>${other}` : `${name} ${other}>${place}`,
          ),
        )
      }
      sum(
        name,
        places.map((place) => `${name} ${side} ${place}`),
      )
      // Everybody owes the same, so rials that are disclosed are a count that is disclosed.
      const freed = `${name} ${side} ${byMoney}`
      if (paid[side] !== "few") disclosed.set(freed, truth.get(freed) ?? 0)
    }
    for (const from of places)
      for (const to of places)
        count(
          `${name} ${from}>${to}`,
          some.filter(({ after, before }) => before === from && after === to).length,
          isMoveDisclosed(from, to),
        )
  }
  const isMoveDisclosed = (from: number, to: number): boolean =>
    shown.moves.some(
      ({ after, before, people: value }) =>
        before === fundOutcomes[from] && after === fundOutcomes[to] && value !== "few",
    )
  table(
    "all",
    people,
    { all: shown.all, before: shown.before.outcomes, after: shown.after.outcomes },
    { before: shown.before.spent, after: shown.after.spent },
    isMoveDisclosed,
  )
  const names = [...truth.keys()]
  for (const group of fundGroups) {
    for (const { all, code, outcomes, spent } of shown.groups[group])
      table(
        `${group}:${code}`,
        people.filter((person) => person[group] === code),
        { all, ...outcomes },
        spent,
        () => false,
      )
    for (const name of names)
      sum(
        name,
        shown.groups[group].map(({ code }) => name.replace("all", `${group}:${code}`)),
      )
  }
  return { truth, disclosed, present, equations, shown }
}

const person = (province: string, debtKind: string, before: number, after: number): Person => ({
  province,
  debtKind,
  before,
  after,
})

/** Of five who owe a dower, three of whom are freed as the provinces tell, the two others had one outcome each. */
const sixPeople: ReadonlyArray<Person> = [
  person("c", "diyah", 1, 1),
  person("a", "dower", 2, 1),
  person("c", "dower", 5, 0),
  person("a", "dower", 0, 1),
  person("a", "dower", 2, 1),
  person("b", "dower", 0, 2),
]

test("no small count is disclosed of a fund, and none follows from what is", async () => {
  await fc.assert(
    fc.asyncProperty(anyPeople, fc.integer({ min: 2, max: 6 }), async (people, least) => {
      const { equations, present, disclosed, truth } = await knowledgeOf(people, least)
      const isSmall = ([, value]: readonly [string, number]): boolean => value > 0 && value < least
      expect([...disclosed].filter(isSmall)).toEqual([])
      const found = [...foundOut(equations, disclosed, present)]
      for (const [name, value] of found) expect({ name, value }).toEqual({ name, value: truth.get(name) })
      expect(found.filter(isSmall)).toEqual([])
    }),
    { numRuns: runs(100), examples: [[sixPeople, 2]] },
  )
})

test("nothing is hidden of a fund where no count is small", async () => {
  await fc.assert(
    fc.asyncProperty(anyPeople, async (people) => {
      const { shown } = await knowledgeOf(people, 1)
      expect(
        JSON.stringify(shown, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value)),
      ).not.toContain("few")
    }),
    { numRuns: runs(30) },
  )
})

/** Eighty people who wait, whatever happens. */
const eighty = Array.from(
  { length: 80 },
  (): Person => ({ province: "a", debtKind: "dower", before: 2, after: 2 }),
)

test("a size that frees few is not disclosed, and one that frees many is", async () => {
  const [size] = disclosedFund(await auditFund(fundOf(eighty), 5)).sizes
  expect(size?.freed).toEqual({ before: "few", after: 40n })
  expect(size?.spent.before).toBe("few")
})

test("of sizes that come near each other, or leave few waiting, one is disclosed", async () => {
  const sizes = [30, 33, 50, 78, 80].map((freed) => ({
    size: (freed * 10) as Money,
    freed: { before: tally(freed), after: tally(freed) },
    spent: { before: BigInt(freed), after: BigInt(freed) },
  }))
  const shown = disclosedFund(await auditFund({ ...fundOf(eighty), sizes }, 5)).sizes
  expect(shown.map(({ freed }) => freed.after)).toEqual([30n, "few", 50n, "few", 80n])
  expect(shown.map(({ spent }) => spent.before)).toEqual([30n, "few", 50n, "few", 80n])
})

test("a size that frees nearly as many after the reform as before is disclosed of the law in force alone", async () => {
  const sizeOf = (before: number, after: number) => ({
    size: (before * 10) as Money,
    freed: { before: tally(before), after: tally(after) },
    spent: { before: BigInt(before), after: BigInt(after) },
  })
  const [near, far] = disclosedFund(
    await auditFund({ ...fundOf(eighty), sizes: [sizeOf(20, 23), sizeOf(30, 40)] }, 5),
  ).sizes
  expect(near).toMatchObject({
    freed: { before: 20n, after: "few" },
    spent: { before: 20n, after: "few" },
  })
  expect(far?.freed).toEqual({ before: 30n, after: 40n })
})
