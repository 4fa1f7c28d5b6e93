/** Writes the smallest and the greatest of several values. */

import type { PlanOf } from "../plan.ts"
import { readAs, type StepTexts } from "./step-texts.ts"
import type { Writer } from "./writer.ts"

/** Takes a value in place of the one found so far, if it is smaller or greater. */
export const takingPlace = (
  writer: Writer,
  form: "smallest" | "greatest" | "smallestOf" | "greatestOf",
  value: string,
  found: string,
): string => {
  const sign = form === "greatest" || form === "greatestOf" ? 1 : -1
  return `if (${writer.operation("takesPlace")}(${value}, ${found}, ${sign})) { ${found} = ${value}; }`
}

/** The smallest or the greatest of several parts. */
export const extreme = (
  steps: StepTexts,
  { form, of }: PlanOf<"smallest" | "greatest">,
  carrier: "number" | "value",
  unknown: string,
): string => {
  const { writer } = steps
  const found = writer.name(carrier === "number" ? "n" : "v")
  const better = form === "greatest" ? ">" : "<"
  const taking = (value: string): string =>
    carrier === "number"
      ? `if (${value} ${better} ${found}) { ${found} = ${value}; }`
      : takingPlace(writer, form, value, found)
  of.forEach((part, index) => {
    const value = readAs(steps, part, carrier, unknown)
    writer.line(index === 0 ? `let ${found} = ${value};` : taking(value))
  })
  return found
}
