import { accessBy, type CaseKind, isSameIdentifier, type LifeCycleTypes } from "@bazgasht/casework"
import type { GivenSetting } from "@bazgasht/casework/law"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import type { Reported } from "@bazgasht/core/case-file"
import { placementCases } from "@bazgasht/core/employment"
import { type Day, gregorian, type Money } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import { callerOf, everything, serve } from "../../../casework/test/services/requests.ts"
import { toyStore } from "../../../casework/test/services/toy-store.ts"
import { withoutReading } from "../../../core/test/cases/every-kind.ts"
import { day, living, work } from "../../../core/test/cases/living.ts"
import { setting as placementSetting } from "../../../core/test/employment/cases/placement/sequences.ts"
import { wageMonthCases } from "../../src/enterprise/enterprise-kinds.ts"
import { incomeWithWages } from "../../src/enterprise/wage-month/family-income.ts"
import { claimsOfWageMonth } from "../../src/enterprise/wage-month/wage-month.ts"
import type { WageMonthLife } from "../../src/enterprise/wage-month/wage-month-protocol.ts"
import {
  openOrdersOf,
  overpaidOf,
  wagesOfFamily,
  wagesPaid,
} from "../../src/enterprise/wage-month/wage-month-reading.ts"
import { testedWageMonth, wageSetting, workFrom } from "./wage-month-sequences.ts"

describeLifeCycle(testedWageMonth)

const holds = (property: (run: Run<WageMonthLife>) => void) => holdsOf(testedWageMonth, property, 400)

const sum = (amounts: ReadonlyArray<{ readonly amount: number }>): number =>
  amounts.reduce((total, { amount }) => total + amount, 0)

const always = { from: 0 as Day, to: 100_000 as Day }

describe("every sequence of commands to the wage of a month", () => {
  it("splits the whole: deductions, dependants and the worker's part add up to the gross", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (!("pay" in after)) continue
        const { deductions, dependants, gross, net } = after.pay
        expect(sum(deductions) + sum(dependants) + net).toBe(gross)
      }
    }))

  it("orders the whole once: orders less what is overpaid are the gross, however often it is corrected", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (!("pay" in after)) continue
        expect(sum(after.orders) - sum(overpaidOf(after))).toBe(after.pay.gross)
        expect(new Set(after.orders.map(({ order }) => order)).size).toBe(after.orders.length)
      }
    }))

  it("orders for everybody what they lack: the greatest part that an approval gave them, and no more", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type !== "approve" || !("pay" in after)) continue
        const ordered = (of: typeof before, part: string, id: string) =>
          "orders" in of ? sum(of.orders.filter(({ payee }) => payee.part === part && payee.id === id)) : 0
        const { deductions, dependants, net } = after.pay
        const parts = [
          { part: "worker", id: after.worker, amount: net },
          ...dependants.map(({ amount, person }) => ({ part: "dependant", id: person, amount })),
          ...deductions.map(({ amount, kind }) => ({ part: "deduction", id: kind, amount })),
        ]
        for (const { amount, id, part } of parts)
          expect(ordered(after, part, id)).toBe(Math.max(amount, ordered(before, part, id)))
      }
    }))

  it("is paid exactly where no order is open, and pays no order twice", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (after.stage === "paid") expect(openOrdersOf(after)).toEqual([])
        if (after.stage === "approved") expect(openOrdersOf(after).length).toBeGreaterThan(0)
        if (command.type === "recordPaid")
          expect(openOrdersOf(before).some(({ order }) => order === command.order)).toBe(true)
      }
    }))

  it("says in its events what was paid: their sum is that of its orders", () =>
    holds(({ events, state }) => {
      const paid = events.reduce(
        (total, event) =>
          event.type === "paid"
            ? total + event.amount
            : event.type === "returned"
              ? total - event.amount
              : total,
        0,
      )
      expect(wagesPaid([state], always).total).toBe(paid)
    }))

  it("approves no sheet of the person who recorded it, and none before the month is over", () =>
    holds((run) => {
      const recorders: Array<string> = []
      for (const { before, command } of acceptedIn(run)) {
        if (command.type === "record" || command.type === "amend" || command.type === "correct")
          recorders.push(command.by.id)
        if (command.type !== "approve" || before.stage === "none") continue
        expect(command.at).toBeGreaterThanOrEqual(before.monthEnd)
        expect(recorders.some((id) => isSameIdentifier(id, command.by.id))).toBe(false)
      }
    }))

  it("keeps the sheet by which it was paid until another one is approved", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run))
        if ("pay" in before && "pay" in after && command.type !== "approve") {
          expect(after.sheet).toEqual(before.sheet)
          expect(after.pay).toEqual(before.pay)
        }
    }))

  it("claims its month and the hours of its weeks as long as it may be paid", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        const claims = claimsOfWageMonth(after)
        if (after.stage === "none" || after.stage === "cancelled") expect(claims).toEqual([])
        else {
          expect(claims[0]).toEqual({ claim: "wageMonth", by: [after.placement, String(after.month)] })
          const hours = claims.slice(1).reduce((total, { units = 0 }) => total + units, 0)
          const worked = after.sheet.work.reduce((total, day) => total + day.hours, 0)
          if (after.stage === "corrected") expect(hours).toBeGreaterThanOrEqual(worked)
          else expect(hours).toBe(worked)
          for (const { of = 0, units = 0 } of claims.slice(1)) expect(units).toBeLessThanOrEqual(of)
        }
      }
    }))
})

/** Gives the command that begins a case, over a store: the stage, or the code at which it ends. */
const recording = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  storage: StorageAdapter,
  setting: GivenSetting<L>,
) => {
  const commands = Object.keys(kind.lifeCycle.competences)
  const service = serve(kind, storage, accessBy(everything(kind.kind, ["workshop"], commands)))
  return (subject: string, at: Day, content: object): Promise<string> =>
    Effect.runPromise(
      service
        .handleUnknown({
          caller: callerOf("clerk-1", "workshop"),
          command: {
            ...content,
            ...{
              id: `${subject}-1`,
              subject,
              at,
              by: { id: "clerk-1", role: "workshop" },
              expectedVersion: 0,
            },
          },
          setting,
        })
        .pipe(
          Effect.map(({ stage }) => stage as string),
          Effect.catch((error) => Effect.succeed(error.code)),
        ),
    )
}

/** What a caller gives: the service reads the placement. */
const { placedWork: _, ...givenSetting } = wageSetting

/** A sheet of five days from a day of March 2025 on. */
const sheets = fc.record({
  worker: fc.constantFrom("p-1", "p-2"),
  placement: fc.constantFrom("job-1", "job-2", "job-3"),
  firstDay: fc.integer({ min: 1, max: 24 }),
  hours: fc.integer({ min: 1, max: 8 }),
})

const march = gregorian.fromDate({ year: 2025, month: 3, day: 1 })

describe("sheets of many places and people", () => {
  it("pay no month of a placement twice, and nobody for more hours of a week than the terms allow", () =>
    fc.assert(
      fc.asyncProperty(fc.array(sheets, { minLength: 2, maxLength: 7 }), async (recorded) => {
        const month = (march as { success: Day }).success
        const store = toyStore()
        const recordFor = (prisoner: string) => {
          const setting = { ...wageSetting, placedWork: { prisoner, from: 0 as Day } }
          return recording(withoutReading(wageMonthCases), store, setting)
        }
        const stages = await Promise.all(
          recorded.map(({ firstDay, hours, placement, worker }, place) =>
            recordFor(worker)(`wage-${place}`, (month + 40) as Day, {
              ...{ type: "record", worker, placement, unit: "workshop-1", month },
              sheet: { work: workFrom(month + firstDay - 1, 5, hours), incentives: [] },
            }),
          ),
        )
        const paid = recorded.filter((_, place) => stages[place] === "recorded")
        expect(new Set(paid.map(({ placement }) => placement)).size).toBe(paid.length)
        const { weekBegins } = wageSetting.terms
        const hoursOf = new Map<string, number>()
        for (const { firstDay, hours, worker } of paid)
          for (let on = month + firstDay - 1; on < month + firstDay + 4; on++) {
            const week = `${worker}/${Math.floor((on - weekBegins) / 7)}`
            hoursOf.set(week, (hoursOf.get(week) ?? 0) + hours)
          }
        for (const hours of hoursOf.values()) expect(hours).toBeLessThanOrEqual(44)
        for (const stage of stages) expect(["recorded", "claim.held"]).toContain(stage)
        expect(paid.length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    ))
})

describe("a sheet over a store", () => {
  const sheetOf = (first: string, days = 2) => ({ work: workFrom(day(first), days, 5), incentives: [] })
  const stored = async () => {
    const store = toyStore()
    const works = living(placementCases, store, placementSetting)
    expect(await works("job-1", work("job-1", 40))).toBe("active")
    const record = recording(wageMonthCases, store, givenSetting)
    let count = 0
    const asked = (month: string, sheet: object, worker = "prisoner-1", placement = "job-1") => {
      count++
      return record(`wage-${count}`, day("2026-06-01"), {
        ...{ type: "record", worker, placement, unit: "workshop-1", month: day(month), sheet },
      })
    }
    return { asked, works }
  }

  it("is recorded only for the person and the days of a placement that has begun, as the store knows it", async () => {
    const { asked, works } = await stored()
    expect(await asked("2026-02-01", sheetOf("2026-02-02"), "prisoner-1", "job-9")).toBe("placement.notBegun")
    expect(await asked("2026-02-01", sheetOf("2026-02-02"), "prisoner-2")).toBe("placement.ofOther")
    expect(await asked("2026-01-01", sheetOf("2026-01-30", 2))).toBe("sheet.beforeWork")
    expect(await asked("2026-02-01", sheetOf("2026-02-01"), "prisoner-۱")).toBe("recorded")
    expect(await asked("2026-02-01", sheetOf("2026-02-01"))).toBe("claim.held")
    const resign = { on: "2026-04-01", as: "prisoner", who: "prisoner-1", content: { type: "resign" } }
    expect(await works("job-1", [resign], 5)).toBe("ended")
    expect(await asked("2026-04-01", sheetOf("2026-04-01", 2))).toBe("sheet.afterWork")
    expect(await asked("2026-04-01", sheetOf("2026-04-01", 1))).toBe("recorded")
  })
})

describe("what reaches a family of wages", () => {
  it("is what its members were paid within the days, and no other member's part", () =>
    holds(({ state }) => {
      const orders = "orders" in state ? state.orders : []
      for (const members of [["person-5"], ["person-5", "person-6"], []]) {
        const expected = orders.filter(
          ({ paid, payee }) => paid !== undefined && payee.part === "dependant" && members.includes(payee.id),
        )
        expect(wagesOfFamily([state], members, always)?.amount ?? 0).toBe(sum(expected))
      }
    }))

  const income: fc.Arbitrary<Reported<Money> | undefined> = fc.option(
    fc.oneof(
      fc.nat({ max: 9 }).map((value) => value as Money),
      fc.record({
        value: fc.nat({ max: 9 }).map((value) => value as Money),
        day: fc.integer({ min: 1, max: 20 }),
      }),
    ) as fc.Arbitrary<Reported<Money>>,
    { nil: undefined },
  )

  it("never lowers an income, is never counted twice, and makes no unknown income known", () =>
    fc.assert(
      fc.property(
        income,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 20 }),
        (stated, amount, on) => {
          const wages = { amount: amount as Money, on: on as Day, sources: ["wage-1"] }
          const incomeOf = (of: Reported<Money> | undefined): number | undefined =>
            typeof of === "object" ? of.value : of
          const once = incomeWithWages(stated, wages)
          expect(incomeOf(once) === undefined).toBe(stated === undefined)
          expect(incomeOf(once) ?? 0).toBeGreaterThanOrEqual(incomeOf(stated) ?? 0)
          expect(incomeWithWages(once, wages)).toEqual(once)
          // There is some income where a wage arrived after the statement.
          if (stated !== undefined && typeof stated !== "object") expect(incomeOf(once)).toBeGreaterThan(0)
        },
      ),
    ))
})
