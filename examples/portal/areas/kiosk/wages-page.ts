/** Wages of a prisoner: month by month, what was paid to them and what reached the family. */

import { wordingOf } from "@bazgasht/cli"
import { statesWhere } from "@bazgasht/example-systems/systems.ts"
import { type WageMonthState, wagesPaid } from "@bazgasht/organisation/enterprise"
import { type Day, inLanguage, text } from "@bazgasht/rules"
import type { PageContent } from "../../page/page.ts"
import { card, cards, table } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"

const words = {
  title: text("دستمزد من و سهم خانواده", "My wages and my family's share"),
  lead: text(
    "کارگاه کارکرد هر ماه شما را می‌نویسد و رئیس زندان تأیید می‌کند. سهم خانواده به درخواست شما کسر و به آنان پرداخت می‌شود.",
    "The workshop records your time sheet of the month. The head of the prison approves it. The family's share is deducted at your request and paid to them.",
  ),
  mine: text("به من پرداخت شد", "Paid to me"),
  family: text("به خانواده پرداخت شد", "Paid to my family"),
  month: text("ماه", "Month"),
  days: text("روزهای کار", "Days of work"),
  wage: text("دستمزد", "Wage"),
  stage: text("مرحله", "Stage"),
  none: text("هنوز دستمزدی ثبت نشده است.", "No wage is recorded yet."),
  months: text("ماه به ماه", "Month by month"),
} as const

type Known = Exclude<WageMonthState, { readonly stage: "none" }>

/** What the page of wages holds. */
export const wagesPage = async (visit: Visit, person: Person): Promise<PageContent> => {
  const { money, month, number, portal, say, style } = visit
  const found = await statesWhere(portal.systems.cases.wageMonth, person, [
    { attribute: "worker", is: person.id },
  ])
  const states = found.map(({ state }) => state)
  const all = { from: 0 as Day, to: (portal.today + 1) as Day }
  const paid = wagesPaid(states, all)
  const months = states
    .flatMap((state): ReadonlyArray<Known> => (state.stage === "none" ? [] : [state]))
    .sort((one, other) => other.month - one.month)
  const sum = (state: Known, part: "dependant" | "worker"): number =>
    "orders" in state
      ? state.orders
          .filter(({ payee }) => payee.part === part)
          .reduce((total, { amount }) => total + amount, 0)
      : 0
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: [
      cards([card(say(words.mine), money(paid.worker)), card(say(words.family), money(paid.dependants))]),
      table(
        say(words.months),
        [
          { title: say(words.month), of: ({ month: first }: Known) => month(first) },
          {
            title: say(words.days),
            numeric: true,
            of: (state: Known) => ("sheet" in state ? number(state.sheet.work.length) : ""),
          },
          { title: say(words.mine), numeric: true, of: (state: Known) => money(sum(state, "worker")) },
          { title: say(words.family), numeric: true, of: (state: Known) => money(sum(state, "dependant")) },
          {
            title: say(words.stage),
            of: ({ stage }: Known) =>
              inLanguage(style, wordingOf("wageMonth").titles[stage] ?? text(stage, stage)),
          },
        ],
        months,
        say(words.none),
      ),
    ],
  }
}
