/** What prisons have for people who would employ there, and the proposal of an investor. */

import { wordingOf } from "@bazgasht/cli"
import { type OccupationGroup, occupationTitle } from "@bazgasht/core/employment"
import { prisonOf } from "@bazgasht/example-systems/country.ts"
import { officer } from "@bazgasht/example-systems/offices.ts"
import { give, isThere, stateOf, statesWhere } from "@bazgasht/example-systems/systems.ts"
import { type OfferedPlace, publishedCapacities } from "@bazgasht/organisation/enterprise"
import { inLanguage, type Money, text } from "@bazgasht/rules"
import { newCode } from "../../codes.ts"
import { type Html, html } from "../../page/html.ts"
import { choice, facts, field, list, notice, section, table } from "../../page/parts.ts"
import type { Portal } from "../../portal.ts"
import { publisher } from "../../public-reader.ts"
import { provinceName } from "../../unit-names.ts"
import type { Visit } from "../../visit.ts"
import { readAmount } from "./giving-pages.ts"
import { provincesOf, smallest } from "./read-figures.ts"

const words = {
  title: text("ظرفیت کار در زندان‌ها", "Room for work in prisons"),
  lead: text(
    "زندان‌ها جا، برق و نیروی ماهر دارند. سرمایه‌گذار پیشنهاد می‌دهد. سه دفتر محل را می‌بینند و دو نفر قرارداد می‌بندند.",
    "Prisons have halls, power and skilled people. An investor makes a proposal. Three offices inspect the place, and two people conclude the contract.",
  ),
  place: text("محل", "Place"),
  prison: text("زندان", "Prison"),
  area: text("مساحت", "Area"),
  metres: text("{count} متر مربع", "{count} square metres"),
  power: text("برق", "Power"),
  kilowatts: text("{count} کیلووات", "{count} kilowatts"),
  has: text("امکانات", "Equipment"),
  trade: text("رشتهٔ کار", "Trade"),
  seats: text("جای کار", "Seats"),
  certified: text("افراد دارای گواهینامه", "People with a certificate"),
  few: text("کمتر از {count}", "fewer than {count}"),
  counted: text("شمارش در {day}", "counted on {day}"),
  none: text("ظرفیتی منتشر نشده است", "nothing is published"),
  form: text("پیشنهاد کار", "Propose work"),
  where: text("در کدام محل", "At which place"),
  people: text("برای چند نفر", "For how many people"),
  wage: text("دستمزد روزانه به ریال", "Wage of a day in rials"),
  send: text("فرستادن پیشنهاد", "Send the proposal"),
  bad: text(
    "تعداد نفر و دستمزد را با رقم بنویسید. تعداد از یک تا هزار است.",
    "Write the number of people and the wage in digits; from one to a thousand people.",
  ),
  sent: text("پیشنهاد شما ثبت شد. این شماره را نگه دارید.", "Your proposal is recorded. Keep this number."),
  proposal: text("پیشنهاد {code}", "Proposal {code}"),
  number: text("شمارهٔ پیشنهاد", "Number of the proposal"),
  stage: text("مرحله", "Stage"),
  next: text("گام‌های بعدی", "What comes next"),
  steps: {
    submitted: [
      text(
        "بازدید محل، بررسی امنیتی و بررسی بهداشت؛ هر کدام با دفتری دیگر است.",
        "Site visit, security check and hygiene check: each by another office.",
      ),
      text(
        "بنیاد تعاون زندانیان قرارداد را تهیه می‌کند و مدیر کل استان آن را می‌بندد.",
        "The Prisoners' Cooperative Foundation drafts the contract, and the provincial director concludes it.",
      ),
    ],
    drafted: [
      text(
        "مدیر کل استان قرارداد را می‌بندد؛ تهیه‌کننده نمی‌تواند.",
        "The provincial director concludes the contract; the person who drafted it cannot.",
      ),
    ],
    contracted: [text("کارگاه آغاز به کار می‌کند.", "The workshop is opened.")],
  },
  why: text("نتیجهٔ بررسی‌ها", "What was found"),
} as const

/** The capacities that are published, by province. */
const capacitiesOf = async ({ systems, units }: Portal) => {
  const states = await Promise.all(
    units.units
      .filter(({ kind }) => kind === "unit.prison")
      .map(({ unit }) => statesWhere(systems.cases.capacity, publisher, [{ attribute: "unit", is: unit }])),
  )
  return publishedCapacities(
    states.flat().map(({ state }) => state),
    (unit) => units.nearest(unit, "unit.province")?.unit,
    smallest,
  )
}

const placeBox = (visit: Visit, { countedOn, place, trades, unit }: OfferedPlace): Html => {
  const { day, number, say, style, title } = visit
  return html`<div class="box"><h3>${visit.unit(unit)}</h3>${facts([
    [say(words.place), title(place.kind)],
    [
      say(words.area),
      place.area === undefined ? undefined : say(words.metres, { count: number(place.area) }),
    ],
    [
      say(words.power),
      place.power === undefined ? undefined : say(words.kilowatts, { count: number(place.power) }),
    ],
    [say(words.has), place.has.map(title).join(style.language === "fa" ? "، " : ", ")],
  ])}${table(
    say(words.counted, { day: day(countedOn) }),
    [
      {
        title: say(words.trade),
        of: ({ trade }) => inLanguage(style, occupationTitle(trade as OccupationGroup)),
      },
      { title: say(words.seats), numeric: true, of: ({ seats }) => number(seats) },
      {
        title: say(words.certified),
        numeric: true,
        of: ({ certified }) =>
          "hidden" in certified ? say(words.few, { count: number(smallest) }) : number(certified.count),
      },
    ],
    trades,
    say(words.none),
  )}</div>`
}

/** What the page of capacities holds. */
export const capacitiesPage = async (visit: Visit, problem = false) => {
  const { portal, say, style } = visit
  const capacities = await capacitiesOf(portal)
  const places = capacities.flatMap((one) => one.places)
  return {
    title: say(words.title),
    lead: say(words.lead),
    body: [
      problem ? notice("problem", say(words.bad)) : "",
      ...provincesOf(portal).map((province) =>
        section(
          inLanguage(style, provinceName(province)),
          places.filter(({ unit }) => unit === prisonOf(province)).map((place) => placeBox(visit, place)),
        ),
      ),
      section(
        say(words.form),
        html`<form method="post" action="/capacities">${field(
          "capacity",
          say(words.where),
          choice(
            "capacity",
            places.map(({ capacity, unit }) => [capacity, visit.unit(unit)] as const),
          ),
        )}${field("seats", say(words.people), html`<input id="seats" name="seats" inputmode="numeric" required>`)}${field(
          "wage",
          say(words.wage),
          html`<input id="wage" name="wage" inputmode="numeric" required>`,
        )}<button>${say(words.send)}</button></form>`,
      ),
    ] as Html,
  }
}

/** Takes a proposal in, and gives its number; `undefined` where what is written cannot be read. */
export const takeProposal = async (
  portal: Portal,
  asked: { readonly capacity: string; readonly seats: string; readonly wage: string },
): Promise<string | undefined> => {
  const [seats, wage] = [readAmount(asked.seats), readAmount(asked.wage)]
  const places = (await capacitiesOf(portal)).flatMap((one) => one.places)
  const place = places.find(({ capacity }) => capacity === asked.capacity)
  const [trade] = place?.trades ?? []
  if (place === undefined || trade === undefined || seats === undefined || wage === undefined)
    return undefined
  if (seats < 1 || seats > 1000 || wage < 1) return undefined
  const code = newCode("W")
  await give(portal.systems.cases.proposal, officer(code, "employer"), code, portal.today, {
    type: "submit",
    investor: code,
    unit: place.unit,
    work: {
      trade: trade.trade,
      workplace: "closed",
      seats,
      wage: { amount: wage as Money, per: "day" },
      capacity: place.capacity,
    },
  })
  await portal.carryOut()
  return code
}

/** What the page of a proposal holds; `undefined` where there is none of this number. */
export const proposalPage = async (visit: Visit, code: string, isNew: boolean) => {
  const { day, money, number, portal, say, style, title } = visit
  const { proposal } = portal.systems.cases
  if (!(await isThere(proposal, publisher, code))) return undefined
  const state = await stateOf(proposal, publisher, code)
  if (state.stage === "none") return undefined
  const steps = state.stage in words.steps ? words.steps[state.stage as keyof typeof words.steps] : []
  const stage = wordingOf("proposal").titles[state.stage]
  return {
    title: say(words.proposal, { code }),
    printed: true,
    body: [
      isNew ? notice("done", say(words.sent)) : "",
      html`<div class="box">${facts([
        [say(words.number), code],
        [say(words.stage), stage === undefined ? state.stage : inLanguage(style, stage)],
        [say(words.prison), visit.unit(state.unit)],
        [say(words.trade), inLanguage(style, occupationTitle(state.work.trade as OccupationGroup))],
        [say(words.people), number(state.work.seats)],
        [say(words.wage), money(state.work.wage.amount)],
      ])}</div>`,
      state.inspections.length === 0
        ? ""
        : section(
            say(words.why),
            list(
              state.inspections.map(
                ({ inspection, on, outcome }) => `${title(inspection)}: ${title(outcome)} (${day(on)})`,
              ),
            ),
          ),
      steps.length === 0 ? "" : section(say(words.next), list(steps.map((step) => say(step)))),
    ] as Html,
  }
}
