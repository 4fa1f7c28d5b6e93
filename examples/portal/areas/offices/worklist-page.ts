/** The work of an office: what waits at its desk, and what is due by day. */

import { kindsInWords } from "@bazgasht/cli"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { type DueCase, dueCases } from "@bazgasht/organisation/figures"
import { type Day, inLanguage, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import type { KindName } from "../../command.ts"
import { type Html, html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { section, table } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { caseName, stageIn } from "./case-page.ts"
import { type CaseAtDesk, casesAtDesk, unitsOf } from "./find-at-desk.ts"

const words = {
  title: text("کارهای {unit}", "Worklist: {unit}"),
  lead: text(
    "آنچه در این واحد و واحدهای زیر آن منتظر است. مهلت‌های گذشته در آغاز فهرست‌اند.",
    "What waits in this unit and in the units below it, the most overdue first.",
  ),
  waiting: text("منتظر تصمیم", "Waiting for a decision"),
  due: text("مهلت‌ها تا {day}", "Due by {day}"),
  day: text("مهلت", "Due"),
  late: text("{days} روز گذشته", "{days} days late"),
  kind: text("پرونده", "Case"),
  stage: text("مرحله", "Stage"),
  unit: text("واحد", "Unit"),
  noneWaiting: text("چیزی منتظر نیست.", "Nothing waits."),
  noneDue: text("مهلتی نیست.", "Nothing is due."),
  more: text("و {count} مورد دیگر", "and {count} more"),
} as const

/** Stages in which a case waits for a decision of somebody. */
const waitingStages: { readonly [Kind in KindName]?: ReadonlyArray<string> } = {
  supportCase: ["intake", "assessment", "assessed"],
  supportCycle: ["planned", "locked", "approved"],
  paymentBatch: ["draft", "approved", "exported"],
  grievance: ["received", "acknowledged", "assigned", "inProgress", "forApproval", "reopened"],
  debtPetition: ["gathering", "negotiating", "fundable", "funded", "settled", "orderRequested", "ordered"],
  proposal: ["submitted", "drafted"],
  placement: ["proposed", "offered", "accepted", "cleared"],
  leniency: ["gathering", "proposed", "reported"],
  giftBatch: ["sealed", "confirmed"],
}

/** So many lines of a list are shown. */
const shown = 40

/** The link to a case. */
export const linkToCase = (
  visit: Visit,
  { kind, subject }: { readonly kind: string; readonly subject: string },
): Html => {
  const title = kindsInWords[kind]?.title
  return html`<a href="/offices/cases/${kind}/${encodeURIComponent(subject)}">${title === undefined ? kind : inLanguage(visit.style, title)}: ${caseName(visit, subject)}</a>`
}

/** What the worklist holds. */
export const worklistPage = async (visit: Visit, person: Person): Promise<PageContent> => {
  const { day, number, portal, say } = visit
  const through = (portal.today + 30) as Day
  const waiting: Array<CaseAtDesk> = []
  for (const [kind, stages] of Object.entries(waitingStages) as ReadonlyArray<
    [KindName, ReadonlyArray<string>]
  >)
    waiting.push(...(await casesAtDesk(portal, person, kind, { stages, limit: shown })))
  const due = await Effect.runPromise(
    dueCases(portal.systems.storage, allKinds, {
      ...{ through, units: unitsOf(portal, person) },
      reader: { caller: person.caller, access: portal.systems.access },
    }),
  )
  const more = (all: number): Html =>
    all > shown ? html`<p class="small">${say(words.more, { count: number(all - shown) })}</p>` : ""
  return {
    title: say(words.title, { unit: visit.unit(person.unit) }),
    lead: say(words.lead),
    body: [
      section(say(words.waiting), [
        table(
          say(words.waiting),
          [
            { title: say(words.kind), of: (one: CaseAtDesk) => linkToCase(visit, one) },
            { title: say(words.stage), of: ({ kind, stage }: CaseAtDesk) => stageIn(visit, kind, stage) },
            { title: say(words.unit), of: ({ unit }: CaseAtDesk) => visit.unit(unit) },
          ],
          waiting.slice(0, shown),
          say(words.noneWaiting),
        ),
        more(waiting.length),
      ]),
      section(say(words.due, { day: day(through) }), [
        table(
          say(words.due, { day: day(through) }),
          [
            {
              title: say(words.day),
              of: ({ due: on }: DueCase) =>
                on < portal.today
                  ? html`${day(on)} <span class="tag late">${say(words.late, { days: number(portal.today - on) })}</span>`
                  : day(on),
            },
            { title: say(words.kind), of: (one: DueCase) => linkToCase(visit, one) },
            {
              title: say(words.stage),
              of: ({ kind, stage }: DueCase) => stageIn(visit, kind as KindName, stage),
            },
            { title: say(words.unit), of: ({ unit }: DueCase) => visit.unit(unit) },
          ],
          due.slice(0, shown),
          say(words.noneDue),
        ),
        more(due.length),
      ]),
    ],
  }
}
