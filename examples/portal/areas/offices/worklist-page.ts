/** The work of an office: what waits at its desk, and what is due by day. */

import { kindsInWords } from "@bazgasht/cli"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { type DueCase, dueCases } from "@bazgasht/organisation/figures"
import { type Day, inLanguage, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import type { KindName } from "../../command.ts"
import { type Html, html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { type Column, section, table } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { caseName, stageIn } from "./case-page.ts"
import { unitsOf } from "./find-at-desk.ts"

const words = {
  title: text("کارهای {unit}", "Worklist: {unit}"),
  lead: text(
    "آنچه در این واحد و واحدهای زیر آن منتظر است: نخست مهلت‌ها، سپس آنچه هیچ متنی برایش مهلتی تعیین نکرده است.",
    "What waits in this unit and in the units below it: first by deadline, then that for which no text says by when.",
  ),
  waiting: text("در انتظار، بدون مهلت", "Waiting, without a deadline"),
  since: text("منتظر از", "Waits since"),
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
  const cases = await Effect.runPromise(
    dueCases(portal.systems.storage, allKinds, {
      ...{ through, units: unitsOf(portal, person) },
      reader: { caller: person.caller, access: portal.systems.access },
    }),
  )
  const caseColumns: ReadonlyArray<Column<DueCase>> = [
    { title: say(words.kind), of: (one) => linkToCase(visit, one) },
    { title: say(words.stage), of: ({ kind, stage }) => stageIn(visit, kind as KindName, stage) },
    { title: say(words.unit), of: ({ unit }) => visit.unit(unit) },
  ]
  const dueColumn: Column<DueCase> = {
    title: say(words.day),
    of: ({ due }) => {
      if (due === undefined) return ""
      const late = html` <span class="tag late">${say(words.late, { days: number(portal.today - due) })}</span>`
      return html`${day(due)}${due < portal.today ? late : ""}`
    },
  }
  const sinceColumn: Column<DueCase> = {
    title: say(words.since),
    of: ({ since }) => (since === undefined ? "" : day(since)),
  }
  const listed = (title: string, column: Column<DueCase>, of: ReadonlyArray<DueCase>, none: string): Html =>
    section(title, [
      table(title, [column, ...caseColumns], of.slice(0, shown), none),
      of.length > shown
        ? html`<p class="small">${say(words.more, { count: number(of.length - shown) })}</p>`
        : "",
    ])
  const [due, waiting] = [
    cases.filter((one) => one.due !== undefined),
    cases.filter((one) => one.due === undefined),
  ]
  return {
    title: say(words.title, { unit: visit.unit(person.unit) }),
    lead: say(words.lead),
    body: [
      listed(say(words.due, { day: day(through) }), dueColumn, due, say(words.noneDue)),
      listed(say(words.waiting), sinceColumn, waiting, say(words.noneWaiting)),
    ],
  }
}
