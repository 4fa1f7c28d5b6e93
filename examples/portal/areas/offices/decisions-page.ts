/** What is decided about a prisoner, for the reader whom an officer chooses: themselves, a judge, the person, or the public. */

import { publicOutcomes } from "@bazgasht/core"
import { letterToPrisoner } from "@bazgasht/core/letters"
import { isThere } from "@bazgasht/example-systems/systems.ts"
import { iranPack } from "@bazgasht/iran"
import { iranLetters } from "@bazgasht/iran/letters"
import { type Decision, inLanguage, type Text, text } from "@bazgasht/rules"
import { explain, isolate } from "@bazgasht/rules/wording"
import { nameOf } from "../../names.ts"
import { type Html, html } from "../../page/html.ts"
import { letterParts } from "../../page/letter.ts"
import { outlineItem } from "../../page/outline.ts"
import type { PageContent } from "../../page/page.ts"
import { list, section } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"
import { decisionsOf, fileOfPrisoner } from "../kiosk/prisoner-file.ts"

/** For whom the decisions are said. */
type Reader = "officer" | "judge" | "person" | "public"

const readers: { readonly [Name in Reader]: Text } = {
  officer: text("کارشناس", "An officer"),
  judge: text("قاضی", "A judge"),
  person: text("خود زندانی", "The prisoner"),
  public: text("عموم", "The public"),
}

const words = {
  title: text("تصمیم‌ها دربارهٔ {name}", "What is decided about {name}"),
  ofNobody: text(
    "راه‌های قانونی آزادی، بدون مشخصات افراد",
    "The routes under the law, without anybody's details",
  ),
  lead: text("بر پایهٔ پرونده در {day}.", "By the file as of {day}."),
  choose: text("خواننده", "Reader"),
  note: text(
    "در این متن نام، شماره، تاریخ، مبلغ و علت شخصی نیست.",
    "It holds no name, number, date or sum, and no reason that could identify a person.",
  ),
} as const

type Heading = Decision["outcome"]["outcome"] | "against"

const outcomes: { readonly [Name in Heading]: Text } = {
  eligible: text("اکنون ممکن است", "Open now"),
  against: text("شرایط آن فراهم است و علیه شخص است", "Conditions met, against the person"),
  notYet: text("هنوز زود است", "Not yet"),
  undetermined: text("نامعین: مدارک یا اطلاعات ناقص است", "Undetermined: something is missing"),
  referred: text("مرجع دیگر", "For another authority"),
  barred: text("ممکن نیست", "Not open"),
}

/** What is met against a person opens nothing. */
const headingOf = ({ outcome: { outcome }, rule }: Decision): Heading =>
  outcome === "eligible" && rule.adverse === true ? "against" : outcome

const isReader = (name: string | undefined): name is Reader =>
  name !== undefined && Object.hasOwn(readers, name)

const chooser = ({ say }: Visit, prisoner: string, chosen: Reader): Html =>
  html`<nav class="screen" aria-label="${say(words.choose)}"><p>${say(words.choose)}: ${Object.entries(
    readers,
  ).map(([name, title]) =>
    name === chosen
      ? html`<strong aria-current="true">${say(title)}</strong> `
      : html`<a href="/offices/prisoners/${encodeURIComponent(prisoner)}?for=${name}">${say(title)}</a> `,
  )}</p></nav>`

const publicBody = ({ say, style }: Visit, decisions: ReadonlyArray<Decision>): Html => [
  ...Object.entries(outcomes).flatMap(([outcome, heading]) => {
    const titles = decisions
      .filter((decision) => headingOf(decision) === outcome)
      .map(({ rule }) => inLanguage(style, rule.title))
    return titles.length === 0 ? [] : [section(say(heading), list(titles))]
  }),
  html`<p class="small">${say(words.note)}</p>`,
]

/** A decision folded away under its outcome; open where there is something to do or to wait for. */
const decisionBox = (visit: Visit, decision: Decision, reader: "officer" | "judge"): Html => {
  const { of, text: said } = explain(decision, visit.style, { for: reader })
  const isOpen = reader === "officer" && decision.outcome.outcome !== "barred"
  return html`<details class="box"${isOpen ? html` open` : ""}><summary>${said}</summary><ul class="why">${of.map((one) => outlineItem(visit, one))}</ul></details>`
}

/** What the page of a prisoner's decisions holds; `undefined` where the person may not read the record. */
export const decisionsPage = async (
  visit: Visit,
  person: Person,
  prisoner: string,
  asked: string | undefined,
): Promise<PageContent | undefined> => {
  const { day, portal, say, style } = visit
  const reader = isReader(asked) ? asked : "officer"
  if (!(await isThere(portal.systems.cases.prisonerRecord, person, prisoner))) return undefined
  const decided = decisionsOf(await fileOfPrisoner(portal, person, prisoner, portal.today), portal.today)
  const { debts, routes } = decided
  const decisions = [
    ...routes,
    ...(debts?.debts ?? []).flatMap(({ help, hold, release }) => [release, ...hold, ...help]),
  ]
  const choose = chooser(visit, prisoner, reader)
  if (reader === "public")
    return {
      title: say(words.ofNobody),
      body: [choose, publicBody(visit, publicOutcomes(decisions, iranPack))],
    }
  if (reader === "person") {
    const letter = letterToPrisoner(decided, iranLetters, style)
    return { title: letter.title, printed: true, body: [choose, letterParts(letter)] }
  }
  return {
    title: say(words.title, { name: `${say(nameOf(prisoner))} (${isolate(prisoner)})` }),
    lead: say(words.lead, { day: day(portal.today) }),
    body: [choose, decisions.map((decision) => decisionBox(visit, decision, reader))],
  }
}
