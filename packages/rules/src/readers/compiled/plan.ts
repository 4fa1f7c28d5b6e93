/** Plans: expressions with everything worked out that does not depend on the case. Every back end carries them out. */

import type { Cell, FactNode, HitPolicy, Node, Relation } from "../../expression.ts"
import type { Rounding } from "../../values/ratio.ts"
import type { Truth } from "../../values/truth.ts"
import type { Kind, Value } from "../../values/value.ts"

/**
 * The representation of a result. Truth is 0, 1 or 2; numbers (counts, amounts, days, measures of terms) are safe integers or
 * NaN for unknown; all others are a value or `undefined`. `mixed` may be of any kind.
 */
export type Sort = "truth" | "number" | "code" | "term" | "ratio" | "mixed"

/** The condition of a cell on its column. Bounds are included. */
export type Ask =
  | { readonly ask: "within"; readonly column: number; readonly low: number; readonly high: number }
  | { readonly ask: "numbers"; readonly column: number; readonly numbers: ReadonlyArray<number> }
  | { readonly ask: "codes"; readonly column: number; readonly codes: ReadonlySet<string> }
  | { readonly ask: "truth"; readonly column: number; readonly whenYes: Truth; readonly whenNo: Truth }
  | { readonly ask: "cell"; readonly column: number; readonly cell: Cell }

/** A truth as 0, 1 or 2; a number or NaN; any other value or `undefined`. */
export type Representation = "truth" | "number" | "value"

/** A column of a table, and its representation in the rows. */
export interface PlannedColumn {
  readonly of: Plan
  readonly as: Representation
}

/** A row of a table: its conditions, and its result. */
export interface PlannedRow {
  readonly asks: ReadonlyArray<Ask>
  readonly gives: Plan
}

interface Of<S extends Sort> {
  readonly sort: S
}

/** The list of an aggregate, and the slot of the current entry. */
export interface OverEntries {
  readonly list: string
  readonly slot: number
}

interface Sides {
  readonly left: Plan
  readonly right: Plan
}

/** The results of a test that holds or not. */
interface Outcomes {
  readonly inside: Truth
  readonly outside: Truth
}

type LeafPlan =
  | (Of<Sort> & { readonly form: "constant"; readonly value: Value | undefined })
  | (Of<"truth"> & {
      readonly form: "truthFact"
      readonly id: string
      readonly whenYes: Truth
      readonly whenNo: Truth
    })
  /** The truth of each code of the vocabulary; any other value is unknown. */
  | (Of<"truth"> & {
      readonly form: "codeFact"
      readonly id: string
      readonly truths: ReadonlyMap<unknown, Truth>
    })
  | (Of<"number"> & {
      readonly form: "numberFact"
      readonly id: string
      readonly low: number
      readonly high: number
    })
  | (Of<Sort> & { readonly form: "fact"; readonly fact: FactNode })
  | (Of<Sort> & { readonly form: "field"; readonly slot: number; readonly name: string; readonly kind: Kind })
  | (Of<"number"> & { readonly form: "today" })
  /** The day whose law governs, where it is an argument beside the day. */
  | (Of<"number"> & { readonly form: "lawDay" })

type TruthPlan = Of<"truth"> &
  (
    | { readonly form: "all" | "any"; readonly of: ReadonlyArray<Plan> }
    | { readonly form: "not"; readonly of: Plan }
    | { readonly form: "atLeast"; readonly count: number; readonly of: ReadonlyArray<Plan> }
    /** A number between limits that are included. */
    | ({ readonly form: "within"; readonly of: Plan; readonly low: number; readonly high: number } & Outcomes)
    /** The order of two numbers. */
    | ({ readonly form: "order"; readonly whenAtLeast: Truth; readonly whenLess: Truth } & Sides)
    /** The identity of two numbers, codes or truths. */
    | ({ readonly form: "same"; readonly whenSame: Truth; readonly whenDifferent: Truth } & Sides)
    | ({ readonly form: "orderOfRatios"; readonly relation: Relation } & Sides)
    /** A code in a set of codes, its exceptions removed. */
    | ({ readonly form: "among"; readonly of: Plan; readonly codes: ReadonlySet<string> } & Outcomes)
    | ({ readonly form: "exists"; readonly where: Plan } & OverEntries)
  )

type NumberPlan = Of<"number"> &
  (
    | { readonly form: "add"; readonly of: ReadonlyArray<Plan> }
    | ({ readonly form: "subtract" | "multiply" | "addDays" } & Sides)
    | { readonly form: "scale"; readonly of: Plan; readonly by: Plan; readonly rounding: Rounding }
    | ({ readonly form: "divide"; readonly rounding: Rounding } & Sides)
    | { readonly form: "addTerm"; readonly day: Plan; readonly term: Plan }
    | { readonly form: "startOf"; readonly unit: "month" | "year"; readonly day: Plan }
    | { readonly form: "completionDay"; readonly start: Plan; readonly term: Plan; readonly share: Plan }
    /** The days of a term with thirty days to the month. */
    | { readonly form: "measure"; readonly of: Plan }
    /** One measure less another, not below zero. */
    | ({ readonly form: "remainder" } & Sides)
    /** The measure of the term that a measure is read as. */
    | { readonly form: "settled"; readonly of: Plan }
    | ({ readonly form: "countOf"; readonly where: Plan } & OverEntries)
    | ({ readonly form: "sumOf"; readonly where: Plan; readonly of: Plan } & OverEntries)
  )

type TermPlan = Of<"term"> &
  (
    | { readonly form: "addTerms"; readonly of: ReadonlyArray<Plan> }
    | { readonly form: "termOfMeasure"; readonly measure: Plan }
    | { readonly form: "termBetween"; readonly from: Plan; readonly to: Plan }
  )

type ChoicePlan = Of<Sort> &
  (
    | {
        readonly form: "when"
        readonly condition: Plan
        readonly gives: Plan
        readonly otherwise: Plan
        /** Whether an unknown condition yields the value on which both sides agree; else unknown. */
        readonly agreeing: boolean
      }
    | {
        readonly form: "table"
        readonly hitPolicy: HitPolicy
        readonly columns: ReadonlyArray<PlannedColumn>
        readonly rows: ReadonlyArray<PlannedRow>
      }
    /** Exceptions by falling rank, those of one rank together. */
    | {
        readonly form: "unless"
        readonly general: Plan
        readonly ranks: ReadonlyArray<ReadonlyArray<{ readonly when: Plan; readonly gives: Plan }>>
      }
    | { readonly form: "smallest" | "greatest"; readonly of: ReadonlyArray<Plan> }
    | ({
        readonly form: "smallestOf" | "greatestOf"
        readonly where: Plan
        readonly of: Plan
        /** Skips entries with an unknown condition. No expression means this; it finds the days of known entries. */
        readonly passing?: true
      } & OverEntries)
    /** A form that is not specialised: `apply` with the values of its parts; `over` for an aggregate. */
    | {
        readonly form: "general"
        readonly node: Node
        readonly parts: ReadonlyArray<Plan>
        readonly over?: OverEntries
      }
  )

type RatioPlan = Of<"ratio"> & { readonly form: "ratio" } & Sides

/** One step of a plan. */
export type Plan = LeafPlan | TruthPlan | NumberPlan | TermPlan | RatioPlan | ChoicePlan

/** A step of one form. */
export type PlanOf<F extends Plan["form"], P = Plan> = P extends { readonly form: infer Forms }
  ? F extends Forms
    ? P
    : never
  : never

/** Whether a plan is a constant number. */
export const isNumber = (plan: Plan): plan is PlanOf<"constant"> & { readonly value: number } =>
  plan.form === "constant" && typeof plan.value === "number"

/** Whether a plan is unknown in every case. */
export const isUnknown = (plan: Plan): boolean => plan.form === "constant" && plan.value === undefined

/** Whether a plan yields a sort; an unknown constant fits everywhere. */
export const yields = (plan: Plan, sort: Sort): boolean => plan.sort === sort || isUnknown(plan)

/** Whether a fact is a code that only its vocabulary restricts. */
export const isPlainCode = ({ kind, minimum, maximum }: FactNode): boolean =>
  kind === "code" && minimum === undefined && maximum === undefined

export const representationOf = ({ sort }: Plan): Representation =>
  sort === "truth" || sort === "number" ? sort : "value"

/** A step that yields the result of one of its parts. */
export type Choice = PlanOf<"when" | "table" | "unless">

export const isChoice = (plan: Plan): plan is Choice => {
  switch (plan.form) {
    case "when":
    case "table":
    case "unless":
      return true
    default:
      return false
  }
}

/** The steps that a step needs. */
export const stepsOf = (plan: Plan): ReadonlyArray<Plan> => {
  switch (plan.form) {
    case "constant":
    case "truthFact":
    case "codeFact":
    case "numberFact":
    case "fact":
    case "field":
    case "today":
    case "lawDay":
      return []
    case "all":
    case "any":
    case "atLeast":
    case "add":
    case "addTerms":
    case "smallest":
    case "greatest":
      return plan.of
    case "not":
    case "within":
    case "among":
    case "measure":
    case "settled":
      return [plan.of]
    case "order":
    case "same":
    case "orderOfRatios":
    case "subtract":
    case "multiply":
    case "addDays":
    case "divide":
    case "remainder":
    case "ratio":
      return [plan.left, plan.right]
    case "scale":
      return [plan.of, plan.by]
    case "termOfMeasure":
      return [plan.measure]
    case "addTerm":
      return [plan.day, plan.term]
    case "startOf":
      return [plan.day]
    case "completionDay":
      return [plan.start, plan.term, plan.share]
    case "termBetween":
      return [plan.from, plan.to]
    case "exists":
    case "countOf":
      return [plan.where]
    case "sumOf":
    case "smallestOf":
    case "greatestOf":
      return [plan.where, plan.of]
    case "when":
      return [plan.condition, plan.gives, plan.otherwise]
    case "table":
      return [...plan.columns.map(({ of }) => of), ...plan.rows.map(({ gives }) => gives)]
    case "unless":
      return [plan.general, ...plan.ranks.flat().flatMap(({ when, gives }) => [when, gives])]
    case "general":
      return plan.parts
  }
}

/** The list and the slot of an aggregate. */
export const entriesOver = (plan: Plan): OverEntries | undefined =>
  "slot" in plan && plan.form !== "field" ? plan : "over" in plan ? plan.over : undefined

/** Visits each step of some plans once, a step before its parts. */
export const visitSteps = (plans: ReadonlyArray<Plan>, visit: (plan: Plan) => void): void => {
  const seen = new Set<Plan>()
  const from = (plan: Plan): void => {
    if (seen.has(plan)) return
    seen.add(plan)
    visit(plan)
    stepsOf(plan).forEach(from)
  }
  plans.forEach(from)
}

/** The ids of the facts and lists that plans read. */
export const idsReadBy = (plans: ReadonlyArray<Plan>): ReadonlySet<string> => {
  const ids = new Set<string>()
  visitSteps(plans, (plan) => {
    if (plan.form === "truthFact" || plan.form === "codeFact" || plan.form === "numberFact") ids.add(plan.id)
    if (plan.form === "fact") ids.add(plan.fact.id)
    const over = entriesOver(plan)
    if (over !== undefined) ids.add(over.list)
  })
  return ids
}
