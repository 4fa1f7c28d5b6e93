import { isChoice, type Plan, type PlanOf } from "../plan.ts"
import { chosen } from "./choices.ts"
import { extreme } from "./extremes.ts"
import { endings, scale } from "./fractions.ts"
import { countOf, extremeOf, sumOf } from "./lists.ts"
import type { StepTexts } from "./step-texts.ts"
import { writeValue } from "./values.ts"
import { quote } from "./writer.ts"

const safe = (name: string): string => `Number.isSafeInteger(${name})`
const known = (name: string): string => `${name} === ${name}`
const defined = (name: string): string => `${name} !== undefined`

const sum = (steps: StepTexts, { of }: PlanOf<"add">, unknown: string): string => {
  const { writer } = steps
  const parts = of.map((part) => steps.number(part, unknown))
  const total = writer.name("n")
  if (parts.length <= 2) {
    writer.line(`const ${total} = ${["0", ...parts].join(" + ")};`)
    writer.line(`if (!Number.isSafeInteger(${total})) { ${unknown} }`)
  } else {
    const plus = writer.operation("plus")
    const all = parts.reduce((before, part) => `${plus}(${before}, ${part})`, "0")
    writer.line(`const ${total} = ${writer.operation("totalOf")}(${all});`)
    writer.line(`if (${total} !== ${total}) { ${unknown} }`)
  }
  return total
}

/** Writes a step of the sort `number`; jumps where it is unknown. */
export const writeNumber = (steps: StepTexts, plan: Plan, unknown: string): string => {
  if (isChoice(plan)) return chosen(steps, plan, "number", unknown)
  const { writer } = steps
  const checked = (expression: string, holds: (name: string) => string): string =>
    writer.checked("n", expression, holds, unknown)
  const sides = (of: { readonly left: Plan; readonly right: Plan }): readonly [string, string] => [
    steps.number(of.left, unknown),
    steps.number(of.right, unknown),
  ]
  switch (plan.form) {
    case "numberFact":
      return checked(`facts[${quote(plan.id)}]`, (name) => {
        const low = plan.low > Number.MIN_SAFE_INTEGER ? ` && ${name} >= ${plan.low}` : ""
        const high = plan.high < Number.MAX_SAFE_INTEGER ? ` && ${name} <= ${plan.high}` : ""
        return `${safe(name)}${low}${high}`
      })
    case "today":
      return "today"
    case "field":
      return checked(`e${plan.slot}[${quote(plan.name)}]`, safe)
    case "add":
      return sum(steps, plan, unknown)
    case "subtract":
    case "multiply":
    case "addDays": {
      const [left, right] = sides(plan)
      if (plan.form === "addDays") {
        const { firstDay, lastDay } = steps.setting.pack.calendar
        return checked(`${left} + ${right}`, (name) => `${name} >= ${firstDay} && ${name} <= ${lastDay}`)
      }
      // Adding zero removes a negative zero.
      const expression = {
        subtract: `${left} - ${right} + 0`,
        multiply: `${left} * ${right} + 0`,
      }[plan.form]
      return checked(expression, safe)
    }
    case "divide":
      return checked(
        `${writer.operation(`quotient${endings[plan.rounding]}`)}(${sides(plan).join(", ")})`,
        known,
      )
    case "scale":
      return scale(steps, plan, unknown)
    case "remainder":
      return writer.let("n", `${writer.operation("remainder")}(${sides(plan).join(", ")})`)
    case "settled":
      return writer.let("n", `${writer.operation("settled")}(${steps.number(plan.of, unknown)})`)
    case "measure":
      return writer.let("n", `${writer.operation("measureOfTerm")}(${steps.value(plan.of, unknown)})`)
    case "addTerm": {
      const day = steps.number(plan.day, unknown)
      const term = steps.value(plan.term, unknown)
      return checked(`${writer.operation("dayAfterTerm")}(${day}, ${term})`, defined)
    }
    case "startOf": {
      const start = writer.operation(plan.unit === "month" ? "startOfMonth" : "startOfYear")
      return checked(`${start}(${steps.number(plan.day, unknown)})`, defined)
    }
    case "completionDay": {
      const start = steps.number(plan.start, unknown)
      const term = steps.value(plan.term, unknown)
      const share = steps.value(plan.share, unknown)
      return checked(`${writer.operation("completionDay")}(${start}, ${term}, ${share})`, defined)
    }
    case "smallest":
    case "greatest":
      return extreme(steps, plan, "number", unknown)
    case "countOf":
      return countOf(steps, plan, unknown)
    case "sumOf":
      return checked(sumOf(steps, plan, unknown), known)
    case "smallestOf":
    case "greatestOf":
      return extremeOf(steps, plan, "number", unknown)
    default:
      // A number of a form that yields any value: its limits were checked at its source.
      return writeValue(steps, plan, unknown)
  }
}
