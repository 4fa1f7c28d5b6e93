import type { PlanOf } from "../plan.ts"
import { readAs, type StepTexts } from "./step-texts.ts"
import type { Writer } from "./writer.ts"

/** Replaces the value found so far, if another is smaller or greater. */
export const takingPlace = (
  writer: Writer,
  form: "smallest" | "greatest" | "smallestOf" | "greatestOf",
  value: string,
  found: string,
): string => {
  const sign = form === "greatest" || form === "greatestOf" ? 1 : -1
  return `if (${writer.operation("takesPlace")}(${value}, ${found}, ${sign})) { ${found} = ${value}; }`
}

export const extreme = (
  steps: StepTexts,
  { form, of }: PlanOf<"smallest" | "greatest">,
  representation: "number" | "value",
  unknown: string,
): string => {
  const { writer } = steps
  const found = writer.name(representation === "number" ? "n" : "v")
  const better = form === "greatest" ? ">" : "<"
  const taking = (value: string): string =>
    representation === "number"
      ? `if (${value} ${better} ${found}) { ${found} = ${value}; }`
      : takingPlace(writer, form, value, found)
  of.forEach((part, index) => {
    const value = readAs(steps, part, representation, unknown)
    writer.line(index === 0 ? `let ${found} = ${value};` : taking(value))
  })
  return found
}
