import type { Ratio, Rounding } from "../../../values/ratio.ts"
import { farBelow } from "../arithmetic.ts"
import type { PlanOf } from "../plan.ts"
import type { Then } from "./branches.ts"
import type { StepTexts } from "./step-texts.ts"
import type { Writer } from "./writer.ts"

/** The endings of the names of rounding operations. */
export const endings = { up: "Up", down: "Down", nearest: "Nearest" } as const satisfies {
  readonly [R in Rounding]: string
}

/** A number times a constant fraction. Doubles divide where they decide; elsewhere the exact operation does. */
const scaledBy = (
  writer: Writer,
  value: string,
  { numerator, denominator }: Ratio,
  rounding: Rounding,
  unknown: string,
): string => {
  const exactly = `${writer.operation(`scaled${endings[rounding]}`)}(${value}, ${numerator}, ${denominator})`
  const product = numerator === 1 ? value : writer.let("n", `${value} * ${numerator}`)
  const quotients: { readonly [R in Rounding]: string } = {
    up: `Math.ceil(${product} / ${denominator}) + 0`,
    down: `Math.floor(${product} / ${denominator}) + 0`,
    nearest: `Math.floor((2 * ${product} + ${denominator}) / ${2 * denominator}) + 0`,
  }
  const isSmall = denominator < farBelow ? `${product} > ${-farBelow} && ${product} < ${farBelow}` : "false"
  const result = writer.let("n", `${isSmall} ? ${quotients[rounding]} : ${exactly}`)
  writer.line(`if (${result} !== ${result}) { ${unknown} }`)
  return result
}

/** A number times a fraction, rounded. */
export const scale = (steps: StepTexts, { of, by, rounding }: PlanOf<"scale">, unknown: string): string => {
  const { writer } = steps
  const value = steps.number(of, unknown)
  if (by.form === "constant") return scaledBy(writer, value, by.value as Ratio, rounding, unknown)
  if (by.form === "when" && by.gives.form === "constant" && by.otherwise.form === "constant") {
    // The usual share of a term: one of two constant fractions.
    const result = writer.variable("r")
    const scaledTo = ({ value: ratio }: PlanOf<"constant">): Then => {
      if (ratio === undefined) return { jump: unknown }
      const write = () =>
        writer.line(`${result} = ${scaledBy(writer, value, ratio as Ratio, rounding, unknown)};`)
      return { write }
    }
    steps.branch(by.condition, {
      yes: scaledTo(by.gives),
      no: scaledTo(by.otherwise),
      unknown: { jump: unknown },
    })
    return result
  }
  const ratio = steps.value(by, unknown)
  const exactly = writer.operation(`scaled${endings[rounding]}`)
  const result = writer.let("n", `${exactly}(${value}, ${ratio}.numerator, ${ratio}.denominator)`)
  writer.line(`if (${result} !== ${result}) { ${unknown} }`)
  return result
}
