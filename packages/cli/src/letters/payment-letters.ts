/** The payments of a store of which families are told. */

import { makeCasework } from "@bazgasht/casework"
import { Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import type { EntitlementState } from "@bazgasht/core/support"
import {
  type FamilyPaymentOptions,
  type FollowedEntitlement,
  familyPaymentsOf,
  type HouseholdPayment,
  type PayeeAccountState,
} from "@bazgasht/organisation/payments"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { everyKind } from "../codes/every-kind.ts"

/** Whose payments are asked for: those of a household, or those of a cycle. */
export type AskedPayments = { readonly household: string } | { readonly cycle: string }

/** The command line has no callers: whoever holds the address of a store sees all of it. */
const access = {
  canRead: () => Effect.succeed("whole" as const),
  authorize: () => Effect.succeed({ allowed: true } as const),
}

const caller = { person: "bazgasht", linked: [], offices: [] }

const open = (storage: StorageAdapter) =>
  Effect.orDie(makeCasework({ storage: Layer.succeed(Storage, storage), kinds: everyKind, access }))

type Cases = Effect.Success<ReturnType<typeof open>>["cases"]

/** Every entitlement with a value of an attribute, with its events. */
const followed = Effect.fnUntraced(function* (
  { entitlement }: Cases,
  attribute: "household" | "cycle",
  is: string,
) {
  const found: Array<FollowedEntitlement> = []
  let after: string | undefined
  do {
    const page = yield* Effect.catchTag(
      entitlement.find({
        caller,
        query: { where: [{ attribute, is }], limit: 1_000, ...(after === undefined ? {} : { after }) },
      }),
      "QueryError",
      Effect.die,
    )
    for (const { state, subject } of page.cases) {
      const past = yield* Effect.catchTags(entitlement.history({ caller, subject }), {
        AccessRefused: Effect.die,
        CaseNotFound: Effect.die,
      })
      found.push({ state: state as EntitlementState, events: past.map(({ event }) => event) })
    }
    after = page.next
  } while (after !== undefined)
  return found
})

const accountOf = Effect.fnUntraced(function* ({ payeeAccount }: Cases, payee: string) {
  const { cases } = yield* Effect.catchTag(
    payeeAccount.find({ caller, query: { where: [{ attribute: "holder", is: payee }], limit: 1_000 } }),
    "QueryError",
    Effect.die,
  )
  return cases.find(({ state: { stage } }) => stage !== "closed")?.state as PayeeAccountState | undefined
})

const householdsOf = (entitlements: ReadonlyArray<FollowedEntitlement>): ReadonlyArray<string> => [
  ...new Set(entitlements.flatMap(({ state }) => (state.stage === "none" ? [] : [state.claim.household]))),
]

/** The notices of the payments that are asked for. A payment is compared with those before it, whatever cycle they are of. */
export const paymentsInStore = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  asked: AskedPayments,
  options: Omit<FamilyPaymentOptions, "accountOf">,
) {
  const cases = (yield* open(storage)).cases
  const households =
    "household" in asked ? [asked.household] : householdsOf(yield* followed(cases, "cycle", asked.cycle))
  const found: Array<HouseholdPayment> = []
  for (const household of households) {
    const entitlements = yield* followed(cases, "household", household)
    const accounts = new Map<string, PayeeAccountState | undefined>()
    for (const { state } of entitlements)
      for (const { payee } of "attempts" in state ? state.attempts : [])
        if (!accounts.has(payee)) accounts.set(payee, yield* accountOf(cases, payee))
    const payments = familyPaymentsOf(entitlements, {
      ...options,
      accountOf: (payee) => accounts.get(payee),
    })
    found.push(...payments.filter(({ cycle }) => !("cycle" in asked) || cycle === asked.cycle))
  }
  return found
}, Effect.scoped)
