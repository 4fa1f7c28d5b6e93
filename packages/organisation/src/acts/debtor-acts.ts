/**
 * The acts by which a debtor is freed out of a pool: who proposes does not approve, and who reserves does not pay, so an act ends where
 * another person has to go on.
 */

import type { CommandOf } from "@bazgasht/casework"
import {
  type AllocationRunCommand,
  allocationRunCases,
  charityGrantCases,
  debtPetitionCases,
  type PoolState,
  poolCases,
  type Reservation,
  reservationsOf,
  unpaidOf,
} from "@bazgasht/core/release"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { type ActReader, type ActStep, defineAct, type OfficeAct } from "./act.ts"

const steps = (...all: ReadonlyArray<ActStep | false>): ReadonlyArray<ActStep> =>
  all.filter((step) => step !== false)

const toRun = (subject: string, command: ActStep["command"]): ActStep => ({
  kind: "allocationRun",
  subject,
  command,
})
const toPool = (subject: string, command: ActStep["command"]): ActStep => ({ kind: "pool", subject, command })
const toGrant = (subject: string, command: ActStep["command"]): ActStep => ({
  kind: "charityGrant",
  subject,
  command,
})
const toPetition = (subject: string, command: ActStep["command"]): ActStep => ({
  kind: "debtPetition",
  subject,
  command,
})

/** What a pool has reserved for a run. */
const reservedFor = (pool: PoolState, run: string): ReadonlyArray<Reservation> =>
  pool.stage === "none" ? [] : pool.reservations.filter((one) => one.run === run)

/** A run, its pool, and what the pool has reserved for it. */
const runWithPool = Effect.fnUntraced(function* (read: ActReader, id: string) {
  const run = yield* read.one(allocationRunCases, id)
  const pool = run.stage === "none" ? poolCases.lifeCycle.none : yield* read.one(poolCases, run.plan.pool)
  return { run, pool, reserved: reservedFor(pool, id) }
})

/** Drafts an allocation run, has it computed, and proposes what it comes to. */
export const proposeAllocation: OfficeAct<{
  readonly run: string
  readonly plan: Pick<CommandOf<AllocationRunCommand, "draft">, "pool" | "policy" | "corrects">
}> = /* @__PURE__ */ defineAct({
  name: "proposeAllocation",
  title: text("تهیه و پیشنهاد تخصیص", "drafting and proposing an allocation"),
  stages: [
    ({ plan, run: id }, read) =>
      Effect.map(read.orNone(allocationRunCases, id), ({ stage }) =>
        steps(stage === "none" && toRun(id, { type: "draft", ...plan })),
      ),
    ({ run: id }, read) =>
      Effect.map(read.one(allocationRunCases, id), ({ stage }) =>
        steps(stage === "draft" && toRun(id, { type: "compute" })),
      ),
    ({ run: id }, read) =>
      Effect.map(read.one(allocationRunCases, id), (run) =>
        steps(
          run.stage === "computed" && toRun(id, { type: "propose", resultDigest: run.result.resultDigest }),
        ),
      ),
  ],
})

/** Approves the allocation that the approver has seen, and commits it: by another person than the one who proposed it. */
export const approveAllocation: OfficeAct<{ readonly run: string; readonly resultDigest: string }> =
  /* @__PURE__ */ defineAct({
    name: "approveAllocation",
    title: text("تأیید و قطعی کردن تخصیص", "approving and committing an allocation"),
    stages: [
      ({ resultDigest, run: id }, read) =>
        Effect.map(read.one(allocationRunCases, id), ({ stage }) =>
          steps(stage === "proposed" && toRun(id, { type: "approve", resultDigest })),
        ),
      ({ resultDigest, run: id }, read) =>
        Effect.map(read.one(allocationRunCases, id), ({ stage }) =>
          steps(stage === "approved" && toRun(id, { type: "commit", resultDigest })),
        ),
    ],
  })

/** Reserves the money of a committed run in its pool, and proposes a grant for each creditor whom it pays. */
export const proposeGrants: OfficeAct<{ readonly run: string }> = /* @__PURE__ */ defineAct({
  name: "proposeGrants",
  title: text("ذخیرهٔ وجه و پیشنهاد پرداخت‌های بلاعوض", "reserving money and proposing grants"),
  stages: [
    Effect.fnUntraced(function* ({ run: id }, read) {
      const { pool, reserved, run } = yield* runWithPool(read, id)
      if (run.stage !== "committed" || reserved.length > 0) return []
      const served = yield* Effect.forEach(run.result.grants, ({ petition }) =>
        read.one(debtPetitionCases, petition),
      )
      const asked = reservationsOf(run, pool, served)
      return steps(asked.grants.length > 0 && toPool(run.plan.pool, { type: "reserve", ...asked }))
    }),
    Effect.fnUntraced(function* ({ run: id }, read) {
      const { reserved, run } = yield* runWithPool(read, id)
      if (run.stage === "none") return []
      const { pool } = run.plan
      const proposed = yield* Effect.forEach(reserved, (one) =>
        Effect.map(read.orNone(charityGrantCases, one.grant), ({ stage }) => ({ ...one, stage })),
      )
      return proposed.flatMap(({ grant, obligation, petition, stage, status }) =>
        steps(
          stage === "none" &&
            status === "reserved" &&
            toGrant(grant, { type: "reserve", pool, petition, obligation }),
        ),
      )
    }),
  ],
})

/** The grants of a run, with what the pool has reserved for each. */
const grantsOf = Effect.fnUntraced(function* (read: ActReader, run: string) {
  const { reserved } = yield* runWithPool(read, run)
  return yield* Effect.forEach(reserved, ({ grant }) => read.orNone(charityGrantCases, grant))
})

/** Approves every grant of a run that is proposed: by another person than the one who proposed them. */
export const approveGrants: OfficeAct<{ readonly run: string }> = /* @__PURE__ */ defineAct({
  name: "approveGrants",
  title: text("تأیید پرداخت‌های بلاعوض", "approving grants"),
  stages: [
    ({ run }, read) =>
      Effect.map(grantsOf(read, run), (grants) =>
        grants.flatMap((grant) =>
          steps(grant.stage === "reserved" && toGrant(grant.subject, { type: "approve" })),
        ),
      ),
  ],
})

/** Books every approved grant of a run in the petition that it helps. */
export const bookGrants: OfficeAct<{ readonly run: string }> = /* @__PURE__ */ defineAct({
  name: "bookGrants",
  title: text("ثبت پرداخت‌های بلاعوض در درخواست‌ها", "booking grants in the petitions"),
  stages: [
    Effect.fnUntraced(function* ({ run }, read) {
      const booked: Array<ActStep> = []
      for (const state of yield* grantsOf(read, run)) {
        if (state.stage !== "approved") continue
        const { grant, day, subject } = state
        const petition = yield* read.one(debtPetitionCases, grant.petition)
        if (petition.stage !== "fundable" || petition.funds.some(({ receipt }) => receipt === subject))
          continue
        const fund = { receipt: subject, source: "grant", amount: grant.amount, receivedOn: day }
        booked.push(toPetition(grant.petition, { type: "reserve", ...fund }))
      }
      return booked
    }),
  ],
})

/** Sends the money of a funded petition: to each creditor who is still to be paid, out of the pool for each grant. */
export const orderPayments: OfficeAct<{
  readonly petition: string
  /** The file of the execution office. */
  readonly enforcement: string
}> = /* @__PURE__ */ defineAct({
  name: "orderPayments",
  title: text("دستور پرداخت به محکوم‌لهم", "ordering payment to the creditors"),
  stages: [
    ({ enforcement, petition: id }, read) =>
      Effect.map(read.one(debtPetitionCases, id), (petition) => {
        if (petition.stage !== "funded") return []
        const open = unpaidOf(petition)
        const payees = petition.obligations
          .filter((owed) => open.includes(owed.id))
          .map((owed) => ({ obligation: owed.id, payee: owed.creditor, enforcement }))
        return [toPetition(id, { type: "pay", payees })]
      }),
    ({ petition: id }, read) =>
      Effect.map(grantsFor(read, id), (grants) =>
        grants.flatMap(({ grant, money, state }) =>
          steps(money?.status === "reserved" && toPool(grant.pool, { type: "order", grant: state.subject })),
        ),
      ),
    ({ enforcement, petition: id }, read) =>
      Effect.map(grantsFor(read, id), (grants) =>
        grants.flatMap(({ grant, money, state }) =>
          steps(
            money?.status === "ordered" &&
              (state.stage === "approved" || state.stage === "failed") &&
              toGrant(state.subject, { type: "order", payee: grant.creditor, enforcement }),
          ),
        ),
      ),
  ],
})

/** The grants that a petition which is being paid has booked, with where their money is. */
const grantsFor = Effect.fnUntraced(function* (read: ActReader, id: string) {
  const petition = yield* read.one(debtPetitionCases, id)
  if (petition.stage !== "paying") return []
  const booked = petition.funds.filter(({ source }) => source === "grant")
  const found = yield* Effect.forEach(booked, ({ receipt }) => read.one(charityGrantCases, receipt))
  const granted = found.flatMap((state) => (state.stage === "none" ? [] : [state]))
  return yield* Effect.forEach(granted, (state) =>
    Effect.map(read.one(poolCases, state.grant.pool), (pool) => ({
      state,
      grant: state.grant,
      money:
        pool.stage === "none" ? undefined : pool.reservations.find(({ grant }) => grant === state.subject),
    })),
  )
})

/** Records the receipt of a creditor: in the pool, in the grant and in the petition. */
export const recordReceipt: OfficeAct<{ readonly grant: string; readonly receipt: string }> =
  /* @__PURE__ */ defineAct({
    name: "recordReceipt",
    title: text("ثبت رسید محکوم‌له", "recording the receipt of a creditor"),
    stages: [
      Effect.fnUntraced(function* ({ grant: id, receipt }, read) {
        const state = yield* read.one(charityGrantCases, id)
        if (state.stage !== "ordered") return []
        const pool = yield* read.one(poolCases, state.grant.pool)
        const money = pool.stage === "none" ? undefined : pool.reservations.find(({ grant }) => grant === id)
        return steps(
          money?.status === "ordered" && toPool(state.grant.pool, { type: "pay", grant: id, receipt }),
        )
      }),
      ({ grant: id, receipt }, read) =>
        Effect.map(read.one(charityGrantCases, id), ({ stage }) =>
          steps(stage === "ordered" && toGrant(id, { type: "pay", receipt })),
        ),
      Effect.fnUntraced(function* ({ grant: id, receipt }, read) {
        const state = yield* read.one(charityGrantCases, id)
        if (state.stage !== "paid") return []
        const { obligation, petition: ofPetition } = state.grant
        const petition = yield* read.one(debtPetitionCases, ofPetition)
        const isOpen =
          petition.stage === "paying" && !petition.confirmed.some((one) => one.obligation === obligation)
        return steps(isOpen && toPetition(ofPetition, { type: "confirm", obligation, receipt }))
      }),
    ],
  })
