/** Debtors: creditors forgive a part, a run of the fund chooses whose debts its money pays, creditors are paid, and people are released. */

import {
  type AllocationRunSetting,
  type DebtPetitionState,
  type PetitionDescription,
  reservationsOf,
} from "@bazgasht/core/release"
import { ordersOfPetitions, type PayeeAccountState } from "@bazgasht/organisation/payments"
import { type Day, type Money, text } from "@bazgasht/rules"
import { releaseDays } from "./after-care.ts"
import { isoBank } from "./bank.ts"
import { type Country, firstDay, type Prisoner, petitionOf } from "./country.ts"
import { fundId, poolId } from "./gift-batches.ts"
import { campaignId, debtorOfCampaign, owedBy } from "./gifts.ts"
import { headquarters, headquartersStaff } from "./offices.ts"
import { accountOf, payInBatch, receiptOf } from "./payments.ts"
import { give, type Systems, stateOf } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

const negotiated = (firstDay + 150) as Day
const funded = (firstDay + 185) as Day
const paid = (firstDay + 190) as Day
const released = (firstDay + releaseDays.ofDebtors) as Day

type FundablePetition = Parameters<NonNullable<AllocationRunSetting["describe"]>>[0]

/** Every debt of the example is one of this kind. */
const kindOfDebt = "commercialPaper"

const runId = "run-1"

const grantOf = (petition: string): string => `grant-${petition}`
const creditorOf = ({ file }: Prisoner): string => `creditor-${file.id}`

/** A debtor's petition is opened and examined. */
export const openPetition =
  (debtor: Prisoner, day: Day): Task =>
  async ({ cases: { debtPetition } }) => {
    const { debt = 0, file } = debtor
    const { officer, worker } = headquartersStaff
    const subject = petitionOf(debtor)
    const obligation = {
      id: "debt",
      kind: kindOfDebt,
      creditor: creditorOf(debtor),
      sum: debt as Money,
    }
    const opened = { prisoner: file.id, relatives: [], obligation, enforceable: true, unit: headquarters }
    await give(debtPetition, worker, subject, day, { type: "open", ...opened })
    await give(debtPetition, officer, subject, day, { type: "screen", answer: "yes", grounds: [] })
  }

/** A debtor's petition is opened, examined, and its debt negotiated. */
const apply =
  (debtor: Prisoner): Task =>
  async (systems) => {
    await openPetition(debtor, negotiated)(systems)
    const { debt = 0, file, province } = debtor
    const { officer } = headquartersStaff
    const { debtPetition } = systems.cases
    const subject = petitionOf(debtor)
    const amount = (debt - owedBy(debtor)) as Money
    const conceded = { obligation: "debt", amount, document: `statement-${province}-${file.id}` }
    await give(debtPetition, officer, subject, negotiated, { type: "recordConcession", ...conceded })
    await give(debtPetition, officer, subject, negotiated, { type: "closeNegotiation" })
  }

/** What donors may mean their money for, of a petition: its province, the kind of its debt, and the campaign that asks for it. */
export const describePetitionsOf = (country: Country) => {
  const provinces = new Map(country.debtors.map((debtor) => [debtor.file.id, debtor.province]))
  const asked = debtorOfCampaign(country)?.file.id
  return ({ petition }: FundablePetition): PetitionDescription => ({
    attributes: {
      province: provinces.get(petition.prisoner) ?? "",
      debt: kindOfDebt,
      ...(petition.prisoner === asked ? { campaign: campaignId } : {}),
    },
    values: {},
  })
}

/** Two people choose by the run whom the money frees, and the pool reserves it. */
const fund: Task = async ({ cases }) => {
  const { director, officer } = headquartersStaff
  const { allocationRun, charityGrant, debtPetition, pool } = cases
  const policy = { mode: "count", tieBreaker: { kind: "lottery", seed: runId } } as const
  const draft = { type: "draft", pool: poolId, policy, unit: headquarters } as const
  await give(allocationRun, officer, runId, funded, draft)
  await give(allocationRun, officer, runId, funded, { type: "compute" })
  const computed = await stateOf(allocationRun, officer, runId)
  if (!("result" in computed)) throw new Error(`the run is ${computed.stage}`)
  const { resultDigest } = computed.result
  await give(allocationRun, officer, runId, funded, { type: "propose", resultDigest })
  await give(allocationRun, director, runId, funded, { type: "approve", resultDigest })
  await give(allocationRun, officer, runId, funded, { type: "commit", resultDigest })
  const committed = await stateOf(allocationRun, officer, runId)
  if (committed.stage !== "committed") throw new Error(`the run is ${committed.stage}`)
  if (committed.result.grants.length === 0) return
  const petitions = committed.result.grants.map(({ petition }) => petition)
  const served: Array<DebtPetitionState> = []
  for (const id of petitions) served.push(await stateOf(debtPetition, officer, id))
  const kept = await stateOf(pool, officer, poolId)
  // Begun again, everything may be reserved already.
  if (kept.stage !== "none" && kept.reservations.length === 0) {
    const { grants, run } = reservationsOf(committed, kept, served)
    const named = grants.map((one) => ({ ...one, grant: grantOf(one.petition) }))
    await give(pool, officer, poolId, funded, { type: "reserve", run, grants: named }, "reserve-run-1")
  }
  for (const { amount, petition } of committed.result.grants) {
    const grant = grantOf(petition)
    const of = { pool: poolId, petition, obligation: "debt", unit: headquarters }
    await give(charityGrant, officer, grant, funded, { type: "reserve", ...of })
    await give(charityGrant, director, grant, funded, { type: "approve" })
    const booked = { receipt: grant, source: "grant", amount, receivedOn: funded } as const
    await give(debtPetition, officer, petition, funded, { type: "reserve", ...booked })
  }
}

/** The petitions that the run serves, in the order of their ids. */
const servedPetitions = async ({ cases }: Systems): Promise<ReadonlySet<string>> => {
  const run = await stateOf(cases.allocationRun, headquartersStaff.officer, runId)
  return new Set(run.stage === "committed" ? run.result.grants.map(({ petition }) => petition) : [])
}

/** Of a debt that is paid, the fund books the part that it has lent, and the loan is paid out: both under the receipt of the creditor. */
const payLoanOut = async (
  { cases: { benefactorLoan, debtPetition, fund } }: Systems,
  petition: string,
  order: string,
  at: Day,
): Promise<void> => {
  const { cashier, officer } = headquartersStaff
  const state = await stateOf(debtPetition, officer, petition)
  for (const { amount, receipt: loan, source } of "funds" in state ? state.funds : []) {
    if (source !== "loan") continue
    const payment = { type: "pay", allotment: loan, order, amount } as const
    await give(fund, cashier, fundId, at, payment, `pay-${loan}`)
    await give(benefactorLoan, cashier, loan, at, { type: "payOut", order })
  }
}

/** The money is ordered by another person than the one who reserved it, and goes to the creditors in one batch. */
const pay =
  (debtors: ReadonlyArray<Prisoner>): Task =>
  async (systems) => {
    const { charityGrant, debtPetition, pool } = systems.cases
    const { cashier, clerk, director, officer, worker } = headquartersStaff
    const offices = { unit: headquarters, proposer: worker, confirmer: cashier }
    const accounts = new Map<string, PayeeAccountState>()
    const served = await servedPetitions(systems)
    const paying: Array<DebtPetitionState> = []
    for (const debtor of debtors) {
      const petition = petitionOf(debtor)
      if (!served.has(petition)) continue
      const grant = grantOf(petition)
      const payee = { payee: creditorOf(debtor), enforcement: `execution-${debtor.file.id}` }
      const payees = [{ obligation: "debt", ...payee }]
      await give(debtPetition, director, petition, paid, { type: "pay", payees })
      await give(pool, director, poolId, paid, { type: "order", grant }, `order-${grant}`)
      await give(charityGrant, director, grant, paid, { type: "order", ...payee })
      accounts.set(payee.payee, await accountOf(systems, payee.payee, paid, offices))
      paying.push(await stateOf(debtPetition, officer, petition))
    }
    const ofPayee = (payee: string) => accounts.get(payee)
    const { orders } = ordersOfPetitions(paying, { accountOf: ofPayee, purpose: "payment.debt" })
    await payInBatch(
      systems,
      {
        id: "pay-headquarters-debts",
        unit: headquarters,
        debtor: "account.debtors",
        bank: isoBank,
        day: paid,
        collector: cashier,
        approver: director,
        exporter: officer,
        accountOf: ofPayee,
      },
      orders,
      {
        record: async (lines, at) => {
          for (const line of lines) {
            const petition = line.source.subject
            const grant = grantOf(petition)
            const receipt = receiptOf(line)
            await give(pool, clerk, poolId, at, { type: "pay", grant, receipt }, `pay-${grant}`)
            await give(charityGrant, clerk, grant, at, { type: "pay", receipt })
            const confirmation = { type: "confirm", obligation: "debt", receipt } as const
            await give(debtPetition, clerk, petition, at, confirmation)
            await payLoanOut(systems, petition, receipt, at)
            const document = `statement-${receipt}`
            await give(charityGrant, director, grant, at, { type: "confirm", document })
            await give(debtPetition, officer, petition, at, { type: "requestOrder" })
          }
        },
      },
    )
  }

/** The judge orders the release, and the prison lets the person go. */
const release =
  (debtor: Prisoner): Task =>
  async (systems) => {
    const { charityGrant, debtPetition } = systems.cases
    const { head, judge, officer } = headquartersStaff
    const petition = petitionOf(debtor)
    if (!(await servedPetitions(systems)).has(petition)) return
    const order = { type: "recordOrder", order: `order-${petition}` } as const
    await give(debtPetition, judge, petition, released, order)
    const document = `release-${petition}`
    await give(debtPetition, head, petition, released, { type: "recordRelease", document })
    const report = { type: "report", report: `report-${petition}` } as const
    await give(charityGrant, officer, grantOf(petition), released, report)
  }

/** The debtors of the year. */
export const debtorsOfYear = (country: Country): ReadonlyArray<Phase> => [
  {
    title: text("درخواست محکومان مالی و مذاکره با محکوم‌لهم", "debtors apply, creditors forgive a part"),
    day: negotiated,
    tasks: country.debtors.map(apply),
  },
  {
    title: text("تخصیص وجه صندوق", "the fund chooses whose debts its money pays"),
    day: funded,
    tasks: [fund],
  },
  { title: text("پرداخت به محکوم‌لهم", "creditors are paid"), day: paid, tasks: [pay(country.debtors)] },
  {
    title: text("آزادی محکومان مالی", "debtors are released"),
    day: released,
    tasks: country.debtors.map(release),
  },
]
