import { memoize } from "effect/Function"
import type { FactNode } from "../expression.ts"
import { getOrInsertComputed } from "../memo.ts"
import type { Calendar } from "../values/day.ts"
import type { Rounding } from "../values/ratio.ts"
import {
  type At,
  type Form,
  type Graph,
  needsOf,
  type Output,
  type Scalar,
  type ScalarSort,
  type Step,
} from "./forms.ts"
import { valueOfForm } from "./meaning.ts"

/** A branch of a choice. */
export interface Branch {
  readonly when: At
  readonly gives: At
}

const sortOfScalar = (value: Scalar): ScalarSort =>
  typeof value === "boolean" ? "truth" : typeof value === "number" ? "number" : "code"

/** The forms that read the case. */
const dependsOnCase: ReadonlySet<Form["form"]> = new Set(["fact", "field", "day", "fold"])

/** What of a fact decides whether a value is one of it. Facts may have hundreds of codes. */
const keyOfFact = /* @__PURE__ */ memoize(({ codes, id, kind, maximum, minimum }: FactNode): string =>
  JSON.stringify([id, kind, minimum, maximum, codes]),
)

const keyOfCodes = /* @__PURE__ */ memoize((codes: ReadonlyArray<string>): string => JSON.stringify(codes))

/** A number for each of some long texts. */
type Numbered = (text: string) => number

/** Everything of a step that makes it another step; written by hand for the forms of which a law has most. */
const keyOf = (step: Step, numbered: Numbered): string => {
  switch (step.form) {
    case "constant":
      return `constant ${step.sort} ${typeof step.value} ${step.value}`
    case "fact":
      return `fact ${step.part ?? ""} ${step.sort} ${numbered(keyOfFact(step.fact))}`
    case "all":
    case "any":
      return `${step.form} ${step.of.join()}`
    case "not":
      return `not ${step.of}`
    case "order":
    case "same":
      return `${step.form} ${step.left} ${step.right}`
    case "among":
      return `among ${step.of} ${numbered(keyOfCodes(step.codes))}`
    case "linear": {
      let key = `linear ${step.plus}`
      for (const { of, times } of step.terms) key += ` ${times}*${of}`
      return key
    }
    case "choose": {
      let key = `choose ${step.sort} ${step.agreeing} ${step.otherwise}`
      for (const { gives, when } of step.branches) key += ` ${when}?${gives}`
      return key
    }
    case "calendar":
      return JSON.stringify({ ...step, dayCount: step.dayCount?.id })
    default:
      return JSON.stringify(step)
  }
}

/**
 * Puts steps together: an equal step is kept once, what does not depend on the case is worked out, and conditions lose what
 * does not matter to them.
 */
export class GraphBuilder {
  readonly steps: Array<Step> = []
  readonly #known = new Map<string, At>()
  readonly #texts = new Map<string, number>()
  readonly #calendar: Calendar

  constructor(calendar: Calendar) {
    this.#calendar = calendar
  }

  /** The place of a step, which is worked out where everything that it needs is constant. */
  add(step: Step): At {
    return !dependsOnCase.has(step.form) && needsOf(step).every((at) => this.steps[at]?.form === "constant")
      ? this.constant(valueOfForm(step, this.#constantAt, this.#calendar), step.sort)
      : this.#keep(step)
  }

  #keep(step: Step): At {
    const key = keyOf(step, this.#numbered)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const at = this.steps.push(step) - 1
    this.#known.set(key, at)
    return at
  }

  readonly #numbered: Numbered = (text) => getOrInsertComputed(this.#texts, text, () => this.#texts.size)

  /** The known value of a constant. */
  readonly #constantAt = (at: At): Scalar | undefined => {
    const step = this.steps[at]
    return step?.form === "constant" ? step.value : undefined
  }

  /** Whether a step is a constant with this value; `undefined` is unknown. */
  isConstant(at: At, value: Scalar | undefined): boolean {
    return this.steps[at]?.form === "constant" && this.#constantAt(at) === value
  }

  /** A constant; one without a value is unknown. */
  constant(value: Scalar | undefined, sort: ScalarSort): At {
    return this.#keep(
      value === undefined
        ? { form: "constant", sort }
        : { form: "constant", sort: sortOfScalar(value), value },
    )
  }

  number(value: number): At {
    return this.constant(value, "number")
  }

  unknown(sort: ScalarSort): At {
    return this.constant(undefined, sort)
  }

  sortOf(at: At): ScalarSort {
    return this.steps[at]?.sort ?? "truth"
  }

  not(of: At): At {
    const step = this.steps[of]
    return step?.form === "not" ? step.of : this.add({ form: "not", sort: "truth", of })
  }

  /** A conjunction or a disjunction without the parts that do not matter. */
  junction(form: "all" | "any", parts: ReadonlyArray<At>): At {
    const decisive = form === "any"
    const of = [...new Set(parts)].filter((part) => !this.isConstant(part, !decisive))
    if (of.some((part) => this.isConstant(part, decisive))) return this.constant(decisive, "truth")
    const [first] = of
    if (first === undefined) return this.constant(!decisive, "truth")
    return of.length === 1 ? first : this.add({ form, sort: "truth", of })
  }

  all(...of: ReadonlyArray<At>): At {
    return this.junction("all", of)
  }

  any(...of: ReadonlyArray<At>): At {
    return this.junction("any", of)
  }

  atLeast(count: number, of: ReadonlyArray<At>): At {
    if (count <= 0) return this.constant(true, "truth")
    if (count > of.length) return this.constant(false, "truth")
    return this.add({ form: "atLeast", sort: "truth", count, of })
  }

  order(left: At, right: At): At {
    return this.add({ form: "order", sort: "truth", left, right })
  }

  same(left: At, right: At): At {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (this.isConstant(one, true)) return other
      if (this.isConstant(one, false)) return this.not(other)
    }
    return this.add({
      form: "same",
      sort: "truth",
      left: Math.min(left, right),
      right: Math.max(left, right),
    })
  }

  /** Whether a number lies between two others, both included. */
  within(of: At, low: number, high: number): At {
    return this.all(this.order(of, this.number(low)), this.order(this.number(high), of))
  }

  linear(terms: ReadonlyArray<readonly [times: number, of: At]>, plus = 0): At {
    const [term] = terms
    if (terms.length === 1 && term !== undefined && term[0] === 1 && plus === 0) return term[1]
    const of = terms.map(([times, at]) => ({ times, of: at }))
    return this.add({ form: "linear", sort: "number", terms: of, plus })
  }

  portion(of: At, by: At, per: At, rounding: Rounding): At {
    return this.add({ form: "portion", sort: "number", of, by, per, rounding })
  }

  /**
   * A choice. Branches that never apply are left out; one of truths with a constant result is a condition beside the others.
   */
  choose(branches: ReadonlyArray<Branch>, otherwise: At, agreeing = true): At {
    const open: Array<Branch> = []
    for (const branch of branches) {
      if (this.isConstant(branch.when, false)) continue
      if (this.isConstant(branch.when, true)) return this.#choice(open, branch.gives, agreeing)
      open.push(branch)
    }
    return this.#choice(open, otherwise, agreeing)
  }

  #choice(branches: ReadonlyArray<Branch>, otherwise: At, agreeing: boolean): At {
    const results = [...branches.map(({ gives }) => gives), otherwise]
    const distinct = new Set(results)
    if (branches.length === 0 || (agreeing && distinct.size === 1)) return otherwise
    if (distinct.size === 1 && this.isConstant(otherwise, undefined)) return otherwise
    if (agreeing && this.sortOf(otherwise) === "truth") return this.#choiceOfTruths(branches, otherwise)
    return this.#chosen(branches, otherwise, agreeing)
  }

  #chosen(branches: ReadonlyArray<Branch>, otherwise: At, agreeing: boolean): At {
    const results = [...branches.map(({ gives }) => gives), otherwise]
    // Different constants never agree.
    const apart =
      new Set(results).size === results.length && results.every((at) => this.steps[at]?.form === "constant")
    const sort = this.sortOf(results.find((at) => !this.isConstant(at, undefined)) ?? otherwise)
    return this.add({ form: "choose", sort, branches, otherwise, agreeing: agreeing && !apart })
  }

  #choiceOfTruths(branches: ReadonlyArray<Branch>, otherwise: At): At {
    let rest = otherwise
    let open: Array<Branch> = []
    const closed = (): At => (open.length === 0 ? rest : this.#chosen(open, rest, true))
    for (const { when, gives } of branches.toReversed()) {
      const conditions = this.#asCondition(when, gives, open.length === 0 ? rest : undefined)
      if (conditions === undefined) open = [{ when, gives }, ...open]
      else {
        rest = conditions(closed)
        open = []
      }
    }
    return closed()
  }

  /** A branch as a condition, where its result is constant or that of all others is. */
  #asCondition(when: At, gives: At, rest: At | undefined): ((closed: () => At) => At) | undefined {
    if (this.isConstant(gives, true)) return (closed) => this.any(when, closed())
    if (this.isConstant(gives, false)) return (closed) => this.all(this.not(when), closed())
    if (rest === undefined) return undefined
    if (this.isConstant(rest, true)) return () => this.any(this.not(when), gives)
    if (this.isConstant(rest, false)) return () => this.all(when, gives)
    return undefined
  }

  /** The greatest (sign 1) or the smallest (sign -1) of two numbers. */
  extreme(sign: 1 | -1, left: At, right: At): At {
    const leftIsGreater = this.order(left, right)
    const [gives, otherwise] = sign === 1 ? [left, right] : [right, left]
    return this.choose([{ when: leftIsGreater, gives }], otherwise)
  }

  /** The graph of outputs, without the steps that none of them needs. */
  graph(outputs: ReadonlyArray<Output>): Graph {
    return pruned(this.steps, outputs)
  }
}

/** The steps that outputs need, renumbered in their order. */
const pruned = (steps: ReadonlyArray<Step>, outputs: ReadonlyArray<Output>): Graph => {
  const needed = new Uint8Array(steps.length)
  for (const { at } of outputs) for (const place of at) needed[place] = 1
  for (let at = steps.length - 1; at >= 0; at--)
    if (needed[at] === 1) for (const need of needsOf(steps[at] as Form)) needed[need] = 1
  const places = new Uint32Array(steps.length)
  const kept: Array<Step> = []
  const placeOf = (at: At): At => places[at] as At
  steps.forEach((step, at) => {
    if (needed[at] === 0) return
    places[at] = kept.length
    kept.push(moved(step, placeOf))
  })
  return {
    steps: kept,
    outputs: outputs.map(
      ({ kind, at }): Output => ({ kind, at: at.map(placeOf) as unknown as Output["at"] }),
    ),
  }
}

/** A step with the steps that it needs at other places. */
export const moved = (step: Step, to: (at: At) => At): Step => {
  switch (step.form) {
    case "constant":
    case "fact":
    case "field":
    case "day":
      return step
    case "all":
    case "any":
    case "atLeast":
    case "calendar":
      return { ...step, of: step.of.map(to) }
    case "not":
    case "among":
      return { ...step, of: to(step.of) }
    case "order":
    case "same":
    case "divisor":
      return { ...step, left: to(step.left), right: to(step.right) }
    case "orderOfRatios":
      return {
        ...step,
        left: [to(step.left[0]), to(step.left[1])],
        right: [to(step.right[0]), to(step.right[1])],
      }
    case "linear":
      return { ...step, terms: step.terms.map(({ times, of }) => ({ times, of: to(of) })) }
    case "portion":
      return { ...step, of: to(step.of), by: to(step.by), per: to(step.per) }
    case "choose":
      return {
        ...step,
        branches: step.branches.map(({ when, gives }) => ({ when: to(when), gives: to(gives) })),
        otherwise: to(step.otherwise),
      }
    case "fold":
      return { ...step, where: to(step.where), of: to(step.of) }
  }
}
