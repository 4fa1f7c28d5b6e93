/**
 * A programme of debts: what the domain needs of a country's law and practice to decide about debts for which somebody is held.
 */

import type { Count, Fact, Money, Rule } from "@bazgasht/rules"

/** A rule that speaks of some kinds of debts only. */
export interface RuleOfKinds<A = unknown> {
  /** Every kind unless given. */
  readonly kinds?: ReadonlyArray<string>
  readonly rule: Rule<A>
}

/** Imprisonment for a debt, as a plan for a charity fund reads it: what holds the debtor, and what frees them without money. */
export interface DebtCustody {
  /** Whether the person is in prison for the debt. */
  readonly held: Fact<boolean>
  /** `debtKind`, what the debt is owed for, with the country's kinds. */
  readonly kind: Fact
  /** Whether anything holds the person that no money lifts. */
  readonly otherHold: Fact<boolean>
  /** Whether the law allows imprisonment for a debt other than a fine. */
  readonly imprisonment: Rule<boolean>
  /** Whether a fine is turned into detention; absent where no law does that, so that a fine holds nobody. */
  readonly detentionForFine?: Rule<boolean>
  /** Whether supervision takes the place of imprisonment. */
  readonly supervision?: Rule<boolean>
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
  readonly custody: DebtCustody
  /** Whether the person may be held for the debt, and what protects from it. */
  readonly hold: ReadonlyArray<RuleOfKinds<boolean>>
  /** Whether the charity headquarters may help: one rule for each set of conditions, never merged. */
  readonly help: ReadonlyArray<Rule<boolean>>
  /** Which class the debt has in each order of priority; a small number comes first. */
  readonly priority: ReadonlyArray<Rule<Count>>
  /** What the law says besides, in the order in which it is shown. */
  readonly besides: ReadonlyArray<RuleOfKinds>
}
