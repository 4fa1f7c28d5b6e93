/**
 * Facts about one member of the household. Help that is for a member is decided on these, one member at a time: the state of one
 * member says nothing of another.
 */

import type { Sex } from "@bazgasht/core/release"
import {
  all,
  any,
  before,
  code,
  codeFact,
  type Day,
  dayFact,
  type Expression,
  type Fact,
  is,
  not,
  onOrAfter,
  type Text,
  text,
  today,
  truthFact,
} from "@bazgasht/rules"
import { type FamilyRelation, relations } from "./household.ts"

const identity = text("شناسنامهٔ عضو", "the member's identity document")
const visit = text("گزارش بازدید مددکار از منزل", "the social worker's report of a home visit")
const medical = text("گواهی پزشک", "the doctor's certificate")

/** What the social worker finds, by the report of a visit. */
const finding = (id: string, fa: string, en: string): Fact<boolean> =>
  truthFact({ id, label: text(fa, en), issuer: "socialWorker", evidence: visit })

/** What a certificate proves; the family brings it, unless a body that issues it is named. */
const certified = (id: string, fa: string, en: string, evidence: Text, issuer = "family"): Fact<boolean> =>
  truthFact({ id, label: text(fa, en), issuer, evidence })

/** How the member is related to the prisoner. */
export const memberRelation: Fact<FamilyRelation> = codeFact({
  id: "memberRelation",
  label: text("نسبت عضو با زندانی", "the member's relation to the prisoner"),
  issuer: "family",
  evidence: identity,
  codes: relations,
})

/** The day of birth of the member. */
export const memberBirthDay: Fact<Day> = dayFact({
  id: "memberBirthDay",
  label: text("تاریخ تولد عضو", "the member's day of birth"),
  issuer: "family",
  evidence: identity,
})

/** The member's sex, as in the civil registry. */
export const memberSex: Fact<Sex> = codeFact({
  id: "memberSex",
  label: text("جنس عضو", "the member's sex"),
  issuer: "family",
  evidence: identity,
  codes: ["male", "female"],
})

/** The first day of the membership. */
export const memberJoinedDay: Fact<Day> = dayFact({
  id: "memberJoinedDay",
  label: text("روز پیوستن عضو به خانوار", "the day on which the member joined the household"),
  issuer: "socialWorker",
  evidence: visit,
})

/** Whether the member has left the household. */
export const memberHasLeft: Fact<boolean> = finding(
  "memberHasLeft",
  "عضو از خانوار خارج شده است",
  "the member has left the household",
)

/** The first day after the membership. */
export const memberLeftDay: Fact<Day> = dayFact({
  id: "memberLeftDay",
  label: text("نخستین روز پس از خروج عضو از خانوار", "the first day after the member left the household"),
  issuer: "socialWorker",
  evidence: visit,
})

/** Whether the member is at school or university. */
export const memberStudent: Fact<boolean> = certified(
  "memberStudent",
  "عضو محصل یا دانشجو است",
  "the member is at school or university",
  text("گواهی اشتغال به تحصیل", "the certificate of enrolment"),
)

/** Whether the member has a disability. */
export const memberDisabled: Fact<boolean> = certified(
  "memberDisabled",
  "عضو دارای معلولیت است",
  "the member has a disability",
  text("گواهی معلولیت", "the certificate of disability"),
  "welfareOrganization",
)

/** Whether the member has a chronic or incurable illness. */
export const memberChronicallyIll: Fact<boolean> = certified(
  "memberChronicallyIll",
  "عضو به بیماری مزمن یا صعب‌العلاج مبتلا است",
  "the member has a chronic or incurable illness",
  medical,
)

/** Whether the member has an income of their own. */
export const memberHasIncome: Fact<boolean> = finding(
  "memberHasIncome",
  "عضو درآمد مستقل دارد",
  "the member has an income of their own",
)

/** Whether the member needs treatment or dental care that the family cannot pay. */
export const memberNeedsTreatment: Fact<boolean> = certified(
  "memberNeedsTreatment",
  "عضو به درمان یا خدمات دندان‌پزشکی نیاز دارد",
  "the member needs medical or dental treatment",
  medical,
)

/** Whether the member is about to marry and needs a dowry of household goods. */
export const memberNeedsDowry: Fact<boolean> = certified(
  "memberNeedsDowry",
  "عضو در آستانهٔ ازدواج است و به جهیزیه نیاز دارد",
  "the member is about to marry and needs a dowry",
  text("سند ازدواج یا گواهی عقد", "the marriage certificate"),
)

/** Whether the member is able to work, has no work and seeks it. */
export const memberSeeksWork: Fact<boolean> = finding(
  "memberSeeksWork",
  "عضو جویای کار و قادر به کار است",
  "the member is able to work and seeks work",
)

/** Whether the member wishes to learn a trade. */
export const memberWishesTraining: Fact<boolean> = finding(
  "memberWishesTraining",
  "عضو متقاضی آموزش مهارت است",
  "the member wishes to learn a trade",
)

/** Whether the member needs counselling. */
export const memberNeedsCounselling: Fact<boolean> = finding(
  "memberNeedsCounselling",
  "عضو به مشاوره نیاز دارد",
  "the member needs counselling",
)

/** Whether the member belongs to the household on the day and is not the prisoner. */
export const memberIsSupported: Expression<boolean> = all(
  not(is(memberRelation, code("prisoner"))),
  onOrAfter(today, memberJoinedDay),
  any(not(memberHasLeft), before(today, memberLeftDay)),
)
