import type { AnyRefusal, RefusalSentences } from "@bazgasht/casework"
import { type Text, text } from "@bazgasht/rules"

type Sentence = RefusalSentences<AnyRefusal>[string]

/** What stands in the place of a value. */
const gap = "…"

/** A value that may be asked for anything, and always says that it is not there yet. */
const anyValue: unknown = new Proxy(() => gap, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive || name === "toString" || name === "join") return () => gap
    if (name === "length") return 1
    if (name === Symbol.iterator)
      return function* () {
        yield anyValue
      }
    return anyValue
  },
  apply: () => anyValue,
})

const saying: unknown = new Proxy({}, { get: () => () => gap })

const said = (sentence: Sentence, language: "fa" | "en"): string => {
  const words = sentence[language]
  return typeof words === "string"
    ? words
    : String(words(anyValue as never, saying as Parameters<typeof words>[1]))
}

/** The sentence of a refusal, with a mark in the place of each value. */
export const titleOfRefusal = (sentence: Sentence): Text => text(said(sentence, "fa"), said(sentence, "en"))
