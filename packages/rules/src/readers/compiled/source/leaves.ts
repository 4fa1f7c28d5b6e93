import { isPlainCode, type PlanOf } from "../plan.ts"
import { isAmong } from "./questions.ts"
import type { StepTexts } from "./step-texts.ts"
import { quote } from "./writer.ts"

const partOf = (value: string, part: PlanOf<"fact">["part"]): string =>
  part === undefined ? value : `${value}.${part}`

/** Writes a fact, a field or a part of one; jumps where it is unknown or refused. */
export const writeGiven = (
  { writer }: StepTexts,
  plan: PlanOf<"fact" | "field">,
  unknown: string,
): string => {
  const given = (expression: string, holds: (name: string) => string): string =>
    writer.checked("g", expression, holds, unknown)
  const ofKind = (expression: string, kind: string): string =>
    given(expression, (name) => `${writer.operation("isOfKind")}(${quote(kind)}, ${name})`)
  if (plan.form === "field") {
    const { kind, name, part, slot, sort } = plan
    const entry = `e${slot}[${quote(name)}]`
    return part === undefined && sort === "number"
      ? given(entry, (value) => `Number.isSafeInteger(${value})`)
      : partOf(ofKind(entry, kind), part)
  }
  const { fact, part } = plan
  const { codes, id, kind, maximum, minimum } = fact
  const named = `facts[${quote(id)}]`
  if (isPlainCode(fact))
    return given(named, (name) =>
      codes === undefined ? `typeof ${name} === "string"` : isAmong(writer, name, new Set(codes)),
    )
  if (codes === undefined && minimum === undefined && maximum === undefined)
    return partOf(ofKind(named, kind), part)
  const value = writer.checked(
    "v",
    `${writer.operation("factValue")}(${writer.constant(fact)}, ${named})`,
    (name) => `${name} !== undefined`,
    unknown,
  )
  return partOf(value, part)
}
