/** The worked cases as starting points: everyday ones first, then all, by what they are about. */

import type { Language } from "./protocol.ts"

/** A worked case of the examples. */
export interface WorkedCase {
  readonly id: string
  readonly folder: string
  readonly title: { readonly fa: string; readonly en: string }
  /** The first day that it asks about. */
  readonly day?: string
  /** The file as it is written. */
  readonly file: string
}

/** Cases as an office meets them every day, with what each shows. */
const everyday: ReadonlyArray<readonly [id: string, fa: string, en: string]> = [
  ["CR-13", "چهار سال حبس، یک روز پیش از یک‌سوم", "Four years, a day short of the third"],
  ["CR-17", "خسارت پرداخت نشده و توان پرداخت نامعلوم", "Damages unpaid, means unknown"],
  ["SLEM-5", "سه سال حبس، بدون گذشت شاکی", "Three years, and the complainant has not waived"],
  ["DR-1", "جرم مواد مخدر با حداقل مجازات قانونی", "A drug offence at the statutory minimum"],
  ["FU-1", "مرخصی ماهانه", "Furlough of the month"],
  ["FD-1", "دعوای اعسار محکوم مالی", "A debtor who claims insolvency"],
  ["DI-1", "دیهٔ یک حادثه", "Diyah after an accident"],
  ["FN-1", "جزای نقدی و خدمات عمومی", "A fine and public service"],
  ["FA-members", "خانوادهٔ زندانی و کمک به هر عضو", "A prisoner’s family, and help for each member"],
  ["FA-income-unknown", "خانواده‌ای با درآمد نامعلوم", "A family whose income is unknown"],
  ["MI-1", "پرونده‌ای که بیشتر آن نامعلوم است", "A file that leaves most open"],
]

const folders: { readonly [folder: string]: readonly [fa: string, en: string] } = {
  "acceptance-of-judgment": ["تسلیم به رأی", "Acceptance of judgment"],
  "conditional-release": ["آزادی مشروط", "Conditional release"],
  debtors: ["محکومان مالی", "Debtors"],
  degrees: ["درجهٔ مجازات", "Degrees of punishment"],
  "detention-credit": ["احتساب بازداشت قبلی", "Detention credit"],
  diyah: ["دیه", "Diyah"],
  "drug-offences": ["جرایم مواد مخدر", "Drug offences"],
  employment: ["اشتغال", "Employment"],
  fines: ["جزای نقدی", "Fines"],
  furlough: ["مرخصی", "Furlough"],
  missing: ["پرونده‌های ناقص", "Files with gaps"],
  pardon: ["عفو", "Pardon"],
  "postponed-execution": ["تعویق اجرای حکم", "Postponed execution"],
  "semi-liberty-and-electronic-supervision": [
    "نظام نیمه‌آزادی و نظارت الکترونیکی",
    "Semi-liberty and electronic monitoring",
  ],
  "several-offences": ["تعدد جرم", "Several offences"],
  setad: ["ستاد دیه", "Blood Money Organization (Setad Dieh)"],
  support: ["حمایت از خانواده", "Support of families"],
  suspension: ["تعلیق اجرای مجازات", "Suspension"],
  "what-a-day-knows": ["آنچه در یک روز معلوم است", "What a day knows"],
}

/** Cases under a heading, to choose from. */
export interface CaseGroup {
  readonly heading: string
  readonly cases: ReadonlyArray<{ readonly id: string; readonly title: string }>
}

/** All cases in a language, the everyday ones first. */
export const casesIn = (
  cases: ReadonlyArray<WorkedCase>,
  language: Language,
  everydayHeading: string,
): ReadonlyArray<CaseGroup> => [
  {
    heading: everydayHeading,
    cases: everyday.map(([id, fa, en]) => ({ id, title: language === "fa" ? fa : en })),
  },
  ...[...new Set(cases.map(({ folder }) => folder))].map((folder) => ({
    heading: folders[folder]?.[language === "fa" ? 0 : 1] ?? folder,
    cases: cases
      .filter((one) => one.folder === folder)
      .map(({ id, title }) => ({ id, title: title[language] })),
  })),
]

/** The case with which the page opens. */
export const firstCase = everyday[0]?.[0] ?? ""
