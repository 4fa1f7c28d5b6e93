import { caseKindOf, includesIdentifier, isSameIdentifier, type NamedKinds } from "@bazgasht/casework"
import type { CaseReads } from "@bazgasht/casework/law"
import { caseKinds } from "@bazgasht/core"
import * as Effect from "effect/Effect"
import { claimsOfReferral, referral, referralSchemas } from "./referral/referral.ts"
import { type ReferralLife, referralProtocol } from "./referral/referral-protocol.ts"

const referralsReading = (reads?: CaseReads<ReferralLife>) =>
  caseKindOf(referralProtocol, {
    kind: "referral",
    lifeCycle: referral,
    schemas: referralSchemas,
    claimsOf: claimsOfReferral,
    ...(reads === undefined ? {} : { reads }),
  })

/** Referrals that are held to nothing; their kind is named where something follows from them. */
export const referralCases: ReturnType<typeof referralsReading> = /* @__PURE__ */ referralsReading()

/** What the cases of some kinds say against a referral: the case that it regards, and the household where that is registered. */
const readsAmong = (kinds: NamedKinds): CaseReads<ReferralLife> =>
  Effect.fnUntraced(function* ({ command }, read) {
    if (command.type !== "send") return {}
    const { household, people, regarding } = command
    const kind =
      regarding === undefined ? undefined : Object.values(kinds).find((one) => one.kind === regarding.kind)
    const state =
      kind === undefined || regarding === undefined
        ? undefined
        : ((yield* read.one(kind, regarding.subject)) as object & { readonly stage: string })
    if (regarding !== undefined && (state === undefined || state.stage === "none"))
      return { contradicted: ["regarding"] }
    const register = household === undefined ? undefined : yield* read.one(caseKinds.household, household)
    const households = (kind?.partiesOf?.(state ?? {}) ?? []).filter(({ party }) => party === "household")
    // A case of no household contradicts none.
    const isOfOther =
      household !== undefined &&
      households.length > 0 &&
      !households.some(({ id }) => isSameIdentifier(id, household))
    const lived =
      register === undefined || register.stage === "none"
        ? undefined
        : [...register.register.memberships, ...register.register.guardians].map(({ person }) => person)
    const ofCase = kind?.peopleOf?.(state ?? {})
    // Who belongs to a household that is in no register is not known.
    const isOpen = lived === undefined && (household !== undefined || ofCase === undefined)
    const known = [...(lived ?? []), ...(ofCase ?? [])]
    const isOfNobody = !isOpen && !people.every((one) => includesIdentifier(known, one))
    return {
      contradicted: [
        ...(isOfOther ? (["household"] as const) : []),
        ...(isOfNobody ? (["people"] as const) : []),
      ],
    }
  })

/**
 * Referrals to other agencies, each held to the case that it regards, of one of some kinds, and to the household where that is registered. `due` is the last day
 * for the answer.
 *
 * @example
 * referralCasesOf(caseKinds).kind // => "referral"
 */
export const referralCasesOf = (kinds: NamedKinds): ReturnType<typeof referralsReading> =>
  referralsReading(readsAmong(kinds))
