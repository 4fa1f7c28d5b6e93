import type { Sort } from "../plan.ts"
import type { Writer } from "./writer.ts"

/** The unknown of each sort. */
export const unknowns: { readonly [S in Sort]: string } = {
  truth: "1",
  number: "NaN",
  code: "undefined",
}

const isUnknown: { readonly [S in Sort]: (held: string) => string } = {
  truth: (held) => `${held} === 1`,
  number: (held) => `${held} !== ${held}`,
  code: (held) => `${held} === undefined`,
}

/** A held result; jumps where it is unknown. */
export const knownOf = (writer: Writer, held: string, sort: Sort, unknown: string): string => {
  writer.line(`if (${isUnknown[sort](held)}) { ${unknown} }`)
  return held
}

/** The result on which two held results agree. */
export const agreed = (sort: Sort, left: string, right: string): string =>
  `${left} === ${right} ? ${left} : ${unknowns[sort]}`
