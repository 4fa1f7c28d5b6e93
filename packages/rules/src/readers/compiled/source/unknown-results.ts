import type { Representation } from "../plan.ts"
import type { Writer } from "./writer.ts"

/** What an unknown result is held as. */
export const unknowns: { readonly [C in Representation]: string } = {
  truth: "1",
  number: "NaN",
  value: "undefined",
}

/** Whether a held result is unknown. */
const isUnknown: { readonly [C in Representation]: (held: string) => string } = {
  truth: (held) => `${held} === 1`,
  number: (held) => `${held} !== ${held}`,
  value: (held) => `${held} === undefined`,
}

/** Jumps where a held result is unknown, and names it. */
export const knownOf = (
  writer: Writer,
  held: string,
  representation: Representation,
  unknown: string,
): string => {
  writer.line(`if (${isUnknown[representation](held)}) { ${unknown} }`)
  return held
}

/** What two results come to that might both be meant. */
export const agreed = (
  writer: Writer,
  representation: Representation,
  left: string,
  right: string,
): string => {
  const same =
    representation === "value"
      ? `${writer.operation("sameValue")}(${left}, ${right})`
      : `${left} === ${right}`
  return `${same} ? ${left} : ${unknowns[representation]}`
}
