import { all, any, before, code, type Expression, is, not, onOrAfter, today } from "@bazgasht/rules"
import { document } from "../document.ts"
import { relations } from "./household.ts"

const identity = document("family", "شناسنامهٔ عضو", "the member's identity document")
const visit = document(
  "socialWorker",
  "گزارش بازدید مددکار از منزل",
  "the social worker's report of a home visit",
)

const medical = document("family", "گواهی پزشک", "the doctor's certificate")

/** How the member is related to the prisoner. */
export const memberRelation = identity.code(
  "memberRelation",
  "نسبت عضو با زندانی",
  "the member's relation to the prisoner",
  relations,
)
export const memberBirthDay = identity.day("memberBirthDay", "تاریخ تولد عضو", "the member's day of birth")

/** The member's sex, as in the civil registry. */
export const memberSex = identity.code("memberSex", "جنس عضو", "the member's sex", ["male", "female"])

/** The first day of the membership. */
export const memberJoinedDay = visit.day(
  "memberJoinedDay",
  "روز پیوستن عضو به خانوار",
  "the day on which the member joined the household",
)
export const memberHasLeft = visit.truth(
  "memberHasLeft",
  "عضو از خانوار خارج شده است",
  "the member has left the household",
)
export const memberLeftDay = visit.day(
  "memberLeftDay",
  "نخستین روز پس از خروج عضو از خانوار",
  "the first day after the member left the household",
)
export const memberStudent = document(
  "family",
  "گواهی اشتغال به تحصیل",
  "the certificate of enrolment",
).truth("memberStudent", "عضو محصل یا دانشجو است", "the member is at school or university")
export const memberDisabled = document(
  "welfareOrganization",
  "گواهی معلولیت",
  "the certificate of disability",
).truth("memberDisabled", "عضو دارای معلولیت است", "the member has a disability")
export const memberChronicallyIll = medical.truth(
  "memberChronicallyIll",
  "عضو به بیماری مزمن یا صعب‌العلاج مبتلا است",
  "the member has a chronic or incurable illness",
)
export const memberHasIncome = visit.truth(
  "memberHasIncome",
  "عضو درآمد مستقل دارد",
  "the member has an income of their own",
)

/** Whether the member needs treatment or dental care that the family cannot pay. */
export const memberNeedsTreatment = medical.truth(
  "memberNeedsTreatment",
  "عضو به درمان یا خدمات دندان‌پزشکی نیاز دارد",
  "the member needs medical or dental treatment",
)

/** Whether the member is about to marry and needs a trousseau of household goods. */
export const memberNeedsDowry = document(
  "family",
  "سند ازدواج یا گواهی عقد",
  "the marriage certificate",
).truth(
  "memberNeedsDowry",
  "عضو در آستانهٔ ازدواج است و به جهیزیه نیاز دارد",
  "the member is about to marry and needs a trousseau",
)
export const memberSeeksWork = visit.truth(
  "memberSeeksWork",
  "عضو جویای کار و قادر به کار است",
  "the member is able to work and seeks work",
)
export const memberWishesTraining = visit.truth(
  "memberWishesTraining",
  "عضو متقاضی آموزش مهارت است",
  "the member wishes to learn a trade",
)
export const memberNeedsCounselling = visit.truth(
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
