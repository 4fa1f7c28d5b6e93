/**
 * Numbers about those who are held for a debt: unintentional prisoners.
 *
 * @module
 */

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

/** Gold coins of a dower that are claimed, at parts of ten thousand; ours. */
export const coinQuantiles: ReadonlyArray<readonly [part: number, coins: number]> = [
  [0, 1],
  [1500, 14],
  [4500, 60],
  [7000, 114],
  [9000, 320],
  [10_000, 1000],
]
