/** Reforms: small patches over a rule pack, as data: two that say the same have one digest. */

import { type Day, digestOf, type Exception, type Rule, type Text, type Value } from "@bazgasht/rules"

/** From when until when a change holds. Without `from` it holds ever since, without `until` for good. */
export interface Interval {
  readonly from?: Day
  /** The first day on which it no longer holds. */
  readonly until?: Day
}

/** A parameter has another value. Outside the interval it has the values of the baseline. */
export interface SetParameter extends Interval {
  readonly change: "setParameter"
  readonly parameter: string
  readonly value: Value
  /** Where the new value was read: the draft of a bill, say. */
  readonly source?: string
}

/** A rule has another wording. Its `id` names the rule that it replaces. */
export interface ReplaceRule extends Interval {
  readonly change: "replaceRule"
  readonly rule: Rule
}

/** A rule is not in force: a decision by it is no, a quantity has no value. */
export interface RepealRule extends Interval {
  readonly change: "repealRule"
  readonly rule: string
}

/** A rule has one exception more. */
export interface AddException extends Interval {
  readonly change: "addException"
  readonly rule: string
  /** Of those that apply the one of the highest rank wins; two of equal rank that do not agree are an error. */
  readonly exception: Exception
}

/** A disputed question is answered otherwise. It holds on every day. */
export interface ChooseReading {
  readonly change: "chooseReading"
  readonly policy: string
  readonly option: string
}

/** One change that a reform makes. */
export type ReformChange = SetParameter | ReplaceRule | RepealRule | AddException | ChooseReading

/**
 * A change of law that somebody proposes.
 *
 * @example
 * const earlier: Reform = {
 *   id: "earlier-release",
 *   title: text("آزادی مشروط زودتر", "earlier conditional release"),
 *   changes: [
 *     { change: "setParameter", parameter: "conditionalRelease.shareOfOtherTerm", value: { numerator: 1, denominator: 4 } },
 *   ],
 * }
 */
export interface Reform {
  readonly id: string
  readonly title: Text
  /** What its authors take for granted, in words; it stands in the report. */
  readonly assumptions?: ReadonlyArray<Text>
  readonly changes: ReadonlyArray<ReformChange>
}

/** The SHA-256 of a reform, whatever the order of its keys. */
export const digestOfReform = (reform: Reform): string => digestOf(reform)

/** What a change touches: a rule, a parameter or a disputed question, by its id. */
export interface Touched {
  readonly kind: "parameter" | "rule" | "policy"
  readonly id: string
}

/** What a change touches. Two changes of the same thing for the same days clash. */
export const touchedBy = (change: ReformChange): Touched => {
  switch (change.change) {
    case "setParameter":
      return { kind: "parameter", id: change.parameter }
    case "replaceRule":
      return { kind: "rule", id: change.rule.id }
    case "repealRule":
    case "addException":
      return { kind: "rule", id: change.rule }
    case "chooseReading":
      return { kind: "policy", id: change.policy }
  }
}

/** From when until when a change holds. That a disputed question is answered otherwise holds on every day. */
export const intervalOf = (change: ReformChange): Interval =>
  change.change === "chooseReading" ? {} : change
