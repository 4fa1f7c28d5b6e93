/** Numbers about those who are held for a debt: unintentional prisoners. */

import { text } from "@bazgasht/rules"
import { assumed, type Figure, type ReportedFigure, reported } from "./figure.ts"
import { sources } from "./sources.ts"

/** Reported numbers that the generator meets. */
export const debtTargets = {
  debtors: reported(
    18_000,
    "people",
    text("زندانیان غیرعمد (مالی و دیه)", "unintentional prisoners (debts and diyah)"),
    sources.prisons1397,
  ),
  diyah: reported(2000, "people", text("از آن‌ها، محکومان دیه", "of these, for diyah"), sources.prisons1397),
  dower: reported(2800, "people", text("از آن‌ها، محکومان مهریه", "of these, for dower"), sources.prisons1396),
  womenAmongDebtors: reported(
    50,
    "share",
    text("زنان در میان آن‌ها", "women among them"),
    sources.prisons1395,
  ),
  marriedAmongDebtors: reported(
    8600,
    "share",
    text("متأهلان در میان آن‌ها", "married among them"),
    sources.prisons1396,
  ),
  childrenOfMarriedDebtors: reported(
    8200,
    "share",
    text("دارای فرزند در میان این متأهلان", "with children among these married ones"),
    sources.prisons1396,
  ),
  meanDebt: reported(39_000_000_000, "rials", text("میانگین بدهی", "mean debt"), sources.setad1404),
  smallDebts: reported(
    1800,
    "share",
    text("بدهی کمتر از ۱۰۰ میلیون تومان", "debts under 100 million toman"),
    sources.markazi1404,
  ),
} as const satisfies { readonly [name: string]: ReportedFigure }

/** What we assume of debts. */
export const debtAssumptions = {
  exchange: assumed(8000, "دین معوض در میان سایر بدهی‌ها", "debts for something received, among other debts"),
  insolvent: assumed(3500, "حکم اعسار", "declared insolvent"),
  meansProved: assumed(1000, "احراز ملائت", "whose means are proved"),
  claimRejected: assumed(
    4000,
    "رد قطعی دعوای اعسار، در میان کسانی که معسر شناخته نشده‌اند",
    "a claim of insolvency finally rejected, among those who were not declared insolvent",
  ),
  pureMistake: assumed(1000, "دیهٔ خطای محض، در میان دیه‌ها", "diyah of a pure mistake, among diyah"),
  conceded: assumed(6000, "گذشت محکوم‌له از بخشی از مبلغ", "whose creditor waives a part"),
  familyHelps: assumed(3000, "پرداخت بخشی از مبلغ به دست خانواده", "whose family has a part of the sum"),
  creditorConsents: assumed(
    100,
    "رضایت محکوم‌له به آزادی بدون پرداخت",
    "whose creditor consents to the release without payment",
  ),
  assetsFound: assumed(100, "شناسایی مالی از محکوم", "of whom assets were found"),
  otherHold: assumed(
    800,
    "محکومیت یا قرار دیگری که با پول رفع نمی‌شود",
    "debtors whom something else holds that no money lifts",
  ),
  needy: assumed(
    8500,
    "نیازمندی به تشخیص ستاد دیه",
    "debtors whom the Blood Money Organization (Setad Dieh) finds needy",
  ),
  womenHeading: assumed(
    4000,
    "زنان محکوم مالی سرپرست خانوار",
    "of women held for a debt, heads of households",
  ),
  martyrOrVeteran: assumed(
    200,
    "محکومان مالی از خانوادهٔ شهدا یا ایثارگران",
    "debtors of families of veterans",
  ),
  sadat: assumed(300, "سادات در میان محکومان مالی", "sayyids among debtors"),
  disabledDebtors: assumed(200, "افراد دارای معلولیت در میان محکومان مالی", "disabled people among debtors"),
} as const satisfies { readonly [name: string]: Figure }

const millionTomans = 10_000_000

/**
 * Debts in rials at parts of ten thousand of the debtors, the least first: a long tail, with its share under 100 million toman and
 * its mean as reported. Its shape is ours.
 */
export const debtQuantiles: ReadonlyArray<readonly [part: number, rials: number]> = [
  [0, 5 * millionTomans],
  [500, 25 * millionTomans],
  [1800, 100 * millionTomans],
  [3500, 250 * millionTomans],
  [5000, 550 * millionTomans],
  [6500, 1_100 * millionTomans],
  [8000, 2_700 * millionTomans],
  [9000, 7_000 * millionTomans],
  [9500, 14_000 * millionTomans],
  [9900, 46_000 * millionTomans],
  [10_000, 184_000 * millionTomans],
]

/**
 * What part of a sum in thousandths is a down payment, is waived by the creditor or brought by the family, at parts of ten thousand
 * of those of whom it is so; ours. That a diyah has a fixed sum in rials is ours as well.
 */
export const sharesOfSums: {
  readonly [Part in "downPayment" | "conceded" | "family"]: ReadonlyArray<
    readonly [part: number, thousandths: number]
  >
} = {
  downPayment: [
    [0, 10],
    [5000, 100],
    [10_000, 300],
  ],
  conceded: [
    [0, 20],
    [5000, 200],
    [10_000, 600],
  ],
  family: [
    [0, 10],
    [5000, 80],
    [10_000, 300],
  ],
}

/** Gold coins of a dower that are claimed, at parts of ten thousand; ours. */
export const coinQuantiles: ReadonlyArray<readonly [part: number, coins: number]> = [
  [0, 1],
  [1500, 14],
  [4500, 60],
  [7000, 114],
  [9000, 320],
  [10_000, 1000],
]
