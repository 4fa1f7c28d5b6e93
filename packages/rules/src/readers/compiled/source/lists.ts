import type { OverEntries, PlanOf } from "../plan.ts"
import { ifElse, jumpingTo, onwards, type Then } from "./branches.ts"
import { takingPlace } from "./extremes.ts"
import { readAs, type StepTexts } from "./step-texts.ts"
import { quote, type Writer } from "./writer.ts"

/** Writes a body once for all entries of a list; jumps where the list is unknown. */
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

/** Writes what is done with each entry that a condition chooses; jumps where it is unknown whether it does. */
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

/** Goes where the first decisive entry leads, and otherwise on, unless an entry keeps it open. */
export const quantified = (
  { branch, writer }: StepTexts,
  plan: PlanOf<"exists" | "every">,
  decisive: Then,
  otherwise: Then,
  unknown: Then,
): void =>
  jumpingTo(writer, unknown, (jump) =>
    jumpingTo(writer, decisive, (decided) => {
      const open = writer.name("o")
      writer.line(`let ${open} = false;`)
      const stillOpen: Then = { write: () => writer.line(`${open} = true;`) }
      const [yes, no] = plan.form === "exists" ? [{ jump: decided }, onwards] : [onwards, { jump: decided }]
      overEntries(writer, plan, jump, () => branch(plan.where, { yes, no, unknown: stillOpen }))
      ifElse(writer, open, { jump }, otherwise)
    }),
  )

/** How many entries are chosen. */
export const countOf = (steps: StepTexts, plan: PlanOf<"countOf">, unknown: string): string => {
  const { writer } = steps
  const total = writer.name("n")
  writer.line(`let ${total} = 0;`)
  overChosen(steps, plan, unknown, () => writer.line(`${total}++;`))
  return total
}

/** What the entries that are chosen add up to; NaN where that is out of range. */
export const sumOf = (steps: StepTexts, plan: PlanOf<"sumOf">, unknown: string): string => {
  const { writer } = steps
  const total = writer.name("n")
  writer.line(`let ${total} = 0;`)
  overChosen(steps, plan, unknown, () => {
    const plus = writer.operation("plus")
    writer.line(`${total} = ${plus}(${total}, ${steps.number(plan.of, unknown)});`)
  })
  return `${writer.operation("totalOf")}(${total})`
}

/** The smallest or the greatest of what the chosen entries come to; jumps where none is chosen. */
export const extremeOf = (
  steps: StepTexts,
  plan: PlanOf<"smallestOf" | "greatestOf">,
  representation: "number" | "value",
  unknown: string,
): string => {
  const { writer } = steps
  const found = writer.name("v")
  writer.line(`let ${found};`)
  overChosen(steps, plan, unknown, () => {
    const value = readAs(steps, plan.of, representation, unknown)
    const taking = takingPlace(writer, plan.form, value, found)
    writer.line(`if (${found} === undefined) { ${found} = ${value}; } else ${taking}`)
  })
  writer.line(`if (${found} === undefined) { ${unknown} }`)
  return found
}
