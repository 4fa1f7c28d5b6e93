/**
 * A programme of employment: what the domain needs of a country's law and practice to decide about work, training and loans.
 */

import type { Money, Rule } from "@bazgasht/rules"
import type { VocabularyEntry } from "../../vocabulary.ts"
import type { OpeningLaw, PlacementCategory, WorkplaceKind } from "../model/work-law.ts"
import type { FitPolicy } from "./skill-match/fit-policy.ts"

/** A kind of workplace and the rule that says whether it is open to a prisoner. */
export interface WorkplaceRule extends WorkplaceKind {
  readonly rule: Rule<boolean>
}

/** A kind of loan: whether it is open, and how much is lent at most. */
export interface LoanRule {
  /** Code of the kind. */
  readonly kind: string
  readonly rule: Rule<boolean>
  readonly ceiling: Rule<Money>
}

/** Offences that openings exclude by one name. */
export interface OffenceGroup extends VocabularyEntry {
  /** Codes of the jurisdiction's offences. */
  readonly offences: ReadonlyArray<string>
}

/** A programme of employment. */
export interface EmploymentProgramme {
  /** On the facts of a prisoner: the kinds of workplaces, in the order in which they are shown. */
  readonly workplaces: ReadonlyArray<WorkplaceRule>
  /** On the facts of a prisoner: whether courses are open. */
  readonly training: Rule<boolean>
  readonly loans: ReadonlyArray<LoanRule>
  /** On the facts of a prisoner: whether posts are open from which a conviction disqualifies; absent where the law has none. */
  readonly publicPosts?: Rule<boolean>
  /** The minimum wage for a month of full-time work, the same for everyone; absent where the law has none. */
  readonly leastMonthlyWage?: Rule<Money>
  /**
   * On the facts of a person and an opening: every hard constraint. Somebody may be placed in an opening only where all of them
   * say yes; an undetermined one places nobody.
   */
  readonly constraints: ReadonlyArray<Rule<boolean>>
  /** How openings are written. */
  readonly opening: OpeningLaw
  /** Categories of people for whom seats may be kept or limited. */
  readonly categories: ReadonlyArray<PlacementCategory>
  /** How many points what a person brings to an opening is worth. */
  readonly fit: FitPolicy
  readonly offenceGroups: ReadonlyArray<OffenceGroup>
  /** Activities that work may demand of the body and that a doctor may forbid. */
  readonly activities: ReadonlyArray<VocabularyEntry>
  /** Offices that run workplaces and courses. */
  readonly operators: ReadonlyArray<VocabularyEntry>
}
