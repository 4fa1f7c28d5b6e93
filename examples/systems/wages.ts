/** Wages: the workshop records the sheet of a month, the head of the prison approves it, and a batch pays the worker and the family's share. */

import { jalaliDay } from "@bazgasht/iran"
import {
  type FamilyWages,
  type TimeSheet,
  type WageMonthState,
  wagesOfFamily,
} from "@bazgasht/organisation/enterprise"
import {
  ordersOfWages,
  type PayeeAccountState,
  type PaymentLine,
  wageCommands,
} from "@bazgasht/organisation/payments"
import { type Count, type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { csvBank } from "./bank.ts"
import { type Country, type Household, prisonOf, provinces } from "./country.ts"
import { employerOfOpening } from "./enterprise.ts"
import { employerOf, prisonStaffOf, workshopOf } from "./offices.ts"
import { accountOf, payInBatch } from "./payments.ts"
import { give, type Systems, stateOf, statesWhere } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** The first days of the months whose wages are paid, and the one after. */
const firstDays = [
  ...([8, 9, 10, 11, 12] as const).map((month) => jalaliDay(1404, month, 1)),
  ...([1, 2, 3, 4, 5, 6] as const).map((month) => jalaliDay(1405, month, 1)),
]

interface Month {
  readonly number: number
  readonly from: Day
  /** The first day of the next. */
  readonly to: Day
}

const months: ReadonlyArray<Month> = firstDays
  .slice(1)
  .map((to, index) => ({ number: index + 1, from: firstDays[index] ?? to, to }))

/** A Saturday. */
const saturday = 2

/** Saturday to Wednesday. */
const isWorkingDay = (day: number): boolean => (((day - saturday) % 7) + 7) % 7 < 5

/** The days of a month on which somebody worked: eight hours each. */
const sheetOf = ({ from, to }: Month, first: number, last: number): TimeSheet => ({
  work: Array.from({ length: to - from }, (_, place) => from + place)
    .filter((on) => on >= first && on <= last && isWorkingDay(on))
    .map((on) => ({
      on: on as Day,
      hours: 8,
      creditGrade: 1 as Count,
      skillLevel: "plain",
      kind: "sewing",
      amount: 1,
    })),
  incentives: [],
})

/** To whom two fifths of a worker's wage go: the head of the family. */
const dependantsOf = ({ associations }: Country): ReadonlyMap<string, string> =>
  new Map(
    associations.flatMap(({ households }) =>
      households.flatMap(({ file, prisoner }) => {
        const [head] = (file.household?.members ?? []).filter(({ roles }) => roles?.includes("head"))
        return head === undefined ? [] : [[prisoner, head.person] as const]
      }),
    ),
  )

/** What reached the members of a family of the wages of a prisoner within some days, as the prison says it; of the rest of the wage it says nothing. */
export const wagesFor = async (
  { cases }: Systems,
  { file, prison, prisoner }: Household,
  days: { readonly from: Day; readonly to: Day },
): Promise<FamilyWages | undefined> => {
  const { cashier } = prisonStaffOf(prison)
  const months = await statesWhere(cases.wageMonth, cashier, [{ attribute: "worker", is: prisoner }])
  const members = (file.household?.members ?? []).map(({ person }) => person)
  return wagesOfFamily(
    months.map(({ state }) => state),
    members,
    days,
  )
}

/** Records and approves the sheet of everyone who worked in a prison in a month. */
const record =
  (prison: string, month: Month, dependants: ReadonlyMap<string, string>): Task =>
  async ({ cases }) => {
    const { head } = prisonStaffOf(prison)
    for (const { state, subject } of await statesWhere(cases.placement, head, [
      { attribute: "unit", is: prison },
    ])) {
      if (state.stage !== "active" && state.stage !== "ended") continue
      const { proposal, startedOn } = state
      const sheet = sheetOf(month, startedOn, state.stage === "ended" ? state.endedOn : month.to)
      if (sheet.work.length === 0) continue
      const employer = employerOfOpening(proposal.seat.opening)
      const wage = `wage-${proposal.prisoner}-${month.number}`
      const worker = proposal.prisoner
      const job = { worker, placement: subject, unit: workshopOf(employer), month: month.from }
      await give(cases.wageMonth, employerOf(employer), wage, month.to, { type: "record", ...job, sheet })
      const person = dependants.get(worker)
      await give(cases.wageMonth, head, wage, month.to, {
        type: "approve",
        deductions: [],
        ...(person === undefined
          ? {}
          : {
              instruction: {
                by: worker,
                part: { kind: "share", share: { numerator: 2, denominator: 5 } },
                dependants: [{ person, weight: 1 }],
              },
            }),
      })
    }
  }

const wagesIn = ({ cases }: Systems, prison: string, month: Month, workshops: ReadonlyArray<string>) =>
  Promise.all(
    workshops.map((unit) =>
      statesWhere(cases.wageMonth, prisonStaffOf(prison).cashier, [
        { attribute: "month", is: month.from },
        { attribute: "unit", is: unit },
      ]),
    ),
  ).then((found) => found.flat())

/** Pays the wages of a month in a prison in one batch. */
const pay =
  (prison: string, month: Month, workshops: ReadonlyArray<string>): Task =>
  async (systems) => {
    const { cashier, foundation, head } = prisonStaffOf(prison)
    const { wageMonth } = systems.cases
    const day = (month.to + 3) as Day
    const id = `pay-${prison}-${month.number}`
    const accounts = new Map<string, PayeeAccountState>()
    const states: Array<WageMonthState> = []
    for (const { state } of await wagesIn(systems, prison, month, workshops)) {
      if (!("orders" in state)) continue
      states.push(state)
      for (const { payee } of state.orders)
        accounts.set(
          payee.id,
          await accountOf(systems, payee.id, day, { unit: prison, proposer: foundation, confirmer: cashier }),
        )
    }
    const { orders } = ordersOfWages(states, {
      accountOf: (payee) => accounts.get(payee),
      purpose: "payment.wage",
    })
    const follow = async (lines: ReadonlyArray<PaymentLine>, at: Day): Promise<void> => {
      for (const subject of new Set(lines.map(({ source }) => source.subject))) {
        const state = await stateOf(wageMonth, head, subject)
        const by = () => cashier.by
        for (const command of wageCommands(state, lines, { batch: id, at, by }))
          Result.getOrThrow(await wageMonth.handle({ caller: cashier.caller, command }))
      }
    }
    await payInBatch(
      systems,
      {
        id,
        unit: prison,
        debtor: "account.wages",
        bank: csvBank,
        day,
        collector: foundation,
        approver: cashier,
        exporter: cashier,
        accountOf: (payee) => accounts.get(payee),
      },
      orders,
      { record: follow },
    )
  }

/** The wages of the year. */
export const wagesOfYear = (country: Country): ReadonlyArray<Phase> => {
  const dependants = dependantsOf(country)
  const workshopsIn = (prison: string): ReadonlyArray<string> =>
    country.employers.flatMap(({ id, prison: of }) => (of === prison ? [workshopOf(id)] : []))
  const prisons = provinces.map(([, province]) => prisonOf(province))
  return months.flatMap(
    (month): ReadonlyArray<Phase> => [
      {
        title: text("برگ‌های کارکرد ماه", "the sheets of a month are approved"),
        day: month.to,
        tasks: prisons.map((prison) => record(prison, month, dependants)),
      },
      {
        title: text("پرداخت دستمزد ماه", "the wages of a month are paid"),
        day: (month.to + 3) as Day,
        tasks: prisons.map((prison) => pay(prison, month, workshopsIn(prison))),
      },
    ],
  )
}
