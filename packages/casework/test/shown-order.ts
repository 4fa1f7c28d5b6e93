import { directionOf } from "@bazgasht/rules/wording"
import * as bidiModule from "bidi-js"
import { fieldsIn } from "../src/notification/template-text.ts"

// Its own types say that the module is the object that its default export makes.
interface Bidi {
  readonly getEmbeddingLevels: (text: string, direction: "ltr" | "rtl") => object
  readonly getReorderedIndices: (text: string, levels: object) => ReadonlyArray<number>
}
const { default: makeBidi } = bidiModule as unknown as { readonly default: () => Bidi }
const bidi = makeBidi()
const invisible = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text as its characters stand on a line from left to right, by the Unicode Bidirectional Algorithm. */
export const shown = (text: string, direction = directionOf(text)): string => {
  const levels = bidi.getEmbeddingLevels(text, direction)
  const order = bidi.getReorderedIndices(text, levels)
  return order
    .map((index) => text[index] ?? "")
    .join("")
    .replace(invisible, "")
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, "")

/** The values of a filled-in template, by its fixed parts. */
const valuesIn = (template: string, filled: string): ReadonlyArray<readonly [number, number]> => {
  const fixed = template.split(/\{[A-Za-z0-9]+\}/)
  const places: Array<readonly [number, number]> = []
  let at = fixed[0]?.length ?? 0
  for (const [index, part] of fixed.slice(1).entries()) {
    const isLast = index === fixed.length - 2
    const end = isLast ? filled.length - part.length : filled.indexOf(part, at)
    places.push([at, end])
    at = end + part.length
  }
  return places
}

/** The values whose characters do not stand together, in the order in which they stand alone. */
export const torn = (template: string, filled: string): ReadonlyArray<string> => {
  const levels = bidi.getEmbeddingLevels(filled, directionOf(filled))
  const order = bidi.getReorderedIndices(filled, levels)
  const visible = (index: number): boolean => (filled[index] ?? "").replace(invisible, "") !== ""
  const line = order.filter(visible)
  const places = valuesIn(template, filled)
  if (places.length !== fieldsIn(template).length) throw new Error("a field stands twice")
  return places.flatMap(([from, to]) => {
    const inside = (index: number): boolean => index >= from && index < to
    const [first, last] = [line.findIndex(inside), line.findLastIndex(inside)]
    const piece = line.slice(first, last + 1)
    const value = filled.slice(from, to)
    const isTogether = piece.every(inside)
    const said = piece.map((index) => filled[index] ?? "").join("")
    // Spaces at the end of a line stand where the line ends, whatever they belong to.
    return isTogether && withoutSpaces(said) === withoutSpaces(shown(value)) ? [] : [value]
  })
}
