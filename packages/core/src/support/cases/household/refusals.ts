/**
 * Why a command on a household was not carried out, as data. No refusal holds the id of a person or the day of a birth.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { type RefusalOf, refusalSchemaOf, refusing } from "../../../life-cycle/refusals.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { householdRoleSchema } from "./membership.ts"

/** The parameters of each refusal by its code, beside those that every life cycle has. */
const parameters = () =>
  ({
    /** Nobody heads the household on a day on which a member is, or may be, an adult. */
    "household.noHead": {},
    "household.twoHeads": {},
    "head.notMember": {},
    /** Whoever receives for the household is a member or a registered guardian. */
    "recipient.notMember": {},
    /** The primary and the alternate recipient are one person. */
    "recipient.same": {},
    /** Two people receive for the household in the same role. */
    "recipient.two": { role: householdRoleSchema() },
    "members.missing": {},
    "member.birthInFuture": {},
    "member.joinedBeforeBirth": {},
    /** The person is no member, or no longer. */
    "member.unknown": {},
    /** Households on which the person has days in common with this one, where not both have recorded shared custody. */
    "member.inAnotherHousehold": { households: Schema.Array(Schema.String) },
    /** The person is a member of this household on some of these days already. */
    "membership.overlap": {},
    /** The membership would end before it has begun. */
    "membership.empty": {},
    "guardian.isMember": {},
    "guardian.registered": {},
    "guardian.unknown": {},
    "day.inFuture": {},
    /** What is said of the household begins with its registration. */
    "day.beforeRegistration": { registeredOn: daySchema() },
    "merge.itself": {},
    "merge.alreadyAbsorbed": { household: Schema.String },
    /** The record says nothing of the household that is to be absorbed. */
    "merge.otherRecord": { household: Schema.String },
  }) satisfies { readonly [code: string]: Schema.Struct.Fields }

/** Why a command on a household was not carried out, beside the refusals that every life cycle has. */
export type HouseholdRefusal = RefusalOf<ReturnType<typeof parameters>>

/** The schema of every refusal of a household. */
export const householdRefusalSchema = () => refusalSchemaOf(parameters())

/** A refusal: its code, the place in the command, and the values that a sentence about it needs. */
export const refuse = refusing<HouseholdRefusal>()
