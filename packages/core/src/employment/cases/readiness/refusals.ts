/**
 * Why a command to a readiness profile was not carried out.
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
import { daySchema } from "../../../life-cycle/values.ts"
import { readinessActionSchema, readinessScopeSchema } from "./profile.ts"

const parameters = () =>
  ({
    /** Somebody else decided what the person alone decides. */
    "wish.notOwn": {},
    /** The profile is that of another person. */
    "person.other": {},
    "scopes.none": {},
    /** The person consents to all of this already. */
    "consent.nothingNew": {},
    /** The person has not consented to this, so that there is nothing to take back. */
    "consent.notGiven": { scope: readinessScopeSchema() },
    /** Nothing of this part may be recorded: the person has not consented to it, which is his right and has no consequence. */
    "consent.missing": { scope: readinessScopeSchema() },
    /** Taking back all of it is another command. */
    "consent.nothingLeft": {},
    "reason.unknown": { known: Schema.Array(Schema.String) },
    "skill.repeated": {},
    "level.none": {},
    "certificate.inFuture": {},
    "restriction.repeated": {},
    "restriction.past": {},
    "progress.same": {},
    /** Required actions that are not completed. */
    "actions.incomplete": { actions: Schema.Array(readinessActionSchema()) },
    /** The review is not overdue before `from`. */
    "review.notOverdue": { from: daySchema() },
    "day.outsideCalendar": { calendar: Schema.String },
    "reason.missing": {},
  }) satisfies RefusalParameters

/** Why a command to a readiness profile was not carried out. */
export type ReadinessRefusal = RefusalOf<ReturnType<typeof parameters>> | CommonRefusal

/** The schema of {@link ReadinessRefusal}. */
export const readinessRefusalSchema = (): Schema.Codec<ReadinessRefusal> => refusalSchemaOf(parameters())

/** Refuses a command to a readiness profile. */
export const refuse = /* @__PURE__ */ refusing<ReadinessRefusal>()
