import { poolBalanceOf } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { holds } from "../../../casework/test/life-cycle/laws.ts"
import { tested as testedPool } from "../../../core/test/release/pool/sequences.ts"
import type { GiftState } from "../../src/charity/gift/gift-protocol.ts"
import { type CharityReport, charityReport } from "../../src/charity/report/charity-report.ts"
import { type Help, helpOfPool } from "../../src/charity/report/help.ts"
import { helpToPublish, type PublishedHelp } from "../../src/charity/report/help-to-publish.ts"
import { traceGifts } from "../../src/charity/report/trace-gifts.ts"

const day = (place: number): Day => (20_000 + place) as Day
const batches = ["batch-1", "batch-2"]

const giftOf = (place: number, amount: number, donor: number, batch: string): GiftState => ({
  stage: "received",
  subject: `gift-${place}`,
  version: 1,
  day: day(place % 3),
  participants: [],
  ...(donor === 0 ? {} : { donor: `donor-${donor}` }),
  amount: amount as Money,
  channel: "app",
  earmark: {},
  unit: "unit-1",
  receipt: `receipt-${place}`,
  receivedOn: day(place % 3),
  batch,
  refunds: amount > 50 ? [{ document: "d", amount: 1 as Money, on: day(1) }] : [],
})

const gifts: fc.Arbitrary<ReadonlyArray<GiftState>> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(4), fc.constantFrom(...batches)), { maxLength: 20 })
  .map((given) => given.map(([amount, donor, batch], place) => giftOf(place, amount, donor, batch)))

const part = fc.record({
  entry: fc.constantFrom(...batches, "batch-2/over", "elsewhere"),
  amount: fc.integer({ min: 1, max: 40 }).map((amount) => amount as Money),
})

const everyHelp: fc.Arbitrary<ReadonlyArray<Help>> = fc
  .array(
    fc.record({
      on: fc.nat(30).map(day),
      parts: fc.array(part, { minLength: 1, maxLength: 2 }),
      attributes: fc.record(
        {
          province: fc.constantFrom("north", "south", "east"),
          debt: fc.constantFrom("rent", "diyah", "dower"),
        },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 40, size: "max" },
  )
  .map((all) =>
    all
      .map((one, place) => ({
        ...one,
        id: `p-${place}`,
        amount: one.parts.reduce((sum, { amount }) => sum + amount, 0) as Money,
      }))
      .sort((one, other) => one.on - other.on || (one.id < other.id ? -1 : 1)),
  )

const step = 100 as Money
const options = (to: number, groupOf = 5) => ({
  from: day(0),
  to: day(to),
  attributes: ["province", "debt"],
  groupOf,
  step,
})
const reported = (all: ReadonlyArray<GiftState>, help: ReadonlyArray<Help>, to: number, groupOf = 5) =>
  Result.getOrThrow(charityReport(help, traceGifts(all, help), options(to, groupOf)))

const publication = (
  help: ReadonlyArray<Help>,
  published: ReadonlyArray<PublishedHelp>,
  to: number,
  groupOf: number,
  from = 0,
): PublishedHelp => {
  const span = { from: day(from), to: day(to) }
  const attributes = ["province", "debt"]
  return { ...span, help: helpToPublish(help, published, { ...span, attributes, groupOf }) }
}

/** In how many people two publications differ, altogether and of each value of each attribute; nothing of those in which they do not. */
const changedIn = (one: PublishedHelp, other: PublishedHelp): ReadonlyMap<string, number> => {
  const changed = new Map<string, number>()
  const ones = new Map(one.help.map((each) => [each.id, each]))
  const others = new Map(other.help.map((each) => [each.id, each]))
  for (const id of new Set([...ones.keys(), ...others.keys()])) {
    const both = [ones.get(id), others.get(id)]
    if (JSON.stringify(both[0]) === JSON.stringify(both[1])) continue
    const cells = both.flatMap((each) =>
      each === undefined ? [] : ["province", "debt"].map((name) => `${name}/${each.attributes[name] ?? ""}`),
    )
    for (const cell of new Set(["", ...cells])) changed.set(cell, (changed.get(cell) ?? 0) + 1)
  }
  return changed
}

/** Every count of a report, by what it counts. */
const countsOf = ({ donors, people, tables }: CharityReport): ReadonlyMap<string, number> =>
  new Map([
    ["people", people],
    ...tables.flatMap(({ attribute, groups }) =>
      groups.map((group) => [`${attribute}/${group.value}`, group.people] as const),
    ),
    ...donors.map((donor) => [`donor/${donor.donor}`, donor.people] as const),
  ])

const expectNothingSmallBetween = (one: CharityReport, other: CharityReport, groupOf: number) => {
  const [ones, others] = [countsOf(one), countsOf(other)]
  for (const name of new Set([...ones.keys(), ...others.keys()])) {
    const difference = Math.abs((ones.get(name) ?? 0) - (others.get(name) ?? 0))
    expect({ name, rest: difference % groupOf }).toEqual({ name, rest: 0 })
  }
  expect(Math.abs(one.amount - other.amount) % step).toBe(0)
}

describe("a report of charity", () => {
  it("differs by whole groups and steps, or not at all, from one without any one person", () =>
    fc.assert(
      fc.property(
        gifts,
        everyHelp,
        fc.nat(39),
        fc.integer({ min: 2, max: 6 }),
        (all, help, left, groupOf) => {
          const without = help.filter((_, place) => place !== left)
          expectNothingSmallBetween(
            reported(all, help, 31, groupOf),
            reported(all, without, 31, groupOf),
            groupOf,
          )
        },
      ),
      { numRuns: runs(300) },
    ))

  it("differs by whole groups and steps, or not at all, from one of another day", () =>
    fc.assert(
      fc.property(gifts, everyHelp, fc.nat(31), fc.nat(31), (all, help, one, other) => {
        expectNothingSmallBetween(reported(all, help, one), reported(all, help, other), 5)
      }),
      { numRuns: runs(300) },
    ))

  it("says the same after an earlier one of the year that held nobody back, if fewer than a group were helped meanwhile", () =>
    fc.assert(
      fc.property(
        gifts,
        everyHelp,
        fc.integer({ min: 2, max: 6 }),
        fc.nat(99),
        (all, help, groupOf, seed) => {
          const late = new Set(
            Array.from(
              { length: groupOf - 1 },
              (_, place) => `p-${(seed * (place + 1)) % (help.length || 1)}`,
            ),
          )
          const before = help.filter(({ id }) => !late.has(id))
          const first = publication(before, [], 31, groupOf)
          const second = publication(help, [first], 31, groupOf)
          for (const people of changedIn(first, second).values())
            expect(people).toBeGreaterThanOrEqual(groupOf)
          if (first.help.length !== before.length) return
          expect(second.help).toEqual(first.help)
          expect(reported(all, second.help, 31, groupOf)).toEqual(reported(all, first.help, 31, groupOf))
        },
      ),
      { numRuns: runs(300) },
    ))

  it("differs in the people behind every count from every other one of the year by nobody or by a group at least", () =>
    fc.assert(
      fc.property(
        everyHelp,
        fc.array(
          fc.record({
            to: fc.integer({ min: 1, max: 31 }),
            from: fc.constantFrom(0, 0, 0, 10),
            known: fc.nat(40),
            corrected: fc.array(fc.nat(39), { maxLength: 12 }),
          }),
          { minLength: 2, maxLength: 5 },
        ),
        fc.integer({ min: 2, max: 5 }),
        (help, asked, groupOf) => {
          const published: Array<PublishedHelp> = []
          for (const { corrected, from, known, to } of asked) {
            // What is known differs from report to report: people are found later, or turn out to be of another province.
            const state = help
              .slice(0, known)
              .map((one, place) =>
                corrected.includes(place) ? { ...one, attributes: { province: "west", debt: "rent" } } : one,
              )
            published.push(publication(state, published, to, groupOf, from))
          }
          const none = { from: day(0), to: day(0), help: [] }
          for (const [place, one] of [none, ...published].entries())
            for (const other of published.slice(place))
              for (const people of changedIn(one, other).values())
                expect(people).toBeGreaterThanOrEqual(groupOf)
        },
      ),
      { numRuns: runs(300) },
    ))

  it("counts everybody in the end: whoever waited, once enough others wait with them", () => {
    const helped = (count: number): ReadonlyArray<Help> =>
      Array.from({ length: count }, (_, place) => ({
        id: `p-${place}`,
        on: day(place % 30),
        amount: 10 as Money,
        attributes: { province: place % 2 === 0 ? "north" : "south", debt: "rent" },
        parts: [{ entry: "batch-1", amount: 10 as Money }],
      }))
    const published: Array<PublishedHelp> = []
    for (const count of [9, 10, 12, 19, 20, 30]) published.push(publication(helped(count), published, 31, 5))
    // Of nine four are of the south, of twelve one more of each province, of nineteen again four of the south.
    expect(published.map(({ help }) => help.length)).toEqual([5, 10, 10, 15, 20, 30])
  })

  it("lets nobody who knows of every rest work out a count of less than a group", () =>
    fc.assert(
      fc.property(everyHelp, fc.integer({ min: 2, max: 3 }), (help, groupOf) => {
        const report = reported([], help, 31, groupOf)
        const tables = report.tables.map(({ attribute }) => {
          const values = help.map(({ attributes }) => attributes[attribute] ?? "")
          return [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length)
        })
        const cells = [help.length, ...tables.flat()]
        // Every world that the report allows: a rest for each cell, so that every table counts the same people.
        const rests = cells.map(() => new Set<number>())
        const starts = tables.map(
          (_, at) => 1 + tables.slice(0, at).reduce((sum, one) => sum + one.length, 0),
        )
        const groups = (cell: number): number => cell - (cell % groupOf)
        const visit = (chosen: ReadonlyArray<number>): void => {
          if (chosen.length < cells.length) {
            for (let rest = 0; rest < groupOf; rest++) visit([...chosen, rest])
            return
          }
          const countOf = (place: number): number => groups(cells[place] ?? 0) + (chosen[place] ?? 0)
          const isWorld = tables.every((table, at) => {
            const counted = table.reduce((sum, _, cell) => sum + countOf((starts[at] ?? 0) + cell), 0)
            return counted === countOf(0)
          })
          if (isWorld) for (const [place, rest] of chosen.entries()) rests[place]?.add(rest)
        }
        visit([])
        for (const [place, count] of cells.entries())
          if (count > 0 && count < groupOf)
            expect({ cells, place, rests: rests[place]?.size }).toEqual({
              cells,
              place,
              rests: expect.toSatisfy((size: number) => size > 1),
            })
      }),
      { numRuns: runs(150) },
    ))

  it("names no person, whatever people are called", () =>
    fc.assert(
      fc.property(gifts, everyHelp, (all, help) => {
        const renamed = help.map((one) => ({ ...one, id: `${one.id}-renamed` }))
        expect(reported(all, renamed, 31)).toEqual(reported(all, help, 31))
      }),
      { numRuns: runs(100) },
    ))

  it("refuses a step that one person's help reaches", () => {
    const help = [{ id: "p-1", on: day(1), amount: step, attributes: {}, parts: [] }]
    const report = charityReport(help, [], options(31))
    expect(Result.isFailure(report) && report.failure.code).toBe("report.stepTooSmall")
  })
})

describe("gifts that are traced", () => {
  it("pay what their batch paid, the oldest first, each to the last unit, in whatever order they are listed", () =>
    fc.assert(
      fc.property(gifts, everyHelp, (all, help) => {
        const traces = traceGifts(all, help)
        expect(traceGifts(all.toReversed(), help)).toEqual(traces)
        const days = traces.flatMap(({ gift }) =>
          all.flatMap((one) => (one.stage === "received" && one.subject === gift ? [one.receivedOn] : [])),
        )
        expect(days).toEqual(days.toSorted((one, other) => one - other))
        for (const batch of batches) {
          const own = traces.filter(({ gift }) =>
            all.some((one) => one.stage === "received" && one.subject === gift && one.batch === batch),
          )
          const sum = (of: (trace: (typeof own)[number]) => number): number =>
            own.reduce((total, trace) => total + of(trace), 0)
          const paid = help
            .flatMap(({ parts }) => parts)
            .filter(({ entry }) => entry === batch || entry === `${batch}/over`)
            .reduce((total, { amount }) => total + amount, 0)
          expect(sum(({ used }) => used)).toBe(
            Math.min(
              paid,
              sum(({ kept }) => kept),
            ),
          )
          const begun = own.findIndex(({ kept, used }) => used < kept)
          if (begun >= 0) for (const later of own.slice(begun + 1)) expect(later.used).toBe(0)
          for (const { helped, used } of own) expect(helped.length > 0).toBe(used > 0)
        }
      }),
      { numRuns: runs(300) },
    ))
})

describe("the help that a pool paid", () => {
  it("comes to what the pool spent and did not get back, over all runs", () =>
    holds(
      testedPool,
      ({ events, state }) => {
        const help = helpOfPool(events)
        const { reversed, spent } = poolBalanceOf(state)
        expect(help.reduce((sum, { amount }) => sum + amount, 0)).toBe(spent - reversed)
        for (const { amount, parts } of help)
          expect(parts.reduce((sum, one) => sum + one.amount, 0)).toBe(amount)
        expect(new Set(help.map(({ id }) => id)).size).toBe(help.length)
      },
      200,
    ))
})
