/** One request, as pages see it: the portal, the language, who is signed in, and how values are said. */

import { iranPack, jalali, jalaliMonthNames } from "@bazgasht/iran"
import { type Day, dayInWords, inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { isolate } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import type { Hono } from "hono"
import type { Person } from "./people.ts"
import type { Portal } from "./portal.ts"

/** What a page needs to know. */
export interface Visit {
  readonly portal: Portal
  readonly style: Style
  readonly direction: "ltr" | "rtl"
  /** Who is signed in; absent for the public. */
  readonly person: Person | undefined
  /** The address of the page, with what is asked of it. */
  readonly address: string
  /** A text with values in the place of `{names}`. */
  readonly say: (text: Text, values?: { readonly [name: string]: string }) => string
  readonly day: (day: Day) => string
  /** The month in which a day lies, by its name and year. */
  readonly month: (day: Day) => string
  readonly money: (amount: number) => string
  readonly number: (value: number) => string
  /** The title of a code of the law; the code itself where it has none. */
  readonly title: (code: string) => string
  /** The name of a unit. */
  readonly unit: (id: string | undefined) => string
}

/** The handlers of an area. */
export type Area = Hono<{ Variables: { readonly visit: Visit } }>

/** The two languages of the portal. */
export type PortalLanguage = "en" | "fa"

/** Begins a visit. */
export const visitOf = (
  portal: Portal,
  language: PortalLanguage,
  person: Person | undefined,
  address: string,
): Visit => {
  const style: Style = { language, calendar: jalali, pack: iranPack }
  const words = wordsOf(style)
  return {
    portal,
    style,
    direction: words.direction,
    person,
    address,
    say: (said, values = {}) =>
      inLanguage(style, said).replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
        const value = values[name]
        return value === undefined ? "" : isolate(value)
      }),
    day: (day) => dayInWords(style, day),
    month: (day) =>
      Result.match(jalali.toDate(day), {
        onFailure: () => dayInWords(style, day),
        onSuccess: ({ month, year }) =>
          `${inLanguage(style, jalaliMonthNames[month - 1] ?? text("", ""))} ${words.digits(String(year))}`,
      }),
    money: (amount) => words.money(amount, iranPack.currency),
    number: (value) => words.number(value),
    title: (code) => {
      const title = iranPack.vocabulary.get(code) ?? iranPack.actors.get(code)?.title
      return title === undefined ? code : inLanguage(style, title)
    },
    unit: (id) => (id === undefined ? "" : portal.unitName(id, style)),
  }
}
