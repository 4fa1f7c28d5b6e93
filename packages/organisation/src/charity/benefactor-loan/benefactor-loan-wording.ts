import { commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { BenefactorLoanLife } from "./benefactor-loan-protocol.ts"

type BenefactorLoanWording = LifeCycleWording<BenefactorLoanLife, BenefactorLoanLife["Permission"]> &
  OtherCaseWording

const titles: BenefactorLoanWording["titles"] = {
  none: text("پیشنهادنشده", "not proposed"),
  proposed: text("پیشنهادشده", "proposed"),
  approved: text("تأییدشده", "approved"),
  paidOut: text("پرداخت‌شده", "paid out"),
  doubtful: text("مشکوک‌الوصول", "doubtful"),
  repaid: text("بازپرداخت‌شده", "repaid"),
  writtenOff: text("سوخت‌شده", "written off"),
  withdrawn: text("پس‌گرفته‌شده", "withdrawn"),

  beneficiary: text("وام‌گیرنده", "the borrower"),
  proposer: text("پیشنهاددهندهٔ وام", "the proposer of the loan"),
  doubter: text("کسی که وصول را بعید دانسته است", "the person who found the loan doubtful"),

  proposers: text("مرجع پیشنهاد وام", "a proposer of loans"),
  approvers: text("مرجع تأیید وام", "a loan approver"),
  payers: text("مرجع پرداخت وام", "a loan disbursement officer"),
  bookkeepers: text("مرجع ثبت اقساط", "a bookkeeper"),
}

const commands: BenefactorLoanWording["commands"] = {
  propose: text("پیشنهاد وام", "proposing the loan"),
  approve: text("تأیید وام", "approving the loan"),
  payOut: text("ثبت پرداخت وام", "paying the loan out"),
  repay: text("ثبت قسط", "booking an instalment"),
  doubt: text("بعید دانستن وصول", "doubting the rest"),
  resume: text("ادامهٔ وصول", "resuming the instalments"),
  writeOff: text("سوخت کردن باقی وام", "writing the rest off"),
  withdraw: text("پس گرفتن پیشنهاد", "withdrawing the loan"),
}

const sentences: BenefactorLoanWording["sentences"] = {
  ...commonSentences,
  "amount.none": text("مبلغ باید بیش از صفر باشد.", "The amount has to be above zero."),
  "petition.ofAnother": text(
    "پرونده‌ای با این شناسه برای این وام‌گیرنده نیست.",
    "The borrower has no petition with this id.",
  ),
  "plan.otherSum": {
    fa: ({ amount, planned }, say) => `جمع اقساط ${say.money(planned)} است، ولی وام ${say.money(amount)}.`,
    en: ({ amount, planned }, say) =>
      `The instalments come to ${say.money(planned)}, and the loan is of ${say.money(amount)}.`,
  },
  "plan.unordered": text(
    "سررسید هر قسط باید پس از قسط پیشین باشد.",
    "Each instalment has to be due after the one before it.",
  ),
  "order.notBooked": text(
    "صندوق هنوز همهٔ وام را با این دستور از محل تخصیص آن پرداخت نکرده است.",
    "The fund has not paid all of the loan by this order, from its allotment.",
  ),
  "repayment.tooMuch": {
    fa: ({ outstanding }, say) => `از این وام فقط ${say.money(outstanding)} مانده است.`,
    en: ({ outstanding }, say) => `Only ${say.money(outstanding)} of this loan is outstanding.`,
  },
  "repayment.repeated": text("این رسید پیش‌تر ثبت شده است.", "This receipt is booked already."),
  "repayment.notBooked": text(
    "صندوق قسطی با این رسید و این مبلغ برای این وام ثبت نکرده است.",
    "The fund has booked no instalment of this loan with this receipt and this amount.",
  ),
  "loan.reserved": text(
    "این وام برای یک درخواست آزادی ذخیره شده است و تا وقتی در آن به حساب آمده است پس گرفته نمی‌شود.",
    "A petition counts on this loan; while it does, the loan cannot be withdrawn.",
  ),
}

const claims: OtherCaseWording["claims"] = {
  lentAllotment: text(
    "این تخصیص صندوق برای وام دیگری است",
    "The allotment of the fund is lent to another debtor",
  ),
}

/**
 * The refusals of a loan from a benefactors' fund in words.
 *
 * @example
 * const refusal = { code: "repayment.tooMuch", path: "amount", params: { outstanding: 300_000 as Money } } as const
 * refusalInWords(benefactorLoanWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "Only 300,000 crowns of this loan is outstanding."
 */
export const benefactorLoanWording: BenefactorLoanWording = { titles, commands, sentences, claims }
