import { text } from "@bazgasht/rules"
import { assumed, type Figure, type ReportedFigure, reported } from "./figure.ts"
import { sources } from "./sources.ts"

/** Reported numbers that the generator meets. */
export const familyTargets = {
  families: reported(
    63_500,
    "families",
    text(
      "خانواده‌های تحت پوشش انجمن‌ها (۶۳ تا ۶۴ هزار)",
      "families that the associations cover (63 to 64 thousand)",
    ),
    sources.association1404,
  ),
  withCommittee: reported(
    35_000,
    "families",
    text("از آن‌ها، تحت پوشش کمیتهٔ امداد", "of these, with the Relief Committee"),
    sources.committee1404,
  ),
  weak: reported(
    7000,
    "share",
    text("خانواده‌های نیازمند (حدود ۷۰ درصد)", "families in need (about 70 %)"),
    sources.associationNeed,
  ),
} as const satisfies { readonly [name: string]: ReportedFigure }

/** What we assume of families. */
export const familyAssumptions = {
  ofMarried: assumed(4600, "خانواده‌های تحت پوشش از زندانیان متأهل", "families covered, of married prisoners"),
  committeeOfOlder: assumed(
    6690,
    "کمیتهٔ امداد پس از پنج ماه (چنان‌که تعداد گزارش‌شده به دست آید)",
    "with the Relief Committee after five months (so many that the reported number comes out)",
  ),
  incomeReaches: assumed(600, "رسیدن درآمد زندانی به خانواده", "whom income of the prisoner still reaches"),
  heldAbroad: assumed(100, "زندانی در خارج از کشور", "whose prisoner is held abroad"),
  abroadConfirmed: assumed(5000, "تأیید حبس در خارج", "of these, confirmed"),
  depends: assumed(9500, "وابستگی معیشت به زندانی", "who depended on the prisoner"),
  needsDeposit: assumed(1000, "نیاز به ودیعهٔ مسکن", "who need a deposit to rent a home"),
  visitsFromAfar: assumed(2500, "ملاقات با سفر", "who travel to visit"),
  withIncome: assumed(4000, "دارای درآمد ماهانه", "with a monthly income"),
  suspended: assumed(400, "حمایت معلق", "whose support is suspended"),
  grandmother: assumed(2000, "مادربزرگ در خانه", "with a grandmother at home"),
  childOfUnmarried: assumed(4000, "فرزند زندانی مجرد", "unmarried prisoners' families with a child"),
  student: assumed(8500, "تحصیل در سن مدرسه", "at school, of those of school age"),
  disabled: assumed(500, "عضو معلول", "members with a disability"),
  chronicallyIll: assumed(800, "عضو بیمار مزمن", "members with a chronic illness"),
  hasIncome: assumed(1200, "عضو دارای درآمد", "members of working age with an income of their own"),
  needsTreatment: assumed(1000, "عضو نیازمند درمان", "members who need treatment"),
  needsDowry: assumed(50, "عضو نیازمند جهیزیه", "grown daughters who need a trousseau"),
  seeksWork: assumed(3000, "عضو جویای کار", "members of working age who seek work"),
  wishesTraining: assumed(2500, "عضو خواهان آموزش", "members of working age who wish training"),
  needsCounselling: assumed(1500, "عضو نیازمند مشاوره", "members who need counselling"),
} as const satisfies { readonly [name: string]: Figure }
