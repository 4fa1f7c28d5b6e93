import type { LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { LoanLife, LoanPermission } from "./loan-protocol.ts"

/** The titles of the stages, parts and offices of a loan. */
export const loanTitles: LifeCycleWording<LoanLife, LoanPermission>["titles"] = {
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

  reviewer: text("بررسی‌کنندهٔ درخواست", "the one who reviewed the application"),
  beneficiary: text("متقاضی وام یا خویشاوند او", "the borrower or a relative"),

  applicationRecorders: text("مراجع ثبت درخواست", "who records applications"),
  reviewers: text("مراجع بررسی درخواست", "who reviews applications"),
  approvers: text("مراجع تصویب وام", "who approves loans"),
  securityRecorders: text("مراجع ثبت تضمین", "who records securities"),
  disbursers: text("مراجع پرداخت وام", "who pays out loans"),
  cashiers: text("مراجع دریافت و بازگرداندن وجه", "who takes repayments and makes refunds"),
  collectors: text("مراجع پیگیری قسط‌ها", "who follows up instalments"),
  writeOffApprovers: text("مراجع سوخت کردن مطالبه", "who writes off"),
  cancellers: text("مراجع ابطال وام", "who cancels loans"),
}

export const loanCommandTitles: LifeCycleWording<LoanLife, LoanPermission>["commands"] = {
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
  assume: text("سپردن قسط‌ها به نیکوکار", "letting a benefactor take the instalments"),
  proposeWriteOff: text("پیشنهاد سوخت شدن مطالبه", "proposing to write off the loan"),
  writeOff: text("سوخت کردن مطالبه", "writing off the loan"),
  refund: text("برگرداندن مازاد", "refunding the surplus"),
  withdraw: text("انصراف از وام", "withdrawing the application"),
  cancel: text("ابطال وام", "cancelling the loan"),
}
