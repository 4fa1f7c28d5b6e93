/** Pages that say why another one is not shown. */

import { text } from "@bazgasht/rules"
import type { Context } from "hono"
import type { AreaName } from "../people.ts"
import type { Visit } from "../visit.ts"
import { html } from "./html.ts"
import { page } from "./page.ts"

type PageContext = Context<{ Variables: { readonly visit: Visit } }>

const words = {
  notFound: text("این صفحه پیدا نشد", "There is no such page"),
  notFoundWhy: text(
    "نشانی نادرست است، یا پرونده‌ای با این شماره برای شما باز نیست.",
    "The address is wrong, or there is no case of this number that is open to you.",
  ),
  failed: text("خطایی پیش آمد", "Something went wrong"),
  failedWhy: text("چیزی ثبت نشد. کمی بعد دوباره امتحان کنید.", "Nothing was recorded. Try again in a while."),
  forbidden: text("این بخش برای شما باز نیست", "This area is not open to you"),
  forbiddenWhy: text("این بخش برای {areas} است.", "This area is for {areas}."),
  family: text("خانوادهٔ زندانیان", "families of prisoners"),
  kiosk: text("زندانیان", "prisoners"),
  offices: text("کارکنان دفترها", "the staff of the offices"),
  head: text("رئیس سازمان", "the head of the organisation"),
  signIn: text("ورود با نام دیگری", "Sign in as another person"),
} as const

const linkToSignIn = (visit: Visit) =>
  html`<p><a class="button" href="/sign-in">${visit.say(words.signIn)}</a></p>`

/** Says that there is no such page, or that it failed. */
export const errorPage = (
  context: PageContext,
  code: "failed" | "notFound",
): Response | Promise<Response> => {
  const visit = context.get("visit")
  const { say } = visit
  return context.html(
    page(visit, { title: say(words[code]), lead: say(words[`${code}Why`]), body: linkToSignIn(visit) }),
    code === "failed" ? 500 : 404,
  )
}

/** Says for whom an area is. */
export const forbidden = (
  context: PageContext,
  areas: ReadonlyArray<AreaName>,
): Response | Promise<Response> => {
  const visit = context.get("visit")
  const { say, style } = visit
  const names = areas.map((area) => say(words[area]))
  const listed = new Intl.ListFormat(style.language).format(names)
  return context.html(
    page(visit, {
      title: say(words.forbidden),
      lead: say(words.forbiddenWhy, { areas: listed }),
      body: linkToSignIn(visit),
    }),
    403,
  )
}
