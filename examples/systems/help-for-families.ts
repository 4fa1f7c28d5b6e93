/** Benefactors help families: a fund buys goods that associations hand out, and sponsors help a household that they know by a code. */

import { fundCommands, ordersOfFund, type PayeeAccountState } from "@bazgasht/organisation/payments"
import { type Day, type Money, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { isoBank } from "./bank.ts"
import { type Association, type Country, firstDay, type Household } from "./country.ts"
import { caseOf, householdOf } from "./families.ts"
import { type BatchPurpose, countAndBook, fundId, openBatch, takeIn } from "./gift-batches.ts"
import { sumOfLoans } from "./loans-to-debtors.ts"
import { headquarters, headquartersStaff, staffOf } from "./offices.ts"
import { accountOf, payInBatch } from "./payments.ts"
import { give, type Systems, stateOf, statesWhere } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

const opened = (firstDay + 92) as Day
const given = (firstDay + 100) as Day
const counted = (firstDay + 110) as Day
const matched = (firstDay + 112) as Day
const allotted = (firstDay + 115) as Day
const paid = (firstDay + 118) as Day
const delivered = (firstDay + 122) as Day
/** Before the new year. */
const handedOut = (firstDay + 172) as Day

/** What a package of goods costs, and what a sponsor gives for the school of a household, in rials; assumed. */
const packagePrice = 12_000_000
const schooling = 30_000_000 as Money

/** The batch of the fund. */
export const purpose: BatchPurpose = {
  batch: "batch-families",
  into: { kind: "fund", id: fundId },
  earmark: {},
}

const numberOf = ({ id }: Household): number => Number(id.replace(/\D/g, ""))

const sponsorshipOf = ({ id }: Household): string => `sponsorship-${id}`
const giftOf = ({ id }: Household): string => `gift-sponsor-${id}`

/** The stock of an association, and the allotment that fills it. */
const stockOf = ({ unit }: Association): string => `stock-${unit}`

/** Packages for half of the families of an association. */
const packagesFor = ({ households }: Association): number => Math.ceil(households.length / 2)

/** The associations that have families. */
const withFamilies = ({ associations }: Country): ReadonlyArray<Association> =>
  associations.filter(({ households }) => households.length > 0)

const openFund: Task = async (systems) => {
  await give(systems.cases.fund, headquartersStaff.officer, fundId, opened, {
    type: "open",
    unit: headquarters,
  })
  await openBatch(purpose, opened)(systems)
}

/** The gifts of the fund: those of sponsors, one for the goods of each association, and one for loans to debtors. */
const giftsForFamilies = (country: Country): ReadonlyArray<Task> => [
  ...(sumOfLoans(country) === 0
    ? []
    : [
        takeIn(
          {
            id: "gift-loans",
            donor: "donor-of-loans",
            amount: sumOfLoans(country),
            channel: "gift.transfer",
          },
          purpose,
          given,
        ),
      ]),
  ...withFamilies(country).flatMap((association) => [
    takeIn(
      {
        id: `gift-goods-${association.unit}`,
        donor: "donor-of-goods",
        amount: (packagesFor(association) * packagePrice) as Money,
        channel: "gift.transfer",
      },
      purpose,
      given,
    ),
    ...association.households
      .filter((one) => one.isSponsored)
      .map((household) =>
        takeIn(
          {
            id: giftOf(household),
            donor: `sponsor-${household.id}`,
            amount: schooling,
            channel: "gift.portal",
          },
          purpose,
          given,
        ),
      ),
  ]),
]

const isSupported = async ({ cases }: Systems, household: Household): Promise<boolean> => {
  const { auditor } = staffOf(household.association)
  return (await stateOf(cases.supportCase, auditor, caseOf(household))).stage === "active"
}

/** An association opens its stock, and finds the household for each sponsor: the sponsor learns a code. */
const match =
  (association: Association): Task =>
  async (systems) => {
    const { sponsorship, stock } = systems.cases
    const { unit } = association
    const { clerk } = staffOf(unit)
    await give(stock, clerk, stockOf(association), matched, { type: "open", unit })
    for (const household of association.households.filter((one) => one.isSponsored)) {
      if (!(await isSupported(systems, household))) continue
      const subject = sponsorshipOf(household)
      await give(sponsorship, clerk, subject, matched, {
        type: "offer",
        donor: `sponsor-${household.id}`,
        form: "sponsorship.study",
        amount: schooling,
        from: matched,
        unit,
      })
      const code = `code-${numberOf(household)}`
      await give(sponsorship, clerk, subject, matched, {
        type: "match",
        household: householdOf(household),
        code,
      })
      await give(sponsorship, clerk, subject, matched, {
        type: "credit",
        gift: giftOf(household),
        amount: schooling,
      })
    }
  }

interface Asked {
  readonly to: { readonly kind: "sponsorship" | "stock"; readonly id: string }
  readonly payee: string
  readonly amount: Money
}

/** What the fund is asked for: goods for each stock, and the schooling of each sponsored household. */
const askedOfFund = async ({ cases }: Systems, country: Country): Promise<ReadonlyArray<Asked>> => {
  const asked: Array<Asked> = []
  for (const association of withFamilies(country)) {
    asked.push({
      to: { kind: "stock", id: stockOf(association) },
      payee: "supplier-of-goods",
      amount: (packagesFor(association) * packagePrice) as Money,
    })
    const sponsored = await statesWhere(cases.sponsorship, headquartersStaff.officer, [
      { attribute: "unit", is: association.unit },
    ])
    for (const { state, subject } of sponsored) {
      if (state.stage !== "active") continue
      const household = association.households.find((one) => householdOf(one) === state.household)
      const head = household?.file.household?.members?.find(({ roles }) => roles?.includes("head"))
      if (head !== undefined)
        asked.push({ to: { kind: "sponsorship", id: subject }, payee: head.person, amount: schooling })
    }
  }
  return asked
}

/** One person sets money apart, and another approves it. */
const allot =
  (country: Country): Task =>
  async (systems) => {
    const { director, officer } = headquartersStaff
    const { fund } = systems.cases
    for (const { amount, to } of await askedOfFund(systems, country)) {
      const allotment = to.id
      const parts = [{ entry: purpose.batch, amount }]
      await give(
        fund,
        officer,
        fundId,
        allotted,
        { type: "allot", allotment, to, parts },
        `allot-${allotment}`,
      )
      await give(fund, director, fundId, allotted, { type: "approve", allotment }, `approve-${allotment}`)
    }
  }

/** What was set apart goes out in one batch; what the bank has paid the fund books. */
const pay =
  (country: Country): Task =>
  async (systems) => {
    const { cashier, clerk, director, worker } = headquartersStaff
    const { fund } = systems.cases
    const batch = "pay-headquarters-families"
    const offices = { unit: headquarters, proposer: worker, confirmer: cashier }
    const accounts = new Map<string, PayeeAccountState>()
    const payees = new Map<string, string>()
    for (const { payee, to } of await askedOfFund(systems, country)) {
      payees.set(to.id, payee)
      accounts.set(payee, await accountOf(systems, payee, paid, offices))
    }
    const { orders } = ordersOfFund(await stateOf(fund, cashier, fundId), {
      payeeOf: ({ to }) => payees.get(to.id),
      accountOf: (payee) => accounts.get(payee),
      purpose: "payment.gift",
    })
    await payInBatch(
      systems,
      {
        id: batch,
        unit: headquarters,
        debtor: "account.familySupport",
        bank: isoBank,
        day: paid,
        collector: cashier,
        approver: director,
        exporter: clerk,
        accountOf: (payee) => accounts.get(payee),
      },
      orders,
      {
        record: async (lines, at) => {
          const state = await stateOf(fund, cashier, fundId)
          const by = () => cashier.by
          for (const command of fundCommands(state, lines, { batch, at, by }))
            Result.getOrThrow(await fund.handle({ caller: cashier.caller, command }))
        },
      },
    )
  }

/** What the fund has paid is booked where it arrived: goods in the stock, money with the household. */
const deliver =
  (association: Association): Task =>
  async ({ cases: { fund, sponsorship, stock } }) => {
    const { clerk } = staffOf(association.unit)
    const state = await stateOf(fund, headquartersStaff.officer, fundId)
    if (state.stage === "none") return
    const own = new Set([stockOf(association), ...association.households.map(sponsorshipOf)])
    for (const { allotment, payments, to } of state.allotments) {
      if (!own.has(to.id)) continue
      const amount = payments.reduce((sum, one) => sum + one.amount, 0) as Money
      if (amount === 0) continue
      if (to.kind === "sponsorship")
        await give(sponsorship, clerk, to.id, delivered, {
          type: "deliver",
          fund: fundId,
          allotment,
          amount,
        })
      else
        await give(stock, clerk, to.id, delivered, {
          type: "receive",
          source: { kind: "purchase", id: allotment },
          goods: [{ item: "goods.package", quantity: amount / packagePrice }],
        })
    }
  }

const parcel = [{ item: "goods.package", quantity: 1 }] as const

/** Packages are handed out against a signature; one that was damaged is counted by a second person. */
const handOut =
  (association: Association): Task =>
  async (systems) => {
    const { stock } = systems.cases
    const { clerk, director, worker } = staffOf(association.unit)
    const subject = stockOf(association)
    await give(stock, clerk, subject, handedOut, {
      type: "report",
      report: "report-1",
      reason: "loss.damaged",
      goods: parcel,
    })
    await give(stock, director, subject, handedOut, { type: "confirm", report: "report-1" })
    let left = packagesFor(association) - 1
    for (const household of association.households) {
      if (left === 0) break
      if (!(await isSupported(systems, household))) continue
      left--
      const signature = `signature-${household.id}`
      await give(
        stock,
        worker,
        subject,
        handedOut,
        { type: "distribute", household: householdOf(household), signature, goods: parcel },
        `distribute-${household.id}`,
      )
    }
  }

/** The help of benefactors for families. */
export const helpForFamiliesOfYear = (country: Country): ReadonlyArray<Phase> => {
  const step = (fa: string, en: string, day: Day, tasks: ReadonlyArray<Task>): Phase => ({
    title: text(fa, en),
    day,
    tasks,
  })
  const each = (task: (association: Association) => Task) => withFamilies(country).map(task)
  return [
    step("گشایش صندوق خانواده‌ها", "the fund for families is opened", opened, [openFund]),
    step("کمک‌های خیّران به خانواده‌ها", "donors give to families", given, giftsForFamilies(country)),
    step("شمارش کمک به خانواده‌ها", "the gifts for families are counted", counted, [
      countAndBook(purpose, counted),
    ]),
    step("یافتن خانواده برای هر حامی", "sponsors are matched with households", matched, each(match)),
    step("اختصاص وجه صندوق خانواده‌ها", "money is set apart for goods and schooling", allotted, [
      allot(country),
    ]),
    step("پرداخت از صندوق خانواده‌ها", "the fund for families pays", paid, [pay(country)]),
    step("رسیدن کمک‌ها", "goods and money arrive", delivered, each(deliver)),
    step("توزیع بسته‌ها", "packages are handed out", handedOut, each(handOut)),
  ]
}
