import type { Plan, PlanOf, Representation } from "../plan.ts"
import type { StepTexts } from "./step-texts.ts"
import { agreed } from "./unknown-results.ts"

/** Writes exceptions into a result that is unknown before. */
export const writeExceptions = (
  { held, writer }: StepTexts,
  { general, ranks }: PlanOf<"unless">,
  representation: Representation,
  result: string,
): void => {
  const done = writer.name("D")
  const possible = writer.variable("p", "false")
  writer.line(`${done}: {`)
  const take = (of: Plan): void => {
    const value = held(of, representation)
    writer.line(`${result} = ${possible} ? (${agreed(writer, representation, result, value)}) : ${value};`)
    writer.line(`${possible} = true;`)
  }
  for (const rank of ranks) {
    const applied = writer.variable("a", "false")
    for (const { when, gives } of rank) {
      const applies = held(when, "truth")
      writer.line(`if (${applies} > 0) {`)
      take(gives)
      writer.line(`if (${applies} === 2) { ${applied} = true; }`)
      writer.line("}")
    }
    writer.line(`if (${applied}) { break ${done}; }`)
  }
  take(general)
  writer.line("}")
}
