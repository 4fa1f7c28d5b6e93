/** A programme of support: what the domain needs of a country's law and practice to decide about families. */

import type { Count, Day, Expression, Money, Rule } from "@bazgasht/rules"
import type { VocabularyEntry } from "../../vocabulary.ts"
import type { NeedScore } from "./need/need-score.ts"

/** A kind of help and the rule that decides it: on the facts of the family, or on those of the family and one member. */
export interface HelpRule {
  readonly kind: string
  readonly rule: Rule<boolean>
  /**
   * Whether the help can be meant for the member at all, such as a trousseau for the young. Where it certainly cannot, those who read
   * about the family are not told that it is not given; the decision itself stays.
   */
  readonly concerns?: Expression<boolean>
}

/** A programme of support. */
export interface SupportProgramme {
  /** Whether the family is covered. Where another payer is competent, the rule refers to it. */
  readonly cover: Rule<boolean>
  /** Every body that pays, the association that carries the programme first. */
  readonly payers: readonly [association: VocabularyEntry, ...ReadonlyArray<VocabularyEntry>]
  /** Whether the association carries the family until another payer takes over. */
  readonly bridging: Rule<boolean>
  /** Between which days the other payer is expected to take over. */
  readonly expectedHandOver: { readonly earliest: Rule<Day>; readonly latest: Rule<Day> }
  /** What the payers to whom families are referred give, and on which conditions; by the code of the payer. */
  readonly otherPayers: ReadonlyArray<{ readonly payer: string; readonly rule: Rule<boolean> }>
  /** How many members count for amounts. */
  readonly countedSize: Rule<Count>
  /** What a household of its size is paid in cash for a whole month, by whoever pays it and whatever else holds. */
  readonly monthlyRate: Rule<Money>
  /** What a household is owed in cash for a whole month: nothing once the prisoner is released. */
  readonly monthlyCash: Rule<Money>
  /** Help for the household as a whole. */
  readonly householdHelp: ReadonlyArray<HelpRule>
  /** Help for one member. */
  readonly memberHelp: ReadonlyArray<HelpRule>
  readonly needScore: NeedScore
  /** The points of all indicators together, where a rule of the pack gives them. */
  readonly totalNeed?: Rule<Count>
}
