import type { Choice, PlanOf } from "../../../compiled/plan.ts"
import { localText, partOf, unknowns } from "./locals.ts"
import { writeRanges } from "./ranges.ts"
import type { StepTexts } from "./step-texts.ts"
import { type Asked, anyFlag, fixedNumber, isSafe, type NumberText, type Text } from "./writer.ts"

type Choose = PlanOf<"choose">

/** Several branches: the results that are possible have to agree. */
const ofSeveral = (steps: StepTexts, { agreeing, branches, otherwise, sort }: Choose): Text => {
  const { writer } = steps
  const cases = branches.map(({ gives, when }) => ({
    when: steps.truth(when),
    gives: partOf(steps.of(gives)),
  }))
  const other = partOf(steps.of(otherwise))
  const held = writer.variable("h", unknowns[sort])
  const possible = writer.variable("b", "0")
  const decided = writer.variable("b", "0")
  const take = (part: string): string =>
    `if (${possible} === 0) { ${held} = ${part}; ${possible} = 1; } else if (${held} !== ${part}) ${held} = ${unknowns[sort]};`
  for (const { gives, when } of cases)
    writer.line(
      agreeing
        ? `if (${decided} === 0 && ${when} !== 0) { ${take(gives)} if (${when} === 3) ${decided} = 1; }`
        : `if (${decided} === 0 && ${when} !== 0) { ${decided} = 1; if (${when} === 3) ${held} = ${gives}; }`,
    )
  writer.line(`if (${decided} === 0) { ${take(other)} }`)
  return localText(writer, sort, held)
}

/** One number or another, without a branch where both are safe in every case. */
const selected = (
  { writer }: StepTexts,
  { holds }: Asked,
  gives: NumberText,
  otherwise: NumberText,
): Pick<NumberText, "value" | "clean" | "bounded"> => {
  const clean = gives.clean && otherwise.clean
  const bounded = gives.bounded && otherwise.bounded
  if (!(clean && bounded && isSafe(gives.low - otherwise.high, gives.high - otherwise.low)))
    return { value: writer.let("n", `${holds} !== 0 ? ${gives.value} : ${otherwise.value}`), clean, bounded }
  const isFixed = gives.low === gives.high && otherwise.low === otherwise.high
  const difference = isFixed ? gives.low - otherwise.low : `(${gives.value} - ${otherwise.value})`
  const stepped = (): string => {
    if (difference === 1) return `${otherwise.value} + ${holds}`
    if (difference === -1) return `${otherwise.value} - ${holds}`
    return `${otherwise.value} + ${typeof difference === "number" ? fixedNumber(difference).value : difference} * ${holds}`
  }
  return { value: difference === 0 ? gives.value : writer.let("n", stepped()), clean, bounded }
}

const whenNumber = (
  steps: StepTexts,
  condition: Asked,
  agreeing: boolean,
  gives: NumberText,
  otherwise: NumberText,
): NumberText => {
  const limits = { low: Math.min(gives.low, otherwise.low), high: Math.max(gives.high, otherwise.high) }
  const one = selected(steps, condition, gives, otherwise)
  if (gives.flags.length === 0 && otherwise.flags.length === 0 && !agreeing)
    return { ...one, ...limits, flags: condition.flags }
  const { holds } = condition
  const [open, a, b] = [anyFlag(condition.flags), anyFlag(gives.flags), anyFlag(otherwise.flags)]
  // Where the condition is open, both sides have to be known and the same.
  const differs = agreeing ? `(+(${gives.value} !== ${otherwise.value}) | ${a} | ${b})` : "1"
  const flag = `(${holds} & ${a}) | ((${holds} ^ 1) & ${b}) | (${open} & ${differs})`
  return { ...one, ...limits, flags: [steps.writer.let("u", flag)] }
}

const ofTwo = (
  steps: StepTexts,
  { agreeing, otherwise, sort }: Choose,
  { gives, when }: Choose["branches"][number],
): Text => {
  const { writer } = steps
  const condition = steps.truth(when)
  if (sort === "truth") {
    const [a, b] = [steps.truth(gives), steps.truth(otherwise)]
    const yes = writer.let("m", `-(${condition} >> 1)`)
    const open = writer.let("m", `-((${condition} & 1) ^ (${condition} >> 1))`)
    const agreed = agreeing ? `(${a} === ${b} ? ${a} : 1)` : "1"
    const text = `(((${a} & ${yes}) | (${b} & ~${yes})) & ~${open}) | (${agreed} & ${open})`
    return { sort, name: writer.let("t", text) }
  }
  if (sort === "number") {
    const [one, other] = [steps.number(gives), steps.number(otherwise)]
    return { sort, number: whenNumber(steps, writer.asked(condition), agreeing, one, other) }
  }
  const [a, b] = [steps.code(gives), steps.code(otherwise)]
  const open = agreeing ? ` || ${a} === ${b}` : ""
  const text = `${condition} === 3 ? ${a} : ${condition} === 0${open} ? ${b} : ${unknowns[sort]}`
  return localText(writer, sort, text)
}

export const writeChoice = (steps: StepTexts, plan: Choice): Text => {
  if (plan.form === "ranges") return writeRanges(steps, plan)
  const [branch, another] = plan.branches
  return branch === undefined || another !== undefined ? ofSeveral(steps, plan) : ofTwo(steps, plan, branch)
}
