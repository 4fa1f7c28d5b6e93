import type { Rounding } from "../../../values/ratio.ts"
import { farBelow } from "../arithmetic.ts"
import { isNumber, isUnknown, type PlanOf } from "../plan.ts"
import type { StepTexts } from "./step-texts.ts"
import type { Writer } from "./writer.ts"

/** The endings of the names of rounding operations. */
const endings = { up: "Up", down: "Down", nearest: "Nearest" } as const satisfies {
  readonly [R in Rounding]: string
}

/** A number times a constant fraction. Doubles divide where they decide; elsewhere the exact operation does. */
const scaledBy = (
  writer: Writer,
  value: string,
  numerator: number,
  denominator: number,
  rounding: Rounding,
): string => {
  const exactly = `${writer.operation(`scaled${endings[rounding]}`)}(${value}, ${numerator}, ${denominator})`
  if (denominator <= 0 || denominator >= farBelow) return writer.let("n", exactly)
  const product = numerator === 1 ? value : writer.let("n", `${value} * ${numerator}`)
  const quotients: { readonly [R in Rounding]: string } = {
    up: `Math.ceil(${product} / ${denominator}) + 0`,
    down: `Math.floor(${product} / ${denominator}) + 0`,
    nearest: `Math.floor((2 * ${product} + ${denominator}) / ${2 * denominator}) + 0`,
  }
  const isSmall = `${product} > ${-farBelow} && ${product} < ${farBelow}`
  return writer.let("n", `${isSmall} ? ${quotients[rounding]} : ${exactly}`)
}

const known = (writer: Writer, result: string, unknown: string): string => {
  writer.line(`if (${result} !== ${result}) { ${unknown} }`)
  return result
}

/** A share of a number, rounded. */
export const portion = (
  steps: StepTexts,
  { by, of, per, rounding }: PlanOf<"portion">,
  unknown: string,
): string => {
  const { writer } = steps
  const value = steps.number(of, unknown)
  if (isNumber(per) && per.value === 1)
    return writer.checked(
      "n",
      `${value} * ${steps.number(by, unknown)} + 0`,
      (name) => `Number.isSafeInteger(${name})`,
      unknown,
    )
  if (isNumber(by) && isNumber(per))
    return known(writer, scaledBy(writer, value, by.value, per.value, rounding), unknown)
  const [branch, another] = per.form === "choose" ? per.branches : []
  if (isNumber(by) && per.form === "choose" && branch !== undefined && another === undefined) {
    const { gives, when } = branch
    const { otherwise } = per
    if ([gives, otherwise].every((one) => isNumber(one) || isUnknown(one)) && !per.agreeing) {
      // The usual share of a term: one of two constant fractions.
      const result = writer.variable("r")
      const scaledTo = (one: typeof gives) =>
        isNumber(one)
          ? {
              write: () =>
                writer.line(`${result} = ${scaledBy(writer, value, by.value, one.value, rounding)};`),
            }
          : { jump: unknown }
      steps.branch(when, { yes: scaledTo(gives), no: scaledTo(otherwise), unknown: { jump: unknown } })
      return known(writer, result, unknown)
    }
  }
  const exactly = writer.operation(`scaled${endings[rounding]}`)
  const numbers = [value, steps.number(by, unknown), steps.number(per, unknown)]
  return known(writer, writer.let("n", `${exactly}(${numbers.join(", ")})`), unknown)
}
