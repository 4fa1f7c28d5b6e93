import type { HitPolicy, Op, Relation } from "../expression.ts"
import type { ActKind, Duty } from "../law/act.ts"
import type { DecisionKind } from "../law/rule.ts"
import type { Problem } from "../readers/proof.ts"
import type { Confidence } from "../values/citation.ts"
import type { Currency } from "../values/currency.ts"
import type { Ratio, Rounding } from "../values/ratio.ts"
import type { Term } from "../values/term.ts"
import type { Language } from "../values/text.ts"
import type { Answer } from "../values/truth.ts"
import type { Kind } from "../values/value.ts"

/** Forms of expression that combine the phrases of their parts into one phrase. */
export type CombiningOp = Extract<
  Op,
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "ratio"
  | "smallest"
  | "greatest"
  | "addDays"
  | "addTerm"
  | "daysBetween"
  | "termBetween"
  | "addTerms"
  | "subtractTerms"
>

/** Joins items, the last with a conjunction of its own. */
export const listing =
  (comma: string, conjunction: string) =>
  (items: ReadonlyArray<string>): string =>
    items.length < 2 ? items.join("") : items.slice(0, -1).join(comma) + conjunction + items.at(-1)

/** The wording of one language; logic holds codes only. */
export interface Words {
  readonly language: Language
  readonly direction: "ltr" | "rtl"
  /** With the digits and the grouping of the language. */
  readonly number: (value: number) => string
  /** A text with the digits of the language. */
  readonly digits: (value: string) => string
  readonly money: (value: number, currency: Currency) => string
  readonly ratio: (value: Ratio) => string
  readonly term: (value: Term) => string
  readonly truth: (value: boolean) => string
  /** Degrees are counted from the heaviest. */
  readonly degree: (value: number) => string
  readonly unknown: string
  /** Nothing of a count or of money, in a comparison. */
  readonly zero: string
  /** Before a line: what it says is so, is not so, or is not known. */
  readonly marks: { readonly [Name in Answer]: string }
  readonly today: string
  readonly lawDay: string
  readonly list: (items: ReadonlyArray<string>) => string
  /** Any one of the items. */
  readonly alternatives: (items: ReadonlyArray<string>) => string
  /** Between independent items on one line. */
  readonly separator: string
  readonly quoted: (label: string) => string
  /** Nobody is entitled by an adverse rule. */
  readonly kind: (kind: DecisionKind, adverse: boolean) => string
  readonly confidence: (confidence: Confidence) => string
  /** That a confidence is that of a part of what is cited; the text of the rest was seen. */
  readonly inPart: (confidence: string) => string

  /** Headings over conditions. */
  readonly all: string
  readonly any: string
  readonly none: string
  readonly atLeast: (count: number) => string
  readonly atMost: (count: number) => string
  readonly unlessHeading: string
  readonly generalRule: string
  /** An exception, and the answer or the value where it applies. */
  readonly exceptionGives: (title: string, gives: string, isAnswer: boolean) => string
  readonly otherwise: string
  /** Over choices of which the first that applies is taken. */
  readonly firstThatHolds: string
  readonly ifSo: (condition: string) => string
  /** A condition that stands under its line, called by its letter. */
  readonly partHolds: (letter: string) => string
  readonly tableHeading: (hitPolicy: HitPolicy) => string
  readonly versionHeading: (from: string | undefined, to: string | undefined) => string
  readonly everyEntry: (list: string) => string
  readonly someEntry: (list: string) => string
  readonly noEntry: (list: string) => string
  readonly notEveryEntry: (list: string) => string
  /** Whether a list has an entry at all. */
  readonly anyEntry: (list: string, so: boolean) => string
  /** Over the value of the cases that a table covers alone. */
  readonly onlyWhere: (condition: string) => string

  /** Sentences. */
  /** That something is so or not, by a label that may be a sentence or a name. */
  readonly holds: (label: string, so: boolean) => string
  /** That a truth of the law is so on its day, or not. */
  readonly inEffect: (parameter: string, so: boolean) => string
  /** That what another rule says applies, or not. */
  readonly applies: (title: string, so: boolean) => string
  /** A code without a sentence of its own. */
  readonly isCode: (of: string, code: string, so: boolean) => string
  /** Behind a sentence that is not so: the code on file. */
  readonly onFile: (sentence: string, code: string) => string
  readonly degreeRelation: (relation: Relation, left: string, right: string) => string
  /** How long it is from a day to that of the decision, or to another day, `by`. */
  readonly elapsed: (relation: Relation, term: string, since: string, by: string | undefined) => string
  /** How old somebody is; `by` is a day other than that of the decision. */
  readonly age: (relation: Relation, term: string, person: string, by: string | undefined) => string
  /** Days that are in one month or year of the calendar. */
  readonly inSame: (unit: "month" | "year", day: string, as: string) => string
  readonly relation: (kind: Kind, relation: Relation, left: string, right: string) => string
  /** The reading chosen for a disputed question. */
  readonly reading: (question: string, option: string, chosen: boolean) => string
  readonly memberOf: (of: string, set: string, so: boolean) => string

  /** Phrases. */
  readonly combine: (op: CombiningOp, parts: ReadonlyArray<string>) => string
  readonly parameterAt: (parameter: string, at: string | undefined) => string
  readonly choiceBetween: (gives: string, condition: string, otherwise: string) => string
  /** A named fraction of something: one third of the term. */
  readonly fractionOf: (of: string, fraction: string) => string
  /** A sum or a difference within a product. */
  readonly grouped: (phrase: string) => string
  /** Behind a phrase whose numbers are rounded. */
  readonly rounded: (phrase: string, roundings: ReadonlyArray<Rounding>) => string
  readonly wholeDays: (days: string) => string
  readonly startOf: (unit: "month" | "year", day: string) => string
  readonly completionDay: (start: string, term: string) => string
  /** Behind a sentence about a time that runs: the day on which it is complete. */
  readonly completeOn: (sentence: string, day: string) => string
  /** Of degrees: the heaviest is the smallest number. */
  readonly extremeDegree: (which: "smallest" | "greatest", of: string) => string
  readonly extremeDay: (which: "smallest" | "greatest", of: string) => string
  /** The greatest of a quantity and zero. */
  readonly atLeastZero: (phrase: string) => string
  readonly fieldOf: (field: string, list: string) => string
  readonly countOf: (list: string) => string
  readonly sumOf: (of: string, list: string) => string
  readonly extremeOf: (which: "smallest" | "greatest", of: string, list: string, kind: Kind) => string
  readonly where: (condition: string) => string
  /** The value that a table gives for its inputs. */
  readonly byTable: (inputs: string) => string
  /** A column of a table and the cell of a row. */
  readonly column: (name: string, cell: string) => string
  /** Behind a rule that was written out further above. */
  readonly saidAbove: string
  /** The name of a part that is said apart, from 0 on. */
  readonly letter: (index: number) => string
  /** A heading and what stands under it, on one line. */
  readonly under: (heading: string, of: string) => string
  readonly except: (general: string, exceptions: string) => string
  readonly cellAny: string
  readonly cellOneOf: (values: ReadonlyArray<string>) => string
  readonly cellBand: (
    low: { readonly value: string; readonly inclusive: boolean } | undefined,
    high: { readonly value: string; readonly inclusive: boolean } | undefined,
  ) => string
  readonly withValue: (phrase: string, value: string) => string
  /** A formula and what it comes to. */
  readonly withResult: (phrase: string, value: string) => string
  /** What a code is compared with where that is no code, but what is on file under a name. */
  readonly sameAs: (name: string) => string
  readonly article: (instrument: string, article: string | undefined) => string

  /** Decisions. */
  readonly eligible: (kind: DecisionKind, deciders: string) => string
  /** The outcome of an adverse rule whose conditions are met. */
  readonly adverse: (kind: DecisionKind, deciders: string) => string
  /** Whether something is so, or what it is. */
  readonly question: (label: string, kind: Kind | "list") => string
  readonly since: (day: string) => string
  readonly until: (day: string) => string
  /** Until when something is so, where it is not known from that day on. */
  readonly untilThenOpen: (day: string) => string
  readonly notYet: (day: string) => string
  readonly notYetThenOpen: (day: string) => string
  readonly barred: string
  readonly undetermined: string
  readonly referred: (to: string) => string
  /** Of one actor or any of several, or of several `together`. */
  readonly duty: (duty: Duty, together: boolean) => string
  /** Headings over actors. */
  readonly acts: { readonly [Kind in ActKind]: string }
  readonly headings: {
    readonly grounds: string
    readonly unmet: string
    /** Over unmet alternatives. */
    readonly noneOf: string
    readonly awaits: string
    readonly whileTrue: string
    readonly openClauses: string
    readonly why: string
    readonly sources: string
    readonly missing: string
    readonly issuer: string
    /** Instead of the issuer, for a party that brings the papers of others. */
    readonly presenter: string
    /** Instead of the issuer, for a file. */
    readonly record: string
    readonly evidence: string
    readonly condition: string
    /** Instead of a condition that always holds. */
    readonly unconditional: string
    readonly value: string
    readonly inForce: string
    readonly quantities: string
    /** Over the sentences of a rule for each outcome. */
    readonly outcomes: string
    /** Before the sentence that something is not so. */
    readonly denied: string
    readonly question: string
    readonly facts: string
    readonly parameters: string
    readonly policies: string
    readonly actors: string
    /** Over what cites no law. */
    readonly uncited: string
  }
  /** A quantity on a later day. */
  readonly asOf: (quantity: string, day: string) => string
  readonly problem: (problem: Problem, describe: ProblemNames) => string
}

/** Names of the subjects of a problem. */
export interface ProblemNames {
  readonly fact: (id: string) => string
  readonly parameter: (id: string) => string
  readonly day: (day: number) => string
}
