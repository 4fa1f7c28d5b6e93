import type { Node } from "../../../expression.ts"
import type { Truth } from "../../../values/truth.ts"
import { isUnknown, type Plan } from "../plan.ts"
import { constant } from "./sorts.ts"

export const flip = (truth: Truth): Truth => (2 - truth) as Truth

/** The negation of a plan, without a step of its own where possible. */
export const negated = (plan: Plan): Plan => {
  switch (plan.form) {
    case "constant":
      return plan.value === undefined ? plan : constant(!plan.value)
    case "truthFact":
      return { ...plan, whenYes: flip(plan.whenYes), whenNo: flip(plan.whenNo) }
    case "codeFact":
      return { ...plan, truths: new Map([...plan.truths].map(([code, truth]) => [code, flip(truth)])) }
    case "within":
    case "among":
      return { ...plan, inside: flip(plan.inside), outside: flip(plan.outside) }
    case "order":
      return { ...plan, whenAtLeast: flip(plan.whenAtLeast), whenLess: flip(plan.whenLess) }
    case "same":
      return { ...plan, whenSame: flip(plan.whenSame), whenDifferent: flip(plan.whenDifferent) }
    case "not":
      return plan.of
    default:
      return { form: "not", sort: "truth", of: plan }
  }
}

/** A conjunction or a disjunction without the constant parts that do not matter. */
export const junction = (form: "all" | "any", parts: ReadonlyArray<Plan>): Plan => {
  const decisive = form === "any"
  const of = parts.filter((part) => !(part.form === "constant" && part.value === !decisive))
  if (of.some((part) => part.form === "constant" && part.value === decisive)) return constant(decisive)
  const [first] = of
  if (first === undefined) return constant(!decisive)
  return of.length === 1 || of.every(isUnknown) ? first : { form, sort: "truth", of }
}

/** The parts of a junction inside a junction of its kind. That of another rule may be shared and stays whole. */
const opened = (form: "all" | "any", node: Node | undefined, plan: Plan): ReadonlyArray<Plan> => {
  if (plan.form !== form || node === undefined) return [plan]
  return node.op === "clause" ? opened(form, node.of, plan) : node.op === form ? plan.of : [plan]
}

export const plannedJunction = (
  node: Extract<Node, { op: "all" | "any" }>,
  parts: ReadonlyArray<Plan>,
): Plan =>
  junction(
    node.op,
    parts.flatMap((part, index) => opened(node.op, node.of[index], part)),
  )
