/** Markup of pages. A value that a text isolates stands in an element of its own, wherever an element may stand. */

import { html as markupOf } from "hono/html"

/** A whole page or a part of one: escaped already, or it will be. */
export type Markup = ReturnType<typeof markupOf>

/** What may stand in a part: text that is escaped when it is put in, markup, or several of them one after another. */
export type Html = Markup | string | ReadonlyArray<Html>

/** What a template takes in its places; what is not shown may be false or absent. */
type Value = Html | number | boolean | null | undefined

/** Of how many characters a value is short enough never to be broken at a hyphen or a slash. */
const shortValue = 24

const directions: { readonly [mark: string]: string } = { "\u2066": "ltr", "\u2067": "rtl", "\u2068": "auto" }

const element = (mark: string, content: ReadonlyArray<Html>): Html => {
  const [only] = content
  const isWhole =
    content.length === 1 && typeof only === "string" && only.length <= shortValue && !/\s/.test(only)
  return markupOf`<bdi dir="${directions[mark] ?? "auto"}"${isWhole ? markupOf` class="whole"` : ""}>${content}</bdi>`
}

/** A text in which every value between marks of isolation (U+2066 to U+2069) stands in an element of its own. */
const withElements = (text: string): Html => {
  const outer: Array<Html> = []
  const open: Array<{ readonly mark: string; readonly content: Array<Html> }> = []
  const close = (): void => {
    const ended = open.pop()
    if (ended !== undefined) (open.at(-1)?.content ?? outer).push(element(ended.mark, ended.content))
  }
  for (const part of text.split(/([\u2066-\u2069])/)) {
    if (part in directions) open.push({ mark: part, content: [] })
    else if (part === "\u2069") close()
    else if (part !== "") (open.at(-1)?.content ?? outer).push(part)
  }
  while (open.length > 0) close()
  return outer
}

/** Whether an element may stand after a beginning of markup: not in an attribute, nor where there is nothing but text. */
const takesElements = (before: string): boolean =>
  !/="[^">]*$/.test(before) && !/<(?:option|textarea|title|text)\b[^<]*$/.test(before)

const places = new WeakMap<TemplateStringsArray, ReadonlyArray<boolean>>()

const placesOf = (template: TemplateStringsArray): ReadonlyArray<boolean> => {
  const known = places.get(template)
  if (known !== undefined) return known
  const found = template.map((_, place) => takesElements(template.slice(0, place + 1).join("")))
  places.set(template, found)
  return found
}

const shown = (value: Value): Value => {
  if (typeof value === "string") return /[\u2066-\u2069]/.test(value) ? withElements(value) : value
  return Array.isArray(value) ? value.map((one) => shown(one) as Html) : value
}

/** Markup from a template, as hono writes it, with an element around every value that its text isolates. */
export const html = (template: TemplateStringsArray, ...values: ReadonlyArray<Value>): Markup => {
  const isElementTaken = placesOf(template)
  return markupOf(template, ...values.map((value, place) => (isElementTaken[place] ? shown(value) : value)))
}
