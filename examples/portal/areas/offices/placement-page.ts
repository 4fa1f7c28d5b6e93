/** The placement round of a prison: who was placed where and by what rank, who was not and why, and the two people who answer for it. */

import { leftOutTitles, personOutcomeTitles } from "@bazgasht/core/placement"
import { prisonOf } from "@bazgasht/example-systems/country.ts"
import { statesWhere } from "@bazgasht/example-systems/systems.ts"
import { placementOf, roundOf } from "@bazgasht/example-systems/work.ts"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { card, cards, facts, section, table } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"
import type { Visit } from "../../visit.ts"
import { openingNames, roundIn } from "../kiosk/work-page.ts"
import { caseName, stageIn } from "./case-page.ts"

const words = {
  title: text("دور جانمایی {unit}", "Placement round: {unit}"),
  lead: text(
    "بیشترین تعداد افراد جانمایی می‌شوند؛ در میان آنان نوبت با کسی است که بیشتر منتظر مانده است. دور را یک نفر ثبت و نفر دیگری تأیید می‌کند.",
    "As many people as possible are placed; those who have waited longest come first. One person records the round, and another commits it.",
  ),
  none: text(
    "با نام کارمند زندان وارد شوید تا دور آن زندان را ببینید.",
    "Sign in as an officer of a prison to see its round.",
  ),
  notOpen: text(
    "دفتر شما اجازهٔ دیدن دور این زندان را ندارد.",
    "Your office may not see the round of this prison.",
  ),
  day: text("روز دور", "Day of the round"),
  stage: text("مرحله", "Stage"),
  people: text("افراد", "People"),
  placed: text("جانمایی شدند", "Placed"),
  seats: text("جای کار", "Seats"),
  openings: text("کارگاه‌ها", "Workshops"),
  opening: text("کارگاه", "Workshop"),
  taken: text("پر", "Taken"),
  free: text("خالی", "Free"),
  outcome: text("نتیجه", "Outcome"),
  count: text("چند نفر", "How many"),
  who: text("چه کسانی جانمایی شدند", "Who was placed"),
  person: text("زندانی", "Prisoner"),
  now: text("اکنون", "Now"),
  noOne: text("کسی نیست.", "Nobody."),
} as const

const prisonOfPerson = ({ units }: Portal, { unit }: Person): string | undefined => {
  const province = unit === undefined ? undefined : units.nearest(unit, "unit.province")?.unit
  return province === undefined ? undefined : prisonOf(province)
}

/** So many people are shown. */
const shown = 60

/** What the page of the round holds. */
export const placementPage = async (visit: Visit, person: Person): Promise<PageContent> => {
  const { day, number, portal, say } = visit
  const prison = prisonOfPerson(portal, person)
  if (prison === undefined)
    return {
      title: say(words.title, { unit: "" }),
      lead: say(words.lead),
      body: html`<p>${say(words.none)}</p>`,
    }
  const run = await portal.systems.cases.placementRun.read({
    caller: person.caller,
    subject: roundOf(prison),
  })
  if (Result.isFailure(run) || !run.success.whole)
    return {
      title: say(words.title, { unit: visit.unit(prison) }),
      lead: say(words.lead),
      body: html`<p>${say(words.notOpen)}</p>`,
    }
  const { stage } = run.success.state
  const { record } = await roundIn(portal, prison)
  const names = openingNames(portal)
  const placements = new Map(
    (await statesWhere(portal.systems.cases.placement, person, [{ attribute: "unit", is: prison }])).map(
      ({ state, subject }) => [subject, state.stage] as const,
    ),
  )
  const placed = record.people.flatMap((one) => (one.outcome === "placed" ? [one] : []))
  const outcomes = [
    ...Map.groupBy(record.people, (one) =>
      one.outcome === "leftOut" ? say(leftOutTitles[one.why.reason]) : say(personOutcomeTitles[one.outcome]),
    ),
  ]
  return {
    title: say(words.title, { unit: visit.unit(prison) }),
    lead: say(words.lead),
    body: [
      cards([
        card(say(words.people), number(record.people.length)),
        card(say(words.placed), number(placed.length)),
        card(
          say(words.stage),
          stageIn(visit, "placementRun", stage),
          undefined,
          `/offices/cases/placementRun/${roundOf(prison)}`,
        ),
      ]),
      facts([[say(words.day), day(record.day)]]),
      section(
        say(words.openings),
        table(
          say(words.openings),
          [
            { title: say(words.opening), of: ({ id }) => say(names.get(id) ?? text(id, id)) },
            {
              title: say(words.taken),
              numeric: true,
              of: ({ id }) => number(placed.filter(({ opening }) => opening === id).length),
            },
          ],
          record.openings,
          say(words.noOne),
        ),
      ),
      section(
        say(words.outcome),
        table(
          say(words.outcome),
          [
            { title: say(words.outcome), of: ([title]) => title },
            { title: say(words.count), numeric: true, of: ([, of]) => number(of.length) },
          ],
          outcomes,
          say(words.noOne),
        ),
      ),
      section(
        say(words.who),
        table(
          say(words.who),
          [
            {
              title: say(words.person),
              of: ({ id }) => html`<a href="/offices/people/${id}">${caseName(visit, id)}</a>`,
            },
            {
              title: say(words.opening),
              of: ({ opening }) => say(names.get(opening) ?? text(opening, opening)),
            },
            {
              title: say(words.now),
              of: ({ id }) =>
                html`<a href="/offices/cases/placement/${placementOf(id)}">${stageIn(visit, "placement", placements.get(placementOf(id)) ?? "none")}</a>`,
            },
          ],
          placed.slice(0, shown),
          say(words.noOne),
        ),
      ),
    ],
  }
}
