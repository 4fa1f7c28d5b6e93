/**
 * Guards: what has to hold for a command, and what it comes to if it does. Version, day, competence and the table have been
 * checked before a guard is asked.
 *
 * @module
 */

import type { Calendar } from "@bazgasht/rules"
import type * as Result from "effect/Result"
import type { LeniencyCommandOf, LeniencyCommandType } from "../commands.ts"
import type { LeniencyEvent, LeniencyEventOf } from "../events.ts"
import type { PetitionIn } from "../petition.ts"
import type { LeniencyRefusal } from "../refusals.ts"
import type { LeniencyTerms } from "../terms.ts"
import type { LeniencyRow } from "../transitions.ts"

/** What every event has beside what happened; the machine adds it. */
type Header = "petition" | "version" | "command" | "at" | "by" | "policyDigest" | "stage"

type Content<Event extends LeniencyEvent> = Event extends unknown ? Omit<Event, Header> : never

type RowsOf<Type extends LeniencyCommandType> = Extract<LeniencyRow, { readonly command: Type }>

type OccurrenceBy<Row extends LeniencyRow> = Row extends unknown
  ? Content<LeniencyEventOf<Row["event"]>> & { readonly stage: Row["to"] }
  : never

/** What a command came to: one of the events that the table lists for it, with the stage that the row leads to. */
export type Occurrence<Type extends LeniencyCommandType = LeniencyCommandType> = OccurrenceBy<RowsOf<Type>>

/** What a guard sees: the petition is in one of the stages in which the table lists the command. */
export interface Subject<Type extends LeniencyCommandType> {
  readonly petition: PetitionIn<RowsOf<Type>["from"]>
  readonly command: LeniencyCommandOf<Type>
  readonly terms: LeniencyTerms
  readonly calendar: Calendar
}

/** The guard of a command. */
export type Guard<Type extends LeniencyCommandType> = (
  subject: Subject<Type>,
) => Result.Result<Occurrence<Type>, LeniencyRefusal>
