import { getOrInsertComputed } from "../../../memo.ts"
import { isUnknown, type Plan, type PlanOf, stepsOf } from "../../compiled/plan.ts"

const fitsFact = ({ fact }: PlanOf<"fact">): boolean =>
  fact.minimum === undefined &&
  fact.maximum === undefined &&
  (fact.kind === "code" || fact.codes === undefined)

/** Whether plans can be carried out in lanes, and the slots of entries that they read. */
export class Fits {
  readonly #native = new Map<Plan, boolean>()
  readonly #open = new Map<Plan, ReadonlySet<number>>()

  /** Whether a plan fits: in a form of its own, or case by case as one step among others. */
  of(plan: Plan): boolean {
    return isUnknown(plan) || this.hasForm(plan) || this.open(plan).size === 0
  }

  /** Whether a plan has a form in lanes of its own. */
  hasForm(plan: Plan): boolean {
    return getOrInsertComputed(
      this.#native,
      plan,
      () =>
        (plan.form !== "fact" || fitsFact(plan)) &&
        stepsOf(plan).every((step) => this.of(step)) &&
        // Folds within folds are carried out case by case.
        (plan.form !== "fold" || this.open(plan).size === 0),
    )
  }

  /** The slots of the surrounding folds that a plan reads. */
  open(plan: Plan): ReadonlySet<number> {
    return getOrInsertComputed(this.#open, plan, () => {
      const slots = new Set<number>(plan.form === "field" ? [plan.slot] : [])
      for (const step of stepsOf(plan)) for (const slot of this.open(step)) slots.add(slot)
      if (plan.form === "fold") slots.delete(plan.slot)
      return slots
    })
  }
}
