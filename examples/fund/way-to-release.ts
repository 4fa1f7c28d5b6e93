/**
 * The way of one petition through the casework: gifts come in, a run is approved by a second person, the creditor is paid, the bank
 * sends the money back, a second run pays again, and the prisoner is free. All sums and all people are invented.
 */

import type { VerifiedStore } from "@bazgasht/casework"
import {
  type DebtPetitionState,
  fundingStackOf,
  type PoolBalance,
  poolBalanceOf,
  reservationsOf,
} from "@bazgasht/core/release"
import { jalaliDay } from "@bazgasht/iran"
import { type Money, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Happening, openCharity, type Person } from "./casework.ts"
import { millions } from "./pool.ts"

const person = (id: string, role: string, title: Text): Person => ({
  caller: { person: id, linked: [], offices: [{ role }] },
  title,
})

const officer = person("person-1", "setadDieh", text("کارشناس ستاد", "officer"))
const director = person("person-2", "setadDieh", text("مدیر ستاد", "director"))
const worker = person("person-3", "socialWorker", text("مددکار", "social worker"))
const clerk = person("person-4", "executionOffice", text("اجرای احکام", "execution office"))
const judge = person("person-5", "enforcementJudge", text("قاضی اجرای احکام کیفری", "judge"))
const head = person("person-6", "headOfPrison", text("رئیس زندان", "head of prison"))

/** The ledger after a step, and what the petition still lacks then. */
export interface LedgerEntry {
  readonly after: Text
  readonly balance: PoolBalance
  readonly residual: Money
}

/** What the way came to. */
export interface WayToRelease {
  readonly happenings: ReadonlyArray<Happening>
  readonly ledger: ReadonlyArray<LedgerEntry>
  readonly petition: DebtPetitionState
  readonly verified: VerifiedStore
}

/** Walks the way over a file that does not exist yet. */
export const walkToRelease = async (file: string): Promise<WayToRelease> => {
  const charity = await openCharity(file, { pool: "pool-1", petition: "petition-1" })
  const { happenings, read, toGrant, toPetition, toPool, toRun } = charity
  const ledger: Array<LedgerEntry> = []
  let today = jalaliDay(1405, 1, 15)

  const enter = async (after: Text): Promise<void> => {
    const balance = poolBalanceOf(await read.pool(officer))
    ledger.push({ after, balance, residual: fundingStackOf(await read.petition(officer)).residual })
  }

  /** A donor promises, and some of it comes in. */
  const give = async (gift: string, donor: string, promised: Money, received: Money): Promise<void> => {
    const promise = { kind: "sum", amount: promised } as const
    const until = jalaliDay(1405, 6, 31)
    await toPool(officer, today, { type: "pledge", gift, donor, earmark: {}, promise, until })
    const receipt = `bank-${gift}`
    await toPool(director, today, { type: "receive", gift, receipt, amount: received, receivedOn: today })
  }

  /** One person computes and proposes whom the money frees, a second approves, and the pool reserves it. Gives the grant. */
  const fund = async (run: string, corrected: { readonly corrects?: string } = {}): Promise<string> => {
    const policy = { mode: "count", tieBreaker: { kind: "lottery", seed: run } } as const
    await toRun(officer, today, run, { type: "draft", pool: "pool-1", policy, ...corrected })
    await toRun(officer, today, run, { type: "compute" })
    const computed = await read.run(officer, run)
    if (computed.stage !== "computed") throw new Error(`the run is ${computed.stage}`)
    const { resultDigest } = computed.result
    await toRun(officer, today, run, { type: "propose", resultDigest })
    await toRun(officer, today, run, { type: "approve", resultDigest })
    await toRun(director, today, run, { type: "approve", resultDigest })
    await toRun(officer, today, run, { type: "commit", resultDigest })
    const committed = await read.run(officer, run)
    if (committed.stage !== "committed") throw new Error(`the run is ${committed.stage}`)

    const served = [await read.petition(officer)]
    const reservations = reservationsOf(committed, await read.pool(officer), served)
    await toPool(officer, today, { type: "reserve", ...reservations })
    const [reserved] = reservations.grants
    if (reserved === undefined) throw new Error("the run frees nobody")
    const id = reserved.grant
    const of = { pool: "pool-1", petition: "petition-1", obligation: "dower" }
    await toGrant(officer, today, id, { type: "reserve", ...of })
    await toGrant(director, today, id, { type: "approve" })
    const approved = await read.grant(officer, id)
    if (approved.stage !== "approved") throw new Error(`the grant is ${approved.stage}`)
    const { amount } = approved.grant
    const booked = { receipt: id, source: "grant", amount, receivedOn: today } as const
    await toPetition(officer, today, { type: "reserve", ...booked })
    await enter(text("وجه ذخیره شد", "money was reserved"))
    return id
  }

  /**
   * The money goes to the creditor, by another person than the one who reserved it, and the creditor gives a receipt. Each command is
   * committed by itself: the pool books first, and the grant is held against it.
   */
  const pay = async (grant: string, receipt: string): Promise<void> => {
    const payee = { payee: "creditor-1", enforcement: "execution-file-1" }
    await toPetition(director, today, { type: "pay", payees: [{ obligation: "dower", ...payee }] })
    await toPool(officer, today, { type: "order", grant })
    await toPool(director, today, { type: "order", grant })
    await toGrant(director, today, grant, { type: "order", ...payee })
    await enter(text("دستور پرداخت صادر شد", "payment was ordered"))
    await toPool(clerk, today, { type: "pay", grant, receipt })
    await toGrant(clerk, today, grant, { type: "pay", receipt })
    await toPetition(clerk, today, { type: "confirm", obligation: "dower", receipt })
    await toGrant(director, today, grant, { type: "confirm", document: `statement-${receipt}` })
    await enter(text("محکوم‌له رسید داد", "the creditor gave a receipt"))
  }

  /** The money comes back after the receipt: the pool, the grant and the petition book it. */
  const reverse = async (grant: string): Promise<void> => {
    const reason = "the bank of the creditor sent it back"
    await toPool(clerk, today, { type: "reverse", grant, document: "bank-9", reason })
    await toGrant(clerk, today, grant, { type: "reverse", reason })
    await toPetition(clerk, today, { type: "reversePayment", obligation: "dower", gone: [grant], reason })
    await enter(text("بانک وجه را برگرداند", "the bank sent it back"))
  }

  try {
    await toPool(officer, today, { type: "open", unit: "unit-1", attributes: [] })
    await give("gift-1", "donor-1", millions(300), millions(300))
    await give("gift-2", "donor-2", millions(200), millions(150))

    const obligation = { id: "dower", kind: "dower", creditor: "creditor-1", sum: millions(500) }
    const people = { prisoner: "prisoner-1", relatives: ["mother-1"] }
    await toPetition(worker, today, { type: "open", ...people, obligation, enforceable: true })
    await toPetition(officer, today, { type: "screen", answer: "yes", grounds: [] })
    const conceded = { obligation: "dower", amount: millions(100), document: "statement-1" }
    await toPetition(officer, today, { type: "recordConcession", ...conceded })
    await toPetition(officer, today, { type: "closeNegotiation" })
    const brought = {
      receipt: "family-1",
      source: "family",
      amount: millions(40),
      receivedOn: today,
    } as const
    await toPetition(officer, today, { type: "reserve", ...brought })
    await enter(text("کمک‌ها رسید", "gifts came in"))

    today = jalaliDay(1405, 3, 1)
    const first = await fund("run-1")
    await pay(first, "receipt-1")

    today = jalaliDay(1405, 3, 10)
    await reverse(first)
    const second = await fund("run-2", { corrects: "run-1" })
    await pay(second, "receipt-2")

    today = jalaliDay(1405, 3, 20)
    await toPetition(officer, today, { type: "requestOrder" })
    await toPetition(judge, today, { type: "recordOrder", order: "order-1" })
    await toPetition(head, today, { type: "recordRelease", document: "release-1" })
    await toGrant(officer, today, second, { type: "report", report: "report-1" })
    const back = { gift: "gift-2", amount: millions(20), document: "transfer-1", reason: "the donor asked" }
    await toPool(officer, today, { type: "refund", ...back })
    await enter(text("بخشی به خیّر بازگشت", "a part went back to its donor"))

    return {
      happenings,
      ledger,
      petition: await read.petition(officer),
      verified: Result.getOrThrow(await charity.verify()),
    }
  } finally {
    await charity.close()
  }
}
