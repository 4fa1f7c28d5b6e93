import type { LaneSort } from "../kernel.ts"
import { numberOrNaN, orNaN, type Text, type Writer } from "./writer.ts"

/** The variables of an unknown result: a truth, a number, the number of a code, or two numbers. */
export const unknownParts: { readonly [S in LaneSort]: ReadonlyArray<string> } = {
  truth: ["1"],
  number: ["NaN"],
  code: ["0"],
  term: ["NaN", "NaN"],
  ratio: ["NaN", "NaN"],
}

/** The parts of a result, the first of which says whether it is known. */
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

/** A result in variables that starts as unknown, and the text that takes one of several possible results into them. */
export const heldParts = (
  writer: Writer,
  sort: LaneSort,
): { readonly held: ReadonlyArray<string>; readonly take: (parts: ReadonlyArray<string>) => string } => {
  const unknown = unknownParts[sort]
  const held = unknown.map((part) => writer.variable("h", part))
  const any = writer.variable("b", "0")
  const take = (parts: ReadonlyArray<string>): string => {
    const taken = held.map((name, part) => `${name} = ${parts[part]};`).join(" ")
    const differs = held.map((name, part) => `${name} !== ${parts[part]}`).join(" || ")
    return `if (${any} === 0) { ${taken} ${any} = 1; } else if (${differs}) { ${held[0]} = ${unknown[0]}; }`
  }
  return { held, take }
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
