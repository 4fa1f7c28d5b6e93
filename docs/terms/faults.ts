/** Finds forms that do not stand for their ideas in what people read, and says what is written for them. */

import type { OwnLanguage } from "@bazgasht/rules"
import type { Avoided, Term, Where } from "./term.ts"

/** A text with the place where it stands. */
export interface Placed {
  readonly at: string
  readonly where: Where
  readonly text: string
}

/** Letters beside which a form is a part of a longer word. */
const letters = { fa: "[\\u0620-\\u065f\\u066e-\\u06d5\\u200c]", en: "[A-Za-z0-9_]" } as const

/** A form that is a part of an identifier, as in `help.dowry.leastAge`, is no word. */
const joins = { fa: "(?!)", en: "[./-]" } as const

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")

const sourceOf = ({ form, language }: Avoided): string => {
  const [letter, join] = [letters[language], joins[language]]
  const isOpen = form.endsWith("…")
  const words = escaped(isOpen ? form.slice(0, -1) : form).replaceAll(" ", "\\s+")
  const ending = isOpen ? (language === "fa" ? `${letter}*` : "[a-z]*") : ""
  return `(?<!${letter}|${letter}${join})${words}${ending}(?!${letter}|${join}${letter})`
}

/** A text without the phrases in which the form is right. */
const without = (text: string, phrases: ReadonlyArray<string>): string =>
  phrases.reduce((rest, phrase) => rest.replaceAll(phrase, "∅"), text)

/** The forms that are sought in one kind of text, in one language. */
class Search {
  readonly #forms: ReadonlyArray<{ readonly form: Avoided; readonly pattern: RegExp }>
  /** All forms in one: most texts hold none of them. */
  readonly #any: RegExp

  constructor(forms: ReadonlyArray<Avoided>, where: Where) {
    const flags = where === "identifiers" ? "u" : "iu"
    this.#forms = forms.map((form) => ({ form, pattern: new RegExp(sourceOf(form), `g${flags}`) }))
    this.#any = new RegExp(forms.map(sourceOf).join("|"), flags)
  }

  faultsOf({ at, text }: Placed): ReadonlyArray<string> {
    if (this.#forms.length === 0 || !this.#any.test(text)) return []
    return this.#forms.flatMap(({ form: { except, instead, reason }, pattern }) =>
      [...without(text, except).matchAll(pattern)].map(
        ([found]) => `${at}: “${found}”, write “${instead}” (${reason.en})`,
      ),
    )
  }
}

const languages: ReadonlyArray<OwnLanguage> = ["fa", "en"]

/**
 * What is wrong with texts by a table of terms, one line for each form that stands in one: the place, the form and what is written
 * instead.
 */
export const finderOf = (
  terms: ReadonlyArray<Term>,
): ((texts: Iterable<Placed>) => ReadonlyArray<string>) => {
  const avoided = terms.flatMap((term) => term.avoided)
  const searchesIn = (where: Where): ReadonlyArray<Search> =>
    languages.map(
      (language) =>
        new Search(
          avoided.filter((form) => form.language === language && form.where.includes(where)),
          where,
        ),
    )
  const searches = {
    texts: searchesIn("texts"),
    letters: searchesIn("letters"),
    pages: searchesIn("pages"),
    identifiers: searchesIn("identifiers"),
  }
  return (texts) => {
    const faults = new Set<string>()
    for (const text of texts)
      for (const search of searches[text.where]) for (const fault of search.faultsOf(text)) faults.add(fault)
    return [...faults]
  }
}
