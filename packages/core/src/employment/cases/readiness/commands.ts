/**
 * What may be asked of a readiness profile.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import {
  actionProgressSchema,
  medicalRestrictionSchema,
  profileEntrySchema,
  readinessActionSchema,
  readinessScopeSchema,
} from "./profile.ts"

/** Opaque id of who decides. Only the person himself can. */
const decidedBy = () => ({ decidedBy: Schema.NonEmptyString })
/** Opaque id of the person whose profile it is. */
const person = () => ({ person: Schema.NonEmptyString })
const scopes = () => ({ scopes: Schema.Array(readinessScopeSchema()) })

/** What may be asked of a readiness profile. */
export const readinessCommandSchema = () =>
  Schema.Union([
    /** The person consents to parts of the profile, or to further ones; `document` is what he signed. */
    commandSchema("consent", {
      ...person(),
      ...decidedBy(),
      ...scopes(),
      document: Schema.NonEmptyString,
    }),
    /** The person takes back his consent to some parts. */
    commandSchema("narrow", { ...decidedBy(), ...scopes() }),
    /** The person takes back his consent. */
    commandSchema("withdraw", decidedBy()),
    /** The person wants no support; he may say why, and what would have to change. */
    commandSchema("decline", {
      ...person(),
      ...decidedBy(),
      reasons: Schema.Array(Schema.NonEmptyString),
      wouldChange: Schema.optionalKey(Schema.NonEmptyString),
    }),
    /** The person wants support again. */
    commandSchema("accept", decidedBy()),
    commandSchema("record", { entry: profileEntrySchema() }),
    /** What the person may not do for his health; the list is complete. */
    commandSchema("restrict", { restrictions: Schema.Array(medicalRestrictionSchema()) }),
    commandSchema("progress", { action: readinessActionSchema(), progress: actionProgressSchema() }),
    commandSchema("declareReady", {}),
    /** Finds that the person is still ready. */
    commandSchema("review", {}),
    commandSchema("markStale", {}),
    /** Finds that the person needs support again before he is ready. */
    commandSchema("reopen", { reason: Schema.NonEmptyString }),
    /** Ends the support: the person found work, moved away or died. */
    commandSchema("close", { reason: Schema.NonEmptyString }),
  ])

/** What may be asked of a readiness profile. Commands that come from outside are decoded with the schema first. */
export type ReadinessCommand = ReturnType<typeof readinessCommandSchema>["Type"]

/** The name of a command. */
export type ReadinessCommandType = ReadinessCommand["type"]
