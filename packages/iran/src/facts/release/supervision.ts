import { document } from "../document.ts"

const order = document("court", "تصمیم دادگاه", "the decision of the court")
const laterJudgment = document("court", "دادنامهٔ جرم جدید", "the judgment for the new offence")
const monitoringReport = document(
  "prisonsOrganization",
  "گزارش سامانهٔ پایش",
  "the report of the monitoring system",
)

/** The length of the conditional release that the court set. */
export const releasePeriod = order.term(
  "releasePeriod",
  "مدت آزادی مشروط",
  "the period of conditional release",
)
export const measureDay = order.day(
  "measureDay",
  "تاریخ تصمیم به اعطای نهاد ارفاقی",
  "the day on which the measure was granted",
)

/** The period of suspension that the court set. */
export const suspensionPeriod = order.term(
  "suspensionPeriod",
  "مدت تعلیق اجرای مجازات",
  "the period of suspension",
)

/** What a suspension covers. */
export type SuspensionScope = "whole" | "part"

/** Whether the whole sentence was suspended, or a part (IPC 46 and 53). */
export const suspensionScope = order.code("suspensionScope", "دامنهٔ تعلیق", "the scope of the suspension", [
  "whole",
  "part",
])

/** How much of the imprisonment is executed where a part of the sentence is suspended; all of it where that part is no imprisonment. */
export const executedTerm = order.term(
  "executedTerm",
  "مدتی از حبس که معلق نشده است",
  "how much of the imprisonment is not suspended",
)

/** How often the court's orders were breached without good excuse. */
export const unexcusedBreaches = document(
  "enforcementJudge",
  "گزارش تخلف از دستورهای دادگاه",
  "the report of the breach",
).count(
  "unexcusedBreaches",
  "دفعات تخلف بدون عذر موجه از دستورهای دادگاه",
  "breaches of the court's orders without good excuse",
)
export const laterOffence = laterJudgment.truth(
  "laterOffence",
  "ارتکاب جرم جدید پیش از پایان مدت",
  "a new offence before the period ended",
)
export const laterOffenceIntentional = laterJudgment.truth(
  "laterOffenceIntentional",
  "جرم جدید عمدی است",
  "the new offence was intentional",
)

/** Kinds of punishment, by the book of the code they come from. */
export type PunishmentKind = "tazir" | "hadd" | "qisas" | "diyah"

export const laterOffencePunishment = laterJudgment.code(
  "laterOffencePunishment",
  "نوع مجازات جرم جدید",
  "the kind of punishment for the new offence",
  ["tazir", "hadd", "qisas", "diyah"],
)

/** The degree of the ta'zir punishment for that offence; 1 is the heaviest. */
export const laterOffenceDegree = laterJudgment.count(
  "laterOffenceDegree",
  "درجهٔ مجازات تعزیری جرم جدید",
  "the degree of the ta'zir punishment for the new offence",
  { minimum: 1, maximum: 8 },
)

/** The grade of the permitted radius that the court chose: 1, 2 or 3. */
export const radiusGrade = order.count(
  "radiusGrade",
  "درجهٔ محدودهٔ مراقبتی",
  "the grade of the permitted radius",
  { minimum: 1, maximum: 3 },
)
export const distanceFromHome = monitoringReport.count(
  "distanceFromHome",
  "فاصله از محل سکونت (متر)",
  "the distance from the home building in metres",
)
export const supervisedDays = monitoringReport.count(
  "supervisedDays",
  "ایام نظارت الکترونیکی (روز)",
  "days under electronic monitoring",
)

/** `unable` by the social worker's finding; `covered` by the Relief Committee or the State Welfare Organization. */
export type SupervisionMeans = "ordinary" | "unable" | "covered"

/** The means of the supervised person, by which the daily tariff is chosen. */
export const supervisionMeans = document(
  "socialWorker",
  "گزارش مددکار اجتماعی یا گواهی نهاد حمایتی",
  "the social worker's report or the certificate of the supporting body",
).code("supervisionMeans", "وضعیت مالی فرد تحت نظارت", "the means of the supervised person", [
  "ordinary",
  "unable",
  "covered",
])
