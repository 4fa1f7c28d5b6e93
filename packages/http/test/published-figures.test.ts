/** Figures for everyone: of whichever months they are asked for, and in whichever order, no two give a few people away. */

import { type Figure, stockOf } from "@bazgasht/casework/projections"
import { caseKinds } from "@bazgasht/core"
import { jalali, jalaliDay } from "@bazgasht/iran"
import type { EarlierPublication } from "@bazgasht/organisation/figures"
import { runs } from "@bazgasht/properties"
import { type Day, formatDay, text } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { application, openOffice } from "./office.ts"

const threshold = 5
const firstDay = jalaliDay(1404, 1, 1)
const months = [1, 2, 3, 4, 5]
const endOf = (month: number): Day => ((jalali.addMonths(firstDay, month) ?? firstDay) - 1) as Day
const written = (day: Day): string => formatDay(jalali, day)

const borrowers: Figure = {
  id: "borrowers",
  field: "toy",
  title: text("وام‌گیرندگان", "borrowers"),
  definition: text("کسانی که وام خواسته‌اند", "Those who have asked for a loan."),
  measure: "people",
  nature: "stock",
  byPerson: true,
  sources: [stockOf(caseKinds.loan, ({ stage }) => (stage === "applied" ? [{ amount: 1 }] : []))],
}

/** An office in which so many people ask for a loan each month. */
const officeWith = async (
  asking: ReadonlyArray<number>,
  more: { readonly since?: Day; readonly earlier?: () => ReadonlyArray<EarlierPublication> } = {},
) => {
  let today = firstDay
  const office = await openOffice({
    today: () => today,
    figures: {
      figures: [borrowers],
      mayRead: () => false,
      published: { smallest: threshold, ...more },
    },
  })
  for (const [place, count] of asking.entries()) {
    today = (endOf(place + 1) - 3) as Day
    for (let one = 0; one < count; one++) {
      const id = `${place}-${one}`
      const opened = await office.ask("/cases/loan", {
        as: "clerk",
        body: { ...application, subject: `loan-${id}`, borrower: `borrower-${id}` },
        headers: { "idempotency-key": `open-${id}` },
      })
      expect(opened.status).toBe(201)
    }
  }
  today = (endOf(months.length) + 2) as Day
  const total = async (month: number): Promise<number | undefined> => {
    const answer = await office.ask(`/figures/published?month=${written(endOf(month))}`)
    expect(answer.status).toBe(200)
    const { published } = await answer.json()
    return published.length === 0 ? 0 : published[0].total
  }
  return { ...office, total }
}

describe("figures over HTTP for everyone", () => {
  it("tell of no few people, whichever months are asked for in whichever order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(0, 1, 2, 4, 5, 7), { minLength: months.length, maxLength: months.length }),
        fc.shuffledSubarray(months, { minLength: 2 }),
        async (asking, asked) => {
          const { close, total } = await officeWith(asking)
          const totals = new Map<number, number | undefined>()
          for (const month of asked) totals.set(month, await total(month))
          await close()
          for (const one of totals.values())
            for (const other of [0, ...totals.values()]) {
              if (one === undefined || other === undefined || one === other) continue
              expect(Math.abs(one - other)).toBeGreaterThanOrEqual(threshold)
            }
        },
      ),
      {
        numRuns: runs(30, { least: 12 }),
        examples: [
          [
            [20, 1, 0, 0, 0],
            [2, 1],
          ],
        ],
      },
    )
  })

  it("are the same whoever asked for what before", async () => {
    const [one, other] = [await officeWith([9, 1, 4, 2, 6]), await officeWith([9, 1, 4, 2, 6])]
    const forward: Array<number | undefined> = []
    for (const month of months) forward.push(await one.total(month))
    const backward = new Map<number, number | undefined>()
    for (const month of months.toReversed()) backward.set(month, await other.total(month))
    expect(months.map((month) => backward.get(month))).toEqual(forward)
    expect(forward).toEqual([9, undefined, 14, undefined, 22])
    await Promise.all([one.close(), other.close()])
  })

  it("are held against what the application published elsewhere, and begin with the month that it names", async () => {
    const elsewhere = await officeWith([9, 1, 4, 2, 6], {
      earlier: () => [
        {
          figures: [{ figure: "borrowers", cells: [], groups: [], codes: [], total: 13 }],
          people: [],
        },
      ],
    })
    expect(await elsewhere.total(3)).toBeUndefined()
    const begun = await officeWith([9, 1, 4, 2, 6], { since: endOf(2) })
    expect([await begun.total(2), await begun.total(3)]).toEqual([10, undefined])
    await Promise.all([elsewhere.close(), begun.close()])
  })
})
