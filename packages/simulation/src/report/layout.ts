import { inLanguage, type Style, type Text, wordsOf } from "@bazgasht/rules"

/** A style, with how it says a text and a number. */
export interface Layout {
  readonly style: Style
  readonly say: (of: Text) => string
  readonly number: (value: number) => string
}

/**
 * The layout of a style: how a report says texts and numbers in the language of its reader.
 *
 * @example
 * const { number, say } = layoutOf({ language: "fa", calendar: jalali, pack: iranPack })
 * number(1404) // => "۱٬۴۰۴"
 * say({ fa: "آزادی مشروط", en: "conditional release" }) // => "آزادی مشروط"
 */
export const layoutOf = (style: Style): Layout => ({
  style,
  say: (of) => inLanguage(style, of),
  number: wordsOf(style).number,
})
