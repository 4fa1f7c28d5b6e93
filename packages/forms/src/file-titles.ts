/** What those fields and codes of files are called that no fact is read from, or that several facts share: facts have labels of their own. */

import type { Text } from "@bazgasht/rules"

const fields: { readonly [name: string]: Text } = {
  appeal: { fa: "تجدیدنظرخواهی", en: "Appeal" },
  count: { fa: "تعداد", en: "Number" },
  dailyFineDays: { fa: "جزای نقدی روزانه (روز)", en: "Daily fine (days)" },
  damages: { fa: "ضرر و زیان شاکی", en: "Damages" },
  dismissal: { fa: "انفصال از خدمت", en: "Dismissal from office" },
  endKnown: { fa: "روز آگاهی از پایان", en: "Day on which the end became known" },
  executed: { fa: "این محکومیت اجرا می‌شود", en: "This sentence is the one executed" },
  fine: { fa: "جزای نقدی", en: "Fine" },
  identifiers: { fa: "شناسه‌های هویتی", en: "Identity numbers" },
  imprisonment: { fa: "حبس", en: "Imprisonment" },
  known: { fa: "روز آگاهی از آن", en: "Day on which it became known" },
  lashes: { fa: "شلاق", en: "Lashes" },
  lunarActDay: { fa: "روز وقوع به تقویم قمری", en: "Day of the act in the lunar calendar" },
  nationality: { fa: "تابعیت", en: "Nationality" },
  others: { fa: "سایر مجازات‌ها", en: "Other punishments" },
  received: { fa: "روز دریافت", en: "Day of receipt" },
  reduction: { fa: "مدت کاسته‌شده", en: "Time taken off" },
  releaseAssumptions: { fa: "آزادی‌های فرض‌شده", en: "Assumed releases" },
  sentence: { fa: "شناسهٔ محکومیت", en: "Id of the sentence" },
  serviceHours: { fa: "خدمات عمومی رایگان (ساعت)", en: "Unpaid public service (hours)" },
  settledDay: { fa: "روز روشن شدن وضع آن", en: "Day on which it was settled" },
  statutory: { fa: "مجازات قانونی جرم", en: "Statutory punishment" },
  supervision: { fa: "دورهٔ مراقبت", en: "Supervision" },
  term: { fa: "مدت", en: "Term" },
}

const codes: { readonly [code: string]: Text } = {
  acceptanceOfJudgment: { fa: "تسلیم به رأی", en: "acceptance of the judgment" },
  confiscation: { fa: "مصادرهٔ اموال", en: "confiscation" },
  downPayment: { fa: "پیش‌قسط", en: "down payment" },
  drivingBan: { fa: "منع رانندگی", en: "driving ban" },
  foreign: { fa: "غیرایرانی", en: "foreign" },
  foreignerCode: { fa: "کد فراگیر اتباع خارجی", en: "code of a foreign national" },
  iranian: { fa: "ایرانی", en: "Iranian" },
  limitation: { fa: "مرور زمان", en: "limitation" },
  mitigationAfterWaiver: { fa: "تخفیف پس از گذشت شاکی", en: "mitigation after a waiver" },
  nationalId: { fa: "شمارهٔ ملی", en: "national id" },
  passport: { fa: "گذرنامه", en: "passport" },
  professionBan: { fa: "منع اشتغال به شغل یا حرفه", en: "ban on a profession" },
  publication: { fa: "انتشار حکم", en: "publication of the judgment" },
  repeal: { fa: "نسخ قانون", en: "repeal of the law" },
  residence: { fa: "اقامت اجباری یا منع اقامت", en: "assigned or forbidden residence" },
  socialRights: { fa: "محرومیت از حقوق اجتماعی", en: "loss of social rights" },
  travelBan: { fa: "منع خروج از کشور", en: "ban on leaving the country" },
  waiver: { fa: "گذشت شاکی", en: "waiver by the complainant" },
}

const titleIn = (titles: { readonly [name: string]: Text }, name: string): Text | undefined =>
  Object.hasOwn(titles, name) ? titles[name] : undefined

/** The title of a field of a file, by its name; `undefined` where the table has none. */
export const titleOfFileField = (path: string): Text | undefined =>
  titleIn(fields, path.slice(path.lastIndexOf(".") + 1))

/** The title of a code of a file; `undefined` where the table has none. */
export const titleOfFileCode = (code: string): Text | undefined => titleIn(codes, code)
