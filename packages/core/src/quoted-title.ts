import { inLanguage, type Style, type Text, wordsOf } from "@bazgasht/rules"

/** The title in the words of the style, in quotation marks; what has no title is written by its id. */
export const quotedTitle = (style: Style, title: Text | undefined, id: string): string =>
  wordsOf(style).quoted(title === undefined ? id : inLanguage(style, title))
