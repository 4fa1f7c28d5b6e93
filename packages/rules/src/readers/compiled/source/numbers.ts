import { askCalendar } from "../calendar.ts"
import { isChoice, isNumber, type Plan, type PlanOf } from "../plan.ts"
import { chosen } from "./choices.ts"
import { foldNumbers } from "./folds.ts"
import { writeGiven } from "./leaves.ts"
import { portion } from "./portions.ts"
import type { StepTexts } from "./step-texts.ts"
import { quote } from "./writer.ts"

const safe = (name: string): string => `Number.isSafeInteger(${name})`
const known = (name: string): string => `${name} === ${name}`

/** The greatest distance of a number from zero that its form shows. */
const greatestOf = (plan: Plan): number => {
  const among = (results: ReadonlyArray<Plan>): number =>
    Math.max(
      ...results.map((result) => (isNumber(result) ? Math.abs(result.value) : Number.MAX_SAFE_INTEGER)),
    )
  switch (plan.form) {
    case "numberFact":
      return Math.max(Math.abs(plan.low), Math.abs(plan.high))
    case "choose":
      return among([...plan.branches.map(({ gives }) => gives), plan.otherwise])
    case "ranges":
      return among(plan.ranges.map(({ gives }) => gives))
    default:
      return Number.MAX_SAFE_INTEGER
  }
}

const linear = (steps: StepTexts, { plus, terms }: PlanOf<"linear">, unknown: string): string => {
  const { writer } = steps
  const values = terms.map(({ of }) => steps.number(of, unknown))
  const products = terms.map(({ times }, place) =>
    times === 1 ? `${values[place]}` : times === -1 ? `-${values[place]}` : `${times} * ${values[place]}`,
  )
  const sum = [...products, ...(plus === 0 ? [] : [`${plus}`])].join(" + ").replaceAll("+ -", "- ")
  const most = terms.reduce((size, { of, times }) => size + Math.abs(times) * greatestOf(of), Math.abs(plus))
  // Adding zero removes a negative zero.
  if (most <= Number.MAX_SAFE_INTEGER) return writer.let("n", `${sum} + 0`)
  const isOfTwo =
    terms.length + (plus === 0 ? 0 : 1) <= 2 && terms.every(({ times }) => Math.abs(times) === 1)
  if (isOfTwo) return writer.checked("n", `${sum} + 0`, safe, unknown)
  const size = [...products.map((product) => `Math.abs(${product})`), `${Math.abs(plus)}`].join(" + ")
  const times = writer.constant(terms.map((term) => term.times))
  const exactly = `${writer.operation("sumOfMultiples")}(${times}, [${values.join(", ")}], ${plus})`
  const isExact = `${size} <= ${Number.MAX_SAFE_INTEGER}`
  return writer.checked("n", `${isExact} ? ${sum} + 0 : ${exactly}`, known, unknown)
}

const extreme = (
  steps: StepTexts,
  { form, of }: PlanOf<"smallest" | "greatest">,
  unknown: string,
): string => {
  const { writer } = steps
  const found = writer.name("n")
  const better = form === "greatest" ? ">" : "<"
  of.forEach((part, index) => {
    const value = steps.number(part, unknown)
    writer.line(
      index === 0 ? `let ${found} = ${value};` : `if (${value} ${better} ${found}) { ${found} = ${value}; }`,
    )
  })
  return found
}

/** Writes a step of the sort `number`; jumps where it is unknown. */
export const writeNumber = (steps: StepTexts, plan: Plan, unknown: string): string => {
  if (isChoice(plan)) return chosen(steps, plan, unknown)
  const { writer } = steps
  const checked = (expression: string, holds: (name: string) => string): string =>
    writer.checked("n", expression, holds, unknown)
  switch (plan.form) {
    case "numberFact":
      return checked(`facts[${quote(plan.id)}]`, (name) => {
        const low = plan.low > Number.MIN_SAFE_INTEGER ? ` && ${name} >= ${plan.low}` : ""
        const high = plan.high < Number.MAX_SAFE_INTEGER ? ` && ${name} <= ${plan.high}` : ""
        return `${safe(name)}${low}${high}`
      })
    case "fact":
    case "field":
      return writeGiven(steps, plan, unknown)
    case "today":
      return "today"
    case "linear":
      return linear(steps, plan, unknown)
    case "portion":
      return portion(steps, plan, unknown)
    case "divisor": {
      const [left, right] = [steps.number(plan.left, unknown), steps.number(plan.right, unknown)]
      return writer.let("n", `${writer.operation("divisorOf")}(${left}, ${right})`)
    }
    case "limited": {
      const value = steps.number(plan.of, unknown)
      writer.line(`if (!(${value} >= ${plan.low} && ${value} <= ${plan.high})) { ${unknown} }`)
      return value
    }
    case "smallest":
    case "greatest":
      return extreme(steps, plan, unknown)
    case "calendar": {
      const ask = writer.constant(askCalendar(plan, steps.setting.pack.calendar))
      const numbers = plan.of.map((part) => steps.number(part, unknown))
      return checked(`${ask}(${numbers.join(", ")})`, known)
    }
    case "fold":
      return foldNumbers(steps, plan, unknown)
    default:
      throw new TypeError(`A step of the form ${plan.form} is no number.`)
  }
}
