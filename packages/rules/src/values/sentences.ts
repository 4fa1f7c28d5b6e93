import type { Text } from "./text.ts"

/**
 * What holds or does not hold, in whole sentences: so, not so, and as a question. They end without a full stop; a question ends
 * with its mark. `{name}` is a place for a value: see {@link placesOf}.
 *
 * @example
 * const sentences: Sentences = {
 *   yes: text("پیش‌تر از آزادی مشروط استفاده شده است", "conditional release was used before"),
 *   no: text("پیش‌تر از آزادی مشروط استفاده نشده است", "conditional release was not used before"),
 *   question: text("آیا پیش‌تر از آزادی مشروط استفاده شده است؟", "was conditional release used before?"),
 * }
 */
export interface Sentences {
  readonly yes: Text
  readonly no: Text
  readonly question: Text
}

/** One code, said and denied in whole sentences without a place. */
export interface SentencesOfCode {
  readonly is: Text
  readonly isNot: Text
}

/**
 * The value of a code in whole sentences: `{value}` is the place of its words. A code that needs words of its own has them under
 * `codes`; those of a set of codes are said by `isIn` and `isNotIn`, or by `is` and `isNot` with the title of the set.
 *
 * @example
 * const sentences: CodeSentences = {
 *   is: text("نوع حبس، {value} است", "the imprisonment is {value}"),
 *   isNot: text("نوع حبس، {value} نیست", "the imprisonment is not {value}"),
 *   question: text("نوع حبس چیست؟", "what kind of imprisonment is it?"),
 *   codes: { life: { is: text("حبس، ابد است", "it is for life"), isNot: text("حبس، ابد نیست", "it is not for life") } },
 * }
 */
export interface CodeSentences<Code extends string = string> extends SentencesOfCode {
  readonly question?: Text
  readonly isIn?: Text
  readonly isNotIn?: Text
  readonly codes?: { readonly [Name in Code]?: SentencesOfCode }
}

/** The question for a number, a day, a term or a share. */
export interface ValueSentences {
  readonly question: Text
  /** Of a day of birth: the person whose age is counted from it, as "the prisoner". */
  readonly ageOf?: Text
}

/** The sentences of a fact or a field, by its kind. */
export type FactSentences = Sentences | CodeSentences | ValueSentences

const place = /\{([^{}]+)\}/g

/**
 * The names of the places in a text of one language, in their order: `{name}`.
 *
 * @example
 * placesOf("at least {least} of {imposedTerm} has been served") // => ["least", "imposedTerm"]
 */
export const placesOf = (words: string): ReadonlyArray<string> =>
  [...words.matchAll(place)].flatMap(([, name]) => name ?? [])

/**
 * A text with its places filled; a place that nothing fills stays as it is.
 *
 * @example
 * fillPlaces("the imprisonment is {value}", (name) => (name === "value" ? "for life" : undefined))
 * // => "the imprisonment is for life"
 */
export const fillPlaces = (words: string, fill: (name: string) => string | undefined): string =>
  words.replace(place, (whole, name: string) => fill(name) ?? whole)
