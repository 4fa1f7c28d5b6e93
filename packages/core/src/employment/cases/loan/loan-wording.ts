import { accepted, commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { outsideCalendar } from "../../../cases/shared-sentences.ts"
import type { LoanLife } from "./loan-protocol.ts"

type LoanWording = LifeCycleWording<LoanLife, LoanLife["Permission"]>

const titles: LoanWording["titles"] = {
  none: text("درخواست‌نشده", "not applied for yet"),
  applied: text("درخواست‌شده", "applied for"),
  recommended: text("پیشنهادشده", "recommended"),
  rejected: text("ردشده", "rejected"),
  approved: text("تصویب‌شده", "approved"),
  secured: text("دارای تضمین", "secured"),
  active: text("در حال بازپرداخت", "being repaid"),
  overdue: text("معوق", "overdue"),
  overpaid: text("دارای مازاد پرداخت", "overpaid"),
  settled: text("تسویه‌شده", "settled"),
  writtenOff: text("سوخت‌شده", "written off"),
  withdrawn: text("انصراف‌داده‌شده", "withdrawn"),
  cancelled: text("باطل‌شده", "cancelled"),

  reviewer: text("بررسی‌کنندهٔ درخواست", "the reviewer of the application"),
  beneficiary: text("متقاضی وام یا خویشاوند او", "the borrower or a relative"),

  applicationRecorders: text("مرجع ثبت درخواست", "an intake officer"),
  reviewers: text("مرجع بررسی درخواست", "a loan reviewer"),
  approvers: text("مرجع تصویب وام", "a loan approver"),
  securityRecorders: text("مرجع ثبت تضمین", "a securities officer"),
  disbursers: text("مرجع پرداخت وام", "a loan disbursement officer"),
  cashiers: text("مرجع دریافت و بازگرداندن وجه", "a loan cashier"),
  collectors: text("مرجع پیگیری قسط‌ها", "a loan collection officer"),
  writeOffApprovers: text("مرجع سوخت کردن مطالبه", "an approver of write-offs"),
  cancellers: text("مرجع ابطال وام", "an officer who cancels loans"),
}

const commands: LoanWording["commands"] = {
  apply: text("ثبت درخواست وام", "applying for the loan"),
  recommend: text("پیشنهاد وام", "recommending the loan"),
  reject: text("رد درخواست وام", "rejecting the loan"),
  approve: text("تصویب وام", "approving the loan"),
  secure: text("ثبت تضمین‌ها", "recording securities"),
  disburse: text("پرداخت وام", "paying out the loan"),
  closeDisbursement: text("پایان دادن به پرداخت وام", "ending the paying out of the loan"),
  repay: text("ثبت بازپرداخت", "recording a repayment"),
  markOverdue: text("ثبت تأخیر", "recording arrears"),
  reschedule: text("تقسیط دوباره", "agreeing new instalments"),
  forgive: text("بخشودن بدهی", "forgiving a part of the debt"),
  assume: text("سپردن قسط‌ها به خیّر", "letting a donor take the instalments"),
  proposeWriteOff: text("پیشنهاد سوخت شدن مطالبه", "proposing to write off the loan"),
  writeOff: text("سوخت کردن مطالبه", "writing off the loan"),
  refund: text("برگرداندن مازاد", "refunding the surplus"),
  withdraw: text("انصراف از وام", "withdrawing the application"),
  cancel: text("ابطال وام", "cancelling the loan"),
}

const sentences: LoanWording["sentences"] = {
  ...commonSentences,
  "requested.none": text(
    "مبلغ درخواستی وام باید بیش از صفر باشد.",
    "The amount asked for has to be more than zero.",
  ),
  "creditor.missing": text(
    "وام آزادی بدون محکوم‌له ثبت نمی‌شود؛ دست‌کم یک محکوم‌له لازم است.",
    "A loan for release needs at least one creditor.",
  ),
  "creditor.related": text(
    "زندانی یا خویشان او نمی‌توانند محکوم‌له وام آزادی باشند.",
    "Neither the prisoner nor a relative may be a creditor of a loan for release.",
  ),
  "reviewer.caseworker": text(
    "مددکار متقاضی نمی‌تواند درخواست او را بررسی کند؛ شخص دیگری باید آن را بررسی کند.",
    "The officer in charge of the applicant may not review the application; another person has to.",
  ),
  "loan.overCeiling": {
    fa: ({ ceiling }, say) => `اصل وام نباید بیش از سقف این نوع وام، ${say.money(ceiling)}، باشد.`,
    en: ({ ceiling }, say) =>
      `The principal may not be more than the ceiling of this kind of loan, ${say.money(ceiling)}.`,
  },
  "loan.openOfKind": text(
    "متقاضی وام تسویه‌نشدهٔ دیگری از همین نوع دارد؛ نخست باید آن تسویه شود.",
    "The borrower has another open loan of this kind, which has to be settled first.",
  ),
  "principal.none": text("اصل وام باید بیش از صفر باشد.", "The principal has to be more than zero."),
  "rate.negative": text("نرخ کارمزد باید صفر یا بیشتر باشد.", "The rate of the fee has to be zero or more."),
  "instalments.none": text(
    "دست‌کم یک قسط لازم است و فاصلهٔ قسط‌ها باید دست‌کم یک ماه باشد.",
    "There has to be at least one instalment, and at least a month between two of them.",
  ),
  "method.unknown": {
    fa: ({ nearest }, say) => `چنین شیوه‌ای برای محاسبهٔ کارمزد وام نیست؛ ${accepted.fa(nearest, say)}.`,
    en: ({ nearest }, say) => `There is no such method of computing a fee; ${accepted.en(nearest, say)}.`,
  },
  "instalments.tooMany": text(
    "تعداد قسط‌ها بیش از آن است که به هر قسط مبلغی برسد.",
    "There are too many instalments for the amount; each has to be more than zero.",
  ),
  "due.tooGreat": text(
    "مبلغ این وام بزرگ‌تر از آن است که دقیق محاسبه شود؛ مبلغ را بازبینی کنید.",
    "The amount of this loan is too great to be computed exactly; check the amount.",
  ),
  "day.outsideCalendar": outsideCalendar,
  "security.repeated": text(
    "هر تضمین فقط یک بار به شمار می‌آید؛ یکی از آن‌ها تکراری است.",
    "Each security counts only once; one of them is listed twice.",
  ),
  "security.tooLittle": {
    fa: ({ needed }, say) => `ارزش تضمین‌ها باید روی هم دست‌کم ${say.money(needed)} باشد.`,
    en: ({ needed }, say) => `The securities have to be worth at least ${say.money(needed)} together.`,
  },
  "payee.notOfPurpose": text(
    "وام فقط به کسانی پرداخت می‌شود که موضوع وام معین کرده است: محکوم‌له، یا فروشندهٔ طرح و خود متقاضی.",
    "Money goes only where the purpose sends it: to a creditor, or to a vendor of the plan or the borrower.",
  ),
  "enforcement.missing": text(
    "پرداخت به محکوم‌له از راه اجرای احکام است؛ شمارهٔ پروندهٔ اجرایی لازم است.",
    "A creditor is paid through the enforcement office; the file of the office is needed.",
  ),
  "disbursement.none": text(
    "مبلغ پرداخت وام باید بیش از صفر باشد.",
    "The amount paid out has to be more than zero.",
  ),
  "disbursement.overApproved": {
    fa: ({ left }, say) => `از وام مصوب فقط ${say.money(left)} پرداخت‌نشده مانده است.`,
    en: ({ left }, say) => `Of the approved loan only ${say.money(left)} are left to be paid out.`,
  },
  "disbursement.nothingYet": text(
    "هنوز مبلغی از این وام پرداخت نشده است که بازپرداخت آن آغاز شود.",
    "Nothing has been paid out yet that could be repaid.",
  ),
  "loan.moneyDisbursed": {
    fa: ({ disbursed }, say) =>
      `${say.money(disbursed)} از وام پرداخت شده است؛ انصراف و ابطال فقط پیش از پرداخت ممکن است.`,
    en: ({ disbursed }, say) =>
      `Already ${say.money(disbursed)} have been paid out; a loan can be withdrawn or cancelled only before any payment.`,
  },
  "repayment.none": text(
    "مبلغ بازپرداخت باید بیش از صفر باشد.",
    "The amount repaid has to be more than zero.",
  ),
  "repayment.tooMuch": {
    fa: ({ most }, say) => `بازپرداخت نباید بیش از ${say.money(most)} باشد.`,
    en: ({ most }, say) => `No more than ${say.money(most)} can be repaid.`,
  },
  "loan.notOverdue": {
    fa: ({ from }, say) => `قسط پرداخت‌نشده هنوز معوق نیست؛ تأخیر از ${say.day(from)} قابل ثبت است.`,
    en: ({ from }, say) => `No instalment is overdue yet; arrears may be recorded from ${say.day(from)} on.`,
  },
  "forgiveness.none": text(
    "مبلغ بخشودگی باید بیش از صفر باشد.",
    "The amount forgiven has to be more than zero.",
  ),
  "forgiveness.tooMuch": {
    fa: ({ outstanding }, say) => `بخشودگی نباید بیش از ماندهٔ بدهی، ${say.money(outstanding)}، باشد.`,
    en: ({ outstanding }, say) =>
      `No more can be forgiven than what is outstanding, ${say.money(outstanding)}.`,
  },
  "payer.same": text(
    "این شخص هم‌اکنون پرداخت‌کنندهٔ قسط‌هاست؛ شخص دیگری باید معین شود.",
    "This person pays the instalments already; somebody else has to be named.",
  ),
  "writeOff.alreadyProposed": text(
    "سوخت شدن این مطالبه پیش‌تر پیشنهاد شده است؛ اکنون شخص دوم باید تصمیم بگیرد.",
    "Writing off has been proposed already; now a second person has to decide.",
  ),
  "writeOff.notProposed": text(
    "سوخت شدن مطالبه را باید دو شخص تأیید کنند؛ نخست باید پیشنهاد شود.",
    "Two people write off a loan; one has to propose it first.",
  ),
  "writeOff.sameApprover": text(
    "پیشنهاددهندهٔ سوخت شدن مطالبه نمی‌تواند تأییدکنندهٔ دوم باشد.",
    "Whoever proposed the write-off may not be the second to approve it.",
  ),
  "refund.notSurplus": {
    fa: ({ surplus }, say) => `باید همهٔ مازاد، ${say.money(surplus)}، یکجا برگردانده شود.`,
    en: ({ surplus }, say) => `The whole surplus has to be refunded at once, ${say.money(surplus)}.`,
  },
}

/**
 * The refusals of a loan in words.
 *
 * @example
 * const refusal = { code: "repayment.tooMuch", path: "amount", params: { most: 1_100 as Money } } as const
 * refusalInWords(loanWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "No more than 1,100 crowns can be repaid."
 */
export const loanWording: LoanWording = { titles, commands, sentences }
