/** The languages in which the library itself is written. */
export type OwnLanguage = "fa" | "en"

/** A language by its BCP 47 tag. A pack may bring others beside Persian and English: see `RulePack.languages`. */
export type Language = OwnLanguage | (string & {})

/**
 * One piece of wording in several languages, Persian and English among them.
 *
 * @example
 * const title: Text = text("آزادی مشروط", "conditional release")
 */
export interface Text {
  readonly fa: string
  readonly en: string
  readonly [language: string]: string
}

/**
 * A {@link Text} in Persian, English and other languages by their tags.
 *
 * @example
 * text("زندانی", "prisoner") // => { fa: "زندانی", en: "prisoner" }
 * text("زندانی", "prisoner", { ckb: "زیندانی" })["ckb"] // => "زیندانی"
 */
export const text = (fa: string, en: string, others: { readonly [language: string]: string } = {}): Text => ({
  fa,
  en,
  ...others,
})

/**
 * A {@link Text} without Persian or English; the missing ones fall back to the language that is named first.
 *
 * @example
 * textWithFallback("de", { de: "Häftling", en: "prisoner" }) // => { de: "Häftling", en: "prisoner", fa: "Häftling" }
 */
export const textWithFallback = <const Fallback extends string>(
  fallback: Fallback,
  words: { readonly [Name in Fallback]: string } & { readonly [language: string]: string },
): Text => ({ fa: words[fallback], en: words[fallback], ...words })

/**
 * The words of a text in a language; in English where it has none.
 *
 * @example
 * wordsIn("fr", text("زندانی", "prisoner")) // => "prisoner"
 */
export const wordsIn = (language: Language, text: Text): string => text[language] ?? text.en
