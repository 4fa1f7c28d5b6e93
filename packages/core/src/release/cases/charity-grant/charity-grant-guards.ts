import type { ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { countOpenHolds, isRelated } from "../debt-petition/debt-petition-guards.ts"
import type { DebtPetitionIn } from "../debt-petition/debt-petition-protocol.ts"
import { reservationOf } from "../pool/pool-reading.ts"
import type { Reservation, ReservationStatus } from "../pool/reservation.ts"
import { type CharityGrantLife, refuse } from "./charity-grant-protocol.ts"
import { amountOf, isBeingPaid, isBooked, roomFor } from "./charity-grant-reading.ts"
import type { CharityGrantSetting } from "./charity-grant-terms.ts"

interface Booking {
  readonly setting: CharityGrantSetting
  readonly state: { readonly subject: string; readonly grant: { readonly pool: string } }
}

/** The money of a grant, where it is where it would have to be. */
const moneyIn = (
  { pool }: CharityGrantSetting,
  grant: { readonly pool: string; readonly id: string },
  ...needed: readonly [ReservationStatus, ...ReadonlyArray<ReservationStatus>]
): Result.Result<Reservation, CharityGrantLife["Refusal"]> => {
  const found =
    pool.stage !== "none" && pool.subject === grant.pool ? reservationOf(pool, grant.id) : undefined
  if (found === undefined) return refuse("pool.notReserved", "pool", {})
  const { status } = found
  return needed.includes(status)
    ? Result.succeed(found)
    : refuse("pool.otherStatus", "type", { status, needed: needed[0] })
}

/** The guard of a command that is given once the pool has booked the money there. */
const whereMoneyIs =
  (needed: ReservationStatus) =>
  ({ setting, state: { grant, subject } }: Booking): Result.Result<void, CharityGrantLife["Refusal"]> =>
    Result.map(moneyIn(setting, { pool: grant.pool, id: subject }, needed), () => undefined)

/** The petition, where it can be helped: its residual stands, and nothing holds the prisoner that money does not lift. */
const fundable = (
  { petition }: CharityGrantSetting,
  id: string,
  at: Day,
): Result.Result<DebtPetitionIn<"fundable" | "funded">, CharityGrantLife["Refusal"]> => {
  if (petition.stage === "none" || petition.subject !== id) return refuse("petition.other", "petition", {})
  const holds = countOpenHolds(petition.holds)
  if (holds > 0) return refuse("hold.stands", "petition", { holds })
  if (petition.stage !== "fundable" && petition.stage !== "funded")
    return refuse("petition.notFundable", "petition", {})
  const { validUntil } = petition.residual
  return at > validUntil && petition.confirmed.length === 0
    ? refuse("residual.expired", "at", { validUntil })
    : Result.succeed(petition)
}

export const guards: ProtocolGuards<CharityGrantLife> = {
  /** Proposes a grant: for the creditor of the obligation, out of money that is reserved, within what nothing else covers. */
  reserve: ({ command, setting }) =>
    Result.gen(function* () {
      const { at, obligation, subject } = command
      const petition = yield* fundable(setting, command.petition, at)
      const owed = petition.obligations.find(({ id }) => id === obligation)
      if (owed === undefined) return yield* refuse("obligation.unknown", "obligation", {})
      const { prisoner, relatives } = petition.petition
      if (isRelated(petition.petition, owed.creditor)) return yield* refuse("payee.related", "obligation", {})
      const money = yield* moneyIn(setting, { pool: command.pool, id: subject }, "reserved")
      if (money.petition !== command.petition || money.obligation !== obligation)
        return yield* refuse("pool.notReserved", "obligation", {})
      const amount = amountOf(money)
      const left = roomFor(money, petition, setting.pool)
      if (amount > left) return yield* refuse("grant.overResidual", "pool", { left })
      const { payments, run } = money
      return { creditor: owed.creditor, prisoner, relatives, amount, payments, run }
    }),

  /** Approves, if what was proposed still holds; that another person does so has been checked before. */
  approve: ({ command: { at }, setting, state }) =>
    Result.gen(function* () {
      const { grant, subject } = state
      const petition = yield* fundable(setting, grant.petition, at)
      const money = yield* moneyIn(setting, { pool: grant.pool, id: subject }, "reserved")
      const left = roomFor(money, petition, setting.pool)
      if (grant.amount > left) return yield* refuse("grant.overResidual", "type", { left })
    }),

  /** Sends the money, to the creditor and nobody else, through the execution office. */
  order: ({ command: { payee }, setting, state }) =>
    Result.gen(function* () {
      const { petition } = setting
      const { grant, subject } = state
      if (isRelated(grant, payee)) return yield* refuse("payee.related", "payee", {})
      if (payee !== grant.creditor) return yield* refuse("payee.notCreditor", "payee", {})
      if (petition.stage === "none" || petition.subject !== grant.petition)
        return yield* refuse("petition.other", "type", {})
      const holds = countOpenHolds(petition.holds)
      if (holds > 0) return yield* refuse("hold.stands", "type", { holds })
      if (!isBeingPaid(state, petition)) return yield* refuse("petition.notPaying", "type", {})
      if (!isBooked(state, petition)) return yield* refuse("petition.notFunded", "type", {})
      yield* moneyIn(setting, { pool: grant.pool, id: subject }, "ordered")
    }),

  /** Records that it did not arrive; the pool has reserved it again. */
  fail: whereMoneyIs("reserved"),

  /** Records the creditor's receipt, the one by which the pool has booked the money as spent. */
  pay: ({ command: { receipt }, setting, state }) =>
    Result.flatMap(
      // What was reversed meanwhile has been paid before.
      moneyIn(setting, { pool: state.grant.pool, id: state.subject }, "spent", "reversed"),
      (money) => (money.receipt === receipt ? Result.void : refuse("receipt.other", "receipt", {})),
    ),

  /** Confirms that the creditor of the petition has the money. */
  confirm: ({ setting: { petition }, state: { grant } }) => {
    if (petition.stage === "none" || petition.subject !== grant.petition)
      return refuse("petition.other", "type", {})
    const isConfirmed =
      "confirmed" in petition && petition.confirmed.some(({ obligation }) => obligation === grant.obligation)
    return isConfirmed ? Result.void : refuse("petition.notConfirmed", "type", {})
  },

  /** Records that the donors have been told. */
  report: "carry",

  /** Gives it up; the pool has freed its money. */
  release: whereMoneyIs("freed"),

  /** Records that the money came back after the receipt; the pool has booked a counter-entry. */
  reverse: whereMoneyIs("reversed"),
}
