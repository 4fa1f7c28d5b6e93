/**
 * Why a command to an allocation run was not carried out.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import {
  type CommonRefusal,
  type RefusalOf,
  type RefusalParameters,
  refusalSchemaOf,
  refusing,
} from "../../../life-cycle/refusals.ts"

const parameters = () =>
  ({
    /** The pool that was looked at is another one, or is not open. */
    "pool.other": {},
    /** Petitions or gifts with which nothing can be computed; `allocate` says what is wrong with them. */
    "inputs.unsound": { errors: Schema.Natural },
    /** What it rests on has changed since it was computed. */
    "run.stale": { parts: Schema.Array(Schema.Literals(["gifts", "petitions"])) },
    /** Whoever acts has seen another result. */
    "run.otherResult": {},
    /** A run corrects another one, never itself. */
    "corrects.itself": {},
    "reason.missing": {},
  }) satisfies RefusalParameters

/** Why a command to an allocation run was not carried out. */
export type AllocationRunRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link AllocationRunRefusal}. */
export const allocationRunRefusalSchema = (): Schema.Codec<AllocationRunRefusal> =>
  refusalSchemaOf(parameters())

/** Refuses a command to an allocation run. */
export const refuse = refusing<AllocationRunRefusal>()
