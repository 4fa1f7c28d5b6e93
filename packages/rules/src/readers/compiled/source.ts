import type { Setting } from "../setting.ts"
import type { CommonSubexpressions } from "./common-subexpressions.ts"
import type { Plan } from "./plan.ts"
import type { PlannedOutput } from "./planning.ts"
import { sourceOperations } from "./source/source-operations.ts"
import { returned, Steps } from "./source/steps.ts"

/** Source text, and its constants and operations. */
export interface Written {
  /** The body of a function of `constants` and `operations` that returns the compiled function. */
  readonly source: string
  readonly constants: ReadonlyArray<unknown>
  readonly operations: { readonly [name: string]: unknown }
}

/** A function of the facts and the day whose body is what `write` writes. */
const written = (setting: Setting, common: CommonSubexpressions, write: (steps: Steps) => void): Written => {
  const steps = new Steps(setting, common)
  const { writer } = steps
  const body = steps.body(() => write(steps))
  const used = [...writer.operations].sort()
  const counts = common.kept.size > 0
  const source = [
    `"use strict";`,
    ...(used.length > 0 ? [`const { ${used.join(", ")} } = operations;`] : []),
    ...writer.constants.map((_, index) => `const k${index} = constants[${index}];`),
    ...(counts ? ["let at = 0;"] : []),
    ...writer.definitions,
    `return (facts, today) => {`,
    ...(counts ? ["at++;"] : []),
    body,
    "};",
  ].join("\n")
  return {
    source,
    constants: writer.constants,
    operations: Object.fromEntries(used.map((name) => [name, sourceOperations[name]])),
  }
}

/** A function that answers 0, 1 or 2. */
export const writtenAnswer = (plan: Plan, setting: Setting, common: CommonSubexpressions): Written =>
  written(setting, common, (steps) => steps.branch(plan, returned))

const asValue: { readonly [kind: string]: (parts: ReadonlyArray<string>) => string } = {
  term: ([months, days]) => `{ months: ${months}, days: ${days} }`,
  ratio: ([numerator, denominator]) => `{ numerator: ${numerator}, denominator: ${denominator} }`,
}

/** A function that yields a value or `undefined`. */
export const writtenValue = (
  { kind, plans }: PlannedOutput,
  setting: Setting,
  common: CommonSubexpressions,
): Written =>
  written(setting, common, (steps) => {
    const [first] = plans
    if (first.sort === "truth") {
      steps.branch(first, {
        yes: { jump: "return true;" },
        no: { jump: "return false;" },
        unknown: { jump: "return undefined;" },
      })
      return
    }
    const parts = plans.map((plan) => steps.scalar(plan, "return undefined;"))
    steps.writer.line(`return ${asValue[kind]?.(parts) ?? parts[0]};`)
  })
