/** Rules as expressions: immutable, each node a plain JSON object, built by the constructors in `language/`. */

import type { Citation } from "./values/citation.ts"
import type { CodeTitles } from "./values/code-titles.ts"
import type { Rounding } from "./values/ratio.ts"
import type { CodeSentences, FactSentences, Sentences, ValueSentences } from "./values/sentences.ts"
import type { Text } from "./values/text.ts"
import type { Kind, Value } from "./values/value.ts"

declare const valueType: unique symbol

/** An expression whose value is an `A`: `Expression<boolean>` is a condition. `A` exists for the compiler only. */
export type Expression<A = unknown> = Node & { readonly [valueType]?: A }

/** The relation that a comparison asks for. */
export type Relation = "less" | "atMost" | "equal" | "notEqual" | "atLeast" | "more"

/** Whether and in which direction a fact can change by lawful means. */
export type Change = "never" | "any" | "increase" | "decrease" | "toYes" | "toNo"

/** A fact of the case, with everything a person needs to provide it. */
export interface FactNode {
  readonly op: "fact"
  readonly id: string
  readonly kind: Kind
  readonly label: Text
  /** The actor who issues the evidence; absent where the case file itself records the fact. */
  readonly issuer?: string
  /** The document that proves it. */
  readonly evidence?: Text
  /** Who issues the document, where the `issuer` is a party that only presents it, or a file that only holds it. */
  readonly issuedBy?: Text
  readonly change: Change
  /** For facts of kind `code`. */
  readonly codes?: ReadonlyArray<string>
  /** Limits of counts, amounts and days, both included. */
  readonly minimum?: number
  readonly maximum?: number
  /** Whole sentences in the place of the label: {@link Sentences} of a truth, `CodeSentences` of a code. */
  readonly sentences?: FactSentences
  readonly scale?: Scale
}

/**
 * How numbers are said. `degree`: the first is the heaviest, so a greater number is a lighter degree. Otherwise with what they count, in words for one and
 * for any other number, where `{number}` is the place of the number.
 *
 * @example
 * const metres: Scale = { one: text("{number} متر", "{number} metre"), several: text("{number} متر", "{number} metres") }
 */
export type Scale = "degree" | { readonly one: Text; readonly several: Text }

/** A fact that is a list of entries. Aggregates read it; it is no expression itself. */
export interface ListFact {
  readonly id: string
  readonly label: Text
  readonly issuer?: string
  readonly evidence?: Text
  readonly issuedBy?: Text
  /** What to ask for. */
  readonly sentences?: ValueSentences
  readonly fields: { readonly [name: string]: Field }
}

/** A field of the entries of a {@link ListFact}. */
export interface Field {
  readonly kind: Kind
  readonly label: Text
  readonly codes?: ReadonlyArray<string>
  readonly sentences?: FactSentences
  readonly scale?: Scale
}

/** A field of the current entry of the surrounding aggregate. */
export interface FieldNode {
  readonly op: "field"
  readonly list: string
  readonly name: string
  readonly kind: Kind
  readonly label: Text
  readonly sentences?: FactSentences
  readonly scale?: Scale
}

/** A set of codes with exceptions, which may have exceptions of their own. */
export interface CodeSet {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
  readonly members: ReadonlyArray<string>
  readonly except: ReadonlyArray<CodeSet>
}

/** A bound of a band, and whether the bound itself belongs to the band. */
export interface Bound {
  readonly value: Value
  readonly inclusive: boolean
}

/** The condition of a decision table on one input. */
export type Cell =
  | { readonly cell: "any" }
  | { readonly cell: "oneOf"; readonly values: ReadonlyArray<Value> }
  | { readonly cell: "band"; readonly low?: Bound; readonly high?: Bound }

/** A row of a decision table: one cell an input, and the result when all of them match. */
export interface Row {
  readonly cells: ReadonlyArray<Cell>
  readonly gives: Node
}

/** `unique`: no two rows may match. `first`: the first that matches. `any`: those that match must agree. `sum`: added up. */
export type HitPolicy = "unique" | "first" | "any" | "sum"

/** A labelled exception to a general rule. Among those that apply the highest rank wins; two of equal rank are an error. */
export interface Exception {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
  readonly rank: number
  /** Whether it applies, in whole sentences. */
  readonly sentences?: Sentences
  readonly places?: Places
  readonly when: Node
  readonly gives: Node
}

/**
 * Parts of an expression by the names of the places in its sentences. Facts, parameters and rules need none: their ids are names.
 */
export interface Places {
  readonly [name: string]: Node
}

/** One wording of a rule over time: from a day, up to and not including another. */
export interface Version {
  readonly from?: number
  readonly to?: number
  readonly of: Node
}

/** The list of an aggregate, and the condition that selects entries. */
interface OverList {
  readonly list: ListFact
  readonly where: Node
}

/** Every form of expression. Every reader is a fold over this union. */
export type Node =
  | { readonly op: "literal"; readonly kind: Kind; readonly value: Value }
  | FactNode
  | FieldNode
  | { readonly op: "today" }
  | { readonly op: "lawDay" }
  | {
      readonly op: "parameter"
      readonly id: string
      readonly kind: Kind
      readonly scale?: Scale
      readonly at: Node
    }
  | { readonly op: "policy"; readonly id: string }
  | {
      readonly op: "rule"
      readonly id: string
      readonly kind: Kind
      readonly title: Text
      readonly sentences?: Sentences
      readonly scale?: Scale
      readonly codeTitles?: CodeTitles
      readonly codeSentences?: CodeSentences
    }
  // truth
  | { readonly op: "all"; readonly of: ReadonlyArray<Node> }
  | { readonly op: "any"; readonly of: ReadonlyArray<Node> }
  | { readonly op: "not"; readonly of: Node }
  | { readonly op: "atLeast"; readonly count: number; readonly of: ReadonlyArray<Node> }
  | { readonly op: "compare"; readonly relation: Relation; readonly left: Node; readonly right: Node }
  | { readonly op: "memberOf"; readonly of: Node; readonly set: CodeSet }
  // choice
  | { readonly op: "when"; readonly condition: Node; readonly gives: Node; readonly otherwise: Node }
  | {
      readonly op: "table"
      readonly hitPolicy: HitPolicy
      readonly inputs: ReadonlyArray<Node>
      readonly rows: ReadonlyArray<Row>
    }
  | { readonly op: "unless"; readonly general: Node; readonly exceptions: ReadonlyArray<Exception> }
  | { readonly op: "versions"; readonly at: Node; readonly versions: ReadonlyArray<Version> }
  | {
      readonly op: "clause"
      readonly id: string
      readonly title: Text
      readonly citations: ReadonlyArray<Citation>
      readonly sentences?: Sentences
      readonly places?: Places
      readonly of: Node
    }
  | {
      /** A form that the language does not have: what it means in the forms that it has, and its words. */
      readonly op: "operator"
      readonly name: string
      /** What it says, with places for its operands. */
      readonly phrase: Text
      readonly places: Places
      readonly of: Node
    }
  // exact arithmetic
  | { readonly op: "add"; readonly of: ReadonlyArray<Node> }
  | { readonly op: "subtract"; readonly left: Node; readonly right: Node }
  | { readonly op: "multiply"; readonly of: Node; readonly by: Node }
  | { readonly op: "scale"; readonly of: Node; readonly by: Node; readonly rounding: Rounding }
  | { readonly op: "divide"; readonly left: Node; readonly right: Node; readonly rounding: Rounding }
  | { readonly op: "ratio"; readonly left: Node; readonly right: Node }
  | { readonly op: "smallest"; readonly of: ReadonlyArray<Node> }
  | { readonly op: "greatest"; readonly of: ReadonlyArray<Node> }
  // days and terms
  | { readonly op: "addDays"; readonly day: Node; readonly days: Node }
  | { readonly op: "addTerm"; readonly day: Node; readonly term: Node }
  | { readonly op: "daysBetween"; readonly from: Node; readonly to: Node }
  | { readonly op: "termBetween"; readonly from: Node; readonly to: Node }
  | { readonly op: "startOf"; readonly unit: "month" | "year"; readonly day: Node }
  | { readonly op: "addTerms"; readonly of: ReadonlyArray<Node> }
  | { readonly op: "subtractTerms"; readonly left: Node; readonly right: Node }
  | { readonly op: "scaleTerm"; readonly term: Node; readonly by: Node; readonly rounding: Rounding }
  | { readonly op: "completionDay"; readonly start: Node; readonly term: Node; readonly share: Node }
  // lists
  | ({ readonly op: "exists" } & OverList)
  | ({ readonly op: "every" } & OverList)
  | ({ readonly op: "countOf" } & OverList)
  | ({ readonly op: "sumOf"; readonly of: Node } & OverList)
  | ({ readonly op: "smallestOf"; readonly of: Node } & OverList)
  | ({ readonly op: "greatestOf"; readonly of: Node } & OverList)

/** The name of a form of expression. */
export type Op = Node["op"]
