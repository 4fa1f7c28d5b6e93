/**
 * Who is signed in. Here everyone picks one of the invented people; an application puts its own sign-in in the place of this file and
 * answers with the caller: who it is, and which offices they hold.
 */

import { text } from "@bazgasht/rules"
import { Hono, type MiddlewareHandler } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"
import { forbidden } from "./page/error-page.ts"
import { html } from "./page/html.ts"
import { page } from "./page/page.ts"
import type { AreaName, Person } from "./people.ts"
import type { Portal } from "./portal.ts"
import { type Area, type PortalLanguage, type Visit, visitOf } from "./visit.ts"

const words = {
  title: text("ورود", "Sign in"),
  lead: text(
    "این یک نمونه است: یکی از این افراد ساختگی را برگزینید. کسی که کاری را تهیه می‌کند نمی‌تواند همان را تأیید کند؛ برای دیدن آن، با نام دیگری هم وارد شوید.",
    "This is a demonstration: choose one of these invented people. Whoever prepares something cannot approve it; sign in as another person to see that.",
  ),
  family: text("خانواده‌ها", "Families"),
  kiosk: text("زندانیان", "Prisoners"),
  offices: text("دفترها", "Offices"),
  head: text("رئیس سازمان", "The head of the organisation"),
} as const

const cookieOptions = { path: "/", httpOnly: true, sameSite: "Strict" } as const

const languageOf = (asked: string | undefined): PortalLanguage | undefined =>
  asked === "fa" || asked === "en" ? asked : undefined

/** Begins a visit: the language of the address or the cookie, and the person of the cookie. */
export const begin =
  (portal: Portal): MiddlewareHandler<{ Variables: { visit: Visit } }> =>
  async (context, next) => {
    const asked = languageOf(context.req.query("lang"))
    if (asked !== undefined) setCookie(context, "lang", asked, cookieOptions)
    const language = asked ?? languageOf(getCookie(context, "lang")) ?? "fa"
    const id = getCookie(context, "person")
    const person = portal.people.find((one) => one.id === id)
    const { pathname, search } = new URL(context.req.url)
    context.set("visit", visitOf(portal, language, person, `${pathname}${search}`))
    await next()
  }

/** Lets only people of some areas in. */
export const only =
  (...areas: ReadonlyArray<AreaName>): MiddlewareHandler<{ Variables: { readonly visit: Visit } }> =>
  async (context, next) => {
    const { person } = context.get("visit")
    if (person === undefined || !areas.includes(person.area)) return forbidden(context, areas)
    return next()
  }

/** Where a person goes first. */
export const homeOf = ({ area, household, id }: Person): string =>
  area === "family"
    ? household === undefined && id === "newcomer"
      ? "/family/apply"
      : "/family"
    : `/${area}`

/** The page on which one signs in, and out. */
export const signIn: Area = new Hono<{ Variables: { readonly visit: Visit } }>()

signIn.get("/", (context) => {
  const visit = context.get("visit")
  const { portal, say } = visit
  return context.html(
    page(visit, {
      title: say(words.title),
      lead: say(words.lead),
      body: (["family", "kiosk", "offices", "head"] as const).map(
        (area) => html`<section class="people"><h2>${say(words[area])}</h2>
<form method="post" class="choices">${portal.people
          .filter((person) => person.area === area)
          .map(
            ({ id, name, post }) =>
              html`<button name="person" value="${id}"><strong>${say(name)}</strong><span>${say(post)}</span></button>`,
          )}</form></section>`,
      ),
    }),
  )
})

signIn.post("/", async (context) => {
  const { person: asked } = await context.req.parseBody()
  const person = context.get("visit").portal.people.find(({ id }) => id === asked)
  if (person === undefined) {
    deleteCookie(context, "person", cookieOptions)
    return context.redirect("/", 303)
  }
  setCookie(context, "person", person.id, cookieOptions)
  return context.redirect(homeOf(person), 303)
})
