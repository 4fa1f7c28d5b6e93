/** My payments: each in plain words, as the association prints it too. */

import { text } from "@bazgasht/rules"
import { html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { noticeParts, noticesOf } from "../payment-notices.ts"
import { householdOfPerson } from "./family-file.ts"

const words = {
  title: text("پرداخت‌های شما", "Your payments"),
  lead: text("هر پرداخت: چقدر، برای چه مدتی و چرا.", "Each payment: how much, for which time, and why."),
  earlier: text("{count} پرداخت پیشین هم هست: نمایش همه", "There are {count} earlier payments: show all"),
  none: text("هنوز پرداختی نیست.", "No payment yet."),
} as const

/** What the page of the payments holds: those of the last cycle, or all of them. */
export const paymentsPage = async (visit: Visit, person: Person, isAll: boolean): Promise<PageContent> => {
  const { portal, say } = visit
  const household = await householdOfPerson(portal, person)
  const told = household === undefined ? [] : await noticesOf(portal, person, household)
  const notices = isAll ? told : told.filter(({ cycle }) => cycle === told[0]?.cycle)
  const earlier = told.length - notices.length
  return {
    title: say(words.title),
    lead: say(words.lead),
    printed: true,
    body:
      notices.length === 0
        ? html`<p>${say(words.none)}</p>`
        : [
            ...notices.map((notice) => noticeParts(visit, notice)),
            earlier === 0
              ? ""
              : html`<p class="screen"><a href="/family/payments?all=yes">${say(words.earlier, { count: visit.number(earlier) })}</a></p>`,
          ],
  }
}
