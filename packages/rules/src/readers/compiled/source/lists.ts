import type { OverEntries, PlanOf } from "../plan.ts"
import { type Branches, ifElse, jumpingTo, onwards, type Then } from "./branches.ts"
import { takingPlace } from "./extremes.ts"
import { readAs, type StepTexts } from "./step-texts.ts"
import { quote, type Writer } from "./writer.ts"

/** Writes a loop over the entries of a list; jumps where the list is unknown. */
export const overEntries = (
  writer: Writer,
  { list, slot }: OverEntries,
  unknown: string,
  body: () => void,
): void => {
  const given = writer.let("g", `facts[${quote(list)}]`)
  writer.line(`if (!Array.isArray(${given})) { ${unknown} }`)
  writer.line(`for (const e${slot} of ${given}) {`)
  body()
  writer.line("}")
}

/** Writes a loop over the selected entries; jumps where a condition is unknown. */
const overChosen = (
  { branch, writer }: StepTexts,
  plan: PlanOf<"countOf" | "sumOf" | "smallestOf" | "greatestOf">,
  unknown: string,
  write: () => void,
): void =>
  overEntries(writer, plan, unknown, () =>
    branch(plan.where, {
      yes: { write },
      no: onwards,
      unknown: "passing" in plan && plan.passing === true ? onwards : { jump: unknown },
    }),
  )

/** Branches on whether an entry is chosen: the first that is decides, else an open one keeps it open. */
export const exists = (
  { branch, writer }: StepTexts,
  plan: PlanOf<"exists">,
  { no, unknown, yes }: Branches,
): void =>
  jumpingTo(writer, unknown, (jump) =>
    jumpingTo(writer, yes, (decided) => {
      const open = writer.variable("o", "false")
      const stillOpen: Then = { write: () => writer.line(`${open} = true;`) }
      overEntries(writer, plan, jump, () =>
        branch(plan.where, { yes: { jump: decided }, no: onwards, unknown: stillOpen }),
      )
      ifElse(writer, open, { jump }, no)
    }),
  )

export const countOf = (steps: StepTexts, plan: PlanOf<"countOf">, unknown: string): string => {
  const { writer } = steps
  const total = writer.variable("n", "0")
  overChosen(steps, plan, unknown, () => writer.line(`${total}++;`))
  return total
}

/** The sum of the selected entries; NaN outside the safe range. */
export const sumOf = (steps: StepTexts, plan: PlanOf<"sumOf">, unknown: string): string => {
  const { writer } = steps
  const total = writer.variable("n", "0")
  overChosen(steps, plan, unknown, () => {
    const plus = writer.operation("plus")
    writer.line(`${total} = ${plus}(${total}, ${steps.number(plan.of, unknown)});`)
  })
  return `${writer.operation("totalOf")}(${total})`
}

/** The smallest or the greatest value of the selected entries; jumps where there is none. */
export const extremeOf = (
  steps: StepTexts,
  plan: PlanOf<"smallestOf" | "greatestOf">,
  representation: "number" | "value",
  unknown: string,
): string => {
  const { writer } = steps
  const found = writer.variable("v")
  overChosen(steps, plan, unknown, () => {
    const value = readAs(steps, plan.of, representation, unknown)
    const taking = takingPlace(writer, plan.form, value, found)
    writer.line(`if (${found} === undefined) { ${found} = ${value}; } else ${taking}`)
  })
  writer.line(`if (${found} === undefined) { ${unknown} }`)
  return found
}
