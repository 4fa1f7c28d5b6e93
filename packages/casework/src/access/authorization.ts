/**
 * What a policy says of a caller and a case. The only place where grants are read.
 *
 * @module
 */

import { includesIdentifier } from "../identifiers/identifier-key.ts"
import type { ActingPerson } from "../life-cycle/values.ts"
import { type Caller, idsOf } from "./caller.ts"
import type { AccessPolicy, CaseRelation, Grant } from "./policy.ts"

/** What access depends on of a case. */
export interface CaseConcern {
  readonly kind: string
  /** Its opaque id. */
  readonly subject: string
  /** Opaque id of the unit to which it belongs; absent where none is known. */
  readonly unit?: string
  /** Opaque ids of those who have taken part in it, or to whom it is given. */
  readonly assigned: ReadonlyArray<string>
  /** Opaque ids of those who would benefit. */
  readonly beneficiaries: ReadonlyArray<string>
}

/** What may be seen of a case: nothing, all with its history, or the fields of its state that are named. */
export type Visibility = "none" | "whole" | ReadonlySet<string>

/** What access depends on of a command. */
export interface CommandRequest {
  readonly kind: string
  readonly type: string
  readonly by: ActingPerson
}

/**
 * Whether somebody may do something. Why not, as far as it may be told: it speaks of the policy and never of the case.
 *
 * - `notCaller`: the command names somebody else than who gives it, or an office that he does not hold
 * - `unknownPerson`: the register of people does not know the caller
 * - `notGranted`: no grant; `to` are the offices that have one for such a command, and `relations` those in which they have it
 */
export type AccessDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: "notCaller" | "unknownPerson" }
  | {
      readonly allowed: false
      readonly reason: "notGranted"
      readonly to: ReadonlyArray<string>
      readonly relations: ReadonlyArray<CaseRelation>
    }

const isAmong = (caller: Caller, people: ReadonlyArray<string>): boolean =>
  idsOf(caller).some((id) => includesIdentifier(people, id))

/** Whether a caller stands in a relation to a case, in the offices of a role. */
const stands = (caller: Caller, role: string, relation: CaseRelation, concern: CaseConcern): boolean => {
  const units = caller.offices.filter((office) => office.role === role).map(({ unit }) => unit)
  if (units.length === 0) return false
  switch (relation) {
    case "any":
      return true
    case "ownUnit":
      return concern.unit !== undefined && units.includes(concern.unit)
    case "otherUnit":
      return (
        concern.unit !== undefined &&
        !units.includes(concern.unit) &&
        units.some((unit) => unit !== undefined)
      )
    case "assigned":
      return isAmong(caller, concern.assigned)
    case "beneficiary":
      return isAmong(caller, concern.beneficiaries)
  }
}

const seenBy = ({ kinds, see, to, relation }: Grant, caller: Caller, concern: CaseConcern): Grant["see"] =>
  kinds.includes(concern.kind) && to.some((role) => stands(caller, role, relation, concern)) ? see : undefined

/**
 * What a caller may see of a case.
 *
 * @example
 * const grant: Grant = { kinds: ["loan"], to: ["prisoner"], relation: "beneficiary", see: ["stage"] }
 * const caller = { person: "person-4", linked: [], offices: [{ role: "prisoner" }] }
 * const loan = { kind: "loan", subject: "loan-1", assigned: [], beneficiaries: ["person-4"] }
 * visibilityOf({ grants: [grant] }, caller, loan) // => new Set(["stage"])
 * visibilityOf({ grants: [grant] }, caller, { ...loan, beneficiaries: ["person-5"] }) // => "none"
 */
export const visibilityOf = ({ grants }: AccessPolicy, caller: Caller, concern: CaseConcern): Visibility => {
  const seen = grants.map((grant) => seenBy(grant, caller, concern)).filter((see) => see !== undefined)
  if (seen.includes("whole")) return "whole"
  const fields = new Set(seen.flat())
  return fields.size === 0 ? "none" : fields
}

const inOrder = <Name extends string>(names: ReadonlyArray<Name>): ReadonlyArray<Name> =>
  [...new Set(names)].sort()

/** Whether somebody gives a command in his own name, and in an office that he holds. */
export const isOwn = (caller: Caller, { id, role }: ActingPerson): boolean =>
  includesIdentifier(idsOf(caller), id) && caller.offices.some((office) => office.role === role)

/**
 * Whether a caller may give a command to a case. Without a case: whether there is any to which he might give it.
 *
 * @example
 * const grant: Grant = { kinds: ["loan"], to: ["prisoner"], relation: "beneficiary", see: ["stage"], do: ["apply"] }
 * const caller = { person: "person-4", linked: [], offices: [{ role: "prisoner" }] }
 * const by = { id: "person-4", role: "prisoner" }
 * authorize({ grants: [grant] }, caller, { kind: "loan", type: "apply", by }, undefined) // => { allowed: true }
 * authorize({ grants: [grant] }, caller, { kind: "loan", type: "approve", by }, undefined).allowed // => false
 */
export const authorize = (
  { grants }: AccessPolicy,
  caller: Caller,
  { kind, type, by }: CommandRequest,
  concern: CaseConcern | undefined,
): AccessDecision => {
  if (!isOwn(caller, by)) return { allowed: false, reason: "notCaller" }
  const granting = grants.filter((grant) => grant.kinds.includes(kind) && (grant.do ?? []).includes(type))
  const allowed = granting.some(
    ({ to, relation }) =>
      to.includes(by.role) && (concern === undefined || stands(caller, by.role, relation, concern)),
  )
  return allowed
    ? { allowed }
    : {
        allowed,
        reason: "notGranted",
        to: inOrder(granting.flatMap(({ to }) => to)),
        relations: inOrder(granting.map(({ relation }) => relation)),
      }
}
