import { type Text, text } from "@bazgasht/rules"
import type { WaitingReason } from "@bazgasht/solvers/placement"
import type { KeyWords } from "../../../place-style.ts"
import type { CycleKey } from "./policy.ts"
import type { CycleOutcome } from "./record.ts"

/** What became of a family, short enough for the cell of a table. */
export const cycleOutcomeTitles: Readonly<Record<CycleOutcome, Text>> = {
  served: text("تحت حمایت", "served"),
  admitted: text("پذیرفته‌شده", "admitted"),
  waiting: text("در نوبت", "waiting"),
  nothingOwed: text("بدون پرداخت در این دوره", "nothing owed in this cycle"),
  amountUnknown: text("مبلغ نامعلوم", "amount unknown"),
  undetermined: text("پوشش نامعین", "cover undetermined"),
  referred: text("ارجاع به نهاد دیگر", "referred to another body"),
  notCovered: text("مشمول نیست", "not covered"),
}

/** Why a family waits, short enough for the cell of a table; `placeInWords` says it in whole sentences. */
export const waitingReasonTitles: Readonly<Record<WaitingReason, Text>> = {
  budgetSpent: text("اعتبار تمام شد", "the budget is spent"),
  doesNotFit: text("اعتبار باقی‌مانده کافی نیست", "not enough is left"),
  behindMisfit: text("پس از خانواده‌ای که اعتبار برایش کافی نبود", "behind one for whom not enough is left"),
}

const keys: Readonly<Record<CycleKey, KeyWords>> = {
  need: { title: text("امتیاز نیاز", "points of need"), kind: "count" },
  possibleNeed: { title: text("بیشترین امتیاز ممکن", "possible points"), kind: "count" },
  waitingSince: { title: text("روز ورود به نوبت", "waiting since"), kind: "day" },
}

/** The keys by which families are ranked in a cycle, for `placeInWords`. */
export const cycleKeyWords: ReadonlyMap<string, KeyWords> = /* @__PURE__ */ new Map(Object.entries(keys))
