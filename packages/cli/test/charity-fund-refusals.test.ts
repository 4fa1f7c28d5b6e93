/** What a fund refuses by name, through the services over a real store; after each the books are as they were. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { CommandInvalid } from "@bazgasht/casework"
import { type PoolCommand, type PoolLife, pool, poolBalanceOf } from "@bazgasht/core/release"
import { poolTerms } from "@bazgasht/iran"
import * as Result from "effect/Result"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import {
  type Application,
  ali,
  application,
  done,
  fillPool,
  million,
  openPetition,
  refused,
  sara,
  today,
  worker,
} from "./fund-world.ts"

let folder: string
let to: Application
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bazgasht-fund-"))
  to = await application(folder)
  await fillPool(to)
  await openPetition(to)
})
afterEach(async () => {
  await to.casework.close()
  rmSync(folder, { recursive: true, force: true })
})

type Answer = Result.Result<unknown, unknown>

/** Asks for something that is refused, and finds the pool and the petition as they were. */
const unchanged = async (ask: () => Promise<Answer>): Promise<Answer> => {
  const before = [await to.pool(), await to.petition()]
  const answer = await ask()
  expect(Result.isFailure(answer)).toBe(true)
  expect([await to.pool(), await to.petition()]).toEqual(before)
  return answer
}

const receive = (amount: number) =>
  to.toPool(sara, { type: "receive", gift: "gift-2", receipt: "bank-9", amount, receivedOn: today })

const reserve = (grant: string, amount: number) =>
  to.toPool(ali, {
    type: "reserve",
    grants: [
      {
        grant,
        petition: "petition-1",
        obligation: "dower",
        payments: [
          { gift: "gift-1", amount: Math.min(amount, 200 * million) },
          ...(amount > 200 * million ? [{ gift: "gift-2", amount: amount - 200 * million }] : []),
        ],
      },
    ],
  })

const propose = (grant: string) =>
  to.toGrant(grant, ali, { type: "reserve", pool: "pool-1", petition: "petition-1", obligation: "dower" })

describe("a fund refuses by name, and changes nothing", () => {
  for (const [says, amount] of [
    ["that is not a whole number of rials", 0.5],
    ["below zero", -1],
    ["beyond the exact numbers", 2 ** 53],
  ] as const)
    it(`a sum ${says}`, async () => {
      const invalid = Result.getOrThrow(Result.flip(await unchanged(() => receive(amount)))) as CommandInvalid
      expect(invalid.code).toBe("command.invalid")
      expect(invalid.params.faults.length).toBeGreaterThan(0)
      for (const { path } of invalid.params.faults) expect(path).toEqual(["amount"])
      // The machine itself refuses it too, for whoever does not decode.
      const asked = {
        type: "receive" satisfies PoolCommand["type"],
        id: "c-1",
        subject: "pool-1",
        at: today,
        by: { id: "person-2", role: "setadDieh" },
        expectedVersion: 3,
        gift: "gift-2",
        receipt: "bank-9",
        amount,
        receivedOn: today,
      } as PoolLife["Command"]
      const setting = { terms: poolTerms, policyDigest: "policy-1", payable: [] }
      const state = { ...(await to.pool()), version: 3, day: today } as PoolLife["State"]
      const answer = pool.handle(state, asked, setting)
      expect(Result.isFailure(answer) && answer.failure.code).toBe("amount.notAnAmount")
    })

  it("a sum of nothing", async () => {
    refused("amount.notAnAmount", await unchanged(() => receive(0)))
  })

  it("a grant above the residual, by one rial", async () => {
    refused("grant.overResidual", await unchanged(() => reserve("grant-1", 240 * million + 1)))
    done(await reserve("grant-1", 240 * million))
    done(await propose("grant-1"))
  })

  it("a payee who is the prisoner or a relative, or to whom nothing is owed", async () => {
    done(await reserve("grant-1", 240 * million))
    done(await propose("grant-1"))
    done(await to.toGrant("grant-1", sara, { type: "approve" }))
    for (const [payee, code] of [
      ["prisoner-1", "payee.related"],
      ["mother-1", "payee.related"],
      ["creditor-2", "payee.notCreditor"],
    ] as const)
      refused(
        code,
        await unchanged(() => to.toGrant("grant-1", sara, { type: "order", payee, enforcement: "file-7" })),
      )
    expect(await to.grant("grant-1")).toMatchObject({ stage: "approved" })
  })

  it("a grant while something holds the prisoner that money does not lift, or of which it is not known", async () => {
    done(await reserve("grant-1", 240 * million))
    for (const status of ["active", "unknown"] as const) {
      done(await to.toPetition(worker, { type: "recordHold", hold: { id: "charge-1", status } }))
      refused("hold.stands", await unchanged(() => propose("grant-1")))
    }
    done(await to.toPetition(worker, { type: "recordHold", hold: { id: "charge-1", status: "lifted" } }))
    done(await propose("grant-1"))
  })

  it("money that is not there, or that was meant for something else", async () => {
    refused("gift.notFree", await unchanged(() => reserve("grant-1", 350 * million + 1)))
    // What the caller says of the debt is another field than the command has.
    const said = {
      ...{ grant: "grant-1", petition: "petition-1", obligation: "fine", attributes: { debt: "dower" } },
      payments: [{ gift: "gift-1", amount: 10 }],
    }
    const invalid = await unchanged(() => to.toPool(ali, { type: "reserve", grants: [said] }))
    expect(Result.isFailure(invalid) && invalid.failure).toMatchObject({ code: "command.invalid" })
    const { attributes: _, ...asked } = said
    refused("gift.otherEarmark", await unchanged(() => to.toPool(ali, { type: "reserve", grants: [asked] })))
    expect(poolBalanceOf(await to.pool()).free).toBe(450 * million)
  })

  it("a refund of what is reserved, and one whose match is", async () => {
    done(await reserve("grant-1", 120 * million))
    const refund = (amount: number) =>
      to.toPool(sara, {
        type: "refund",
        ...{ gift: "gift-1", amount, document: "transfer-1", reason: "the donor asked" },
      })
    refused("gift.notFree", await unchanged(() => refund(80 * million + 1)))
    done(await refund(80 * million))
    // Half a rial for each rial: the match has given back 40 of its 100 millions.
    expect(poolBalanceOf(await to.pool())).toMatchObject({ refunded: 120 * million, free: 210 * million })
  })
})
