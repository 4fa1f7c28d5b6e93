/** Money in and out: what came in, what went out, what is on hand, and the cycles of the associations. */

import { wordingOf } from "@bazgasht/cli"
import type { SupportCycleLife } from "@bazgasht/core/support"
import { firstDay } from "@bazgasht/example-systems/country.ts"
import { statesWhere } from "@bazgasht/example-systems/systems.ts"
import { groupFigures, organisationFigures } from "@bazgasht/organisation/figures"
import { inLanguage, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { card, cards, section, table } from "../../page/parts.ts"
import { publisher } from "../../public-reader.ts"
import type { Visit } from "../../visit.ts"

const words = {
  title: text("پول", "Money"),
  lead: text(
    "از {from} تا {day}: چه رسید، چه پرداخت شد و چه مانده است.",
    "From {from} to {day}: what came in, what was paid, and what is left.",
  ),
  in: text("آنچه رسید", "What came in"),
  out: text("آنچه پرداخت شد", "What was paid"),
  left: text("آنچه مانده است", "What is left"),
  byCode: text("به تفکیک", "Of which"),
  cycles: text("دوره‌های حمایت", "Support cycles"),
  association: text("انجمن", "Association"),
  from: text("آغاز دوره", "From"),
  budget: text("بودجه", "Budget"),
  owed: text("استحقاق", "Owed"),
  paid: text("پرداخت", "Paid"),
  undeliverable: text("تحویل‌نشدنی", "Undeliverable"),
  stage: text("مرحله", "Stage"),
  none: text("هنوز دوره‌ای نیست", "no cycle yet"),
} as const

const sides = [
  ["in", ["giftsReceived", "poolsReceived"]],
  ["out", ["paidToFamilies", "wagesPaid", "poolsSpent", "giftsReturned"]],
  ["left", ["poolsOnHand", "owedToFamilies"]],
] as const

type Cycle = Exclude<SupportCycleLife["State"], { readonly stage: "none" }>

const cyclesTable = async (visit: Visit): Promise<Html> => {
  const { day, money, portal, say, style } = visit
  const associations = portal.units.units.filter(({ kind }) => kind === "unit.association")
  const found = await Promise.all(
    associations.map(({ unit }) =>
      statesWhere(portal.systems.cases.supportCycle, publisher, [{ attribute: "unit", is: unit }]),
    ),
  )
  const cycles = found
    .flat()
    .flatMap(({ state }): ReadonlyArray<Cycle> => (state.stage === "none" ? [] : [state]))
  const settled = (cycle: Cycle, of: "paid" | "undeliverable"): string =>
    "settlement" in cycle ? money(cycle.settlement[of]) : ""
  return table(
    say(words.cycles),
    [
      { title: say(words.association), of: ({ unit }: Cycle) => visit.unit(unit) },
      { title: say(words.from), of: ({ plan }: Cycle) => day(plan.from) },
      { title: say(words.budget), numeric: true, of: ({ plan }: Cycle) => money(plan.budget) },
      {
        title: say(words.owed),
        numeric: true,
        of: (cycle: Cycle) => ("lock" in cycle ? money(cycle.lock.owed) : ""),
      },
      { title: say(words.paid), numeric: true, of: (cycle: Cycle) => settled(cycle, "paid") },
      {
        title: say(words.undeliverable),
        numeric: true,
        of: (cycle: Cycle) => settled(cycle, "undeliverable"),
      },
      {
        title: say(words.stage),
        of: ({ stage }: Cycle) =>
          inLanguage(style, wordingOf("supportCycle").titles[stage] ?? text(stage, stage)),
      },
    ],
    cycles.sort((one, other) => other.plan.from - one.plan.from),
    say(words.none),
  )
}

/** What the page of money holds. */
export const moneyPage = async (visit: Visit): Promise<PageContent> => {
  const { day, money, portal, say, style } = visit
  const figures = portal.systems.figures(organisationFigures)
  const position = Result.getOrThrow(await figures.keepUp())
  const cells = await portal.remembered.at("money", position, async () => {
    const { values } = Result.getOrThrow(await figures.read({ day: portal.today, since: firstDay }))
    return groupFigures(
      values.map((cell) => ({ ...cell, code: "" })),
      ["value"],
      () => "",
    )
  })
  const amountOf = (id: string): number => cells.find(({ figure }) => figure === id)?.value ?? 0
  const cardOf = (id: string): Html => {
    const figure = organisationFigures.find((one) => one.id === id)
    return figure === undefined
      ? ""
      : card(inLanguage(style, figure.title), money(amountOf(id)), undefined, `/figures/${id}`)
  }
  return {
    title: say(words.title),
    lead: say(words.lead, { from: day(firstDay), day: day(portal.today) }),
    body: [
      ...sides.map(([side, ids]) => section(say(words[side]), cards(ids.map(cardOf)))),
      section(say(words.cycles), await cyclesTable(visit)),
    ],
  }
}
