/** The support cycles of an association: those of the year, and the next one from its snapshot to its closed books. */

import type { SupportCycleLife } from "@bazgasht/core/support"
import type { Association } from "@bazgasht/example-systems/country.ts"
import { statesWhere } from "@bazgasht/example-systems/systems.ts"
import { text } from "@bazgasht/rules"
import { type Html, html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { facts, list, notice, section, table } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"
import type { Visit } from "../../visit.ts"
import { stageIn } from "./case-page.ts"
import { cycleSteps } from "./cycle-steps.ts"
import { type NextCycle, nextCycleOf, nextQuarter } from "./next-cycle.ts"

const words = {
  title: text("دوره‌های حمایت", "Support cycles"),
  lead: text(
    "هر فصل یک دوره: ثبت صورت وضعیت، محاسبه، تأیید نفر دوم، پرداخت، تسویه. پس از قفل، تغییر پرونده‌ها به دورهٔ بعد می‌رود.",
    "A cycle for every quarter: snapshot, computation, approval by a second person, payment, settlement. What changes after the lock goes into the next one.",
  ),
  next: text("دورهٔ {from} تا {to}", "The cycle from {from} to {to}"),
  step: text("گام بعدی: {step}", "The next step: {step}"),
  who: text(
    "این گام با {who} است. اگر شخص دیگری آن را بخواهد، سامانه می‌گوید چرا نمی‌شود.",
    "This step is for {who} to take. If another person asks for it, the system says why not.",
  ),
  budget: text("بودجه", "Budget"),
  owed: text("استحقاق", "Owed"),
  families: text("کمک‌های ثبت‌شده", "Entitlements"),
  paid: text("رسیده", "Arrived"),
  people: text("چه کسانی این گام‌ها را برداشته‌اند", "Who took the steps"),
  finished: text("حساب این دوره بسته است.", "The books of this cycle are closed."),
  past: text("دوره‌های سال", "The cycles of the year"),
  from: text("آغاز", "From"),
  settledPaid: text("پرداخت", "Paid"),
  undeliverable: text("تحویل‌نشدنی", "Undeliverable"),
  stage: text("مرحله", "Stage"),
  none: text("دوره‌ای نیست.", "There is no cycle."),
  noAssociation: text(
    "دوره‌های حمایت در انجمن‌ها بررسی می‌شود؛ با نام کارمند انجمن وارد شوید.",
    "Cycles are worked on in associations: sign in as an officer of one.",
  ),
  done: text("گام ثبت شد.", "The step is recorded."),
  notices: text("نامه‌های پرداخت، برای چاپ", "The letters on the payments, to print"),
} as const

/** The association in which a person works. */
export const associationOf = ({ country }: Portal, { unit }: Person): Association | undefined =>
  country.associations.find((one) => one.unit === unit)

const nameOfOfficer = ({ portal, say }: Visit, id: string): string => {
  const person = portal.people.find((one) => one.id === id)
  return person === undefined ? id : say(person.name)
}

const nextSection = (visit: Visit, now: NextCycle): Html => {
  const { day, money, number, say } = visit
  const { cycle, entitlements, id } = now
  const next = cycleSteps.find(({ isNext }) => isNext(now))
  const reached = next === undefined ? cycleSteps.length : cycleSteps.indexOf(next)
  const paid = entitlements.filter(({ state }) => state.stage === "paid").length
  return section(say(words.next, { from: day(nextQuarter.from), to: day(nextQuarter.to) }), [
    html`<ol class="steps">${cycleSteps.map(
      ({ title }, place) =>
        html`<li${place < reached ? html` class="past"` : place === reached ? html` class="now" aria-current="step"` : ""}>${say(title)}</li>`,
    )}</ol>`,
    facts([
      [
        say(words.stage),
        cycle.stage === "none"
          ? stageIn(visit, "supportCycle", cycle.stage)
          : html`<a href="/offices/cases/supportCycle/${id}">${stageIn(visit, "supportCycle", cycle.stage)}</a>`,
      ],
      [say(words.budget), "plan" in cycle ? money(cycle.plan.budget) : undefined],
      [say(words.owed), "lock" in cycle ? money(cycle.lock.owed) : undefined],
      [say(words.families), entitlements.length === 0 ? undefined : number(entitlements.length)],
      [say(words.paid), entitlements.length === 0 ? undefined : number(paid)],
    ]),
    next === undefined
      ? html`<p>${say(words.finished)}</p>`
      : html`<form method="post" class="box"><h3>${say(words.step, { step: say(next.title) })}</h3><p class="help">${say(words.who, { who: say(next.who) })}</p><button name="step" value="${next.id}">${say(next.title)}</button></form>`,
    entitlements.length === 0 ? "" : html`<p><a href="/offices/cycles/notices">${say(words.notices)}</a></p>`,
    cycle.participants.length === 0
      ? ""
      : html`<h3>${say(words.people)}</h3>${list(
          cycle.participants.map(
            ({ by, on, part }) =>
              `${stageIn(visit, "supportCycle", part)}: ${nameOfOfficer(visit, by.id)} (${day(on)})`,
          ),
        )}`,
  ])
}

type Cycle = Exclude<SupportCycleLife["State"], { readonly stage: "none" }>

/** What the page of the cycles holds. */
export const cyclePage = async (
  visit: Visit,
  person: Person,
  { done = false, problem }: { readonly done?: boolean; readonly problem?: string } = {},
): Promise<PageContent> => {
  const { day, money, portal, say } = visit
  const frame = { title: say(words.title), lead: say(words.lead) }
  const association = associationOf(portal, person)
  if (association === undefined) return { ...frame, body: html`<p>${say(words.noAssociation)}</p>` }
  const found = await statesWhere(portal.systems.cases.supportCycle, person, [
    { attribute: "unit", is: association.unit },
  ])
  const past = found
    .flatMap(({ state }): ReadonlyArray<Cycle> => (state.stage === "none" ? [] : [state]))
    .filter(({ plan }) => plan.from < nextQuarter.from)
  const settled = (cycle: Cycle, of: "paid" | "undeliverable"): string =>
    "settlement" in cycle ? money(cycle.settlement[of]) : ""
  return {
    ...frame,
    body: [
      done ? notice("done", say(words.done)) : "",
      problem === undefined ? "" : notice("problem", problem),
      nextSection(visit, await nextCycleOf(portal, association)),
      section(
        say(words.past),
        table(
          say(words.past),
          [
            {
              title: say(words.from),
              of: ({ plan, subject }: Cycle) =>
                html`<a href="/offices/cases/supportCycle/${subject}">${day(plan.from)}</a>`,
            },
            { title: say(words.budget), numeric: true, of: ({ plan }: Cycle) => money(plan.budget) },
            {
              title: say(words.owed),
              numeric: true,
              of: (cycle: Cycle) => ("lock" in cycle ? money(cycle.lock.owed) : ""),
            },
            { title: say(words.settledPaid), numeric: true, of: (cycle: Cycle) => settled(cycle, "paid") },
            {
              title: say(words.undeliverable),
              numeric: true,
              of: (cycle: Cycle) => settled(cycle, "undeliverable"),
            },
            {
              title: say(words.stage),
              of: ({ stage }: Cycle) =>
                html`<span class="tag good">${stageIn(visit, "supportCycle", stage)}</span>`,
            },
          ],
          past,
          say(words.none),
        ),
      ),
    ],
  }
}
