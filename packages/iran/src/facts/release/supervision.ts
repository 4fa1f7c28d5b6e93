import {
  type Count,
  codeFact,
  countFact,
  type Day,
  dayFact,
  type Fact,
  type Term,
  termFact,
  text,
  truthFact,
} from "@bazgasht/rules"

const order = text("تصمیم دادگاه", "the decision of the court")
const breachReport = text("گزارش تخلف از دستورهای دادگاه", "the report of the breach")
const laterJudgment = text("دادنامهٔ جرم جدید", "the judgment for the new offence")

/** The length of the conditional release that the court set. */
export const releasePeriod: Fact<Term> = termFact({
  id: "releasePeriod",
  label: text("مدت آزادی مشروط", "the period of conditional release"),
  issuer: "court",
  evidence: order,
})

/** The day on which the measure was granted. */
export const measureDay: Fact<Day> = dayFact({
  id: "measureDay",
  label: text("تاریخ تصمیم به اعطای ارفاق", "the day on which the measure was granted"),
  issuer: "court",
  evidence: order,
})

/** The period of suspension that the court set. */
export const suspensionPeriod: Fact<Term> = termFact({
  id: "suspensionPeriod",
  label: text("مدت تعلیق اجرای مجازات", "the period of suspension"),
  issuer: "court",
  evidence: order,
})

/** What a suspension covers. */
export type SuspensionScope = "whole" | "part"

/** Whether the whole sentence was suspended, or a part (IPC 46 and 53). */
export const suspensionScope: Fact<SuspensionScope> = codeFact({
  id: "suspensionScope",
  label: text("دامنهٔ تعلیق", "the scope of the suspension"),
  issuer: "court",
  evidence: order,
  codes: ["whole", "part"],
})

/** How much of the imprisonment is executed where a part of the sentence is suspended; all of it where that part is no imprisonment. */
export const executedTerm: Fact<Term> = termFact({
  id: "executedTerm",
  label: text("مدتی از حبس که معلق نشده است", "how much of the imprisonment is not suspended"),
  issuer: "court",
  evidence: order,
})

/** How often the court's orders were breached without good excuse. */
export const unexcusedBreaches: Fact<Count> = countFact({
  id: "unexcusedBreaches",
  label: text(
    "دفعات تخلف بدون عذر موجه از دستورهای دادگاه",
    "breaches of the court's orders without good excuse",
  ),
  issuer: "enforcementJudge",
  evidence: breachReport,
})

/** Whether an offence was committed before the period ended. */
export const laterOffence: Fact<boolean> = truthFact({
  id: "laterOffence",
  label: text("ارتکاب جرم جدید پیش از پایان مدت", "a new offence before the period ended"),
  issuer: "court",
  evidence: laterJudgment,
})

/** Whether that offence was intentional. */
export const laterOffenceIntentional: Fact<boolean> = truthFact({
  id: "laterOffenceIntentional",
  label: text("جرم جدید عمدی است", "the new offence was intentional"),
  issuer: "court",
  evidence: laterJudgment,
})

/** Kinds of punishment, by the book of the code they come from. */
export type PunishmentKind = "tazir" | "hadd" | "qisas" | "diyah"

/** The kind of punishment for that offence. */
export const laterOffencePunishment: Fact<PunishmentKind> = codeFact({
  id: "laterOffencePunishment",
  label: text("نوع مجازات جرم جدید", "the kind of punishment for the new offence"),
  issuer: "court",
  evidence: laterJudgment,
  codes: ["tazir", "hadd", "qisas", "diyah"],
})

/** The degree of the ta'zir punishment for that offence; 1 is the heaviest. */
export const laterOffenceDegree: Fact<Count> = countFact({
  id: "laterOffenceDegree",
  label: text("درجهٔ مجازات تعزیری جرم جدید", "the degree of the ta'zir punishment for the new offence"),
  issuer: "court",
  evidence: laterJudgment,
  minimum: 1,
  maximum: 8,
})

/** The grade of the permitted radius that the court chose: 1, 2 or 3. */
export const radiusGrade: Fact<Count> = countFact({
  id: "radiusGrade",
  label: text("درجهٔ محدودهٔ مراقبتی", "the grade of the permitted radius"),
  issuer: "court",
  evidence: order,
  minimum: 1,
  maximum: 3,
})

/** The distance from the home building, in metres. */
export const distanceFromHome: Fact<Count> = countFact({
  id: "distanceFromHome",
  label: text("فاصله از محل سکونت (متر)", "the distance from the home building in metres"),
  issuer: "prisonsOrganization",
  evidence: text("گزارش سامانهٔ پایش", "the report of the monitoring system"),
})

/** Days spent under electronic supervision. */
export const supervisedDays: Fact<Count> = countFact({
  id: "supervisedDays",
  label: text("ایام نظارت الکترونیکی (روز)", "days under electronic supervision"),
  issuer: "prisonsOrganization",
  evidence: text("گزارش سامانهٔ پایش", "the report of the monitoring system"),
})

/** `unable` by the social worker's finding; `covered` by the Relief Committee or the Welfare Organization. */
export type SupervisionMeans = "ordinary" | "unable" | "covered"

/** The means of the supervised person, by which the daily tariff is chosen. */
export const supervisionMeans: Fact<SupervisionMeans> = codeFact({
  id: "supervisionMeans",
  label: text("وضعیت مالی فرد تحت نظارت", "the means of the supervised person"),
  issuer: "socialWorker",
  evidence: text(
    "گزارش مددکار اجتماعی یا گواهی نهاد حمایتی",
    "the social worker's report or the certificate of the supporting body",
  ),
  codes: ["ordinary", "unable", "covered"],
})
