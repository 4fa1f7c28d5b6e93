import type { LaneSort } from "../kernel.ts"
import { numberOrNaN, orNaN, type Text, type Writer } from "./writer.ts"

/** The parts of an unknown result. */
export const unknownParts: { readonly [S in LaneSort]: ReadonlyArray<string> } = {
  truth: ["1"],
  number: ["NaN"],
  code: ["0"],
  term: ["NaN", "NaN"],
  ratio: ["NaN", "NaN"],
}

/** A result in parts, the first of which says whether it is known. */
export const partsOf = (text: Text): ReadonlyArray<string> => {
  switch (text.sort) {
    case "truth":
    case "code":
      return [text.name]
    case "number":
      return [orNaN(text.number)]
    case "term":
    case "ratio":
      return [
        orNaN({ ...text.pair.first, flags: [...text.pair.first.flags, ...text.pair.second.flags] }),
        text.pair.second.value,
      ]
  }
}

/** A result from its parts. */
export const localText = (writer: Writer, sort: LaneSort, parts: ReadonlyArray<string>): Text => {
  const [first = "", second = ""] = parts
  switch (sort) {
    case "truth":
      return { sort, name: writer.let("t", first) }
    case "code":
      return { sort, name: writer.let("k", first) }
    case "number":
      return { sort, number: numberOrNaN(writer, first) }
    case "term":
    case "ratio":
      return {
        sort,
        pair: { first: numberOrNaN(writer, first), second: { ...numberOrNaN(writer, second), flags: [] } },
      }
  }
}
