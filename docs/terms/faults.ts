/** Finds forms that do not stand for their ideas in what people read, and says what is written for them. */

import type { Avoided, Term, Where } from "./term.ts"

/** A text with the place where it stands. */
export interface Placed {
  readonly at: string
  readonly where: Where
  readonly text: string
}

const persianLetter = "\\u0620-\\u065f\\u066e-\\u06d5\\u200c"

/** Letters beside which a form is a part of a longer word. */
const letters = { fa: persianLetter, en: "A-Za-z0-9_" } as const

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")

const patternOf = ({ form, language, where }: Avoided): RegExp => {
  const open = form.endsWith("…")
  const words = escaped(open ? form.slice(0, -1) : form).replaceAll(" ", "\\s+")
  const letter = letters[language]
  const flags = where.includes("identifiers") ? "gu" : "giu"
  return new RegExp(`(?<![${letter}])${words}${open ? "" : `(?![${letter}])`}`, flags)
}

/** The forms of a table, each ready to be sought. */
export const sought = (terms: ReadonlyArray<Term>) =>
  terms.flatMap(({ avoided }) => avoided.map((form) => ({ ...form, pattern: patternOf(form) })))

/** A form that is ready to be sought. */
export type Sought = ReturnType<typeof sought>[number]

const isPersian = (text: string): boolean => /[\u0600-\u06ff]/u.test(text)

/** A text without the phrases in which the form is right. */
const without = (text: string, phrases: ReadonlyArray<string>): string =>
  phrases.reduce((rest, phrase) => rest.replaceAll(phrase, "∅"), text)

/** What is wrong with a text, one line for each form that stands in it: the place, the form and what is written instead. */
export const faultsOf = (forms: ReadonlyArray<Sought>, { at, text, where }: Placed): ReadonlyArray<string> =>
  forms.flatMap((form) => {
    if (!form.where.includes(where) || (form.language === "fa" && !isPersian(text))) return []
    return [...without(text, form.except).matchAll(form.pattern)].map(
      ([found]) => `${at}: “${found}”, write “${form.instead}” (${form.reason.en})`,
    )
  })
