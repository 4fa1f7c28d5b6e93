import type { Carrier } from "../plan.ts"
import type { Writer } from "./writer.ts"

/** What an unknown result is held as. */
export const unknowns: { readonly [C in Carrier]: string } = {
  truth: "1",
  number: "NaN",
  value: "undefined",
}

/** Whether a held result is unknown. */
const isUnknown: { readonly [C in Carrier]: (held: string) => string } = {
  truth: (held) => `${held} === 1`,
  number: (held) => `${held} !== ${held}`,
  value: (held) => `${held} === undefined`,
}

/** Jumps where a held result is unknown, and names it. */
export const knownOf = (writer: Writer, held: string, carrier: Carrier, unknown: string): string => {
  writer.line(`if (${isUnknown[carrier](held)}) { ${unknown} }`)
  return held
}

/** What two results come to that might both be meant. */
export const agreed = (writer: Writer, carrier: Carrier, left: string, right: string): string => {
  const same =
    carrier === "value" ? `${writer.operation("sameValue")}(${left}, ${right})` : `${left} === ${right}`
  return `${same} ? ${left} : ${unknowns[carrier]}`
}
