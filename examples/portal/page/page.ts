/** The frame of every page: the head with the areas, who is signed in, the other language, and the foot. */

import { type Text, text } from "@bazgasht/rules"
import type { Visit } from "../visit.ts"
import { type Html, html, type Markup } from "./html.ts"
import { menuOf } from "./menu.ts"

/** What a page shows. */
export interface PageContent {
  readonly title: string
  /** One or two sentences below the title. */
  readonly lead?: string
  readonly body: Html
  /** Whether the page is one that people print: a letter or a receipt. */
  readonly printed?: boolean
}

const words = {
  name: text("بازگشت", "Bazgasht"),
  subtitle: text(
    "سامانهٔ نمونهٔ زندان‌ها و انجمن‌های حمایت",
    "a reference portal for prisons and support associations",
  ),
  skip: text("رفتن به متن صفحه", "Skip to the content"),
  menu: text("بخش‌ها", "Areas"),
  today: text("امروز: {day}", "Today: {day}"),
  signIn: text("ورود", "Sign in"),
  signOut: text("خروج", "Sign out"),
  other: text("تغییر شخص", "Another person"),
  foot: text(
    "نمونه‌ای برای نمایش است. هیچ‌یک از این افراد وجود ندارند و اینجا تصمیمی دربارهٔ کسی گرفته نمی‌شود.",
    "A demonstration. None of these people exist, and nothing here is a decision about anybody.",
  ),
} as const

const otherLanguage: { readonly [language: string]: readonly [language: string, name: string] } = {
  fa: ["en", "English"],
  en: ["fa", "فارسی"],
}

/** The address of the page in the other language. */
const inOther = (address: string, language: string): string => {
  const url = new URL(address, "http://portal")
  url.searchParams.set("lang", language)
  return `${url.pathname}${url.search}`
}

const link = (visit: Visit, href: string, title: Text): Html => {
  const path = visit.address.split("?")[0] ?? ""
  // A page below another of the menu belongs to the longer address.
  const isBelow = path.startsWith(`${href}/`) && !/^\/[a-z]*$/.test(href)
  const isHere = path === href || isBelow || (href === "/figures" && path.startsWith("/figures/"))
  return html`<a href="${href}"${isHere ? html` aria-current="page"` : ""}>${visit.say(title)}</a>`
}

const who = (visit: Visit): Html => {
  const { day, person, portal, say } = visit
  return html`<div class="who"><span>${say(words.today, { day: day(portal.today) })}</span>${
    person === undefined
      ? html`<a href="/sign-in">${say(words.signIn)}</a>`
      : html`<span class="person"><strong>${say(person.name)}</strong> ${say(person.post)}</span>
<a href="/sign-in">${say(words.other)}</a><form method="post" action="/sign-in"><button class="plain" name="person" value="">${say(words.signOut)}</button></form>`
  }</div>`
}

/** A page in the language of the visit. */
export const page = (visit: Visit, { body, lead, printed = false, title }: PageContent): Markup => {
  const { address, direction, say, style } = visit
  const [language = "en", name = ""] = otherLanguage[style.language] ?? []
  return html`<!doctype html>
<html lang="${style.language}" dir="${direction}"${printed ? html` class="printed"` : ""}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${say(words.name)}</title><link rel="stylesheet" href="/assets/portal.css"><link rel="icon" href="/assets/icon.svg"></head>
<body><a class="skip" href="#content">${say(words.skip)}</a>
<header><div class="bar"><a class="brand" href="/"><strong>${say(words.name)}</strong><span>${say(words.subtitle)}</span></a>
<a class="language" href="${inOther(address, language)}" lang="${language}" hreflang="${language}">${name}</a></div>
<nav aria-label="${say(words.menu)}">${menuOf(visit.person).map(({ href, title: of }) => link(visit, href, of))}</nav>
${who(visit)}</header>
<main id="content" tabindex="-1"><h1>${title}</h1>${lead === undefined ? "" : html`<p class="lead">${lead}</p>`}
${body}</main>
<footer><p class="foot">${say(words.foot)}</p></footer></body></html>`
}
