import { commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { groundsMissing, outsideCalendar } from "../../../cases/shared-sentences.ts"
import type { DebtPetitionLife, DebtPetitionPermission } from "./debt-petition-protocol.ts"
import { debtPetitionCommandTitles, debtPetitionTitles } from "./debt-petition-titles.ts"

/** What a petition has in words. */
type DebtPetitionWording = LifeCycleWording<DebtPetitionLife, DebtPetitionPermission>

const sentences: DebtPetitionWording["sentences"] = {
  ...commonSentences,
  "obligation.noSum": text(
    "مبلغ دین باید بیش از صفر و مجموع دیون در محدودهٔ اعداد دقیق باشد.",
    "The sum of the obligation has to be above zero, and all together exact.",
  ),
  "obligation.repeated": text("این دین پیش‌تر ثبت شده است.", "This obligation is recorded already."),
  "obligation.notEnforceable": text(
    "حکم باید قطعی و مهلت قانونی سپری شده باشد و زندانی به سبب همین دین در حبس باشد.",
    "The judgment has to be final, the legal period over, and the prisoner held for this debt.",
  ),
  "obligation.unknown": text("چنین دینی در پرونده نیست.", "The petition has no such obligation."),
  "creditor.related": text(
    "زندانی یا خویشاوند او نمی‌تواند محکوم‌له باشد.",
    "The prisoner or a relative cannot stand as the creditor.",
  ),
  "grounds.needless": text("پذیرش با دلیل رد همراه نمی‌شود.", "An acceptance states no grounds."),
  "grounds.missing": groundsMissing,
  "amount.none": text("مبلغ باید بیش از صفر باشد.", "The amount has to be above zero."),
  "amount.overLeft": {
    fa: ({ left }, say) => `از این دین تنها ${say.money(left)} باقی است.`,
    en: ({ left }, say) => `Of this obligation only ${say.money(left)} is left.`,
  },
  "offer.open": {
    fa: ({ answerBy }, say) => `محکوم‌له تا ${say.day(answerBy)} برای پاسخ به پیشنهاد پیشین فرصت دارد.`,
    en: ({ answerBy }, say) => `The creditor may answer the offer before until ${say.day(answerBy)}.`,
  },
  "offer.none": text(
    "پیشنهادی نیست که بتوان به آن پاسخ داد یا پیشنهاد متقابل آن را پذیرفت.",
    "There is no offer that could be answered, and no counter-offer to take.",
  ),
  "offer.lapsed": {
    fa: ({ answerBy }, say) => `مهلت پاسخ در ${say.day(answerBy)} پایان یافت؛ پیشنهاد تازه‌ای لازم است.`,
    en: ({ answerBy }, say) => `The offer stood until ${say.day(answerBy)}; a new one has to be made.`,
  },
  "day.over": text("این روز گذشته است.", "This day is over already."),
  "counter.notBelow": {
    fa: ({ asked }, say) =>
      `پیشنهاد متقابل باید کمتر از ${say.money(asked)} باشد؛ کسی که همین مبلغ را می‌بخشد پیشنهاد را پذیرفته است.`,
    en: ({ asked }, say) =>
      `A counter-offer is below ${say.money(asked)}; whoever gives up as much accepts the offer.`,
  },
  "counter.lapsed": {
    fa: ({ until }, say) => `پیشنهاد متقابل محکوم‌له تا ${say.day(until)} معتبر بود.`,
    en: ({ until }, say) => `The creditor's counter-offer stood until ${say.day(until)}.`,
  },
  "concession.lapsed": {
    fa: ({ count }, say) =>
      `مدت ${say.number(count)} گذشت به سر آمده است؛ نخست باید کنار گذاشته شود یا محکوم‌له از نو گذشت کند.`,
    en: ({ count }, say) =>
      `Of the concessions ${say.number(count)} stand no more; they have to be taken out or made anew first.`,
  },
  "concession.noneLapsed": text("مدت هیچ گذشتی به سر نیامده است.", "Every concession still stands."),
  "funds.overResidual": {
    fa: ({ left }, say) => `تنها ${say.money(left)} مانده است که تأمین شود.`,
    en: ({ left }, say) => `Only ${say.money(left)} is left to be covered.`,
  },
  "funds.repeated": text("این رسید پیش‌تر ثبت شده است.", "This receipt is booked already."),
  "funds.notReceived": text(
    "تنها وجهی ثبت می‌شود که دریافت شده است؛ تعهد پرداخت کافی نیست.",
    "Only money that was received is booked; a promise is not enough.",
  ),
  "residual.overCeiling": {
    fa: ({ ceiling }, say) => `باقی‌ماندهٔ دین از سقف کمک، ${say.money(ceiling)}، بیشتر است.`,
    en: ({ ceiling }, say) => `What is left is above the ceiling of ${say.money(ceiling)}.`,
  },
  "loan.overCeiling": {
    fa: ({ ceiling, kinds }, say) =>
      `جمع وام‌های این درخواست از سقف وام بیشتر می‌شود که ${say.money(ceiling)} است${kinds.length === 0 ? "" : ` (${say.titles(kinds)})`}.`,
    en: ({ ceiling, kinds }, say) =>
      `The loans of this petition would exceed the ceiling, ${say.money(ceiling)}${kinds.length === 0 ? "" : ` (${say.titles(kinds)})`}.`,
  },
  "loan.ceilingUnknown": {
    fa: ({ receivedOn }, say) =>
      `سقف وام در ${say.day(receivedOn)} معلوم نیست؛ تا آن سقف ثبت نشود، وام ثبت نمی‌شود.`,
    en: ({ receivedOn }, say) =>
      `The ceiling of the loan on ${say.day(receivedOn)} is not known; no loan is booked until that ceiling is on record.`,
  },
  "residual.expired": {
    fa: ({ validUntil }, say) =>
      `اعتبار باقی‌مانده در ${say.day(validUntil)} پایان یافت؛ باید از نو تعیین شود.`,
    en: ({ validUntil }, say) => `The residual stood until ${say.day(validUntil)}; it has to be fixed anew.`,
  },
  "residual.stillValid": {
    fa: ({ validUntil }, say) => `باقی‌مانده تا ${say.day(validUntil)} معتبر است.`,
    en: ({ validUntil }, say) => `The residual stands until ${say.day(validUntil)}.`,
  },
  "payee.related": text(
    "وجه هرگز به زندانی یا خویشاوند او پرداخت نمی‌شود.",
    "The money never goes to the prisoner or a relative.",
  ),
  "payee.notCreditor": text(
    "وجه هر دین فقط به محکوم‌له همان دین پرداخت می‌شود.",
    "Each obligation is paid to its creditor only.",
  ),
  "payees.notOpenOnes": {
    fa: ({ open }, say) => `باید برای هر یک از ${say.number(open)} دین پرداخت‌نشده یک گیرنده معین شود.`,
    en: ({ open }, say) => `Each of the ${say.number(open)} open obligations needs one payee.`,
  },
  "payment.notUnderWay": text(
    "پرداختی برای این دین در جریان نیست.",
    "No payment of this obligation is under way.",
  ),
  "payment.notConfirmed": text(
    "محکوم‌له چنین پرداختی را تأیید نکرده است.",
    "No creditor has confirmed such a payment.",
  ),
  "funds.unknown": text("چنین وجهی برای این درخواست ثبت نشده است.", "The petition has booked no such money."),
  "funds.overPayment": {
    fa: ({ paid }, say) => `این پرداخت ${say.money(paid)} بوده است؛ بیش از آن برنگشته است.`,
    en: ({ paid }, say) => `The payment was ${say.money(paid)}; no more than that has come back.`,
  },
  "payment.begun": text(
    "بخشی از وجه به محکوم‌له رسیده است؛ باقی باید پرداخت شود.",
    "A creditor has been paid already; the rest has to follow.",
  ),
  "hold.stands": {
    fa: ({ holds }, say) =>
      `${say.number(holds)} مانع دیگر برقرار یا نامعلوم است که با پول رفع نمی‌شود؛ نخست باید رفع شود.`,
    en: ({ holds }, say) =>
      `Another ${say.number(holds)} that no money lifts stand against release or are unknown; they have to be lifted first.`,
  },
  "day.outsideCalendar": outsideCalendar,
}

const claims: OtherCaseWording["claims"] = {
  debt: text(
    "برای همین بدهی درخواست دیگری در جریان است یا پرداخت شده است",
    "Another petition for the same debt is under way or was paid",
  ),
  debtPayment: text(
    "همین بدهی در درخواست دیگری پرداخت شده یا در حال پرداخت است",
    "The same debt is paid, or is being paid, in another petition",
  ),
}

/** What to find out about a case that resembles this one. */
const resemblances: OtherCaseWording["resemblances"] = {
  sameDebt: text(
    "درخواست دیگری همین زندانی را به همین محکوم‌له و به همین مبلغ بدهکار می‌شناسد؛ پیش از پرداخت، با ملاحظهٔ دادنامه روشن شود که یک بدهی است یا دو بدهی",
    "Another petition names the same prisoner, creditor and sum; find out from the judgment, before anything is paid, whether that is one debt or two",
  ),
  jointDebt: text(
    "درخواست زندانی دیگری همین محکوم‌له و همین پروندهٔ اجرایی را نام می‌برد؛ پیش از پرداخت، با ملاحظهٔ دادنامه روشن شود که هر یک بدهی خود را دارد یا مسئولیت آنان تضامنی است",
    "The petition of another prisoner names the same creditor and file of the execution office; find out from the judgment, before anything is paid, whether each owes a debt of their own or both are jointly liable for one",
  ),
}

/**
 * The refusals of a petition in words.
 *
 * @example
 * const refusal = { code: "funds.overResidual", path: "amount", params: { left: 30_000_000 as Money } } as const
 * refusalInWords(debtPetitionWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "Only 30,000,000 crowns is left to be covered."
 */
export const debtPetitionWording: DebtPetitionWording = {
  titles: debtPetitionTitles,
  commands: debtPetitionCommandTitles,
  sentences,
  claims,
  resemblances,
}
