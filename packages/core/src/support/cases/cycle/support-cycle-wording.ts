import { commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { SupportCycleLife } from "./support-cycle-protocol.ts"

type SupportCycleWording = LifeCycleWording<SupportCycleLife, SupportCycleLife["Permission"]> &
  OtherCaseWording

const titles: SupportCycleWording["titles"] = {
  none: text("برنامه‌ریزی‌نشده", "not planned yet"),
  planned: text("برنامه‌ریزی‌شده", "planned"),
  locked: text("قفل‌شده", "locked"),
  approved: text("تأییدشده", "approved"),
  released: text("دارای مجوز پرداخت", "released for payment"),
  settled: text("تسویه‌شده", "settled"),
  closed: text("بسته‌شده", "closed"),
  aborted: text("لغوشده پیش از پرداخت", "cancelled before payment"),

  planner: text("برنامه‌ریز دوره", "the planner of the cycle"),
  locker: text("قفل‌کنندهٔ دوره", "the officer who locked the cycle"),
  settler: text("تسویه‌کنندهٔ دوره", "the officer who settled the cycle"),
  beneficiary: text("عضو خانوادهٔ تحت حمایت", "a member of a family of the cycle"),

  planners: text("مرجع برنامه‌ریزی", "a planner of cycles"),
  lockers: text("مرجع قفل دوره", "an officer who locks cycles"),
  approvers: text("مرجع تأیید دوره", "an approver of cycles"),
  releasers: text("مرجع صدور مجوز پرداخت", "an officer who releases payments"),
  settlers: text("مرجع تسویه", "a settlement officer"),
  closers: text("مرجع بستن حساب", "an officer who closes accounts"),
  aborters: text("مرجع لغو دوره", "an officer who cancels cycles"),
}

const commands: SupportCycleWording["commands"] = {
  plan: text("برنامه‌ریزی دوره", "planning the cycle"),
  lock: text("قفل کردن دوره", "locking the cycle"),
  unlock: text("باز کردن قفل دوره", "unlocking the cycle"),
  approve: text("تأیید دوره", "approving the cycle"),
  release: text("صدور مجوز پرداخت", "releasing payment"),
  settle: text("تسویهٔ دوره", "settling the cycle"),
  close: text("بستن حساب دوره", "closing the books"),
  abort: text("لغو دوره", "cancelling the cycle"),
}

const sentences: SupportCycleWording["sentences"] = {
  ...commonSentences,
  "cycle.noDays": text("پایان دوره باید پس از آغاز آن باشد.", "The cycle has to end after its first day."),
  "funds.otherSum": {
    fa: ({ budget, funded }, say) =>
      `جمع منابع دوره، ${say.money(funded)}، برابر اعتبار آن، ${say.money(budget)}، نیست.`,
    en: ({ budget, funded }, say) =>
      `The funds of the cycle come to ${say.money(funded)}, and its budget is ${say.money(budget)}.`,
  },
  "funds.repeated": text("یک تخصیص صندوق دو بار نام برده شده است.", "An allotment of a fund is named twice."),
  "cycle.alreadyLocked": {
    fa: ({ since }, say) =>
      `این دوره از ${say.day(since)} قفل است؛ تغییرات بعدی خانواده‌ها در دورهٔ بعد به حساب می‌آید.`,
    en: ({ since }, say) =>
      `The cycle has been locked since ${say.day(since)}; later changes of families count in the next one.`,
  },
  "cycle.stale": {
    fa: ({ locked, seen }, say) =>
      `صورت وضعیتی که دیده‌اید (${say.title(seen)}) همان صورت وضعیت قفل‌شده (${say.title(locked)}) نیست؛ نخست صورت وضعیت قفل‌شده را ببینید.`,
    en: ({ locked, seen }, say) =>
      `The record that was seen (${say.title(seen)}) is not the one that is locked (${say.title(locked)}); look at that one first.`,
  },
  "cycle.overBudget": {
    fa: ({ budget, owed }, say) =>
      `جمع حمایت‌های این دوره، ${say.money(owed)}، بیش از اعتبار آن، ${say.money(budget)}، است؛ نخست باید کاهش یابد.`,
    en: ({ budget, owed }, say) =>
      `The cycle owes ${say.money(owed)}, more than its budget of ${say.money(budget)}; what it owes has to be cut first.`,
  },
  "cycle.stillOpen": {
    fa: ({ entitlements }, say) =>
      `تکلیف ${say.number(entitlements)} استحقاق دوره هنوز روشن نیست؛ تسویه پس از پرداخت، انقضا یا ابطال همهٔ آن‌ها ممکن است.`,
    en: ({ entitlements }, say) =>
      `The cycle is settled once each entitlement is paid, undeliverable, expired or cancelled; still open: ${say.number(entitlements)}.`,
  },
  "cycle.unbalanced": {
    fa: ({ released }, say) =>
      `جمع استحقاق‌های این دوره از مبلغ دارای مجوز پرداخت، ${say.money(released)}، بیشتر است.`,
    en: ({ released }, say) =>
      `The entitlements of the cycle come to more than what was released, ${say.money(released)}.`,
  },
}

const claims: OtherCaseWording["claims"] = {
  fundedCycle: text(
    "این تخصیص صندوق برای دورهٔ دیگری است",
    "The allotment of the fund pays for another cycle",
  ),
}

/**
 * The refusals of a support cycle in words.
 *
 * @example
 * const refusal = { code: "cycle.noDays", path: "to", params: {} } as const
 * refusalInWords(supportCycleWording, refusal, { language: "en", calendar: gregorian, pack })
 * // => "The cycle has to end after its first day."
 */
export const supportCycleWording: SupportCycleWording = { titles, commands, sentences, claims }
