/**
 * A programme of debts: what the domain needs of a country's law and practice to decide about debts for which somebody is held.
 */

import type { Count, Money, Rule } from "@bazgasht/rules"

/** A rule that speaks of some kinds of debts only. */
export interface RuleOfKinds<A = unknown> {
  /** Every kind unless given. */
  readonly kinds?: ReadonlyArray<string>
  readonly rule: Rule<A>
}

/** Rules about the facts of one debt. */
export interface DebtProgramme {
  /** What is owed on the day: the sum of the judgment, or what the law makes of it. */
  readonly owed: Rule<Money>
  /** What creditors have waived. */
  readonly waived: Rule<Money>
  /** What creditors have received, at its worth on the day. */
  readonly paid: Rule<Money>
  /** What a ruling on insolvency puts off. */
  readonly deferred: Rule<Money>
  /** What is left to be paid now. */
  readonly payableNow: Rule<Money>
  /** What no source of money covers yet. */
  readonly gap: Rule<Money>
  /** Whether the debt can no longer be enforced by prison: release may be ordered. */
  readonly release: Rule<boolean>
  /** Whether the person may be held for the debt, and what protects from it. */
  readonly hold: ReadonlyArray<RuleOfKinds<boolean>>
  /** Whether the charity headquarters may help: one rule for each set of conditions, never merged. */
  readonly help: ReadonlyArray<Rule<boolean>>
  /** Which class the debt has in each order of priority; a small number comes first. */
  readonly priority: ReadonlyArray<Rule<Count>>
  /** What the law says besides, in the order in which it is shown. */
  readonly besides: ReadonlyArray<RuleOfKinds>
}
