import { isCount, type PlanOf } from "../plan.ts"
import { type Branches, ifElse, jumpingTo, onwards, type Then } from "./branches.ts"
import type { StepTexts } from "./step-texts.ts"
import { quote, type Writer } from "./writer.ts"

type Fold = PlanOf<"fold">

/** Writes a loop over the entries of a list; jumps where the list is unknown. */
const overEntries = (writer: Writer, { list, slot }: Fold, unknown: string, body: () => void): void => {
  const given = writer.let("g", `facts[${quote(list)}]`)
  writer.line(`if (!Array.isArray(${given})) { ${unknown} }`)
  writer.line(`for (const e${slot} of ${given}) {`)
  body()
  writer.line("}")
}

/** Writes a loop over the selected entries; jumps where a condition is unknown. */
const overChosen = ({ branch, writer }: StepTexts, plan: Fold, unknown: string, write: () => void): void =>
  overEntries(writer, plan, unknown, () =>
    branch(plan.where, {
      yes: { write },
      no: onwards,
      unknown: plan.passing === true ? onwards : { jump: unknown },
    }),
  )

/** Branches on whether an entry is chosen: the first that is decides, else an open one keeps it open. */
export const exists = ({ branch, writer }: StepTexts, plan: Fold, { no, unknown, yes }: Branches): void =>
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

/** The sum of the selected entries; jumps where it leaves the safe range. */
const sum = (steps: StepTexts, plan: Fold, unknown: string): string => {
  const { writer } = steps
  const total = writer.variable("n", "0")
  if (isCount(plan)) {
    overChosen(steps, plan, unknown, () => writer.line(`${total}++;`))
    return total
  }
  overChosen(steps, plan, unknown, () => {
    const plus = writer.operation("plus")
    writer.line(`${total} = ${plus}(${total}, ${steps.number(plan.of, unknown)});`)
  })
  return writer.checked(
    "n",
    `${writer.operation("totalOf")}(${total})`,
    (name) => `${name} === ${name}`,
    unknown,
  )
}

/** The number of a fold; jumps where there is none. */
export const foldNumbers = (steps: StepTexts, plan: Fold, unknown: string): string => {
  if (plan.fold === "sum") return sum(steps, plan, unknown)
  const { writer } = steps
  const found = writer.variable("n")
  const better = plan.fold === "greatest" ? ">" : "<"
  overChosen(steps, plan, unknown, () => {
    const value = steps.number(plan.of, unknown)
    writer.line(`if (${found} === undefined || ${value} ${better} ${found}) { ${found} = ${value}; }`)
  })
  writer.line(`if (${found} === undefined) { ${unknown} }`)
  return found
}
