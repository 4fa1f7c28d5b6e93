/**
 * The types of the life of a support case.
 *
 * @module
 */

import type { Calendar, Day } from "@bazgasht/rules"
import type { GuardOf, OccurrenceOf, StateIn, StepOf, SubjectOf } from "../../../life-cycle/transition.ts"
import type { SupportCommand } from "./commands.ts"
import type { SupportEvent } from "./events.ts"
import type { SupportPart } from "./offices.ts"
import type { SupportRefusal } from "./refusals.ts"
import type { SupportStage } from "./stages.ts"
import type { SupportCase } from "./state.ts"
import type { SupportTerms } from "./terms.ts"
import type { SupportRow } from "./transitions.ts"

/**
 * A grievance that was upheld and reverses a decision. Whatever days it names, every day between the effect of the decision and
 * its reversal is restored.
 */
export interface UpheldRuling {
  /** Id of the event by which it was upheld. */
  readonly ruling: string
  /** Id of the event by which the decision was taken: the case and the version of the event, `case-1#7`. */
  readonly decision: string
  /** The stage to which the ruling sends the case. */
  readonly stage: SupportStage
  /** The first day to be restored, where that is one before the decision. */
  readonly from?: Day
}

/** By what a command on a support case is judged; what other records say, the caller fetches. */
export interface SupportSetting {
  readonly terms: SupportTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
  /** Digest of the terms and of the options chosen; every event holds it. */
  readonly policyDigest: string
  /**
   * Ids of the open cases of a household with an association, this case among them or not, where the application lists them. The guard
   * is the store: an open case claims its family there.
   */
  readonly openCases?: (household: string, association: string) => ReadonlyArray<string>
  /** Ids of the committed admission runs that admit this case. */
  readonly admissionRuns: ReadonlyArray<string>
  /** The first day that lies in no settled cycle of this case. Absent where no cycle has been settled. */
  readonly settledTo?: Day
  /** Rulings on grievances against decisions in this case, those that were followed among them or not. */
  readonly rulings: ReadonlyArray<UpheldRuling>
}

/** The types of the life of a support case. */
export interface SupportCaseLife {
  readonly State: SupportCase
  readonly Command: SupportCommand
  readonly Event: SupportEvent
  readonly Refusal: SupportRefusal
  readonly Setting: SupportSetting
  readonly Row: SupportRow
  readonly Part: SupportPart
}

/** A support case in one of the stages named. */
export type SupportCaseIn<Stage extends SupportStage> = StateIn<SupportCase, Stage>

/** What a guard of a command sees. */
export type Subject<Type extends SupportCommand["type"]> = SubjectOf<SupportCaseLife, Type>

/** What a command came to. */
export type Occurrence<Type extends SupportCommand["type"]> = OccurrenceOf<SupportCaseLife, Type>

/** The guard of a command. */
export type Guard<Type extends SupportCommand["type"]> = GuardOf<SupportCaseLife, Type>

/** How an event changes the case. */
export type Step<Type extends SupportEvent["type"]> = StepOf<SupportCaseLife, Type>
