/** Lists of cases of one kind: debtors from negotiation to release, referrals, and people after release. */

import { type AfterCareState, type DebtPetitionState, poolBalanceOf } from "@bazgasht/core/release"
import { poolId } from "@bazgasht/example-systems/gift-batches.ts"
import { headquarters } from "@bazgasht/example-systems/offices.ts"
import { stateOf } from "@bazgasht/example-systems/systems.ts"
import type { ReferralState } from "@bazgasht/organisation/referrals"
import { type Text, text } from "@bazgasht/rules"
import { type Html, html } from "../../page/html.ts"
import type { PageContent } from "../../page/page.ts"
import { type Column, card, cards, table } from "../../page/parts.ts"
import type { Person } from "../../people.ts"
import { publisher } from "../../public-reader.ts"
import type { Visit } from "../../visit.ts"
import { caseName, stageIn } from "./case-page.ts"
import { type CaseAtDesk, casesAtDesk } from "./find-at-desk.ts"
import { factsOfState } from "./state-facts.ts"
import { linkToCase } from "./worklist-page.ts"

const words = {
  case: text("پرونده", "Case"),
  stage: text("مرحله", "Stage"),
  due: text("مهلت", "Due"),
  unit: text("واحد", "Unit"),
  none: text("پرونده‌ای نیست.", "There is no case."),
  debtors: text("محکومان مالی: از مذاکره تا آزادی", "Judgment debtors: from negotiation to release"),
  debtorsLead: text(
    "محکوم‌له گذشت می‌کند، صندوق مانده را می‌پردازد، قاضی دستور می‌دهد. آنچه پس از آزادی در پرونده‌های دیگر رخ می‌دهد در سیر زمانی شخص است.",
    "The creditor forgives, the pool pays the rest, the judge orders. What follows in other cases stands in the time line of the person.",
  ),
  free: text("موجودی قابل تخصیص صندوق", "Money of the pool that can be allocated"),
  spent: text("پرداخت‌شده به محکوم‌لهم", "Paid to creditors"),
  person: text("سیر زمانی", "Time line"),
  referrals: text("ارجاع به نهادهای دیگر", "Referrals to other agencies"),
  referralsLead: text(
    "انجمن می‌پرسد، نهاد در مهلت پاسخ می‌دهد. اگر بپذیرد، تحویل خانواده خود به خود ثبت می‌شود.",
    "The association asks, and the agency answers within its time limit. If it accepts, the handover of the family is recorded automatically.",
  ),
  agency: text("نهاد", "Agency"),
  answer: text("پاسخ", "Answer"),
  afterCare: text("مراقبت پس از آزادی", "After-care"),
  afterCareLead: text(
    "با هر آزادشده ۳۰، ۹۰ و ۱۸۰ روز پس از آزادی تماس گرفته می‌شود. این پرونده با آزادی خود به خود آغاز می‌شود.",
    "Everyone released is contacted after 30, 90 and 180 days. The case begins by itself with the release.",
  ),
  contacts: text("تماس‌ها", "Contacts"),
  reached: text("{after} روز: برقرار شد", "{after} days: reached"),
  notReached: text("{after} روز: برقرار نشد", "{after} days: not reached"),
} as const

interface ListOf {
  readonly kind: "afterCare" | "debtPetition" | "referral"
  readonly title: Text
  readonly lead: Text
  readonly columns: (visit: Visit) => ReadonlyArray<Column<CaseAtDesk>>
}

const stageColumn = (visit: Visit): Column<CaseAtDesk> => ({
  title: visit.say(words.stage),
  of: ({ kind, stage }) => html`<span class="tag">${stageIn(visit, kind, stage)}</span>`,
})

const dueColumn = (visit: Visit): Column<CaseAtDesk> => ({
  title: visit.say(words.due),
  of: ({ due }) => (due === undefined ? "" : visit.day(due as Parameters<Visit["day"]>[0])),
})

/** A fact of a state by its place among those that are shown. */
const factColumn = (visit: Visit, place: number): Column<CaseAtDesk> => ({
  title:
    factsOfState(visit, "debtPetition", { stage: "none", version: 0, participants: [] })[place]?.[0] ?? "",
  numeric: true,
  of: ({ kind, state }) => factsOfState(visit, kind, state)[place]?.[1] ?? "",
})

const lists: { readonly [Kind in ListOf["kind"]]: ListOf } = {
  debtPetition: {
    kind: "debtPetition",
    title: words.debtors,
    lead: words.debtorsLead,
    columns: (visit) => [
      stageColumn(visit),
      factColumn(visit, 2),
      factColumn(visit, 3),
      factColumn(visit, 4),
      {
        title: visit.say(words.person),
        of: (one) => {
          const state = one.state as DebtPetitionState
          if (state.stage === "none") return ""
          const { prisoner } = state.petition
          return html`<a href="/offices/people/${prisoner}">${caseName(visit, prisoner)}</a>`
        },
      },
    ],
  },
  referral: {
    kind: "referral",
    title: words.referrals,
    lead: words.referralsLead,
    columns: (visit) => [
      {
        title: visit.say(words.agency),
        of: (one) => {
          const state = one.state as ReferralState
          return state.stage === "none" ? "" : visit.title(state.referral.agency)
        },
      },
      stageColumn(visit),
      dueColumn(visit),
      {
        title: visit.say(words.answer),
        of: (one) => {
          const state = one.state as ReferralState
          return state.stage === "answered"
            ? `${visit.title(state.reply.outcome)} (${visit.day(state.reply.on)})`
            : ""
        },
      },
    ],
  },
  afterCare: {
    kind: "afterCare",
    title: words.afterCare,
    lead: words.afterCareLead,
    columns: (visit) => [
      {
        title: visit.say(words.person),
        of: (one) => {
          const state = one.state as AfterCareState
          return state.stage === "none"
            ? ""
            : html`<a href="/offices/people/${state.person}">${caseName(visit, state.person)}</a>`
        },
      },
      stageColumn(visit),
      {
        title: visit.say(words.contacts),
        of: (one) => {
          const state = one.state as AfterCareState
          const contacts = state.stage === "none" ? [] : state.contacts
          return contacts.map(
            ({ after, reached }) =>
              html`<span class="tag${reached ? " good" : " late"}">${visit.say(reached ? words.reached : words.notReached, { after: visit.number(after) })}</span> `,
          )
        },
      },
      dueColumn(visit),
    ],
  },
}

/** The balance of the pool above the list of debtors. */
const poolCards = async ({ money, portal, say }: Visit): Promise<Html> => {
  const pool = await stateOf(portal.systems.cases.pool, publisher, poolId)
  if (pool.stage === "none") return ""
  const { free, spent } = poolBalanceOf(pool)
  return cards([card(say(words.free), money(free)), card(say(words.spent), money(spent))])
}

/** What the page of a list holds. Petitions are those of the headquarters, whoever looks. */
export const listPage = async (visit: Visit, person: Person, kind: ListOf["kind"]): Promise<PageContent> => {
  const { portal, say } = visit
  const { columns, lead, title } = lists[kind]
  const cases = await casesAtDesk(portal, person, kind)
  return {
    title: say(title),
    lead: say(lead),
    body: [
      kind === "debtPetition" && person.unit === headquarters ? await poolCards(visit) : "",
      table(
        say(title),
        [{ title: say(words.case), of: (one: CaseAtDesk) => linkToCase(visit, one) }, ...columns(visit)],
        cases,
        say(words.none),
      ),
    ],
  }
}
