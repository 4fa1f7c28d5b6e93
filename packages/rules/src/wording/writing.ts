import { Budget, type SearchOptions, stoppedBy } from "../readers/completion-search/budget.ts"
import type { Proof } from "../readers/proof.ts"
import { line, type Outline } from "./outline.ts"
import type { Words } from "./words.ts"

/** What one explanation has written so far: a rule that is read more than once is written out where it stands first. */
export class Writing {
  readonly #budget: Budget
  readonly #rest: Outline
  readonly #rules = new Set<Proof>()

  constructor(words: Words, options: SearchOptions) {
    const name = (id: string | number): string => String(id)
    this.#budget = new Budget(options)
    this.#rest = line(words.problem({ code: "budget.spent" }, { fact: name, parameter: name, day: name }))
  }

  /** In the place of a part: what is left is not written, because the budget is spent. */
  rest(): Outline | undefined {
    this.#budget.spend()
    return this.#budget.isSpent ? this.#rest : undefined
  }

  /** Whether a rule was written out before; from now on it was. */
  wasWritten(rule: Proof): boolean {
    if (this.#rules.has(rule)) return true
    this.#rules.add(rule)
    return false
  }

  /** The whole, which says once that it stopped. */
  finished(outline: Outline): Outline {
    if (!this.#budget.isSpent) return outline
    let isSaid = false
    const once = (one: Outline): Outline => ({
      ...one,
      of: one.of.flatMap((inner) => {
        if (inner !== this.#rest) return [once(inner)]
        if (isSaid) return []
        isSaid = true
        return [inner]
      }),
    })
    return { ...once(outline), ...stoppedBy(this.#budget) }
  }
}
