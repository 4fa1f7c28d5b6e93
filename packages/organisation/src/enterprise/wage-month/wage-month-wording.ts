import { commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { placementOfOther } from "../shared-sentences.ts"
import { payErrorTexts, type WageMonthLife } from "./wage-month-protocol.ts"

type WageMonthWording = LifeCycleWording<WageMonthLife, WageMonthLife["Permission"], WagePart> &
  OtherCaseWording

type WagePart = "share" | "amount"

const titles: WageMonthWording["titles"] = {
  none: text("ثبت‌نشده", "not recorded"),
  recorded: text("در انتظار تأیید", "recorded, not approved"),
  approved: text("تأییدشده و در انتظار پرداخت", "approved, not all paid"),
  paid: text("پرداخت‌شده", "paid"),
  corrected: text("در انتظار تأیید اصلاح", "a correction waits"),
  cancelled: text("باطل‌شده", "cancelled"),

  recorder: text("ثبت‌کنندهٔ کارکرد", "the person who recorded the sheet"),
  beneficiary: text("شخص شاغل", "the worker"),

  recorders: text("مرجع ثبت کارکرد", "a timekeeper"),
  approvers: text("مرجع تأیید کارکرد", "an approver of time sheets"),
  payers: text("مرجع پرداخت دستمزد", "a payroll officer"),

  share: text("سهمی از دستمزد", "a share of the wage"),
  amount: text("مبلغی معین", "an amount"),
}

const commands: WageMonthWording["commands"] = {
  record: text("ثبت کارکرد ماه", "recording the sheet of a month"),
  amend: text("جایگزینی کارکرد ثبت‌شده", "replacing the sheet"),
  approve: text("تأیید کارکرد", "approving the sheet"),
  recordPaid: text("ثبت پرداخت", "recording a payment"),
  recordReturned: text("ثبت برگشت پرداخت", "recording that a payment came back"),
  correct: text("اصلاح کارکرد تأییدشده", "correcting an approved sheet"),
  dropCorrection: text("رد اصلاح", "dropping a correction"),
  cancel: text("ابطال کارکرد", "cancelling the sheet"),
}

const sentences: WageMonthWording["sentences"] = {
  ...commonSentences,
  "month.notItsFirstDay": text("ماه با نخستین روز آن نام برده می‌شود.", "A month is named by its first day."),
  "month.notOver": {
    fa: ({ from }, say) => `این ماه هنوز پایان نیافته است؛ کارکرد از ${say.day(from)} قابل تأیید است.`,
    en: ({ from }, say) => `The month is not over; the sheet may be approved from ${say.day(from)} on.`,
  },
  "placement.notBegun": text(
    "این جانمایی آغاز نشده است و دستمزدی ندارد.",
    "The placement has not begun, and there is no work to be paid.",
  ),
  "placement.ofOther": placementOfOther,
  "sheet.beforeWork": {
    fa: ({ from }, say) => `کار این جانمایی از ${say.day(from)} آغاز شده است.`,
    en: ({ from }, say) => `The work of the placement began on ${say.day(from)}.`,
  },
  "sheet.afterWork": {
    fa: ({ since }, say) => `از ${say.day(since)} این شخص در این جانمایی کار نمی‌کند.`,
    en: ({ since }, say) => `The person has not worked in the placement since ${say.day(since)}.`,
  },
  "sheet.empty": text(
    "در این کارکرد نه کاری ثبت شده است و نه پاداشی.",
    "The sheet has neither work nor an incentive.",
  ),
  "sheet.outsideMonth": {
    fa: ({ from, to }, say) => `همهٔ روزهای کارکرد باید از ${say.day(from)} تا ${say.day(to)} باشد.`,
    en: ({ from, to }, say) =>
      `Every day of the sheet has to lie between ${say.day(from)} and ${say.day(to)}.`,
  },
  "sheet.later": {
    fa: ({ on }, say) => `${say.day(on)} هنوز نرسیده است و کارکردی ندارد.`,
    en: ({ on }, say) => `The day ${say.day(on)} has not come yet and has no work.`,
  },
  "sheet.hoursOfDay": {
    fa: ({ on }, say) => `ساعات ثبت‌شده برای ${say.day(on)} از یک شبانه‌روز بیشتر است.`,
    en: ({ on }, say) => `More hours are recorded for ${say.day(on)} than a day has.`,
  },
  "sheet.hoursOfWeek": {
    fa: ({ from, hours, most }, say) =>
      `در هفته‌ای که از ${say.day(from)} آغاز می‌شود ${say.number(hours)} ساعت ثبت شده است و حداکثر ${say.number(most)} ساعت پرداخت می‌شود.`,
    en: ({ from, hours, most }, say) =>
      `The week that begins on ${say.day(from)} has ${say.number(hours)} hours, and at most ${say.number(most)} are paid.`,
  },
  ...payErrorTexts,
  "order.unknown": text(
    "چنین دستور پرداختی در دستمزد این ماه نیست؛ شناسهٔ آن را بازبینی کنید.",
    "The wage of the month has no such payment order; check its id.",
  ),
  "order.paid": text("این دستور پیش‌تر پرداخت شده است.", "The order is paid already."),
  "order.notPaid": text(
    "این دستور پرداخت نشده است تا برگردد.",
    "The order is not paid, and no payment can come back.",
  ),
  "payment.inFuture": text("روز پرداخت هنوز نرسیده است.", "The day of the payment has not come yet."),
}

const claims: OtherCaseWording["claims"] = {
  wageMonth: text(
    "دستمزد این ماه از این جانمایی در پروندهٔ دیگری ثبت شده است",
    "The wage of this month of the placement is recorded in another case",
  ),
  paidHours: text(
    "ساعات این هفته در کارکرد دیگری از این شخص است و با این کارکرد از حد پرداخت بیشتر می‌شود",
    "Hours of this week are on another sheet of the person, and both together are more than are paid",
  ),
}

/**
 * The refusals of the wage of a month in words.
 *
 * @example
 * const refusal = { code: "wageSchedule.unknown", path: "type", params: {} } as const
 * refusalInWords(wageMonthWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "No wage schedule is known for the day, and what its work is paid is undetermined."
 */
export const wageMonthWording: WageMonthWording = { titles, commands, sentences, claims }
