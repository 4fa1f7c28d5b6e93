/**
 * Authorization: what the grants of a policy give a caller on a case. The only place where grants are read.
 */

import { includesIdentifier } from "../identifiers/identifier-key.ts"
import type { ActingPerson } from "../life-cycle/values.ts"
import { type Caller, idsOf } from "./caller.ts"
import type { AccessPolicy, CaseRelation, Grant } from "./policy.ts"
import { flatUnits, type UnitHierarchy } from "./unit-hierarchy.ts"

/** The properties of a case on which access to it depends. */
export interface AccessContext {
  readonly kind: string
  /** Its opaque id. */
  readonly subject: string
  /** Opaque id of the unit to which it belongs; absent where none is known. */
  readonly unit?: string
  /** Opaque id of the unit that handed it to this one; absent where none did. */
  readonly formerUnit?: string
  /** Opaque ids of the people who have taken part in it or are assigned to it. */
  readonly assigned: ReadonlyArray<string>
  /** Opaque ids of those who would benefit. */
  readonly beneficiaries: ReadonlyArray<string>
}

/** What a caller may read of a case: nothing, everything with its history, or the named fields of its state. */
export type Visibility = "none" | "whole" | ReadonlySet<string>

/** The properties of a command on which its authorization depends. */
export interface CommandRequest {
  readonly kind: string
  readonly type: string
  readonly by: ActingPerson
}

/**
 * Whether a command is authorized. The reason for a denial describes the policy and never the case.
 *
 * - `notCaller`: the command names another person than its giver, or a role that the giver doesn't hold
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

/** The units in which a caller holds a role; `undefined` among them where it is held in none. */
const unitsOfRole = ({ offices }: Caller, role: string): ReadonlyArray<string | undefined> =>
  offices.filter((office) => office.role === role).map(({ unit }) => unit)

/** Whether a unit is one of those in which an office is held, or lies below one. */
const isWithin = (
  unit: string,
  held: ReadonlyArray<string | undefined>,
  { upFrom }: UnitHierarchy,
): boolean => held.some((own) => own !== undefined && includesIdentifier(upFrom(unit), own))

/** Whether a caller stands in a relation to a case, in the offices of a role. */
const holdsRelation = (
  caller: Caller,
  role: string,
  relation: CaseRelation,
  context: AccessContext,
  hierarchy: UnitHierarchy,
): boolean => {
  const units = unitsOfRole(caller, role)
  if (units.length === 0) return false
  switch (relation) {
    case "any":
      return true
    case "ownUnit":
      return context.unit !== undefined && isWithin(context.unit, units, hierarchy)
    case "otherUnit":
      return (
        context.unit !== undefined &&
        !isWithin(context.unit, units, hierarchy) &&
        units.some((unit) => unit !== undefined)
      )
    case "formerUnit":
      return context.formerUnit !== undefined && isWithin(context.formerUnit, units, hierarchy)
    case "assigned":
      return isAmong(caller, context.assigned)
    case "beneficiary":
      return isAmong(caller, context.beneficiaries)
  }
}

const seenBy = (
  { kinds, see, to, relation }: Grant,
  caller: Caller,
  context: AccessContext,
  hierarchy: UnitHierarchy,
): Grant["see"] =>
  kinds.includes(context.kind) && to.some((role) => holdsRelation(caller, role, relation, context, hierarchy))
    ? see
    : undefined

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
export const visibilityOf = (
  { grants }: AccessPolicy,
  caller: Caller,
  context: AccessContext,
  hierarchy: UnitHierarchy = flatUnits,
): Visibility => {
  const seen = grants
    .map((grant) => seenBy(grant, caller, context, hierarchy))
    .filter((see) => see !== undefined)
  if (seen.includes("whole")) return "whole"
  const fields = new Set(seen.flat())
  return fields.size === 0 ? "none" : fields
}

/**
 * The relations in which a caller may read anything of cases of a kind, whatever the case is.
 *
 * @example
 * const grant: Grant = { kinds: ["loan"], to: ["prisoner"], relation: "beneficiary", see: ["stage"] }
 * const caller = { person: "person-4", linked: [], offices: [{ role: "prisoner" }] }
 * readingRelations({ grants: [grant] }, caller, "loan") // => new Set(["beneficiary"])
 * readingRelations({ grants: [grant] }, caller, "leniency") // => new Set()
 */
export const readingRelations = (
  { grants }: AccessPolicy,
  { offices }: Caller,
  kind: string,
): ReadonlySet<CaseRelation> =>
  new Set(
    grants
      .filter(
        ({ kinds, see, to }) =>
          see !== undefined && kinds.includes(kind) && offices.some(({ role }) => to.includes(role)),
      )
      .map(({ relation }) => relation),
  )

/**
 * The units of which a caller may read cases of a kind because they are their own, or were before they were handed over: those in which they
 * hold an office with such a grant, and all below them.
 *
 * @example
 * const grant: Grant = { kinds: ["loan"], to: ["director"], relation: "ownUnit", see: "whole" }
 * const caller = { person: "person-4", linked: [], offices: [{ role: "director", unit: "unit-3" }] }
 * readingUnits({ grants: [grant] }, caller, "loan") // => ["unit-3"]
 */
export const readingUnits = (
  { grants }: AccessPolicy,
  caller: Caller,
  kind: string,
  { below }: UnitHierarchy = flatUnits,
  of: "ownUnit" | "formerUnit" = "ownUnit",
): ReadonlyArray<string> => {
  const held = grants
    .filter(({ kinds, relation, see }) => relation === of && see !== undefined && kinds.includes(kind))
    .flatMap(({ to }) => to.flatMap((role) => unitsOfRole(caller, role)))
  return [...new Set(held.flatMap((unit) => (unit === undefined ? [] : below(unit))))]
}

const inOrder = <Name extends string>(names: ReadonlyArray<Name>): ReadonlyArray<Name> =>
  [...new Set(names)].sort()

/** Whether a command is given in the name of the caller, and in a role that they hold. */
export const isOwn = (caller: Caller, { id, role }: ActingPerson): boolean =>
  includesIdentifier(idsOf(caller), id) && caller.offices.some((office) => office.role === role)

/**
 * Decides whether a caller may give a command to a case. Without a case: whether there may be any to which they can give it.
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
  context: AccessContext | undefined,
  hierarchy: UnitHierarchy = flatUnits,
): AccessDecision => {
  if (!isOwn(caller, by)) return { allowed: false, reason: "notCaller" }
  const granting = grants.filter((grant) => grant.kinds.includes(kind) && (grant.do ?? []).includes(type))
  const allowed = granting.some(
    ({ to, relation }) =>
      to.includes(by.role) &&
      (context === undefined || holdsRelation(caller, by.role, relation, context, hierarchy)),
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
