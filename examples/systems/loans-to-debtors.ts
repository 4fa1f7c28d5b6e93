/** Benefactors lend to debtors: a fund lends a part of what is owed, the petition counts on it, creditors are paid out of it, and it is paid back in instalments. */

import { type Day, type Money, text } from "@bazgasht/rules"
import { type Country, firstDay, type Prisoner, petitionOf } from "./country.ts"
import { fundId } from "./gift-batches.ts"
import { owedBy } from "./gifts.ts"
import { headquarters, headquartersStaff } from "./offices.ts"
import { give, stateOf } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** Once creditors have forgiven their part, and before the run of the pool. */
const lent = (firstDay + 160) as Day

/** The days of the two instalments; the second one lies after the year. */
const due = [(firstDay + 300) as Day, (firstDay + 390) as Day] as const

/** A loan covers a fifth of what is still owed; assumed. */
const partOfDebt = 5

/** The debtors who borrow: every other one. */
const borrowersOf = ({ debtors }: Country): ReadonlyArray<Prisoner> =>
  debtors.filter((debtor, place) => place % 2 === 0 && sumOf(debtor) > 0)

const loanOf = ({ file }: Prisoner): string => `loan-${file.id}`
const sumOf = (debtor: Prisoner): Money => Math.floor(owedBy(debtor) / partOfDebt) as Money

/** What the loans of the year come to. */
export const sumOfLoans = (country: Country): Money =>
  borrowersOf(country).reduce((sum, debtor) => sum + sumOf(debtor), 0) as Money

/** The fund sets the money apart, one person proposes the loan, another approves it, and the petition counts on it. */
const lend =
  (country: Country, batch: string): Task =>
  async ({ cases: { benefactorLoan, debtPetition, fund } }) => {
    const { director, officer } = headquartersStaff
    for (const debtor of borrowersOf(country)) {
      const [loan, petition, amount] = [loanOf(debtor), petitionOf(debtor), sumOf(debtor)]
      const allot = {
        ...({ type: "allot", allotment: loan, to: { kind: "benefactorLoan", id: loan } } as const),
        parts: [{ entry: batch, amount }],
      }
      await give(fund, officer, fundId, lent, allot, `allot-${loan}`)
      const approved = { type: "approve", allotment: loan } as const
      await give(fund, director, fundId, lent, approved, `approve-${loan}`)
      const first = Math.ceil(amount / 2) as Money
      await give(benefactorLoan, officer, loan, lent, {
        type: "propose",
        ...{ borrower: debtor.file.id, petition, fund: fundId, allotment: loan, amount },
        plan: [
          { due: due[0], amount: first },
          { due: due[1], amount: (amount - first) as Money },
        ].filter((instalment) => instalment.amount > 0),
        unit: headquarters,
      })
      await give(benefactorLoan, director, loan, lent, { type: "approve" })
      const money = { receipt: loan, source: "loan", amount, receivedOn: lent } as const
      await give(debtPetition, officer, petition, lent, { type: "reserve", ...money }, `reserve-${loan}`)
    }
  }

/** The first instalment of every loan that was paid out. */
const repay =
  (country: Country): Task =>
  async ({ cases: { benefactorLoan, fund } }) => {
    const { cashier, officer } = headquartersStaff
    for (const debtor of borrowersOf(country)) {
      const loan = loanOf(debtor)
      const state = await stateOf(benefactorLoan, officer, loan)
      if (state.stage !== "paidOut") continue
      const amount = state.plan[0]?.amount ?? state.amount
      const instalment = { receipt: `instalment-1-${loan}`, amount }
      await give(
        fund,
        cashier,
        fundId,
        due[0],
        { type: "repay", allotment: loan, ...instalment },
        `repay-${loan}`,
      )
      await give(benefactorLoan, cashier, loan, due[0], { type: "repay", ...instalment }, "instalment-1")
    }
  }

/** The loans of the year, out of what a batch of gifts has brought the fund. */
export const loansOfYear = (country: Country, batch: string): ReadonlyArray<Phase> => [
  {
    title: text("وام خیّران به محکومان مالی", "donors lend to debtors"),
    day: lent,
    tasks: [lend(country, batch)],
  },
  {
    title: text("بازپرداخت قسط نخست وام‌ها", "the first instalments are paid back"),
    day: due[0],
    tasks: [repay(country)],
  },
]
