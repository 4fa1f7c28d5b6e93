/** The figures that everyone sees, month after month: no two pages give a few people away. */

import { firstDay } from "@bazgasht/example-systems/country.ts"
import { jalali } from "@bazgasht/iran"
import { unitTreeOf } from "@bazgasht/organisation/units"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { figureByMonth, figureOf, figuresByProvince } from "../areas/public/read-figures.ts"
import type { Portal } from "../portal.ts"
import { Remembered } from "../remember.ts"

const dayAfter = (month: number): Day => jalali.addMonths(firstDay, month) ?? firstDay

/** A portal on the first day after so many months, with so many families covered at the end of each. */
const portalAfter = (families: ReadonlyArray<number>): Portal => {
  const read = ({ day }: { readonly day: Day }) => {
    const month = families.findIndex((_, place) => day < dayAfter(place + 1))
    const cell = { figure: "familiesCovered", unit: "", code: "" }
    const count = families[month] ?? 0
    return Promise.resolve(
      Result.succeed({
        values: [{ ...cell, value: count }],
        people: Array.from({ length: count }, (_, one) => ({ ...cell, of: `family-${one}`, value: 1 })),
        ...{ position: 1, known: day },
      }),
    )
  }
  return {
    systems: { figures: () => ({ keepUp: () => Promise.resolve(Result.succeed(1)), read }) },
    today: dayAfter(families.length),
    units: unitTreeOf([], firstDay),
    remembered: new Remembered(),
  } as unknown as Portal
}

const totalAfter = async (families: ReadonlyArray<number>): Promise<number | undefined> =>
  (await figuresByProvince(portalAfter(families))).get("familiesCovered")?.total

test("one family that came since the page of a month before is not seen on the next", async () => {
  expect(await totalAfter([60])).toBe(60)
  expect(await totalAfter([60, 61])).toBeUndefined()
  expect(await totalAfter([60, 61, 65])).toBe(65)
})

test("the months of one page give no family away either", async () => {
  const figure = figureOf("familiesCovered")
  if (figure === undefined) throw new Error("no such figure")
  const months = await figureByMonth(portalAfter([60, 61, 65, 64]), figure)
  expect(months.map(({ value }) => value)).toEqual([60, undefined, 65, undefined])
})
