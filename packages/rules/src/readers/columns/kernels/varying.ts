import { type Plan, stepsOf } from "../../compiled/plan.ts"

/** The forms that read the case. */
const readsCase: ReadonlySet<Plan["form"]> = new Set([
  "truthFact",
  "codeFact",
  "numberFact",
  "fact",
  "field",
  "exists",
  "every",
  "countOf",
  "sumOf",
  "smallestOf",
  "greatestOf",
  "general",
])

/** Knows of some plans whether they vary from case to case. */
export class Varying {
  readonly #isOwn: (day: "today" | "lawDay") => boolean
  readonly #known = new Map<Plan, boolean>()

  /** `isOwn` tells whether each case has such a day of its own. */
  constructor(isOwn: (day: "today" | "lawDay") => boolean) {
    this.#isOwn = isOwn
  }

  /** Whether a plan can come to something else for another case. */
  has(plan: Plan): boolean {
    let known = this.#known.get(plan)
    if (known === undefined) {
      known =
        plan.form === "today" || plan.form === "lawDay"
          ? this.#isOwn(plan.form)
          : readsCase.has(plan.form) || stepsOf(plan).some((step) => this.has(step))
      this.#known.set(plan, known)
    }
    return known
  }
}
