/**
 * Guards: what has to hold for a command, and what it comes to if it does. Version, day, competence and the table have been
 * checked before a guard is asked.
 *
 * @module
 */

import type { GuardOf, OccurrenceOf, SubjectOf } from "../../../../life-cycle/transition.ts"
import type { LeniencyCommandType } from "../commands.ts"
import type { LeniencyLife } from "../life.ts"

/** What a command came to: one of the events that the table lists for it, with the stage that the row leads to. */
export type Occurrence<Type extends LeniencyCommandType> = OccurrenceOf<LeniencyLife, Type>

/** What a guard sees: the petition is in one of the stages in which the table lists the command. */
export type Subject<Type extends LeniencyCommandType> = SubjectOf<LeniencyLife, Type>

/** The guard of a command. */
export type Guard<Type extends LeniencyCommandType> = GuardOf<LeniencyLife, Type>
