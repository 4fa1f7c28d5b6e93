/** Guards of reservations: money that nobody else can have, within what is free and what its donors meant. */

import * as Result from "effect/Result"
import { isMeant } from "../../../decisions/allocation/petition.ts"
import { type PoolGuard, type PoolIn, type PoolRefusal, refuse } from "../pool-protocol.ts"
import { reservationOf } from "../pool-reading.ts"
import type { Reservation, ReservationRequest, ReservationStanding } from "../reservation.ts"
import { isAmount } from "./promising.ts"

/** The reservation of a grant, where its money is where it would have to be. */
export const reservationIn = (
  state: PoolIn<"open">,
  grant: string,
  needed: ReservationStanding,
): Result.Result<Reservation, PoolRefusal> => {
  const found = reservationOf(state, grant)
  if (found === undefined) return refuse("grant.unknown", "grant", {})
  const { standing } = found
  return standing === needed
    ? Result.succeed(found)
    : refuse("grant.otherStanding", "grant", { standing, needed })
}

/** Refuses requests that the gifts cannot or may not pay for, all of them together. */
const checkRequests = (
  state: PoolIn<"open">,
  grants: ReadonlyArray<ReservationRequest>,
): Result.Result<void, PoolRefusal> => {
  const known = new Set(state.reservations.map(({ grant }) => grant))
  const gifts = new Map(state.gifts.map((gift) => [gift.gift, gift]))
  const left = new Map(state.gifts.map(({ balance, gift }) => [gift, balance.free as number]))
  for (const { attributes, grant, payments } of grants) {
    if (known.has(grant)) return refuse("grant.repeated", "grants", {})
    known.add(grant)
    if (payments.length === 0 || new Set(payments.map(({ gift }) => gift)).size < payments.length)
      return refuse("payments.unsound", "grants", {})
    for (const { amount, gift: id } of payments) {
      const gift = gifts.get(id)
      if (gift === undefined) return refuse("gift.unknown", "grants", {})
      if (!isAmount(amount)) return refuse("amount.notAnAmount", "grants", {})
      if (!isMeant(gift.earmark, attributes)) return refuse("gift.otherEarmark", "grants", {})
      const rest = (left.get(id) ?? 0) - amount
      if (rest < 0) return refuse("gift.notFree", "grants", { free: gift.balance.free })
      left.set(id, rest)
    }
  }
  return Result.succeed(undefined)
}

/** Reserves money for grants, all of them or none. */
export const reserve: PoolGuard<"reserve"> = ({ command: { grants, run }, state }) => {
  if (grants.length === 0) return refuse("grants.none", "grants", {})
  return Result.map(checkRequests(state, grants), () => ({
    type: "reserved",
    stage: "open",
    ...(run === undefined ? {} : { run }),
    grants,
  }))
}

/** Frees reservations whose money has not left, all of them or none. */
export const free: PoolGuard<"free"> = ({ command: { grants, reason }, state }) =>
  Result.gen(function* () {
    if (grants.length === 0) return yield* refuse("grants.none", "grants", {})
    if (new Set(grants).size < grants.length) return yield* refuse("grant.repeated", "grants", {})
    if (reason.trim() === "") return yield* refuse("reason.missing", "reason", {})
    const freed: Array<Pick<Reservation, "grant" | "payments">> = []
    for (const id of grants) {
      const { grant, payments } = yield* reservationIn(state, id, "reserved")
      freed.push({ grant, payments })
    }
    return { type: "freed" as const, stage: "open" as const, grants: freed, reason }
  })
