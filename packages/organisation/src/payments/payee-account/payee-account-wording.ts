import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { PayeeAccountLife } from "./payee-account-protocol.ts"

type PayeeAccountWording = LifeCycleWording<PayeeAccountLife, PayeeAccountLife["Permission"]> &
  OtherCaseWording

const titles: PayeeAccountWording["titles"] = {
  none: text("ثبت‌نشده", "not registered"),
  proposed: text("در انتظار تأیید", "waiting for confirmation"),
  confirmed: text("تأییدشده", "confirmed"),
  changing: text("در حال تغییر", "being replaced"),
  without: text("بدون حساب معتبر", "without an account in force"),
  closed: text("بسته‌شده", "closed"),

  beneficiary: text("دارندهٔ حساب", "the holder"),
  proposer: text("پیشنهاددهندهٔ حساب", "the proposer of the account"),

  proposers: text("مرجع ثبت حساب", "an officer who registers accounts"),
  confirmers: text("مرجع تأیید حساب", "an officer who confirms accounts"),
}

const commands: PayeeAccountWording["commands"] = {
  register: text("ثبت حساب گیرنده", "registering the account"),
  propose: text("پیشنهاد حساب دیگر", "proposing another account"),
  confirm: text("تأیید حساب", "confirming the account"),
  reject: text("رد حساب", "rejecting the account"),
  close: text("بستن پروندهٔ حساب", "closing the account"),
}

const sentences: PayeeAccountWording["sentences"] = {
  ...commonSentences,
  "account.unsound": {
    fa: ({ countries }, say) =>
      `شمارهٔ شبا درست نیست: رقم‌های کنترل یا طول آن درست نیست یا بانک در کشور دیگری است؛ ${accepted.fa(countries, say)}.`,
    en: ({ countries }, say) =>
      `The IBAN is not valid: its check digits or its length are wrong, or the bank is in another country; ${accepted.en(countries, say)}.`,
  },
  "account.differs": text(
    "شمارهٔ حسابی که بار دوم نوشته شد با شمارهٔ پیشنهادشده یکی نیست؛ هر دو را با مدرک حساب مقایسه کنید.",
    "The account that was written down a second time is not the one that was proposed; compare both with the document of the account.",
  ),
  "account.same": text("همین حساب هم‌اکنون معتبر است.", "This account is in force already."),
  "name.unsound": text(
    "نام دارندهٔ حساب خالی یا بیش از اندازه بلند است.",
    "The name of the holder is empty or too long.",
  ),
}

const claims: PayeeAccountWording["claims"] = {
  payeeAccount: text("برای همین گیرنده حسابی ثبت شده است", "An account of this payee is registered already"),
}

const resemblances: PayeeAccountWording["resemblances"] = {
  sameAccount: text(
    "همین شمارهٔ حساب برای گیرندهٔ دیگری هم ثبت شده است؛ روشن کنید که یک نفرند یا دو نفر",
    "Another payee has the same account: find out whether they are one or two",
  ),
}

/**
 * The refusals of the account of a payee in words. None of them says the account.
 *
 * @example
 * const refusal = { code: "account.differs", path: "account", params: {} } as const
 * refusalInWords(payeeAccountWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "The account that was written down a second time is not the one that was proposed; compare both with the document of the account."
 */
export const payeeAccountWording: PayeeAccountWording = { titles, commands, sentences, claims, resemblances }
