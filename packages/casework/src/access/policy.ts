/** Access policies as data: what they do not grant is refused. */

import * as Schema from "effect/Schema"

/**
 * How an office stands to a case.
 *
 * - `any`: to every case, whatever is known of it
 * - `ownUnit`, `otherUnit`: it is held in the unit of the case or in one above it, or in units of which none is that; a case of which no unit
 *   is known is in neither
 * - `formerUnit`: it is held in the unit that handed the case to the one that has it, or in one above that
 * - `assigned`: the caller has taken part in the case, or is assigned to it
 * - `beneficiary`: the caller would benefit from the case
 */
export const caseRelations = ["any", "ownUnit", "otherUnit", "formerUnit", "assigned", "beneficiary"] as const

/** How an office stands to a case. */
export type CaseRelation = (typeof caseRelations)[number]

/** What offices may see and do in cases to which they stand in a relation. */
export const grantSchema = () =>
  Schema.Struct({
    /** Ids of the offices. */
    to: Schema.Array(Schema.NonEmptyString),
    /** Names of the kinds of cases. */
    kinds: Schema.Array(Schema.NonEmptyString),
    relation: Schema.Literals(caseRelations),
    /** `whole`: the case with its history; otherwise names of the fields of its state. Absent where nothing is to be seen. */
    see: Schema.optionalKey(Schema.Union([Schema.Literal("whole"), Schema.Array(Schema.NonEmptyString)])),
    /**
     * Names of the commands. Absent where nothing is to be done. To a case of which nothing is to be seen nothing is done: without
     * sight a command can only open one.
     */
    do: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  })

/** What offices may see and do in cases to which they stand in a relation. */
export type Grant = ReturnType<typeof grantSchema>["Type"]

/**
 * A policy: the sum of its grants. There is nothing that takes away, so that a grant can be read by itself.
 *
 * @example
 * const decode = Schema.decodeUnknownResult(accessPolicySchema(), { onExcessProperty: "error" })
 * const grant = { to: ["family"], kinds: ["supportCase"], relation: "beneficiary", see: ["stage"] }
 * Result.isSuccess(decode({ grants: [grant] })) // => true
 * Result.isSuccess(decode({ grants: [{ ...grant, relation: "neighbour" }] })) // => false
 */
export const accessPolicySchema = () => Schema.Struct({ grants: Schema.Array(grantSchema()) })

/**
 * A policy: the sum of its grants.
 *
 * @example
 * const policy: AccessPolicy = {
 *   grants: [
 *     { to: ["socialWorker"], kinds: ["supportCase"], relation: "ownUnit", see: "whole", do: ["open", "assess"] },
 *     { to: ["family"], kinds: ["supportCase"], relation: "beneficiary", see: ["stage", "support"] },
 *   ],
 * }
 */
export type AccessPolicy = ReturnType<typeof accessPolicySchema>["Type"]
