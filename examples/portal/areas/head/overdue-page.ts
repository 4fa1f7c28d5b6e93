/** Complaints that wait for a ruling, and what is overdue, by the unit that has it. */

import { kindsInWords, wordingOf } from "@bazgasht/cli"
import { caseKinds } from "@bazgasht/core"
import type { GrievanceLife } from "@bazgasht/core/support"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { statesWhere } from "@bazgasht/example-systems/systems.ts"
import { type DueCase, dueCases } from "@bazgasht/organisation/figures"
import { inLanguage, type Text, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { type Html, html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { section, table } from "../../page/parts.ts"
import { publisher } from "../../public-reader.ts"
import type { Visit } from "../../visit.ts"

const words = {
  title: text("شکایت‌ها و تأخیرها", "Complaints and what is overdue"),
  lead: text(
    "کارهایی که مهلتشان تا {day} گذشته است یا بدون مهلت در انتظارند، در هر واحد. بیش از ۳۰ روز پررنگ است.",
    "What is overdue by {day}, and what waits without a deadline, in each unit. More than 30 days are marked.",
  ),
  complaints: text("شکایت‌ها", "Complaints"),
  number: text("شماره", "Number"),
  about: text("دربارهٔ", "About"),
  stage: text("مرحله", "Stage"),
  answerBy: text("رأی تا", "Ruling due by"),
  noComplaint: text("شکایتی ثبت نشده است.", "No complaint is recorded."),
  overdue: text("عقب‌افتاده‌ها", "Overdue"),
  unit: text("واحد", "Unit"),
  kind: text("پرونده", "Kind of case"),
  count: text("تعداد", "How many"),
  longest: text("بیشترین تأخیر", "Longest"),
  waiting: text("در انتظار، بدون مهلت", "Waiting, without a deadline"),
  longestWait: text("بیشترین انتظار", "Longest"),
  noneWaits: text("چیزی در انتظار نیست.", "Nothing waits."),
  days: text("{count} روز", "{count} days"),
  nothing: text("چیزی عقب نیفتاده است.", "Nothing is overdue."),
} as const

type Grievance = Exclude<GrievanceLife["State"], { readonly stage: "none" }>

/** The cases of a kind in a unit that are late, or that wait. */
interface Late {
  readonly unit: string
  readonly kind: string
  readonly count: number
  readonly longest: number
}

const byUnit = (cases: ReadonlyArray<DueCase>, today: number): ReadonlyArray<Late> =>
  [...Map.groupBy(cases, ({ kind, unit = "" }) => JSON.stringify([unit, kind]))]
    .map(([, of]) => ({
      unit: of[0]?.unit ?? "",
      kind: of[0]?.kind ?? "",
      count: of.length,
      longest: Math.max(...of.map(({ due, since }) => today - (due ?? since ?? today))),
    }))
    .sort((one, other) => other.longest - one.longest)

/** What the page of complaints and overdue work holds. */
export const overduePage = async (visit: Visit): Promise<PageContent> => {
  const { day, number, portal, say, style, title } = visit
  const cases = await Effect.runPromise(
    dueCases(portal.systems.storage, allKinds, { through: (portal.today - 1) as typeof portal.today }),
  )
  const found = await statesWhere(portal.systems.cases.grievance, publisher, [])
  /** What is ruled on or closed waits for no ruling. */
  const dueDay = (state: Grievance): string =>
    caseKinds.grievance.attributes.due.of(state) === undefined ? "" : day(state.due.ruling)
  const grievances = found.flatMap(
    ({ state }): ReadonlyArray<Grievance> => (state.stage === "none" ? [] : [state]),
  )
  const byUnitIn = (title: Text, longest: Text, of: ReadonlyArray<DueCase>, nothing: Text): Html =>
    section(
      say(title),
      table(
        say(title),
        [
          { title: say(words.unit), of: ({ unit }: Late) => visit.unit(unit) },
          {
            title: say(words.kind),
            of: ({ kind }: Late) => inLanguage(style, kindsInWords[kind]?.title ?? text(kind, kind)),
          },
          { title: say(words.count), numeric: true, of: ({ count }: Late) => number(count) },
          {
            title: say(longest),
            numeric: true,
            of: (one: Late) =>
              html`<span class="tag${one.longest > 30 ? " late" : ""}">${say(words.days, { count: number(one.longest) })}</span>`,
          },
        ],
        byUnit(of, portal.today),
        say(nothing),
      ),
    )
  return {
    title: say(words.title),
    lead: say(words.lead, { day: day(portal.today) }),
    body: [
      section(
        say(words.complaints),
        table(
          say(words.complaints),
          [
            { title: say(words.number), of: ({ subject }: Grievance) => subject },
            { title: say(words.about), of: ({ complaint }: Grievance) => title(complaint.about) },
            {
              title: say(words.stage),
              of: ({ stage }: Grievance) =>
                inLanguage(style, wordingOf("grievance").titles[stage] ?? text(stage, stage)),
            },
            { title: say(words.answerBy), of: dueDay },
          ],
          grievances,
          say(words.noComplaint),
        ),
      ),
      byUnitIn(
        words.overdue,
        words.longest,
        cases.filter(({ due }) => due !== undefined),
        words.nothing,
      ),
      byUnitIn(
        words.waiting,
        words.longestWait,
        cases.filter(({ due }) => due === undefined),
        words.noneWaits,
      ),
    ],
  }
}
