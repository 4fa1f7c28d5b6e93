/**
 * The prisoner as provider of the family: the custody that is the cause of need, and what follows for the family.
 */

import type { Calendar } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, reportedTimes } from "../../case-file/chronology.ts"
import { type FactsOf, type ReportedFields, reportedFields } from "../../case-file/reported-fields.ts"
import { knownDays, writtenDay } from "../../case-file/written-day.ts"
import {
  custodyAbroadConfirmed,
  heldAbroad,
  prisonerIncomeReachesFamily,
  prisonerMarried,
} from "../facts/custody.ts"

/** What a family file reports of the prisoner. */
export interface ProviderValues {
  readonly married: boolean
  readonly incomeReachesFamily: boolean
  readonly heldAbroad: boolean
  readonly custodyAbroadConfirmed: boolean
}

/** The facts behind what a family file reports of the prisoner. */
export const reportedOfProvider: FactsOf<ProviderValues> = {
  married: prisonerMarried,
  incomeReachesFamily: prisonerIncomeReachesFamily,
  heldAbroad,
  custodyAbroadConfirmed,
}

/** What is known of the prisoner as provider of the family. */
export type Provider = ReportedFields<ProviderValues>

/** The schema of a {@link Provider}. */
export const providerSchema = (calendar: Calendar) =>
  Schema.Struct(reportedFields({ ...reportedOfProvider }, calendar))

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

/** When the fields of a {@link Provider} count. */
export const providerTimes: Chronology = reportedTimes({ ...reportedOfProvider })

/** When a {@link CustodyEpisode} counts: from the arrest, and it lasts until the release has come or was announced. */
export const custodyEpisodeTimes: Chronology = {
  from: { time: "dates" },
  to: { time: "ends" },
  known: { time: "known" },
  endKnown: { time: "known" },
}
