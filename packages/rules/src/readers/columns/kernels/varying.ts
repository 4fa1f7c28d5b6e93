import { getOrInsertComputed } from "../../../memo.ts"
import { type Plan, stepsOf } from "../../compiled/plan.ts"

/** The forms that read the case. */
const readsCase: ReadonlySet<Plan["form"]> = new Set<Plan["form"]>([
  "truthFact",
  "codeFact",
  "numberFact",
  "fact",
  "field",
  "fold",
])

/** Whether plans vary from case to case; the others are carried out once a run. */
export class Varying {
  readonly #isOwn: (day: "today" | "lawDay") => boolean
  readonly #known = new Map<Plan, boolean>()

  /** `isOwn` says whether each case has such a day of its own. */
  constructor(isOwn: (day: "today" | "lawDay") => boolean) {
    this.#isOwn = isOwn
  }

  has(plan: Plan): boolean {
    return getOrInsertComputed(this.#known, plan, ({ form }) =>
      form === "today" || form === "lawDay"
        ? this.#isOwn(form)
        : readsCase.has(form) || stepsOf(plan).some((step) => this.has(step)),
    )
  }
}
