import type { Ratio } from "../../../../values/ratio.ts"
import type { Term } from "../../../../values/term.ts"
import type { Value } from "../../../../values/value.ts"
import type { Plan, PlanOf } from "../../../compiled/plan.ts"
import { bitsOf } from "../block/lanes.ts"
import type { LaneSort } from "../kernel.ts"
import { localText, partsOf, unknownParts } from "./locals.ts"
import type { StepTexts } from "./step-texts.ts"
import { writeTable } from "./tables.ts"
import {
  type Asked,
  anyFlag,
  fixedNumber,
  flagsOf,
  isSafe,
  type NumberText,
  numberOrNaN,
  orNaN,
  type Text,
} from "./writer.ts"

/** One of several texts by a place that is an expression; unknown at any other place. */
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

/** The place of the last of some rising days that a day has reached; -1 where it has reached none. */
const placeReached = (day: number, from: ReadonlyArray<number>): number => {
  let place = -1
  while (place + 1 < from.length && (from[place + 1] as number) <= day) place++
  return place
}

/** The place of the first wording that holds on a day; -1 where none does. */
const placeHolding = (day: number, first: ReadonlyArray<number>, last: ReadonlyArray<number>): number => {
  for (let place = 0; place < first.length; place++)
    if (day >= (first[place] as number) && day <= (last[place] as number)) return place
  return -1
}

const componentsOf = (value: Value | undefined, sort: LaneSort): readonly [number, number] => {
  const { days, denominator, months, numerator } = (value ?? {}) as Partial<Term & Ratio>
  return sort === "term"
    ? [months ?? Number.NaN, days ?? Number.NaN]
    : [numerator ?? Number.NaN, denominator ?? Number.NaN]
}

const parameter = (steps: StepTexts, { at, from, values }: PlanOf<"parameter">, sort: LaneSort): Text => {
  const { writer } = steps
  const days = writer.input("k", () => from)
  const place = writer.let("i", `${writer.operation(placeReached)}(${orNaN(steps.number(at))}, ${days}) + 1`)
  const looked = (table: (bound: Parameters<Parameters<typeof writer.input>[1]>[0]) => unknown): string =>
    `${writer.input("k", table)}[${place}]`
  switch (sort) {
    case "truth":
      return {
        sort,
        name: writer.let(
          "t",
          looked(() =>
            Uint8Array.of(
              1,
              ...values.map((value) => bitsOf(value === undefined ? 1 : value === true ? 2 : 0)),
            ),
          ),
        ),
      }
    case "code":
      return {
        sort,
        name: writer.let(
          "k",
          looked(({ book }) =>
            Int32Array.of(
              0,
              ...values.map((value) => (value === undefined ? 0 : book.numberOf(value as string))),
            ),
          ),
        ),
      }
    case "number":
      return {
        sort,
        number: numberOrNaN(
          writer,
          looked(() =>
            Float64Array.of(
              Number.NaN,
              ...values.map((value) => (value as number | undefined) ?? Number.NaN),
            ),
          ),
        ),
      }
    case "term":
    case "ratio": {
      const [first, second] = [0, 1].map((part) =>
        looked(() =>
          Float64Array.of(Number.NaN, ...values.map((value) => componentsOf(value, sort)[part as 0 | 1])),
        ),
      )
      return localText(writer, sort, [first as string, second as string])
    }
  }
}

const versions = (steps: StepTexts, plan: PlanOf<"versions">, sort: LaneSort): Text => {
  const { writer } = steps
  const firsts = writer.input("k", () => plan.versions.map(({ first }) => first))
  const lasts = writer.input("k", () => plan.versions.map(({ last }) => last))
  const at = orNaN(steps.number(plan.at))
  const place = writer.let("i", `${writer.operation(placeHolding)}(${at}, ${firsts}, ${lasts})`)
  return chosenByPlace(
    steps,
    place,
    plan.versions.map(({ of }) => steps.of(of, sort)),
    sort,
  )
}

const unless = (steps: StepTexts, { general, ranks }: PlanOf<"unless">, sort: LaneSort): Text => {
  const { writer } = steps
  const generally = partsOf(steps.of(general, sort))
  const exceptions = ranks.map((rank) =>
    rank.map(({ gives, when }) => ({ when: steps.truth(when), gives: partsOf(steps.of(gives, sort)) })),
  )
  const held = unknownParts[sort].map(() => writer.name("h"))
  const [any, applied] = [writer.name("b"), writer.name("b")]
  held.forEach((name, part) => {
    writer.line(`let ${name} = ${unknownParts[sort][part]};`)
  })
  writer.line(`let ${any} = 0, ${applied} = 0;`)
  const take = (parts: ReadonlyArray<string>): string => {
    const taken = held.map((name, part) => `${name} = ${parts[part]};`).join(" ")
    const differs = held.map((name, part) => `${name} !== ${parts[part]}`).join(" || ")
    return `if (${any} === 0) { ${taken} ${any} = 1; } else if (${differs}) { ${held[0]} = ${unknownParts[sort][0]}; }`
  }
  for (const rank of exceptions) {
    writer.line(`if (${applied} === 0) {`)
    for (const { gives, when } of rank)
      writer.line(`if (${when} !== 0) { ${take(gives)} if (${when} === 3) ${applied} = 1; }`)
    writer.line("}")
  }
  writer.line(`if (${applied} === 0) { ${take(generally)} }`)
  return localText(writer, sort, held)
}

/** One number or another, without a branch where both are safe whatever the case. */
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
  // Where the condition is open, any of the two was taken; both have to be known and the same.
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

/** Writes a choice. */
export const writeChoice = (steps: StepTexts, plan: Plan, sort: LaneSort): Text => {
  switch (plan.form) {
    case "when":
      return when(steps, plan, sort)
    case "unless":
      return unless(steps, plan, sort)
    case "versions":
      return versions(steps, plan, sort)
    case "parameter":
      return parameter(steps, plan, sort)
    case "table":
      return writeTable(steps, plan, sort, chosenByPlace)
    default:
      throw new Error(`A plan of the form ${plan.form} has no text of a ${sort}.`)
  }
}
