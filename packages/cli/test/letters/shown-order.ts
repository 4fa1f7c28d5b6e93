import * as bidiModule from "bidi-js"

// Its own types say that the module is the object that its default export makes.
interface Bidi {
  readonly getEmbeddingLevels: (text: string, direction: "ltr" | "rtl") => object
  readonly getReorderedIndices: (text: string, levels: object) => ReadonlyArray<number>
}
const { default: makeBidi } = bidiModule as unknown as { readonly default: () => Bidi }
const bidi = makeBidi()

const shown = (text: string, direction: "ltr" | "rtl"): ReadonlyArray<number> =>
  bidi.getReorderedIndices(text, bidi.getEmbeddingLevels(text, direction))

/** A line that is read from the right, as its letters stand on the screen from left to right. */
export const shownOrder = (line: string): string =>
  shown(line, "rtl")
    .map((place) => line[place])
    .join("")

/** The isolated values of a line that do not stand together on it, in the order in which they stand alone. */
export const tornIn = (line: string, direction: "ltr" | "rtl"): ReadonlyArray<string> => {
  const order = shown(line, direction)
  return [...line.matchAll(/\u2068([^\u2068\u2069]*)\u2069/g)].flatMap(
    ({ 0: isolated, 1: value = "", index }) => {
      const [from, to] = [index + 1, index + isolated.length - 1]
      const places = order.filter((place) => place >= from && place < to)
      const first = order.indexOf(places[0] ?? -1)
      const isTogether = places.every((place, at) => order[first + at] === place)
      const said = places.map((place) => line[place]).join("")
      const alone = shown(isolated, "ltr")
        .filter((place) => place > 0 && place < isolated.length - 1)
        .map((place) => isolated[place])
        .join("")
      return isTogether && said === alone ? [] : [value]
    },
  )
}
