import { getOrInsertComputed } from "../../../memo.ts"
import {
  type Ask,
  entriesOver,
  isUnknown,
  type Plan,
  type PlanOf,
  stepsOf,
  yields,
} from "../../compiled/plan.ts"
import type { LaneSort } from "./kernel.ts"

const laneSorts: ReadonlySet<string> = new Set<LaneSort>(["truth", "number", "code", "term", "ratio"])

const fitsFact = ({ fact }: PlanOf<"fact">): boolean =>
  fact.minimum === undefined &&
  fact.maximum === undefined &&
  (fact.kind === "code" || fact.codes === undefined)

const fitsAsk = (ask: Ask, columns: PlanOf<"table">["columns"]): boolean => {
  const of = columns[ask.column]?.of
  if (of === undefined) return false
  switch (ask.ask) {
    case "within":
    case "numbers":
      return yields(of, "number")
    case "codes":
      return yields(of, "code")
    case "truth":
      return yields(of, "truth")
    case "cell":
      return false
  }
}

const fitsTable = ({ columns, rows, sort }: PlanOf<"table">): boolean =>
  rows.every(({ asks, gives }) => yields(gives, sort) && asks.every((ask) => fitsAsk(ask, columns)))

/** Whether the parts of a step have fitting lanes. */
const fitsStep = (plan: Plan): boolean => {
  const { sort } = plan
  switch (plan.form) {
    case "fact":
      return fitsFact(plan)
    case "same":
      return (["number", "code", "truth"] as const).some(
        (of) => yields(plan.left, of) && yields(plan.right, of) && plan.left.sort === of,
      )
    case "when":
      return yields(plan.gives, sort) && yields(plan.otherwise, sort)
    case "unless":
      return (
        yields(plan.general, sort) &&
        plan.ranks.flat().every(({ gives, when }) => yields(gives, sort) && yields(when, "truth"))
      )
    case "table":
      return fitsTable(plan)
    case "smallest":
    case "greatest":
    case "smallestOf":
    case "greatestOf":
      return sort === "number"
    case "all":
    case "any":
    case "atLeast":
      return plan.of.every((part) => yields(part, "truth"))
    case "not":
      return yields(plan.of, "truth")
    case "exists":
    case "countOf":
      return yields(plan.where, "truth")
    case "sumOf":
      return yields(plan.where, "truth") && yields(plan.of, "number")
    case "ratio":
    case "general":
      return false
    default:
      return true
  }
}

/** Whether plans can be carried out in lanes, and the slots of entries that they read. */
export class Fits {
  readonly #native = new Map<Plan, boolean>()
  readonly #open = new Map<Plan, ReadonlySet<number>>()

  /** Whether a plan fits: in a form of its own, or case by case as one step among others. */
  of(plan: Plan): boolean {
    return isUnknown(plan) || (laneSorts.has(plan.sort) && (this.hasForm(plan) || this.open(plan).size === 0))
  }

  /** Whether a plan has a form in lanes of its own. */
  hasForm(plan: Plan): boolean {
    return getOrInsertComputed(
      this.#native,
      plan,
      () =>
        laneSorts.has(plan.sort) &&
        fitsStep(plan) &&
        stepsOf(plan).every((step) => this.of(step)) &&
        // Aggregates within aggregates are carried out case by case.
        (entriesOver(plan) === undefined || this.open(plan).size === 0),
    )
  }

  /** The slots of the surrounding aggregates that a plan reads. */
  open(plan: Plan): ReadonlySet<number> {
    return getOrInsertComputed(this.#open, plan, () => {
      const slots = new Set<number>(plan.form === "field" ? [plan.slot] : [])
      for (const step of stepsOf(plan)) for (const slot of this.open(step)) slots.add(slot)
      const own = entriesOver(plan)?.slot
      if (own !== undefined) slots.delete(own)
      return slots
    })
  }
}
