import type { Representation } from "../plan.ts"
import type { Writer } from "./writer.ts"

/** The unknown of each representation. */
export const unknowns: { readonly [C in Representation]: string } = {
  truth: "1",
  number: "NaN",
  value: "undefined",
}

const isUnknown: { readonly [C in Representation]: (held: string) => string } = {
  truth: (held) => `${held} === 1`,
  number: (held) => `${held} !== ${held}`,
  value: (held) => `${held} === undefined`,
}

/** A held result; jumps where it is unknown. */
export const knownOf = (
  writer: Writer,
  held: string,
  representation: Representation,
  unknown: string,
): string => {
  writer.line(`if (${isUnknown[representation](held)}) { ${unknown} }`)
  return held
}

/** The value on which two held results agree. */
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
