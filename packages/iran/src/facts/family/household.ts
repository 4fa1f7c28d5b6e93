/**
 * Facts about the household of a prisoner's family. Who belongs to it changes by the day: rules count over memberships.
 */

import {
  all,
  any,
  before,
  code,
  type EntryOf,
  type Expression,
  fields,
  is,
  not,
  onOrAfter,
  text,
  today,
} from "@bazgasht/rules"
import { document } from "../document.ts"

const visit = document(
  "socialWorker",
  "گزارش بازدید مددکار از منزل",
  "the social worker's report of a home visit",
)

/** How a member is related to the prisoner; `prisoner` is the prisoner. */
export const relations = [
  "prisoner",
  "spouse",
  "child",
  "parent",
  "sibling",
  "grandparent",
  "grandchild",
  "other",
] as const

/** How a member is related to the prisoner. */
export type FamilyRelation = (typeof relations)[number]

/** Every membership of the household, past and present: who, from which day, until which. */
export const memberships = document(
  "socialWorker",
  "شناسنامهٔ اعضا و گزارش مددکار",
  "the members' identity documents and the social worker's report",
).list("memberships", "اعضای خانوار", "memberships of the household", {
  relation: fields.code(text("نسبت با زندانی", "relation to the prisoner"), relations),
  head: fields.truth(text("سرپرست خانوار", "head of the household")),
  female: fields.truth(text("زن", "female")),
  birthDay: fields.day(text("تاریخ تولد", "day of birth")),
  joinedDay: fields.day(text("روز پیوستن به خانوار", "day of joining the household")),
  hasLeft: fields.truth(text("از خانوار خارج شده است", "has left the household")),
  leftDay: fields.day(text("نخستین روز پس از خروج از خانوار", "first day after leaving the household")),
  student: fields.truth(text("محصل یا دانشجو", "at school or university")),
  disabled: fields.truth(text("دارای معلولیت", "has a disability")),
  chronicallyIll: fields.truth(
    text("مبتلا به بیماری مزمن یا صعب‌العلاج", "has a chronic or incurable illness"),
  ),
  hasIncome: fields.truth(text("درآمد مستقل دارد", "has an income of their own")),
})

/** A membership as an aggregate sees it. */
export type MembershipEntry = EntryOf<(typeof memberships)["fields"]>

/**
 * Whether somebody belongs to the household on the day and is not the prisoner.
 *
 * @example
 * const setting = { pack: iranPack, today: jalaliDay(1404, 6, 1) }
 * const joinedDay = jalaliDay(1393, 3, 20)
 * const household = [
 *   { relation: "prisoner", joinedDay, hasLeft: false },
 *   { relation: "spouse", joinedDay, hasLeft: false },
 *   { relation: "child", joinedDay, hasLeft: true, leftDay: jalaliDay(1404, 6, 1) },
 * ]
 * evaluate(countOf(memberships, isSupported), { memberships: household }, setting).value // => 1
 */
export const isSupported = (member: MembershipEntry): Expression<boolean> =>
  all(
    not(is(member.relation, code("prisoner"))),
    onOrAfter(today, member.joinedDay),
    any(not(member.hasLeft), before(today, member.leftDay)),
  )

/** How a household is housed. */
export const housings = ["owned", "rented", "hosted", "none"] as const

/** How a household is housed. */
export type Housing = (typeof housings)[number]

export const housing = visit.code("housing", "وضعیت مسکن خانوار", "how the household is housed", housings)

/** What the household earns or receives in a month from all sources but this support, in the smallest unit of the currency. */
export const monthlyIncome = visit.money(
  "monthlyIncome",
  "درآمد ماهانهٔ خانوار از همهٔ منابع",
  "monthly income of the household from all sources",
)

/** Whether the household lived on the prisoner's income before the imprisonment. */
export const dependsOnPrisoner = visit.truth(
  "dependsOnPrisoner",
  "معیشت خانوار وابسته به زندانی بوده است",
  "the household depended on the prisoner",
)
export const economicallyWeak = visit.truth(
  "economicallyWeak",
  "ضعف وضعیت اقتصادی خانوار به تشخیص مددکار",
  "a weak economic state, as the social worker finds",
)
export const needsHousingDeposit = visit.truth(
  "needsHousingDeposit",
  "نیاز به ودیعهٔ مسکن",
  "a deposit is needed to rent a home",
)
export const visitsFromAfar = visit.truth(
  "visitsFromAfar",
  "ملاقات زندانی مستلزم سفر به شهر دیگر است",
  "visits to the prisoner need travel to another town",
)
