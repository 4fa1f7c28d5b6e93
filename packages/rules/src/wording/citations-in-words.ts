import type { Citation, Confidence } from "../values/citation.ts"
import { inLanguage, type Style, wordsOf } from "./phrases.ts"

const placeInWords = (style: Style, { article, instrument }: Citation): string =>
  wordsOf(style).article(
    inLanguage(style, instrument.title),
    article === undefined ? undefined : inLanguage(style, article),
  )

/** One place of the law with how sure its parts are: nothing where all text was seen, "in part" where some of it was. */
const withConfidence = (style: Style, place: string, all: ReadonlySet<Confidence>): string => {
  const words = wordsOf(style)
  const lesser = [...all].filter((confidence) => confidence !== "verifiedText")
  if (lesser.length === 0) return place
  const said = lesser.map(words.confidence).join(words.separator)
  return words.withValue(place, all.size === 1 ? said : words.inPart(said))
}

/**
 * Citations in words: instrument, article, and the confidence unless the text of the law was seen. A place that is cited with different
 * confidences is one citation, which says that it is the lesser one in part.
 *
 * @example
 * citationsInWords(style, [ipc("58"), ipc("58"), ipc("59")])
 * // => ["Islamic Penal Code, article 58", "Islamic Penal Code, article 59"]
 * citationsInWords(style, [ipc("58"), { ...ipc("58"), confidence: "recalled" }])
 * // => ["Islamic Penal Code, article 58 (in part from general legal knowledge, not checked against the text)"]
 */
export const citationsInWords = (style: Style, citations: ReadonlyArray<Citation>): ReadonlyArray<string> => {
  const places = new Map<string, Set<Confidence>>()
  for (const citation of citations) {
    const place = placeInWords(style, citation)
    places.set(place, (places.get(place) ?? new Set()).add(citation.confidence))
  }
  return [...places].map(([place, confidences]) => withConfidence(style, place, confidences))
}

/**
 * A citation in words: instrument, article, and the confidence unless the text of the law was seen.
 *
 * @example
 * citationInWords(style, ipc("58")) // => "Islamic Penal Code, article 58"
 * citationInWords({ ...style, language: "fa" }, ipc("58")) // => "مادهٔ ۵۸ قانون مجازات اسلامی"
 */
export const citationInWords = (style: Style, citation: Citation): string =>
  withConfidence(style, placeInWords(style, citation), new Set([citation.confidence]))
