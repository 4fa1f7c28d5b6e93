import { caseKindOf, isSameIdentifier } from "@bazgasht/casework"
import type { CaseReads } from "@bazgasht/casework/law"
import * as Effect from "effect/Effect"
import { afterCare, afterCareSchemas, claimsOfAfterCare } from "./after-care/after-care.ts"
import { afterCareProtocol } from "./after-care/after-care-protocol.ts"
import { allocationRun, allocationRunSchemas } from "./allocation-run/allocation-run.ts"
import { type AllocationRunLife, allocationRunProtocol } from "./allocation-run/allocation-run-protocol.ts"
import { fundablePetitionOf } from "./allocation-run/inputs.ts"
import { charityGrant, charityGrantSchemas } from "./charity-grant/charity-grant.ts"
import { type CharityGrantLife, charityGrantProtocol } from "./charity-grant/charity-grant-protocol.ts"
import { hasBooked, isPayable } from "./charity-grant/charity-grant-reading.ts"
import { debtPetition, debtPetitionSchemas } from "./debt-petition/debt-petition.ts"
import { claimsOfPetition, resemblancesOfPetition } from "./debt-petition/debt-petition-claims.ts"
import { type DebtPetitionLife, debtPetitionProtocol } from "./debt-petition/debt-petition-protocol.ts"
import { leniency, leniencySchemas } from "./leniency/leniency.ts"
import { leniencyProtocol } from "./leniency/leniency-protocol.ts"
import { pool, poolSchemas } from "./pool/pool.ts"
import { claimsOfPool, withoutClaim } from "./pool/pool-claims.ts"
import { type PoolLife, poolProtocol } from "./pool/pool-protocol.ts"
import { reservationOf } from "./pool/pool-reading.ts"
import type { EarmarkSources } from "./pool/pool-terms.ts"
import type { ReservationRequest } from "./pool/reservation.ts"
import { isAllocated, reservationLimits } from "./pool/reservation-limits.ts"

/** Leniency petitions. `due` is the day on which supervision has run out. */
export const leniencyCases = /* @__PURE__ */ caseKindOf(leniencyProtocol, {
  kind: "leniency",
  lifeCycle: leniency,
  schemas: leniencySchemas,
  onlyNamedPerson: ["actor.notPetitioner"],
})

/** Whether the grant that a petition books is approved for it, and its pool keeps the money. */
const readsOfPetition: CaseReads<DebtPetitionLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command },
  read,
) {
  if (command.type !== "reserve" || command.source !== "grant") return {}
  const state = yield* read.one(charityGrantCases, command.receipt)
  // A grant whose payment failed is still approved, and its money is reserved again.
  if (state.stage !== "approved" && state.stage !== "failed") return { isGranted: false }
  const { amount, petition, pool } = state.grant
  const money = reservationOf(yield* read.one(poolCases, pool), state.subject)
  return {
    isGranted:
      money?.status === "reserved" &&
      amount === command.amount &&
      state.subject === command.receipt &&
      isSameIdentifier(petition, command.subject),
  }
})

/** Petitions for the release of debt prisoners, each alone with its debts. `due` is the last day on which the residual stands. */
export const debtPetitionCases = /* @__PURE__ */ caseKindOf(debtPetitionProtocol, {
  kind: "debtPetition",
  lifeCycle: debtPetition,
  schemas: debtPetitionSchemas,
  claimsOf: claimsOfPetition,
  resemblancesOf: resemblancesOfPetition,
  reads: readsOfPetition,
})

/** What earmarks look at of a debt that a grant pays, as far as its petition says it. */
const debtPaidBy = (
  { obligation, petition: id }: ReservationRequest,
  petitions: ReadonlyArray<DebtPetitionLife["State"]>,
  earmarks: EarmarkSources,
): { readonly [attribute: string]: string } => {
  const found = petitions.find((one) => one.stage !== "none" && isSameIdentifier(one.subject, id))
  const kind =
    found === undefined || found.stage === "none"
      ? undefined
      : found.obligations.find((one) => one.id === obligation)?.kind
  return kind === undefined
    ? {}
    : Object.fromEntries(
        Object.entries(earmarks).flatMap(([name, { of }]) => (of === "debt" ? [[name, kind]] : [])),
      )
}

/** Reads the petitions and the run of a reservation, and of an order of payment, whether its grant may be paid now. */
const readsOfPool: CaseReads<PoolLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command, setting, state },
  read,
) {
  if (command.type === "reserve") {
    const named = [...new Set(command.grants.map(({ petition }) => petition))]
    const petitions = yield* Effect.forEach(named, (petition) => read.one(debtPetitionCases, petition))
    const granted = yield* Effect.forEach(named, (petition) =>
      read.all(charityGrantCases, [{ attribute: "petition", is: petition }]),
    )
    // A grant is there as long as its money is reserved, so whoever reserves for the same petition reads it.
    const proposed = yield* Effect.forEach(withoutClaim(state, command.grants), (grant) =>
      read.one(charityGrantCases, grant),
    )
    const run =
      command.run === undefined ? allocationRun.none : yield* read.one(allocationRunCases, command.run.id)
    return {
      payable: [],
      attributes: command.grants.map((grant) => debtPaidBy(grant, petitions, setting.terms.earmarks)),
      limits: reservationLimits(command, state, petitions, granted.flat()),
      isClaimable: proposed.every(({ stage }) => stage !== "none"),
      isAllocated: isAllocated(command, state, run),
    }
  }
  if (command.type === "free") {
    const freed = command.grants.flatMap((grant) => reservationOf(state, grant) ?? [])
    const named = [...new Set(freed.map(({ petition }) => petition))]
    const petitions = yield* Effect.forEach(named, (petition) => read.one(debtPetitionCases, petition))
    return {
      payable: [],
      booked: freed.flatMap(({ grant }) => (petitions.some((one) => hasBooked(one, grant)) ? [grant] : [])),
    }
  }
  if (command.type !== "order") return { payable: [] }
  const grant = yield* read.one(charityGrantCases, command.grant)
  if (grant.stage === "none" || !isSameIdentifier(grant.grant.pool, command.subject)) return { payable: [] }
  const petition = yield* read.one(debtPetitionCases, grant.grant.petition)
  return { payable: isPayable(grant, petition) ? [command.grant] : [] }
})

/** Pools of charity money. Each belongs to the unit that keeps it; who gives to it is no party to a case. */
export const poolCases = /* @__PURE__ */ caseKindOf(poolProtocol, {
  kind: "pool",
  lifeCycle: pool,
  schemas: poolSchemas,
  claimsOf: claimsOfPool,
  reads: readsOfPool,
})

/** The pool that pays, and the petition that is helped. */
const readsOfGrant: CaseReads<CharityGrantLife> = ({ command, state }, read) => {
  const named = state.stage === "none" ? (command.type === "reserve" ? command : undefined) : state.grant
  return named === undefined
    ? Effect.succeed({ pool: pool.none, petition: debtPetition.none })
    : Effect.all({
        pool: read.one(poolCases, named.pool),
        petition: read.one(debtPetitionCases, named.petition),
      })
}

/** Charity grants. */
export const charityGrantCases = /* @__PURE__ */ caseKindOf(charityGrantProtocol, {
  kind: "charityGrant",
  lifeCycle: charityGrant,
  schemas: charityGrantSchemas,
  reads: readsOfGrant,
})

/** The pool of the run, and every petition that hopes for money on the day of the command. */
const readsOfRun: CaseReads<AllocationRunLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command, setting, state },
  read,
) {
  if (state.stage === "none" || command.type === "abandon")
    return { pool: pool.none, petitions: [], beneficiaries: [] }
  const describe = setting.describe ?? (() => ({ attributes: {}, values: {} }))
  const found = yield* read.all(debtPetitionCases, [{ attribute: "stage", is: "fundable" }])
  const hoping = found.flatMap((petition) => {
    if (petition.stage !== "fundable") return []
    const description = describe(petition)
    const fundable = description && fundablePetitionOf(petition, description, command.at)
    return fundable === undefined ? [] : [{ fundable, of: petition.petition }]
  })
  return {
    pool: yield* read.one(poolCases, state.plan.pool),
    petitions: hoping.map(({ fundable }) => fundable),
    beneficiaries: hoping.flatMap(({ of: { prisoner, relatives } }) => [prisoner, ...relatives]),
  }
})

/** Allocation runs. */
export const allocationRunCases = /* @__PURE__ */ caseKindOf(allocationRunProtocol, {
  kind: "allocationRun",
  lifeCycle: allocationRun,
  schemas: allocationRunSchemas,
  reads: readsOfRun,
})

/** After-care of released people. `due` is the day of the next contact. */
export const afterCareCases = /* @__PURE__ */ caseKindOf(afterCareProtocol, {
  kind: "afterCare",
  lifeCycle: afterCare,
  schemas: afterCareSchemas,
  claimsOf: claimsOfAfterCare,
})
