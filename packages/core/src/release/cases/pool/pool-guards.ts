import type { ProtocolGuards } from "@bazgasht/casework"
import { isExact, type Money } from "@bazgasht/rules"
import { isMeant } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import { posted } from "./balance.ts"
import type { PoolGift } from "./gift.ts"
import { expectedOf, isFulfilled, keptOf, matchedBy } from "./matching.ts"
import { type PoolIn, type PoolLife, type PoolRefusal, refuse } from "./pool-protocol.ts"
import { poolBalanceOf, reservationOf } from "./pool-reading.ts"
import type { PoolSetting } from "./pool-terms.ts"
import type { GiftPayment, Reservation, ReservationRequest, ReservationStatus } from "./reservation.ts"

/** Whether a number is an amount that can be moved: a whole amount above zero. */
export const isAmount = (amount: number): boolean => isExact(amount) && amount > 0

const giftOf = (state: PoolIn<"open">, id: string): Result.Result<PoolGift, PoolRefusal> => {
  const gift = state.gifts.find((one) => one.gift === id)
  return gift === undefined ? refuse("gift.unknown", "gift", {}) : Result.succeed(gift)
}

/** The gift, where something of the promise is still open. */
const openPromise = (state: PoolIn<"open">, id: string): Result.Result<PoolGift, PoolRefusal> =>
  Result.flatMap(giftOf(state, id), (gift) =>
    gift.status === "promised" || gift.status === "partlyReceived"
      ? Result.succeed(gift)
      : refuse("gift.ended", "gift", { status: gift.status }),
  )

/** Refuses to move money that nobody has confirmed. */
const checkConfirmed = (
  { unconfirmed = [] }: PoolSetting,
  gifts: ReadonlyArray<string>,
  path: "gift" | "grant" | "grants",
): Result.Result<void, PoolRefusal> =>
  gifts.some((gift) => unconfirmed.includes(gift)) ? refuse("gift.notConfirmed", path, {}) : Result.void

const giftsOf = (payments: ReadonlyArray<GiftPayment>): ReadonlyArray<string> =>
  payments.map(({ gift }) => gift)

/** What goes back to those who matched a gift of which so much goes back. */
const unmatchedBy = (
  state: PoolIn<"open">,
  id: string,
  amount: Money,
): Result.Result<ReadonlyArray<GiftPayment>, PoolRefusal> => {
  const after = state.gifts.map((gift) =>
    gift.gift === id
      ? { ...gift, balance: posted(gift.balance, { gift: id, from: "free", to: "refunded", amount }) }
      : gift,
  )
  const unmatched: Array<GiftPayment> = []
  for (const match of after) {
    if (match.promise.kind === "sum") continue
    const needed = (keptOf(match) - matchedBy(match, after)) as Money
    if (needed <= 0) continue
    const { free } = match.balance
    if (needed > free) return refuse("match.notFree", "amount", { needed, free })
    unmatched.push({ gift: match.gift, amount: needed })
  }
  return Result.succeed(unmatched)
}

/** The reservation of a grant, where its money is where it would have to be. */
const reservationIn = (
  state: PoolIn<"open">,
  grant: string,
  needed: ReservationStatus,
): Result.Result<Reservation, PoolRefusal> => {
  const found = reservationOf(state, grant)
  if (found === undefined) return refuse("grant.unknown", "grant", {})
  const { status } = found
  return status === needed ? Result.succeed(found) : refuse("grant.otherStatus", "grant", { status, needed })
}

/** The payments of a grant, where its money is where it would have to be. */
const paymentsIn = (state: PoolIn<"open">, grant: string, needed: ReservationStatus) =>
  Result.map(reservationIn(state, grant, needed), ({ payments }) => ({ payments }))

/** Refuses requests that the gifts cannot or may not pay for, all of them together. */
const checkRequests = (
  state: PoolIn<"open">,
  grants: ReadonlyArray<ReservationRequest>,
  { attributes = [] }: PoolSetting,
): Result.Result<void, PoolRefusal> => {
  const known = new Set(state.reservations.map(({ grant }) => grant))
  const gifts = new Map(state.gifts.map((gift) => [gift.gift, gift]))
  const left = new Map(state.gifts.map(({ balance, gift }) => [gift, balance.free as number]))
  for (const [place, { grant, payments }] of grants.entries()) {
    if (known.has(grant)) return refuse("grant.repeated", "grants", {})
    known.add(grant)
    if (payments.length === 0 || new Set(payments.map(({ gift }) => gift)).size < payments.length)
      return refuse("payments.unsound", "grants", {})
    for (const { amount, gift: id } of payments) {
      const gift = gifts.get(id)
      if (gift === undefined) return refuse("gift.unknown", "grants", {})
      if (!isAmount(amount)) return refuse("amount.notAnAmount", "grants", {})
      if (!isMeant(gift.earmark, attributes[place] ?? {})) return refuse("gift.otherEarmark", "grants", {})
      const rest = (left.get(id) ?? 0) - amount
      if (rest < 0) return refuse("gift.notFree", "grants", { free: gift.balance.free })
      left.set(id, rest)
    }
  }
  return Result.void
}

/** Refuses grants that their petitions do not lack, or that the run they are reserved for does not give. */
const checkLimits = (
  { isAllocated = true, limits = [] }: PoolSetting,
  grants: ReadonlyArray<ReservationRequest>,
): Result.Result<void, PoolRefusal> => {
  for (const { grant, left } of limits) {
    if (left === undefined) return refuse("petition.notFundable", "grants", {})
    const payments = grants.find((one) => one.grant === grant)?.payments ?? []
    if (payments.reduce((sum, { amount }) => sum + amount, 0) > left)
      return refuse("grant.overResidual", "grants", { left })
  }
  return isAllocated ? Result.void : refuse("run.notCommitted", "run", {})
}

/** The grants, each with what earmarks look at, and with what pools may hold together where that was read. */
const asRead = ({ attributes = [], limits = [] }: PoolSetting, grants: ReadonlyArray<ReservationRequest>) =>
  grants.map((one, place) => {
    const { poolShare } = limits[place] ?? {}
    const described = { ...one, attributes: attributes[place] ?? {} }
    return poolShare === undefined ? described : { ...described, poolShare }
  })

export const guards: ProtocolGuards<PoolLife> = {
  /** Sends the money of an approved grant: another person than the one who reserved it. */
  order: ({ command: { by, grant }, setting, state }) =>
    Result.gen(function* () {
      const { payments, reservedBy } = yield* reservationIn(state, grant, "reserved")
      if (by.id === reservedBy) return yield* refuse("grant.reservedBySame", "by.id", {})
      yield* checkConfirmed(setting, giftsOf(payments), "grant")
      return setting.payable.includes(grant) ? { payments } : yield* refuse("grant.notPayable", "grant", {})
    }),

  /** Books that the creditor has the money: only by a receipt, and one receipt for one grant. */
  pay: ({ command: { grant, receipt }, state }) => {
    if (receipt.trim() === "") return refuse("receipt.missing", "receipt", {})
    if (state.reservations.some((one) => one.receipt === receipt))
      return refuse("receipt.repeated", "receipt", {})
    return paymentsIn(state, grant, "ordered")
  },

  /** Books that the money did not arrive: exactly that is reserved again. */
  fail: ({ command: { grant }, state }) => paymentsIn(state, grant, "ordered"),

  /** Books by a counter-entry that money came back after the receipt: it is free again. */
  reverse: ({ command: { grant }, state }) => paymentsIn(state, grant, "spent"),

  /** Closes the pool when it holds nothing and expects nothing. */
  close: ({ state }) => {
    const { free, ordered, reserved } = poolBalanceOf(state)
    const held = (free + reserved + ordered) as Money
    const expected = state.gifts.filter((gift) => expectedOf(gift, state.gifts) > 0).length
    return held > 0 || expected > 0 ? refuse("pool.notEmpty", "type", { held, expected }) : Result.void
  },

  open: ({ command: { attributes }, setting: { terms } }) => {
    const known = Object.keys(terms.earmarks)
    return attributes.every((attribute) => known.includes(attribute))
      ? Result.void
      : refuse("attribute.unknown", "attributes", { known })
  },

  /** Records a promise, of a sum or of a match. */
  pledge: ({ command, setting, state }) => {
    const { earmark, gift, promise } = command
    if (state.gifts.some((known) => known.gift === gift)) return refuse("gift.repeated", "gift", {})
    const isKnown = Object.entries(earmark).every(
      ([attribute, meant]) =>
        state.profile.attributes.includes(attribute) &&
        Object.hasOwn(setting.terms.earmarks, attribute) &&
        meant.length > 0,
    )
    if (!isKnown) return refuse("earmark.unknown", "earmark", {})
    if (promise.kind === "match") {
      if (![promise.matched, promise.per, promise.ceiling].every(isAmount))
        return refuse("match.noRate", "promise", {})
    } else if (!isAmount(promise.amount)) return refuse("amount.notAnAmount", "promise.amount", {})
    return checkConfirmed(setting, [gift], "gift")
  },

  /** Books money that has come in and is confirmed, within what was promised. */
  receive: ({ command, setting, state }) =>
    Result.gen(function* () {
      const { amount, at, receipt, receivedOn } = command
      const gift = yield* giftOf(state, command.gift)
      const { status } = gift
      if (status === "lapsed" || status === "cancelled")
        return yield* refuse("gift.ended", "gift", { status })
      if (!isAmount(amount) || !isExact(poolBalanceOf(state).received + amount))
        return yield* refuse("amount.notAnAmount", "amount", {})
      if (receivedOn > at) return yield* refuse("gift.notReceived", "receivedOn", {})
      if (state.gifts.some(({ receipts }) => receipts.some((known) => known.receipt === receipt)))
        return yield* refuse("receipt.repeated", "receipt", {})
      const left = expectedOf(gift, state.gifts)
      if (amount > left) return yield* refuse("gift.overPromise", "amount", { left })
      yield* checkConfirmed(setting, [gift.gift], "gift")
      const after = {
        ...gift,
        balance: posted(gift.balance, { gift: gift.gift, from: "received", to: "free", amount }),
      }
      return { status: isFulfilled(after) ? ("received" as const) : ("partlyReceived" as const) }
    }),

  /** Lets a promise lapse after its day; what has come in stays. */
  lapse: ({ command: { at, gift: id }, state }) =>
    Result.flatMap(openPromise(state, id), (gift) =>
      at > gift.until
        ? Result.succeed({ dropped: expectedOf(gift, state.gifts) })
        : refuse("gift.stillExpected", "at", { until: gift.until }),
    ),

  /** Takes a promise back for its donor; what has come in stays. */
  cancel: ({ command, state }) =>
    Result.map(openPromise(state, command.gift), (gift) => ({ dropped: expectedOf(gift, state.gifts) })),

  /** Sends free money back to the donor, and with it what was given because of it. */
  refund: ({ command, setting, state }) =>
    Result.gen(function* () {
      const { amount } = command
      const { balance, gift } = yield* giftOf(state, command.gift)
      if (!isAmount(amount)) return yield* refuse("amount.notAnAmount", "amount", {})
      if (amount > balance.free) return yield* refuse("gift.notFree", "amount", { free: balance.free })
      yield* checkConfirmed(setting, [gift], "gift")
      return { unmatched: yield* unmatchedBy(state, gift, amount) }
    }),

  /** Reserves money for grants, all of them or none. */
  reserve: ({ command: { grants }, setting, state }) =>
    Result.gen(function* () {
      if (grants.length === 0) return yield* refuse("grants.none", "grants", {})
      yield* checkRequests(state, grants, setting)
      yield* checkConfirmed(setting, giftsOf(grants.flatMap(({ payments }) => payments)), "grants")
      if (setting.isClaimable === false) return yield* refuse("grants.notProposed", "grants", {})
      yield* checkLimits(setting, grants)
      return { grants: asRead(setting, grants) }
    }),

  /** Frees reservations whose money has not left and on which no petition counts, all of them or none. */
  free: ({ command: { grants }, setting: { booked = [] }, state }) =>
    Result.gen(function* () {
      if (grants.length === 0) return yield* refuse("grants.none", "grants", {})
      if (new Set(grants).size < grants.length) return yield* refuse("grant.repeated", "grants", {})
      const freed: Array<Pick<Reservation, "grant" | "payments">> = []
      for (const id of grants) {
        const { grant, payments } = yield* reservationIn(state, id, "reserved")
        if (booked.includes(grant)) return yield* refuse("grant.booked", "grants", {})
        freed.push({ grant, payments })
      }
      return { grants: freed }
    }),
}
