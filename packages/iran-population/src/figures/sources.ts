import { text } from "@bazgasht/rules"

/** The sources, by what they report. */
export const sources = {
  prisons1398: text("آمار سازمان زندان‌ها، ۱۳۹۸", "figures of the State Prisons Organization, 1398"),
  prisons1397: text("گزارش ۱۳۹۷ از زندانیان غیرعمد", "report of 1397 on unintentional prisoners"),
  prisons1396: text("گزارش ۱۳۹۶ از زندانیان غیرعمد", "report of 1396 on unintentional prisoners"),
  prisons1395: text("گزارش ۱۳۹۵ از زندانیان غیرعمد", "report of 1395 on unintentional prisoners"),
  prisons1394: text("گزارش ۱۳۹۴ از وضع زندانیان", "report of 1394 on prisoners"),
  prisons1388: text("گزارش ۱۳۸۸ از وضع زندانیان", "report of 1388 on prisoners"),
  women: text("گزارش‌های ۱۳۸۹ تا ۱۳۹۴ (۳ تا ۳٫۵ درصد)", "reports, 1389 to 1394 (3 to 3.5 %)"),
  ages: text("گزارش‌های ۱۳۹۴ تا ۱۳۹۶", "reports, 1394 to 1396"),
  education1396: text("گفتهٔ ۱۳۹۶", "claim of 1396"),
  work1404: text(
    "فروردین ۱۴۰۴: ۴۷٬۹۶۳ نفر، حدود ۳۴ درصد محکومان",
    "Farvardin 1404: 47,963 people, about 34 % of sentenced persons",
  ),
  setad1404: text(
    "ستاد دیه، نیمهٔ نخست ۱۴۰۴: ۴٬۵۹۷ نفر، نزدیک ۱۸ هزار میلیارد تومان (برآورد)",
    "Blood Money Organization (Setad Dieh), first half of 1404: 4,597 people, near 18,000 billion toman (derived)",
  ),
  markazi1404: text(
    "استان مرکزی، ۱۴۰۴: ۵۹ نفر از ۳۲۷ نفر (برآورد)",
    "Markazi, 1404: 59 of 327 people (derived)",
  ),
  association1404: text("انجمن حمایت زندانیان، ۱۴۰۴/۰۹/۲۲", "Prisoners' Support Association, 1404/09/22"),
  committee1404: text("کمیتهٔ امداد، خرداد ۱۴۰۴", "Relief Committee, Khordad 1404"),
  associationNeed: text("انجمن حمایت زندانیان", "Prisoners' Support Association"),
} as const
