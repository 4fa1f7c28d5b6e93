import type { Sort } from "../../../compiled/plan.ts"
import { numberOrNaN, orNaN, type Text, type Writer } from "./writer.ts"

/** The unknown result of each sort: a truth in bits, a number, the number of a code. */
export const unknowns: { readonly [S in Sort]: string } = { truth: "1", number: "NaN", code: "0" }

/** A result as one expression. */
export const partOf = (text: Text): string => (text.sort === "number" ? orNaN(text.number) : text.name)

/** A result from an expression that is one. */
export const localText = (writer: Writer, sort: Sort, part: string): Text => {
  switch (sort) {
    case "truth":
      return { sort, name: writer.let("t", part) }
    case "code":
      return { sort, name: writer.let("k", part) }
    case "number":
      return { sort, number: numberOrNaN(writer, part) }
  }
}
