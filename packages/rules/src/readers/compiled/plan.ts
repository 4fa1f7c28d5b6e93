/** Plans: expressions with everything worked out that does not depend on the case. Every back end carries them out. */

import type { Cell, FactNode, HitPolicy, Node, Relation } from "../../expression.ts"
import type { Rounding } from "../../values/ratio.ts"
import type { Truth } from "../../values/truth.ts"
import type { Kind, Value } from "../../values/value.ts"

/**
 * What a plan yields. Truth is carried as 0, 1 or 2; numbers (counts, amounts, days, measures of terms) are safe integers
 * or NaN for unknown; everything else is a value or `undefined`. `mixed` may be of any kind.
 */
export type Sort = "truth" | "number" | "code" | "term" | "ratio" | "mixed"

/** What a cell of a decision table asks of its column. Bounds are included. */
export type Ask =
  | { readonly ask: "within"; readonly column: number; readonly low: number; readonly high: number }
  | { readonly ask: "numbers"; readonly column: number; readonly numbers: ReadonlyArray<number> }
  | { readonly ask: "codes"; readonly column: number; readonly codes: ReadonlySet<string> }
  | { readonly ask: "truth"; readonly column: number; readonly whenYes: Truth; readonly whenNo: Truth }
  | { readonly ask: "cell"; readonly column: number; readonly cell: Cell }

/** As what a result is carried: a truth as 0, 1 or 2, a number or NaN, any other value or `undefined`. */
export type Representation = "truth" | "number" | "value"

/** A column of a table, and as what its rows ask for it. */
export interface PlannedColumn {
  readonly of: Plan
  readonly as: Representation
}

/** A row of a table: what it asks, and what follows. */
export interface PlannedRow {
  readonly asks: ReadonlyArray<Ask>
  readonly gives: Plan
}

interface Of<S extends Sort> {
  readonly sort: S
}

/** Where an aggregate looks; the entry it looks at is kept in the slot. */
export interface OverEntries {
  readonly list: string
  readonly slot: number
}

interface ConstantPlan extends Of<Sort> {
  readonly form: "constant"
  readonly value: Value | undefined
}

type LeafPlan =
  | ConstantPlan
  | (Of<"truth"> & {
      readonly form: "truthFact"
      readonly id: string
      readonly whenYes: Truth
      readonly whenNo: Truth
    })
  | (Of<"truth"> & {
      /** A fact that is a code: what each code of its vocabulary comes to; any other value is unknown. */
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
  /** The day whose law governs, where it is given beside the day asked and not known in advance. */
  | (Of<"number"> & { readonly form: "lawDay" })

type TruthPlan = Of<"truth"> &
  (
    | { readonly form: "all" | "any"; readonly of: ReadonlyArray<Plan> }
    | { readonly form: "not"; readonly of: Plan }
    | { readonly form: "atLeast"; readonly count: number; readonly of: ReadonlyArray<Plan> }
    | {
        /** A number against limits that are included. */
        readonly form: "within"
        readonly of: Plan
        readonly low: number
        readonly high: number
        readonly inside: Truth
        readonly outside: Truth
      }
    | {
        /** Two numbers in order. */
        readonly form: "order"
        readonly left: Plan
        readonly right: Plan
        readonly whenAtLeast: Truth
        readonly whenLess: Truth
      }
    | {
        /** Two numbers, codes or truths that are the same or not. */
        readonly form: "same"
        readonly left: Plan
        readonly right: Plan
        readonly whenSame: Truth
        readonly whenDifferent: Truth
      }
    | {
        readonly form: "orderOfRatios"
        readonly left: Plan
        readonly right: Plan
        readonly relation: Relation
      }
    | {
        /** A code against a set of codes, its exceptions taken out. */
        readonly form: "among"
        readonly of: Plan
        readonly codes: ReadonlySet<string>
        readonly inside: Truth
        readonly outside: Truth
      }
    | ({ readonly form: "exists" | "every"; readonly where: Plan } & OverEntries)
  )

type NumberPlan = Of<"number"> &
  (
    | { readonly form: "add"; readonly of: ReadonlyArray<Plan> }
    | {
        readonly form: "subtract" | "multiply" | "daysBetween" | "addDays"
        readonly left: Plan
        readonly right: Plan
      }
    | {
        /** A number times a fraction. */
        readonly form: "scale"
        readonly of: Plan
        readonly by: Plan
        readonly rounding: Rounding
      }
    | { readonly form: "divide"; readonly left: Plan; readonly right: Plan; readonly rounding: Rounding }
    | { readonly form: "addTerm"; readonly day: Plan; readonly term: Plan }
    | { readonly form: "startOf"; readonly unit: "month" | "year"; readonly day: Plan }
    | { readonly form: "completionDay"; readonly start: Plan; readonly term: Plan; readonly share: Plan }
    | {
        /** The measure of a term: its days with thirty days to the month. */
        readonly form: "measure"
        readonly of: Plan
      }
    | {
        /** What is left of one measure after another. */
        readonly form: "remainder"
        readonly left: Plan
        readonly right: Plan
      }
    | {
        /** The measure of the term that a measure is read as. */
        readonly form: "settled"
        readonly of: Plan
      }
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
        readonly form: "parameter"
        readonly at: Plan
        readonly from: ReadonlyArray<number>
        readonly values: ReadonlyArray<Value | undefined>
      }
    | {
        readonly form: "when"
        readonly condition: Plan
        readonly gives: Plan
        readonly otherwise: Plan
        /** Whether an unknown condition yields what both sides agree on; otherwise it yields unknown. */
        readonly agreeing: boolean
      }
    | {
        readonly form: "table"
        readonly hitPolicy: HitPolicy
        readonly columns: ReadonlyArray<PlannedColumn>
        readonly rows: ReadonlyArray<PlannedRow>
      }
    | {
        /** Exceptions by falling rank; those of one rank stand together. */
        readonly form: "unless"
        readonly general: Plan
        readonly ranks: ReadonlyArray<ReadonlyArray<{ readonly when: Plan; readonly gives: Plan }>>
      }
    | {
        /** Wordings by day; the last day is included. */
        readonly form: "versions"
        readonly at: Plan
        readonly versions: ReadonlyArray<{ readonly first: number; readonly last: number; readonly of: Plan }>
      }
    | { readonly form: "smallest" | "greatest"; readonly of: ReadonlyArray<Plan> }
    | ({
        readonly form: "smallestOf" | "greatestOf"
        readonly where: Plan
        readonly of: Plan
        /**
         * Entries of which it is unknown whether they count are passed over. No expression means this, for learning a fact
         * could change the number; it is for finding the days of entries that are known.
         */
        readonly passing?: true
      } & OverEntries)
    | {
        /** A form that is not specialised: `apply` with the values of its parts. */
        readonly form: "general"
        readonly node: Node
        readonly parts: ReadonlyArray<Plan>
        /** For an aggregate. */
        readonly over?: OverEntries
      }
  )

/** One step of a plan. The sort `ratio` has no forms of its own but {@link RatioPlan}. */
export type Plan = LeafPlan | TruthPlan | NumberPlan | TermPlan | RatioPlan | ChoicePlan

type RatioPlan = Of<"ratio"> & { readonly form: "ratio"; readonly left: Plan; readonly right: Plan }

/** A step of one form. */
export type PlanOf<F extends Plan["form"], P = Plan> = P extends { readonly form: infer Forms }
  ? F extends Forms
    ? P
    : never
  : never

/** Whether a plan is a number that is known in advance. */
export const isNumber = (plan: Plan): plan is PlanOf<"constant"> & { readonly value: number } =>
  plan.form === "constant" && typeof plan.value === "number"

/** A plan that is known to be unknown, whatever the case. */
export const isUnknown = (plan: Plan): boolean => plan.form === "constant" && plan.value === undefined

/** Whether a plan yields a sort. What is unknown for every case fits everywhere. */
export const yields = (plan: Plan, sort: Sort): boolean => plan.sort === sort || isUnknown(plan)

/** Whether a fact is a code that no limit refuses, so that its vocabulary says all that is asked of it. */
export const isPlainCode = ({ kind, minimum, maximum }: FactNode): boolean =>
  kind === "code" && minimum === undefined && maximum === undefined

/** As what the result of a plan is carried. */
export const representationOf = ({ sort }: Plan): Representation =>
  sort === "truth" || sort === "number" ? sort : "value"

/** A step that yields what one of its parts yields, of whatever sort that is, or an entry of a parameter. */
export type Choice = PlanOf<"when" | "table" | "unless" | "versions" | "parameter">

/** Whether a step chooses among others. */
export const isChoice = (plan: Plan): plan is Choice => {
  switch (plan.form) {
    case "when":
    case "table":
    case "unless":
    case "versions":
    case "parameter":
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
    case "daysBetween":
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
    case "every":
    case "countOf":
      return [plan.where]
    case "sumOf":
    case "smallestOf":
    case "greatestOf":
      return [plan.where, plan.of]
    case "parameter":
      return [plan.at]
    case "when":
      return [plan.condition, plan.gives, plan.otherwise]
    case "table":
      return [...plan.columns.map(({ of }) => of), ...plan.rows.map(({ gives }) => gives)]
    case "unless":
      return [plan.general, ...plan.ranks.flat().flatMap(({ when, gives }) => [when, gives])]
    case "versions":
      return [plan.at, ...plan.versions.map(({ of }) => of)]
    case "general":
      return plan.parts
  }
}

/** The list whose entries a step looks at one by one, and the slot in which it keeps the entry. */
export const entriesOver = (plan: Plan): { readonly list: string; readonly slot: number } | undefined =>
  "slot" in plan && plan.form !== "field" ? plan : "over" in plan ? plan.over : undefined

/** The facts and lists that plans read, by their ids. */
export const idsReadBy = (plans: ReadonlyArray<Plan>): ReadonlySet<string> => {
  const ids = new Set<string>()
  const seen = new Set<Plan>()
  const visit = (plan: Plan): void => {
    if (seen.has(plan)) return
    seen.add(plan)
    if (plan.form === "truthFact" || plan.form === "codeFact" || plan.form === "numberFact") ids.add(plan.id)
    if (plan.form === "fact") ids.add(plan.fact.id)
    const over = entriesOver(plan)
    if (over !== undefined) ids.add(over.list)
    stepsOf(plan).forEach(visit)
  }
  plans.forEach(visit)
  return ids
}
