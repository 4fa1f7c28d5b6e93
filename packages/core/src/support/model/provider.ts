/**
 * The prisoner as provider of the family: the custody that is the cause of need, and what follows for the family.
 */

import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { knownDays, writtenDay } from "../../case-file/written-day.ts"

/** What is known of the prisoner as provider of the family: the fields that the country adds. */
export type Provider = object

/** The schema of a {@link CustodyEpisode}. */
export const custodyEpisodeSchema = (calendar: Calendar) =>
  Schema.Struct({
    /** The day of arrest. */
    from: writtenDay(calendar),
    /** The day of release; absent while in custody. */
    to: Schema.optionalKey(writtenDay(calendar)),
    ...knownDays(calendar),
  })

/** A stretch of custody: from the day of arrest up to the day of release. */
export interface CustodyEpisode extends Schema.Schema.Type<ReturnType<typeof custodyEpisodeSchema>> {}
