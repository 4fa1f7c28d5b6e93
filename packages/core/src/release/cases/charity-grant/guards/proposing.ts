/**
 * Guards of everything before money leaves: proposing, approving, and giving up.
 *
 * @module
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { isRelated, standingHolds } from "../../debt-petition/guards/gathering.ts"
import type { DebtPetitionIn } from "../../debt-petition/state.ts"
import { reservationOf } from "../../pool/reading.ts"
import type { Reservation, ReservationStanding } from "../../pool/reservation.ts"
import { amountOf, roomFor } from "../reading.ts"
import { type CharityGrantRefusal, refuse } from "../refusals.ts"
import type { CharityGrantGuard, CharityGrantSetting } from "../types.ts"

/** The money of a grant, where it is where it would have to be. */
export const moneyIn = (
  { pool }: CharityGrantSetting,
  grant: { readonly pool: string; readonly id: string },
  ...needed: readonly [ReservationStanding, ...ReadonlyArray<ReservationStanding>]
): Result.Result<Reservation, CharityGrantRefusal> => {
  const found =
    pool.stage !== "none" && pool.subject === grant.pool ? reservationOf(pool, grant.id) : undefined
  if (found === undefined) return refuse("pool.notReserved", "pool", {})
  const { standing } = found
  return needed.includes(standing)
    ? Result.succeed(found)
    : refuse("pool.otherStanding", "type", { standing, needed: needed[0] })
}

/** The petition, where it can be helped: its residual stands, and nothing holds the prisoner that money does not lift. */
const fundable = (
  { petition }: CharityGrantSetting,
  id: string,
  at: Day,
): Result.Result<DebtPetitionIn<"fundable" | "funded">, CharityGrantRefusal> => {
  if (petition.stage === "none" || petition.subject !== id) return refuse("petition.other", "petition", {})
  const standing = standingHolds(petition.holds)
  if (standing > 0) return refuse("hold.stands", "petition", { holds: standing })
  if (petition.stage !== "fundable" && petition.stage !== "funded")
    return refuse("petition.notFundable", "petition", {})
  const { validUntil } = petition.residual
  return at > validUntil && petition.confirmed.length === 0
    ? refuse("residual.expired", "at", { validUntil })
    : Result.succeed(petition)
}

/** Proposes a grant: for the creditor of the obligation, out of money that is reserved, within what nothing else covers. */
export const reserve: CharityGrantGuard<"reserve"> = ({ command, setting }) =>
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
    return {
      type: "reserved" as const,
      stage: "reserved" as const,
      ...{ pool: command.pool, petition: command.petition, obligation },
      ...{ creditor: owed.creditor, prisoner, relatives, amount, payments: money.payments },
      ...(money.run === undefined ? {} : { run: money.run }),
    }
  })

/** Approves, if what was proposed still holds; that another person does so has been checked before. */
export const approve: CharityGrantGuard<"approve"> = ({ command: { at }, setting, state }) =>
  Result.gen(function* () {
    const { grant, subject } = state
    const petition = yield* fundable(setting, grant.petition, at)
    const money = yield* moneyIn(setting, { pool: grant.pool, id: subject }, "reserved")
    const left = roomFor(money, petition, setting.pool)
    if (grant.amount > left) return yield* refuse("grant.overResidual", "type", { left })
    return { type: "approved" as const, stage: "approved" as const }
  })

/** Gives it up; the pool has freed its money. */
export const release: CharityGrantGuard<"release"> = ({ command: { reason }, setting, state }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.map(moneyIn(setting, { pool: state.grant.pool, id: state.subject }, "freed"), () => ({
        type: "released",
        stage: "released",
        reason,
      }))
