import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import type { CapacityLife, CapacityState } from "../../src/enterprise/capacity/capacity-protocol.ts"
import { publishedCapacities } from "../../src/enterprise/capacity/published-capacities.ts"
import { testedCapacity } from "./capacity-sequences.ts"

describeLifeCycle(testedCapacity)

const holds = (property: (run: Run<CapacityLife>) => void) => holdsOf(testedCapacity, property, 400)

describe("every sequence of commands to a capacity", () => {
  it("shows what another person published, and a revision only once it is published", () =>
    holds((run) => {
      let describer: string | undefined
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type === "describe" || command.type === "revise") describer = command.by.id
        if (command.type === "publish") expect(command.by.id).not.toBe(describer)
        if (command.type === "revise" && "profile" in before && before.stage !== "described")
          expect("profile" in after && after.profile).toEqual(before.profile)
        if (command.type === "publish" && before.stage === "revised" && after.stage === "published")
          expect(after.profile).toEqual(before.revision)
      }
    }))

  it("is on the public list exactly while it is published", () =>
    holds(({ state }) => {
      const listed = publishedCapacities([state], () => "zenda", 5).flatMap(({ places }) => places)
      expect(listed.length).toBe(state.stage === "published" || state.stage === "revised" ? 1 : 0)
    }))
})

const trades = ["5120", "7212", "7531"]

const published = (subject: string, unit: string, certified: ReadonlyArray<number>): CapacityState =>
  ({
    ...{ stage: "published", subject, unit, version: 2, day: 20_000 as Day, participants: [] },
    due: 20_100 as Day,
    profile: {
      place: { kind: "hall", area: 100, has: [] },
      trades: certified.map((count, place) => ({
        trade: trades[place] as string,
        seats: 10,
        certified: count,
      })),
      countedOn: 20_000 as Day,
    },
  }) as unknown as CapacityState

const countsOfTrades = fc.array(fc.nat({ max: 14 }), { minLength: 3, maxLength: 3 })

describe("the public list", () => {
  it("determines no count of fewer people than the threshold, whatever is summed", () =>
    fc.assert(
      fc.property(fc.array(countsOfTrades, { minLength: 1, maxLength: 5 }), (counts) => {
        const states = counts.map((of, place) => published(`capacity-${place}`, `prison-${place}`, of))
        const [province] = publishedCapacities(states, () => "zenda", 5)
        if (province === undefined) throw new Error("a province is shown")
        // An intruder knows the sums, and of a hidden count that it is not zero.
        const cellOf = (row: number, column: number) => `${row}/${column}`
        for (const [row, { trades: shown }] of province.places.entries())
          for (const [column, { certified }] of shown.entries()) {
            const count = counts[row]?.[column] ?? 0
            if (count > 0 && count < 5)
              expect([cellOf(row, column), certified]).toEqual([cellOf(row, column), { hidden: true }])
            else if ("count" in certified) expect(certified.count).toBe(count)
          }
        for (const [column, { certified }] of province.trades.entries()) {
          const rows = province.places.map(({ trades: shown }) => shown[column]?.certified)
          const hidden = rows.filter((one) => one !== undefined && "hidden" in one).length
          // One hidden count beside a shown sum would follow by subtraction.
          if ("count" in certified) expect(hidden).not.toBe(1)
        }
      }),
    ))

  it("has nothing of a unit without a province, and adds up what is shown", () =>
    fc.assert(
      fc.property(fc.array(countsOfTrades, { minLength: 1, maxLength: 5 }), (counts) => {
        const states = counts.map((of, place) => published(`capacity-${place}`, `prison-${place % 2}`, of))
        const list = publishedCapacities(states, (unit) => (unit === "prison-0" ? "zenda" : undefined), 5)
        for (const { area, places, province, trades: sums } of list) {
          expect(province).toBe("zenda")
          expect(places.every(({ unit }) => unit === "prison-0")).toBe(true)
          expect(area).toBe(100 * places.length)
          for (const { certified, trade } of sums) {
            const shown = places.flatMap((one) => one.trades.filter((of) => of.trade === trade))
            if ("count" in certified && shown.every((one) => "count" in one.certified))
              expect(
                shown.reduce((sum, one) => sum + ("count" in one.certified ? one.certified.count : 0), 0),
              ).toBe(certified.count)
          }
        }
      }),
    ))
})
