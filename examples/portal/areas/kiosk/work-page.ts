/** Work and courses of a prisoner: where they are placed, or why they wait and how many are ahead. */

import { wordingOf } from "@bazgasht/cli"
import { type OccupationGroup, occupationTitle } from "@bazgasht/core/employment"
import { leftOutInWords, roundKeyWords } from "@bazgasht/core/placement"
import { trade } from "@bazgasht/example-systems/registers.ts"
import { statesWhere } from "@bazgasht/example-systems/systems.ts"
import { placedIn, placementOf } from "@bazgasht/example-systems/work.ts"
import type { Day } from "@bazgasht/rules"
import { inLanguage, type Text, text } from "@bazgasht/rules"
import { textOfOutline } from "@bazgasht/rules/wording"
import { type Html, html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { facts, list, section } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"
import type { Visit } from "../../visit.ts"

const words = {
  title: text("کار و آموزش", "Work and courses"),
  lead: text(
    "کار اختیاری است. نوبت با کسی است که بیشتر منتظر مانده است. دلیل هر جانمایی نوشته می‌شود.",
    "Work is voluntary. Those who have waited longest come first. The reason for every placement is written down.",
  ),
  work: text("کار من", "My work"),
  trade: text("رشتهٔ کار", "Trade"),
  place: text("محل", "Place"),
  stage: text("مرحله", "Stage"),
  since: text("از روز", "Since"),
  wage: text("دستمزد روزانه", "Wage of a day"),
  hours: text("ساعت در هفته", "Hours a week"),
  workshop: text("کارگاه {number}", "workshop {number}"),
  round: text("آخرین دور جانمایی", "The last placement round"),
  placed: text("در این دور برای شما کار پیدا شد.", "You were placed in this round."),
  unwilling: text(
    "در این دور ثبت نشده بود که کار می‌خواهید. اگر می‌خواهید، به مددکار زندان بگویید.",
    "It was not recorded in this round that you want work. If you do, tell the social worker.",
  ),
  waited: text(
    "در روز آن دور {days} روز منتظر بودید.",
    "On the day of that round you had waited for {days} days.",
  ),
  against: text(
    "در این دور شرطی برای شما برقرار نبود یا معلوم نبود:",
    "In this round a condition was not met, or not known:",
  ),
  notInRound: text("در آن دور نبودید.", "You were not in that round."),
  courses: text("دوره‌های من", "My courses"),
  noCourse: text(
    "در دوره‌ای ثبت‌نام نشده‌اید. برای ثبت‌نام به مددکار زندان بگویید.",
    "You are not enrolled in a course. To enrol, tell the social worker of the prison.",
  ),
} as const

/** The round of a prison, computed once. */
export const roundIn = ({ country, remembered, systems }: Portal, prison: string) =>
  remembered.at(`round/${prison}`, 0, () => placedIn(systems, prison, country))

const keys = new Map(Object.entries(roundKeyWords))

/** The names of workshops. */
export const openingNames = ({ country }: Portal): ReadonlyMap<string, Text> =>
  new Map(
    country.employers.map(({ id }) => {
      const number = id.split("-").at(-1) ?? ""
      return [
        `opening-${id}`,
        text(`کارگاه ${Number(number).toLocaleString("fa")}`, `workshop ${number}`),
      ] as const
    }),
  )

const roundSection = async (visit: Visit, person: Person): Promise<Html> => {
  const { number, portal, say, style } = visit
  const prisoner = portal.country.prisoners.find(({ file }) => file.id === person.id)
  if (prisoner === undefined) return say(words.notInRound)
  const { record } = await roundIn(portal, prisoner.prison)
  const outcome = record.people.find(({ id }) => id === person.id)
  const waited = (record.day - (prisoner.file.work?.waitingSince as Day)) as number
  const line = html`<p>${say(words.waited, { days: number(Math.max(0, waited)) })}</p>`
  switch (outcome?.outcome) {
    case "placed":
      return [line, html`<p>${say(words.placed)}</p>`]
    case "leftOut": {
      const outline = leftOutInWords(outcome.why, { style, keys, openings: openingNames(portal) })
      const lines = outline.of.map((one) => textOfOutline(one))
      return [line, html`<ul>${lines.map((one) => html`<li>${one}</li>`)}</ul>`]
    }
    case "unwilling":
      return [html`<p>${say(words.unwilling)}</p>`]
    case "incompatible":
    case "undetermined": {
      const rules = outcome.constraints.map(({ rule }) => style.pack.rules.get(rule)?.title)
      return [
        html`<p>${say(words.against)}</p>`,
        list(rules.flatMap((title) => (title === undefined ? [] : [inLanguage(style, title)]))),
      ]
    }
    default:
      return html`<p>${say(words.notInRound)}</p>`
  }
}

const placementSection = async (visit: Visit, person: Person): Promise<Html> => {
  const { day, money, number, portal, say, style } = visit
  const { placement } = portal.systems.cases
  const found = await placement.read({ caller: person.caller, subject: placementOf(person.id) })
  if (found._tag === "Failure" || !found.success.whole) return ""
  const { state } = found.success
  if (state.stage === "none") return ""
  const workshop = state.proposal.seat.opening.split("-").at(-1) ?? ""
  return section(
    say(words.work),
    html`<div class="box">${facts([
      [
        say(words.stage),
        inLanguage(style, wordingOf("placement").titles[state.stage] ?? text(state.stage, state.stage)),
      ],
      [say(words.trade), inLanguage(style, occupationTitle(trade as OccupationGroup))],
      [say(words.place), say(words.workshop, { number: number(Number(workshop)) })],
      [say(words.since), "startedOn" in state ? day(state.startedOn) : undefined],
      [say(words.wage), "offer" in state ? money(state.offer.conditions.wage.amount) : undefined],
      [say(words.hours), "offer" in state ? number(state.offer.conditions.weeklyHours) : undefined],
    ])}</div>`,
  )
}

const coursesSection = async (visit: Visit, person: Person): Promise<Html> => {
  const { portal, say, style } = visit
  const courses = await statesWhere(portal.systems.cases.training, person, [
    { attribute: "trainee", is: person.id },
  ])
  return section(
    say(words.courses),
    courses.length === 0
      ? html`<p>${say(words.noCourse)}</p>`
      : list(
          courses.map(({ state }) => {
            const title = wordingOf("training").titles[state.stage]
            return `${inLanguage(style, occupationTitle(trade as OccupationGroup))}: ${title === undefined ? state.stage : inLanguage(style, title)}`
          }),
        ),
  )
}

/** What the page of work and courses holds. */
export const workPage = async (visit: Visit, person: Person): Promise<PageContent> => {
  const { say } = visit
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: [
      await placementSection(visit, person),
      section(say(words.round), await roundSection(visit, person)),
      await coursesSection(visit, person),
    ],
  }
}
