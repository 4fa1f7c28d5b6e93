import type { Plan, PlanOf } from "../../../compiled/plan.ts"
import type { LaneSort } from "../kernel.ts"
import { heldParts, localText, partsOf, unknownParts } from "./locals.ts"
import type { StepTexts } from "./step-texts.ts"
import { writeTable } from "./tables.ts"
import { type Asked, anyFlag, fixedNumber, flagsOf, isSafe, type NumberText, type Text } from "./writer.ts"

/** One of several texts by an index that is an expression; unknown at any other index. */
export const chosenByPlace = (
  steps: StepTexts,
  place: string,
  of: ReadonlyArray<Text>,
  sort: LaneSort,
): Text => {
  const parts = of.map(partsOf)
  const texts = unknownParts[sort].map((unknown, part) =>
    of.reduceRight((rest, _, index) => `${place} === ${index} ? ${parts[index]?.[part]} : ${rest}`, unknown),
  )
  return localText(steps.writer, sort, texts)
}

const unless = (steps: StepTexts, { general, ranks }: PlanOf<"unless">, sort: LaneSort): Text => {
  const { writer } = steps
  const generally = partsOf(steps.of(general, sort))
  const exceptions = ranks.map((rank) =>
    rank.map(({ gives, when }) => ({ when: steps.truth(when), gives: partsOf(steps.of(gives, sort)) })),
  )
  const { held, take } = heldParts(writer, sort)
  const applied = writer.variable("b", "0")
  for (const rank of exceptions) {
    writer.line(`if (${applied} === 0) {`)
    for (const { gives, when } of rank)
      writer.line(`if (${when} !== 0) { ${take(gives)} if (${when} === 3) ${applied} = 1; }`)
    writer.line("}")
  }
  writer.line(`if (${applied} === 0) { ${take(generally)} }`)
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

const when = (steps: StepTexts, plan: PlanOf<"when">, sort: LaneSort): Text => {
  const condition = steps.truth(plan.condition)
  const [gives, otherwise] = [steps.of(plan.gives, sort), steps.of(plan.otherwise, sort)]
  if (gives.sort === "number" && otherwise.sort === "number")
    return {
      sort: "number",
      number: whenNumber(steps, steps.writer.asked(condition), plan.agreeing, gives.number, otherwise.number),
    }
  if ("pair" in gives && "pair" in otherwise && !plan.agreeing) {
    const [first, second] = (["first", "second"] as const).map((part) =>
      whenNumber(steps, steps.writer.asked(condition), false, gives.pair[part], otherwise.pair[part]),
    )
    const flags = flagsOf(first as NumberText, second as NumberText)
    return {
      sort: gives.sort,
      pair: { first: { ...(first as NumberText), flags }, second: { ...(second as NumberText), flags: [] } },
    }
  }
  const [a, b] = [partsOf(gives), partsOf(otherwise)]
  const same = a.map((part, index) => `${part} === ${b[index]}`).join(" && ")
  const open = plan.agreeing ? ` || (${same})` : ""
  const parts = a.map(
    (part, index) =>
      `${condition} === 3 ? ${part} : ${condition} === 0${open} ? ${b[index]} : ${unknownParts[sort][index]}`,
  )
  return localText(steps.writer, sort, parts)
}

export const writeChoice = (steps: StepTexts, plan: Plan, sort: LaneSort): Text => {
  switch (plan.form) {
    case "when":
      return when(steps, plan, sort)
    case "unless":
      return unless(steps, plan, sort)
    case "table":
      return writeTable(steps, plan, sort, chosenByPlace)
    default:
      throw new Error(`A plan of the form ${plan.form} has no text of a ${sort}.`)
  }
}
