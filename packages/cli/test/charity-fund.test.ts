/** A charity's fund over a real store: from the first gift to the creditor's receipt, and the ways back. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { catcher } from "@bazgasht/casework"
import type { Notice } from "@bazgasht/casework/ports"
import {
  balancesByEarmark,
  donorMessageTypes,
  freeGiftsOf,
  fundingStackOf,
  poolBalanceOf,
  reservationsOf,
} from "@bazgasht/core/release"
import { iranPack, jalali } from "@bazgasht/iran"
import { gregorian, type Money } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import {
  type Application,
  ali,
  application,
  done,
  fillPool,
  million,
  office,
  openPetition,
  otherOffice,
  refused,
  sara,
  today,
} from "./fund-world.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bazgasht-fund-"))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A run that is computed, proposed, approved and committed, and what the pool reserved for it. */
const commitRun = async (to: Application, id: string, corrects?: string): Promise<ReadonlyArray<string>> => {
  done(
    await to.toRun(id, ali, {
      type: "draft",
      pool: "pool-1",
      policy: { mode: "count", tieBreaker: { kind: "lottery", seed: "1405-03" } },
      ...(corrects === undefined ? {} : { corrects }),
    }),
  )
  done(await to.toRun(id, ali, { type: "compute" }))
  const computed = await to.run(id)
  if (computed.stage !== "computed") throw new Error("the run is computed")
  const { resultDigest } = computed.result
  done(await to.toRun(id, ali, { type: "propose", resultDigest }))
  refused("actor.conflict", await to.toRun(id, ali, { type: "approve", resultDigest }))
  done(await to.toRun(id, sara, { type: "approve", resultDigest }))
  done(await to.toRun(id, ali, { type: "commit", resultDigest }))
  const run = await to.run(id)
  if (run.stage !== "committed") throw new Error("the run is committed")
  const reservations = reservationsOf(run, await to.pool(), [await to.petition()])
  done(await to.toPool(ali, { type: "reserve", ...reservations }))
  return reservations.grants.map(({ grant }) => grant)
}

/** Proposes, books and approves the grants of a run. */
const grantAll = async (to: Application, grants: ReadonlyArray<string>): Promise<void> => {
  for (const id of grants) {
    const obligation = id.split("/")[2]
    done(await to.toGrant(id, ali, { type: "reserve", pool: "pool-1", petition: "petition-1", obligation }))
    refused("actor.conflict", await to.toGrant(id, ali, { type: "approve" }))
    done(await to.toGrant(id, sara, { type: "approve" }))
    // The petition has not booked the grant yet.
    refused("grant.notPayable", await to.toPool(sara, { type: "order", grant: id }))
    const made = await to.grant(id)
    if (made.stage !== "approved") throw new Error("the grant is approved")
    done(
      await to.toPetition(ali, {
        type: "reserve",
        receipt: id,
        source: "grant",
        amount: made.grant.amount,
        receivedOn: today,
      }),
    )
  }
}

/** Orders the payment of what the petition still owes, out of grants. */
const orderAll = async (
  to: Application,
  grants: ReadonlyArray<string>,
  payees: ReadonlyArray<readonly [obligation: string, creditor: string]>,
): Promise<void> => {
  done(
    await to.toPetition(sara, {
      type: "pay",
      payees: payees.map(([obligation, payee]) => ({ obligation, payee, enforcement: "file-7" })),
    }),
  )
  for (const id of grants) {
    const state = await to.grant(id)
    refused("grant.reservedBySame", await to.toPool(ali, { type: "order", grant: id }))
    done(await to.toPool(sara, { type: "order", grant: id }))
    if (!("grant" in state)) throw new Error("the grant is approved")
    const order = { type: "order", enforcement: "file-7" }
    refused("payee.related", await to.toGrant(id, sara, { ...order, payee: "prisoner-1" }))
    refused("payee.notCreditor", await to.toGrant(id, sara, { ...order, payee: "stranger" }))
    done(await to.toGrant(id, sara, { ...order, payee: state.grant.creditor }))
  }
}

/** Books the creditor's receipt in the pool, in the grant and in the petition. */
const payGrant = async (to: Application, id: string, obligation: string, receipt: string): Promise<void> => {
  done(await to.toPool(office, { type: "pay", grant: id, receipt }))
  refused("receipt.other", await to.toGrant(id, office, { type: "pay", receipt: "another" }))
  done(await to.toGrant(id, office, { type: "pay", receipt }))
  refused("petition.notConfirmed", await to.toGrant(id, otherOffice, { type: "confirm", document: "d-1" }))
  done(await to.toPetition(office, { type: "confirm", obligation, receipt }))
  refused("actor.conflict", await to.toGrant(id, office, { type: "confirm", document: "d-1" }))
  done(await to.toGrant(id, otherOffice, { type: "confirm", document: "d-1" }))
}

const creditors = [
  ["dower", "creditor-1"],
  ["loss", "creditor-2"],
] as const

/** Tells what waits to be told, and gives what was said. */
const tellDonors = async ({ casework }: Application): Promise<ReadonlyArray<string>> => {
  const notices: Array<Notice> = []
  const sender = Result.getOrThrow(
    await casework.dispatcher({
      types: donorMessageTypes("sms"),
      notifiers: [
        catcher({
          channel: "sms",
          contents: ["text"],
          outcome: "accepted",
          show: (notice) =>
            Effect.sync(() => {
              notices.push(notice)
            }),
        }),
      ],
      recipients: {
        find: ({ recipient }) =>
          Effect.succeed({ address: `+98912000000${recipient.at(-1)}`, language: "en", consents: true }),
      },
      style: { pack: iranPack, calendars: { fa: jalali, en: gregorian } },
      catchers: true,
    }),
  )
  Result.getOrThrow(await sender.due())
  return notices.map((notice) => JSON.stringify(notice))
}

describe("a fund over a store in a file", () => {
  it("frees a prisoner: from the first gift through a run to every creditor's receipt", async () => {
    const to = await application(folder)
    await fillPool(to)
    await openPetition(to)
    expect(fundingStackOf(await to.petition())).toMatchObject({ grant: 0, residual: 400 * million })

    const grants = await commitRun(to, "run-1")
    expect(grants).toEqual(["run-1/petition-1/dower", "run-1/petition-1/loss"])
    expect(poolBalanceOf(await to.pool())).toMatchObject({ free: 50 * million, reserved: 400 * million })
    await grantAll(to, grants)
    expect(fundingStackOf(await to.petition())).toEqual({
      obligation: 500 * million,
      concessions: 60 * million,
      deferred: 0,
      family: 40 * million,
      loan: 0,
      grant: 400 * million,
      residual: 0,
    })

    await orderAll(to, grants, creditors)
    expect(poolBalanceOf(await to.pool())).toMatchObject({ reserved: 0, ordered: 400 * million, spent: 0 })
    for (const [index, id] of grants.entries())
      await payGrant(to, id, creditors[index]?.[0] ?? "", `receipt-${index}`)
    for (const id of grants) done(await to.toGrant(id, ali, { type: "report", report: "report-1" }))

    expect(await to.petition()).toMatchObject({ stage: "settled" })
    const pool = await to.pool()
    expect(poolBalanceOf(pool)).toEqual({
      received: 450 * million,
      refunded: 0,
      free: 50 * million,
      reserved: 0,
      ordered: 0,
      spent: 400 * million,
      reversed: 0,
    })
    // Only this petition hoped for money, so all gifts meant the same to the run, and the first of them went first.
    expect(balancesByEarmark(pool).map(({ balance, earmark }) => [earmark, balance.spent])).toEqual([
      [{ debt: ["dower", "other"] }, 250 * million],
      [{}, 150 * million],
    ])
    expect(freeGiftsOf(pool).map(({ free, id }) => [id, free])).toEqual([["gift-3", 50 * million]])

    const said = await tellDonors(to)
    expect(said.length).toBeGreaterThan(6)
    for (const words of said) expect(words).not.toMatch(/prisoner-1|mother-1|creditor|petition|dower|grant/)
    expect(said.some((words) => /helped to pay what a prisoner owed/.test(words))).toBe(true)
    expect(Result.getOrThrow(await to.casework.verify()).cases).toBe(5)
    await to.casework.close()
  })

  it("books a failed payment back to the rial, pays again, and frees what came back after the receipt", async () => {
    const to = await application(folder)
    await fillPool(to)
    await openPetition(to)
    const grants = await commitRun(to, "run-1")
    const [dower = "", loss = ""] = grants
    await grantAll(to, grants)
    await orderAll(to, grants, creditors)
    await payGrant(to, dower, "dower", "receipt-1")
    const before = poolBalanceOf(await to.pool())

    // The second transfer does not arrive.
    done(await to.toPool(office, { type: "fail", grant: loss, reason: "the account is closed" }))
    done(await to.toGrant(loss, office, { type: "fail", reason: "the account is closed" }))
    done(await to.toPetition(office, { type: "failPayment", reason: "the account is closed" }))
    const failed = poolBalanceOf(await to.pool())
    expect(failed).toEqual({ ...before, ordered: 0, reserved: before.ordered })
    expect(await to.petition()).toMatchObject({ stage: "funded" })
    expect(fundingStackOf(await to.petition())).toMatchObject({ grant: 400 * million, residual: 0 })

    await orderAll(to, [loss], [["loss", "creditor-2"]])
    await payGrant(to, loss, "loss", "receipt-2")
    expect(await to.petition()).toMatchObject({ stage: "settled" })

    // The bank sends the first one back.
    const reason = { reason: "the creditor's bank sent it back" }
    const spent = poolBalanceOf(await to.pool())
    const paid = await to.grant(dower)
    if (!("grant" in paid)) throw new Error("the grant is confirmed")
    const { amount } = paid.grant
    done(await to.toPool(office, { type: "reverse", grant: dower, document: "bank-9", ...reason }))
    done(await to.toGrant(dower, office, { type: "reverse", ...reason }))
    done(
      await to.toPetition(office, { type: "reversePayment", obligation: "dower", gone: [dower], ...reason }),
    )
    expect(poolBalanceOf(await to.pool())).toEqual({
      ...spent,
      free: spent.free + amount,
      reversed: amount,
    })
    expect(await to.grant(dower)).toMatchObject({ stage: "reversed" })
    expect(await to.petition()).toMatchObject({ stage: "fundable" })
    expect(fundingStackOf(await to.petition())).toMatchObject({
      grant: 400 * million - amount,
      residual: amount,
    })

    // Another run, which corrects the first, serves it anew.
    const [again = ""] = await commitRun(to, "run-2", "run-1")
    await grantAll(to, [again])
    await orderAll(to, [again], [["dower", "creditor-1"]])
    await payGrant(to, again, "dower", "receipt-3")
    expect(await to.petition()).toMatchObject({ stage: "settled" })
    expect(poolBalanceOf(await to.pool())).toEqual({
      ...spent,
      spent: spent.spent + amount,
      reversed: amount,
    })
    expect(Result.getOrThrow(await to.casework.verify()).cases).toBe(7)
    await to.casework.close()
  })

  it("reserves a run although a gift has come in since, the same money once, and nothing for whoever lacks more by now", async () => {
    const to = await application(folder)
    await fillPool(to)
    await openPetition(to)
    const draft = {
      type: "draft",
      pool: "pool-1",
      policy: { mode: "count", tieBreaker: { kind: "lottery", seed: "1405-03" } },
    }
    const until = today + 90
    const promise = { kind: "sum", amount: 5 }
    const compute = async (id: string): Promise<string> => {
      done(await to.toRun(id, ali, draft))
      done(await to.toRun(id, ali, { type: "compute" }))
      const run = await to.run(id)
      if (run.stage !== "computed") throw new Error("the run is computed")
      done(await to.toRun(id, ali, { type: "propose", resultDigest: run.result.resultDigest }))
      done(await to.toRun(id, sara, { type: "approve", resultDigest: run.result.resultDigest }))
      return run.result.resultDigest
    }
    const first = await compute("run-1")
    const other = await compute("run-2")
    done(await to.toRun("run-1", ali, { type: "commit", resultDigest: first }))
    const run = await to.run("run-1")
    if (run.stage !== "committed") throw new Error("the run is committed")
    const petition = await to.petition()
    if (petition.stage !== "fundable") throw new Error("the petition is fundable")
    const reservations = reservationsOf(run, await to.pool(), [petition])

    // What the run gives would free nobody who lacks a rial more; where less is lacking, less is reserved.
    const lacking = (more: number) => {
      const residual = { ...petition.residual, amount: (petition.residual.amount + more) as Money }
      const obligations = petition.obligations.map((one, place) =>
        place === 0 ? { ...one, sum: (one.sum + more) as Money } : one,
      )
      return { ...petition, residual, obligations }
    }
    const pool = await to.pool()
    const reservedFor = (more: number): number =>
      reservationsOf(run, pool, [lacking(more)])
        .grants.flatMap(({ payments }) => payments)
        .reduce((sum, { amount }) => sum + amount, 0)
    expect([1, 0, -1].map(reservedFor)).toEqual([0, run.result.spent, run.result.spent - 1])

    // A promise is no money; five rials that come in take nothing from anybody.
    done(
      await to.toPool(ali, {
        type: "pledge",
        ...{ gift: "gift-4", donor: "donor-4", earmark: {}, promise, until },
      }),
    )
    done(
      await to.toPool(sara, {
        type: "receive",
        ...{ gift: "gift-4", receipt: "bank-6", amount: 5 as Money, receivedOn: today },
      }),
    )
    const before = poolBalanceOf(await to.pool())
    done(await to.toPool(ali, { type: "reserve", ...reservations }))
    const kept = poolBalanceOf(await to.pool())
    expect(kept.reserved - before.reserved).toBe(run.result.spent)
    expect(kept.free).toBe(run.result.free + 5 - run.result.spent)
    // The same money is not there twice.
    refused("run.stale", await to.toRun("run-2", ali, { type: "commit", resultDigest: other }))
    refused("grant.repeated", await to.toPool(ali, { type: "reserve", ...reservations }))
    expect(poolBalanceOf(await to.pool())).toEqual(kept)
    expect(await to.run("run-2")).toMatchObject({ stage: "approved" })
    await to.casework.close()
  })
})
