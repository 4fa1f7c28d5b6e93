/**
 * How often things are so in the invented province: reported numbers where there are any, and our assumptions where there are none.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"

/** A share of a hundred, or a count, with where it is from. */
export interface Assumption {
  readonly value: number
  readonly unit: "percent" | "count" | "rials"
  readonly title: Text
  /** Where the number is reported; absent where it is our assumption. */
  readonly source?: Text
}

const reported = (
  value: number,
  unit: Assumption["unit"],
  title: Text,
  source: Text,
): Assumption & { readonly source: Text } => ({ value, unit, title, source })

const assumed = (value: number, fa: string, en: string): Assumption => ({
  value,
  unit: "percent",
  title: text(fa, en),
})

const assumedCount = (value: number, fa: string, en: string): Assumption => ({
  value,
  unit: "count",
  title: text(fa, en),
})

const westAzerbaijan = text("گزارش آذربایجان غربی، ۱۴۰۴", "report of West Azerbaijan, 1404")
const prisons1398 = text("آمار سازمان زندان‌ها، ۱۳۹۸", "figures of the State Prisons Organization, 1398")

/** Every number that the generator uses. */
export const assumptions = {
  openings: reported(
    176,
    "count",
    text("کارگاه‌ها و دوره‌ها برای ۳٬۰۰۰ زندانی", "workshops and courses for 3,000 prisoners"),
    westAzerbaijan,
  ),
  seatsForAHundred: reported(
    72,
    "percent",
    text("جا برای هر ۱۰۰ زندانی واجد شرایط", "seats for every 100 prisoners who may work"),
    westAzerbaijan,
  ),
  seatsOutside: reported(
    66.67,
    "percent",
    text("جاهای بیرون از زندان بسته", "seats outside the closed prison"),
    westAzerbaijan,
  ),
  wageInWorkshop: reported(
    35_000_000,
    "rials",
    text("دستمزد ماهانهٔ کارگاه (ریال)", "monthly wage in a workshop, in rials"),
    text("گزارش اصفهان، ۱۴۰۴ (برآورد)", "report of Isfahan, 1404 (derived)"),
  ),
  women: reported(
    3.3,
    "percent",
    text("زنان", "women"),
    text("گزارش‌های ۱۳۸۹ تا ۱۳۹۴", "reports, 1389 to 1394"),
  ),
  drugs: reported(36.43, "percent", text("محکومان مواد مخدر", "convicted of drug offences"), prisons1398),
  theft: reported(29.21, "percent", text("محکومان سرقت", "convicted of theft"), prisons1398),
  againstPersons: reported(
    10.61,
    "percent",
    text("محکومان جرایم علیه اشخاص", "convicted of offences against persons"),
    prisons1398,
  ),
  returning: reported(
    52.76,
    "percent",
    text("دارای سابقهٔ محکومیت", "with an earlier conviction"),
    prisons1398,
  ),
  underForty: reported(
    70,
    "percent",
    text("زیر ۴۰ سال", "under forty"),
    text("گزارش‌های ۱۳۹۴ تا ۱۳۹۶", "reports, 1394 to 1396"),
  ),
  married: reported(
    64,
    "percent",
    text("متأهلان، که سرپرست خانوار گرفته شده‌اند", "married, who are taken to head a household"),
    text("گزارش ۱۳۹۴", "report of 1394"),
  ),
  illiterate: reported(
    15,
    "percent",
    text("بی‌سوادان", "who cannot read"),
    text("گزارش ۱۳۸۸", "report of 1388"),
  ),
  primaryOnly: reported(
    35,
    "percent",
    text("دارای سواد ابتدایی", "with primary school only"),
    text("گزارش ۱۳۸۸", "report of 1388"),
  ),
  consents: assumed(95, "رضایت به کار", "who consent to work"),
  consentsToTraining: assumed(85, "رضایت به حرفه‌آموزی", "who consent to vocational training"),
  fit: assumed(95, "توانایی جسمی و روانی کار", "fit for work"),
  restricted: assumed(18, "دارای محدودیت پزشکی", "with a medical restriction"),
  disabled: assumed(5, "افراد دارای معلولیت", "with a disability"),
  wheelchair: assumed(20, "از آنان، دارای ویلچر", "of these, in a wheelchair"),
  keptApart: assumed(
    4,
    "کسانی که باید از زندانی دیگری جدا نگه داشته شوند",
    "kept apart from another prisoner",
  ),
  confirmed: assumed(
    88,
    "تصمیم‌های شورا که قاضی تأیید کرده است",
    "decisions of the council that the judge has confirmed",
  ),
  skilled: assumed(65, "دارای سابقهٔ یک پیشه", "with experience of a trade"),
  certified: assumed(35, "پیشه‌ورانی که گواهینامه دارند", "of these, with a certificate"),
  statesWishes: assumed(50, "کسانی که فرصت‌های دلخواه را نوشته‌اند", "who have listed the openings they wish"),
  unknown: assumed(2, "هر اطلاعی که هنوز معلوم نیست", "each fact that is not known yet"),
  courses: assumed(16, "دوره‌های آموزشی از میان فرصت‌ها", "courses among the openings"),
  trainsOnTheJob: assumed(
    82,
    "فرصت‌هایی که مهارت را در حین کار می‌آموزند",
    "openings that teach skills on the job",
  ),
  seatsFreed: assumed(
    5,
    "جاهایی که در هفته‌های بعد خالی می‌شود",
    "seats that become free in the following weeks",
  ),
  weeks: assumedCount(8, "هفته‌های ورود تازه‌واردان", "weeks in which people arrive"),
  arrivalsForAThousand: assumedCount(
    60,
    "تازه‌واردان این هفته‌ها برای هر ۱۰۰۰ زندانی",
    "arrivals in these weeks for every 1,000 prisoners",
  ),
  forecasts: assumedCount(8, "پیش‌بینی‌ها از تازه‌واردان", "forecasts of those who arrive"),
} as const satisfies { readonly [name: string]: Assumption }

/** The name of an assumption. */
export type AssumptionName = keyof typeof assumptions
