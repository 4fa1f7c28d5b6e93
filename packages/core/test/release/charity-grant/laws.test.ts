import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
  refusalOf,
} from "../../../../casework/test/life-cycle/laws.ts"
import { charityGrant } from "../../../src/release/cases/charity-grant/charity-grant.ts"
import type { CharityGrantLife } from "../../../src/release/cases/charity-grant/charity-grant-protocol.ts"
import { isPayable, roomFor } from "../../../src/release/cases/charity-grant/charity-grant-reading.ts"
import { fundingStackOf } from "../../../src/release/cases/debt-petition/debt-petition-reading.ts"
import { reservationOf } from "../../../src/release/cases/pool/pool-reading.ts"
import { meeting, petitionIn, poolIn, settingOf, soundWorld, tested, type World } from "./sequences.ts"

describeLifeCycle(tested)

type Life = CharityGrantLife

const holds = (property: (run: Run<Life>) => void) => holdsOf(tested, property, 300)

const grantOf = (state: Life["State"]) => (state.stage === "none" ? undefined : state.grant)

describe("every sequence of commands to a charity grant", () => {
  it("C4: gifts pay a grant to the rial, exactly as the pool has reserved it, and it never changes", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        const grant = grantOf(after)
        expect(grant?.payments.reduce((sum, { amount }) => sum + amount, 0)).toBe(grant?.amount)
        if (before.stage !== "none") expect(grant).toEqual(before.grant)
        else
          expect(reservationOf(meeting(command, run.setting).pool, command.subject)?.payments).toEqual(
            grant?.payments,
          )
      }
    }))

  it("C1: a grant is never proposed nor approved above what nothing else covers of the petition", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        if (command.type !== "reserve" && command.type !== "approve") continue
        const { petition, pool } = meeting(command, run.setting)
        const others =
          pool.stage === "none"
            ? []
            : pool.reservations.filter(
                ({ grant, status }) => grant !== command.subject && status === "reserved",
              )
        const reserved = others
          .flatMap(({ payments }) => payments)
          .reduce((sum, { amount }) => sum + amount, 0)
        expect((grantOf(after)?.amount ?? 0) + reserved).toBeLessThanOrEqual(
          fundingStackOf(petition).residual,
        )
      }
    }))

  it("C12: it is paid only by the receipt by which the pool spent the money, and failed where exactly its amount is reserved", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        const money = reservationOf(meeting(command, run.setting).pool, command.subject)
        if (after.stage === "paid" && before.stage !== "paid") {
          expect(command.type).toBe("pay")
          expect(["spent", "reversed"]).toContain(money?.status)
          expect(after.receipt).toBe(money?.receipt)
        }
        if (command.type === "fail") {
          expect(money?.status).toBe("reserved")
          expect(money?.payments).toEqual(grantOf(after)?.payments)
        }
        if (command.type === "reverse") expect(money?.status).toBe("reversed")
        if (command.type === "release") expect(money?.status).toBe("freed")
      }
    }))

  it("C14: no money is proposed, approved or sent while something holds the prisoner that money does not lift", () =>
    holds((run) => {
      for (const { command } of acceptedIn(run)) {
        if (!["reserve", "approve", "order"].includes(command.type)) continue
        const { petition } = meeting(command, run.setting)
        expect(petition.stage === "none" ? [] : petition.holds.map(({ status }) => status)).toEqual([
          "lifted",
        ])
      }
    }))

  it("L4: the payee is the creditor, and never the prisoner or a relative", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (!("order" in after)) continue
        const { creditor, prisoner, relatives } = after.grant
        expect(after.order.payee).toBe(creditor)
        expect([prisoner, ...relatives]).not.toContain(after.order.payee)
      }
    }))

  it("X6: whoever proposes neither approves nor pays, and another person than the one with the receipt confirms", () =>
    holds(({ events }) => {
      const by = (...types: ReadonlyArray<string>) =>
        events.filter(({ type }) => types.includes(type)).map((event) => event.by.id)
      for (const id of by("approved", "ordered")) expect(by("reserved")).not.toContain(id)
      for (const id of by("confirmed")) expect(by("paid")).not.toContain(id)
    }))

  it("isPayable says when its payment could be ordered, and the pool has only to move the money", () =>
    holds((run) => {
      for (const { after } of run.turns) {
        if (after.stage !== "approved" && after.stage !== "failed") continue
        for (const hold of ["lifted", "active", "unknown"] as const)
          for (const stage of ["fundable", "funded", "paying", "settled"] as const)
            for (const amount of [after.grant.amount, after.grant.amount - 1]) {
              const world: World = { ...soundWorld, hold, stage, amount, status: "ordered" }
              const petition = petitionIn(world)
              const setting = { ...run.setting, pool: poolIn(world), petition }
              const asked: Life["Command"] = {
                type: "order",
                id: "once-more",
                subject: after.subject,
                at: after.day,
                by: { id: "somebody", role: "board" },
                expectedVersion: after.version,
                payee: after.grant.creditor,
                enforcement: "file-1",
              }
              expect(Result.isSuccess(charityGrant.handle(after, asked, setting))).toBe(
                isPayable(after, petition),
              )
            }
      }
    }))
})

describe("the room for a reservation", () => {
  it("C1: with as much as it says a grant is proposed, and with one rial more it is refused", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.nat({ max: 900 }), (lacking, others) => {
        const world: World = { ...soundWorld, lacking, others, amount: 1 }
        const petition = petitionIn(world)
        if (petition.stage !== "fundable") throw new Error("a petition that may be funded")
        const asked = { grant: "grant-1", petition: "petition-1", obligation: "obligation-1" }
        const room = roomFor(asked, petition, poolIn(world))
        expect(room).toBe(Math.max(0, lacking - others))
        const propose = (amount: number) =>
          refusalOf(
            charityGrant.handle(
              charityGrant.none,
              {
                type: "reserve",
                id: "c-1",
                subject: "grant-1",
                at: 20000,
                by: { id: "p-1", role: "charity" },
                expectedVersion: 0,
                pool: "pool-1",
                petition: "petition-1",
                obligation: "obligation-1",
              } as Life["Command"],
              settingOf({ ...world, amount }),
            ),
          )
        if (room > 0) expect(propose(room)).toBeUndefined()
        expect(propose(room + 1)).toEqual({
          code: "grant.overResidual",
          path: "pool",
          params: { left: room as Money },
        })
      }),
    )
  })
})
