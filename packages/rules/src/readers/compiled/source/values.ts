import { isChoice, isPlainCode, type Plan, type PlanOf } from "../plan.ts"
import { chosen } from "./choices.ts"
import { extreme } from "./extremes.ts"
import { extremeOf, overEntries } from "./lists.ts"
import { isAmong } from "./questions.ts"
import type { StepTexts } from "./step-texts.ts"
import { quote } from "./writer.ts"

/** The general meaning of a form that is not specialised. */
const general = (steps: StepTexts, { node, parts, over }: PlanOf<"general">, unknown: string): string => {
  const { writer } = steps
  const applied = writer.operation("applied")
  const values = (): string => parts.map((part) => steps.held(part, "value")).join(", ")
  if (over === undefined) {
    const all = values()
    return `${applied}(${writer.constant(node)}, [${all}])`
  }
  const all = writer.let("v", "[]")
  overEntries(writer, over, unknown, () => {
    const ofEntry = values()
    writer.line(`${all}.push(${ofEntry});`)
  })
  return `${applied}(${writer.constant(node)}, ${all})`
}

/** Writes a step whose result is a value; jumps where it is unknown. */
export const writeValue = (steps: StepTexts, plan: Plan, unknown: string): string => {
  if (isChoice(plan)) return chosen(steps, plan, "value", unknown)
  const { writer } = steps
  const defined = (expression: string): string =>
    writer.checked("v", expression, (name) => `${name} !== undefined`, unknown)
  const given = (expression: string, holds: (name: string) => string): string =>
    writer.checked("g", expression, holds, unknown)
  switch (plan.form) {
    case "fact": {
      const { fact } = plan
      const { codes, id } = fact
      if (!isPlainCode(fact))
        return defined(`${writer.operation("factValue")}(${writer.constant(fact)}, facts[${quote(id)}])`)
      return codes === undefined
        ? given(`facts[${quote(id)}]`, (name) => `typeof ${name} === "string"`)
        : given(`facts[${quote(id)}]`, (name) => isAmong(writer, name, new Set(codes)))
    }
    case "field":
      return given(
        `e${plan.slot}[${quote(plan.name)}]`,
        (name) => `${writer.operation("isOfKind")}(${quote(plan.kind)}, ${name})`,
      )
    case "ratio": {
      const left = steps.number(plan.left, unknown)
      const right = steps.number(plan.right, unknown)
      return defined(`${writer.operation("makeRatio")}(${left}, ${right})`)
    }
    case "addTerms": {
      const terms = plan.of.map((part) => steps.value(part, unknown))
      return defined(`${writer.operation("sumOfTerms")}([${terms.join(", ")}])`)
    }
    case "termOfMeasure":
      return writer.let("v", `${writer.operation("termOfMeasure")}(${steps.number(plan.measure, unknown)})`)
    case "termBetween": {
      const from = steps.number(plan.from, unknown)
      const to = steps.number(plan.to, unknown)
      return defined(`${writer.operation("termFromTo")}(${from}, ${to})`)
    }
    case "smallest":
    case "greatest":
      return extreme(steps, plan, "value", unknown)
    case "smallestOf":
    case "greatestOf":
      return extremeOf(steps, plan, "value", unknown)
    case "general":
      return defined(general(steps, plan, unknown))
    default:
      throw new Error(`A plan of the form ${plan.form} has no value of its own.`)
  }
}
