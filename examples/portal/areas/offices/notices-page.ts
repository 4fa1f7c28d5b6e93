/** The notices of a cycle, one for each family that was paid: printed at once, a sheet each. */

import { text } from "@bazgasht/rules"
import { html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { noticeParts, noticesOf } from "../payment-notices.ts"
import { associationOf } from "./cycle-page.ts"
import { nextCycleOf } from "./next-cycle.ts"

const words = {
  title: text("نامه‌های پرداخت این دوره", "The letters on the payments of this cycle"),
  lead: text(
    "برای هر خانواده یک برگ: چقدر، برای چه مدتی و چرا. چاپ کنید و به خانواده بدهید.",
    "A sheet for each family: how much, for which time, and why. Print them and hand them out.",
  ),
  none: text(
    "هنوز پرداختی برای خبر دادن نیست: دستور پرداختی به بانک داده نشده است.",
    "There is no payment to tell of yet: no payment order has gone to the bank.",
  ),
} as const

/** What the page of the notices holds. */
export const noticesPage = async (visit: Visit, person: Person): Promise<PageContent> => {
  const { portal, say } = visit
  const association = associationOf(portal, person)
  const cycle = association === undefined ? undefined : await nextCycleOf(portal, association)
  const households = new Set(
    (cycle?.entitlements ?? []).flatMap(({ state }) =>
      state.stage === "none" ? [] : [state.claim.household],
    ),
  )
  const told = await Promise.all([...households].map((household) => noticesOf(portal, person, household)))
  const notices = told.flat().filter((notice) => notice.cycle === cycle?.id)
  return {
    title: say(words.title),
    lead: say(words.lead),
    printed: true,
    body:
      notices.length === 0
        ? html`<p>${say(words.none)}</p>`
        : notices.map((notice) => noticeParts(visit, notice)),
  }
}
