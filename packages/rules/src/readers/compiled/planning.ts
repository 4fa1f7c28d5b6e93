import { type At, type Graph, needsOf, type Output, type Step, type StepOf } from "../../calculus/forms.ts"
import { constant, type Plan } from "./plan.ts"
import { choose } from "./planning/choices.ts"
import { among, junction, negated, order, same } from "./planning/conditions.ts"
import { extreme, linear } from "./planning/numbers.ts"

/** The plans of an output of a graph: one for a scalar, two for the parts of a term or a ratio. */
export interface PlannedOutput {
  readonly kind: Output["kind"]
  readonly plans: readonly [Plan] | readonly [Plan, Plan]
}

const plannedFact = ({ fact, part, sort }: StepOf<"fact">): Plan => {
  const { codes, id, kind, maximum, minimum } = fact
  if (part === undefined && sort === "number" && codes === undefined)
    return {
      form: "numberFact",
      sort,
      id,
      low: Math.max(Number.MIN_SAFE_INTEGER, minimum ?? Number.NEGATIVE_INFINITY),
      high: Math.min(Number.MAX_SAFE_INTEGER, maximum ?? Number.POSITIVE_INFINITY),
    }
  return kind === "truth" && codes === undefined && minimum === undefined && maximum === undefined
    ? { form: "truthFact", sort: "truth", id, whenYes: 2, whenNo: 0 }
    : { form: "fact", sort, fact, part }
}

/** Turns the steps of a graph into plans, a step that is needed by several into one plan. */
class Planning {
  readonly plans: Array<Plan> = []
  readonly #steps: ReadonlyArray<Step>
  readonly #uses: ReadonlyArray<number>

  constructor({ outputs, steps }: Graph) {
    const uses = steps.map(() => 0)
    for (const at of [...outputs.flatMap((output) => output.at), ...steps.flatMap(needsOf)])
      uses[at] = (uses[at] as number) + 1
    this.#steps = steps
    this.#uses = uses
    for (const step of steps) this.plans.push(this.#planned(step))
  }

  readonly at = (place: At): Plan => this.plans[place] as Plan

  #planned(step: Step): Plan {
    const { at } = this
    switch (step.form) {
      case "constant":
        return constant(step.value, step.sort)
      case "fact":
        return plannedFact(step)
      case "field": {
        const { kind, list, name, part, slot, sort } = step
        return { form: "field", sort, list, slot, name, kind, part }
      }
      case "day":
        return { form: step.day, sort: "number" }
      case "all":
      case "any":
        return junction(step.form, this.#parts(step))
      case "atLeast":
        return { form: "atLeast", sort: "truth", count: step.count, of: step.of.map(at) }
      case "not":
        return negated(at(step.of))
      case "order":
        return order(at(step.left), at(step.right))
      case "orderOfRatios": {
        const [left, right] = [step.left, step.right].map(([one, other]) => [at(one), at(other)] as const)
        return { form: "orderOfRatios", sort: "truth", left: left as never, right: right as never }
      }
      case "same":
        return same(at(step.left), at(step.right))
      case "among":
        return among(at(step.of), new Set(step.codes))
      case "linear":
        return linear(
          step.terms.map(({ of, times }) => ({ times, of: at(of) })),
          step.plus,
        )
      case "portion": {
        const { by, of, per, rounding } = step
        return { form: "portion", sort: "number", of: at(of), by: at(by), per: at(per), rounding }
      }
      case "divisor":
        return { form: "divisor", sort: "number", left: at(step.left), right: at(step.right) }
      case "choose":
        return this.#choice(step)
      case "fold": {
        const { fold, list, of, slot, sort, where } = step
        return { form: "fold", sort, fold, list, slot, where: at(where), of: at(of) }
      }
      case "calendar": {
        const { ask, dayCount, of } = step
        return { form: "calendar", sort: "number", ask, of: of.map(at), dayCount }
      }
    }
  }

  /** The parts of a junction, and those of a junction of its kind that nothing else needs. */
  #parts({ form, of }: StepOf<"all" | "any">): ReadonlyArray<Plan> {
    return of.flatMap((place) => {
      const plan = this.at(place)
      return plan.form === form && this.#uses[place] === 1 ? plan.of : [plan]
    })
  }

  #choice(step: StepOf<"choose">): Plan {
    const { at } = this
    const [branch, another] = step.branches
    const asked = this.#steps[branch?.when ?? -1]
    if (branch !== undefined && another === undefined && asked?.form === "order") {
      // One of two numbers by their order.
      const [{ left, right }, { gives }, { otherwise }] = [asked, branch, step]
      if (left !== right && gives === left && otherwise === right)
        return extreme("greatest", [at(left), at(right)])
      if (left !== right && gives === right && otherwise === left)
        return extreme("smallest", [at(left), at(right)])
    }
    const branches = step.branches.map(({ gives, when }) => ({ when: at(when), gives: at(gives) }))
    return choose(step.sort, branches, at(step.otherwise), step.agreeing)
  }
}

/**
 * The plans of the outputs of a graph. Each step of the calculus has a plan; some sequences of steps have one that runs faster
 * with the same results.
 */
export const planGraph = (graph: Graph): ReadonlyArray<PlannedOutput> => {
  const { at } = new Planning(graph)
  return graph.outputs.map(({ at: [first, second], kind }) => ({
    kind,
    plans: second === undefined ? [at(first)] : [at(first), at(second)],
  }))
}
