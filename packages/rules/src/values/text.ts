/** The languages every word of the library is written in: Persian and English. */
export type Language = "fa" | "en"

/**
 * One piece of wording in Persian and in English. Logic never looks inside it.
 *
 * @example
 * const title: Text = text("آزادی مشروط", "conditional release")
 */
export interface Text {
  readonly fa: string
  readonly en: string
}

/**
 * Makes a {@link Text}: Persian first, then English.
 *
 * @example
 * text("زندانی", "prisoner") // => { fa: "زندانی", en: "prisoner" }
 */
export const text = (fa: string, en: string): Text => ({ fa, en })
