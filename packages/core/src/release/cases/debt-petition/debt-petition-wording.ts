import { commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { groundsMissing, outsideCalendar } from "../../../cases/shared-sentences.ts"
import type { DebtPetitionLife } from "./debt-petition-protocol.ts"

type DebtPetitionWording = LifeCycleWording<DebtPetitionLife, DebtPetitionLife["Permission"]>

const titles: DebtPetitionWording["titles"] = {
  none: text("تشکیل‌نشده", "not opened yet"),
  gathering: text("گردآوری دیون و موانع", "gathering debts and holds"),
  ineligible: text("ردشده", "refused"),
  negotiating: text("مذاکره با محکوم‌لهم", "negotiating with creditors"),
  fundable: text("در انتظار تأمین مبلغ", "waiting for money"),
  funded: text("تأمین‌شده", "funded"),
  paying: text("در حال پرداخت", "being paid"),
  settled: text("تسویه‌شده", "settled"),
  orderRequested: text("در انتظار دستور آزادی", "waiting for the order of release"),
  blocked: text("دستور آزادی صادر نشد", "the order was refused"),
  ordered: text("دستور آزادی صادر شد", "release is ordered"),
  released: text("آزادشده", "released"),
  withdrawn: text("مسترد", "withdrawn"),

  opener: text("تشکیل‌دهندهٔ پرونده", "the person who opened the petition"),
  proposer: text("پیشنهاددهندهٔ پرداخت", "the proposer of the payment"),
  beneficiary: text("زندانی، خویشاوند یا محکوم‌له", "the prisoner, a relative or a creditor"),

  openers: text("مرجع تشکیل پرونده", "an intake officer"),
  evidenceRecorders: text("مرجع ثبت دیون و موانع", "an officer who records debts and holds"),
  screeners: text("مرجع بررسی شرایط", "a screening officer"),
  negotiators: text("مرجع مذاکره", "a negotiator"),
  bookkeepers: text("مرجع ثبت وجوه", "a bookkeeper"),
  payers: text("مرجع دستور پرداخت", "a payment officer"),
  receiptRecorders: text("مرجع ثبت رسید", "a receipts officer"),
  orderRequesters: text("مرجع درخواست آزادی", "an authority that asks for release"),
  orderRecorders: text("مرجع صدور دستور آزادی", "an authority that orders release"),
  releaseRecorders: text("مرجع ثبت آزادی", "an authority that records release"),
}

const commands: DebtPetitionWording["commands"] = {
  open: text("تشکیل پروندهٔ آزادی محکوم مالی", "opening the petition"),
  addObligation: text("افزودن دین", "adding a debt"),
  recordHold: text("ثبت مانع دیگر آزادی", "recording another hold"),
  screen: text("بررسی شرایط", "screening"),
  recordConcession: text("ثبت گذشت محکوم‌له", "recording a concession"),
  makeOffer: text("پیشنهاد گذشت به محکوم‌له", "asking a creditor for a concession"),
  acceptOffer: text("ثبت پذیرش پیشنهاد", "recording that the offer is accepted"),
  refuseOffer: text("ثبت رد پیشنهاد", "recording that the offer is refused"),
  counterOffer: text("ثبت پیشنهاد متقابل", "recording a counter-offer"),
  takeCounter: text("پذیرش پیشنهاد متقابل", "taking the counter-offer"),
  lapseConcessions: text("خارج کردن گذشت‌های منقضی", "taking out concessions that have expired"),
  recordRuling: text("ثبت حکم اعسار یا تقسیط", "recording a ruling on insolvency"),
  closeNegotiation: text("پایان مذاکره و تعیین باقی‌مانده", "closing the negotiation"),
  reserve: text("ثبت وجه دریافت‌شده", "reserving money that was received"),
  expire: text("پایان اعتبار باقی‌مانده", "letting the residual expire"),
  pay: text("دستور پرداخت", "ordering the payment"),
  confirm: text("ثبت رسید محکوم‌له", "recording a creditor's receipt"),
  failPayment: text("ثبت پرداخت ناموفق", "recording a failed payment"),
  reversePayment: text("ثبت برگشت وجه پرداخت‌شده", "recording that a payment came back"),
  requestOrder: text("درخواست دستور آزادی", "asking for the order of release"),
  recordOrder: text("ثبت دستور آزادی", "recording the order"),
  recordRefusal: text("ثبت رد درخواست آزادی", "recording that the order was refused"),
  recordRelease: text("ثبت آزادی", "recording the release"),
  withdraw: text("استرداد", "withdrawing the petition"),
}

const sentences: DebtPetitionWording["sentences"] = {
  ...commonSentences,
  "obligation.noSum": text(
    "مبلغ دین باید بیش از صفر باشد و مجموع دیون چنان بزرگ نباشد که دقیق محاسبه نشود.",
    "The sum of the debt has to be above zero, and all debts together not too great to be computed exactly.",
  ),
  "obligation.repeated": text("این دین پیش‌تر ثبت شده است.", "This debt is recorded already."),
  "obligation.notEnforceable": text(
    "حکم باید قطعی و مهلت قانونی سپری شده باشد و زندانی به سبب همین دین در حبس باشد.",
    "The judgment has to be final, the legal period over, and the prisoner held for this debt.",
  ),
  "obligation.unknown": text(
    "چنین دینی در پرونده نیست؛ شناسهٔ آن را بازبینی کنید.",
    "The petition has no such debt; check its id.",
  ),
  "creditor.related": text(
    "زندانی یا خویشاوند او نمی‌تواند محکوم‌له باشد.",
    "The prisoner or a relative cannot stand as the creditor.",
  ),
  "grounds.needless": text("پذیرش با دلیل رد همراه نمی‌شود.", "An acceptance states no grounds."),
  "grounds.missing": groundsMissing,
  "amount.none": text("مبلغ باید بیش از صفر باشد.", "The amount has to be above zero."),
  "amount.overLeft": {
    fa: ({ left }, say) => `از این دین فقط ${say.money(left)} باقی است.`,
    en: ({ left }, say) => `Of this debt only ${say.money(left)} is left.`,
  },
  "offer.open": {
    fa: ({ answerBy }, say) => `محکوم‌له تا ${say.day(answerBy)} برای پاسخ به پیشنهاد پیشین فرصت دارد.`,
    en: ({ answerBy }, say) => `The creditor may answer the earlier offer until ${say.day(answerBy)}.`,
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
      `مدت ${say.number(count)} گذشت منقضی شده است؛ نخست باید خارج شود یا محکوم‌له از نو گذشت کند.`,
    en: ({ count }, say) =>
      `Concessions that have expired: ${say.number(count)}; they have to be taken out or made anew first.`,
  },
  "concession.noneLapsed": text("مدت هیچ گذشتی پایان نیافته است.", "Every concession still stands."),
  "funds.overResidual": {
    fa: ({ left }, say) => `فقط ${say.money(left)} مانده است که تأمین شود.`,
    en: ({ left }, say) => `Only ${say.money(left)} is left to be covered.`,
  },
  "funds.repeated": text("این رسید پیش‌تر ثبت شده است.", "This receipt is booked already."),
  "funds.notReceived": text(
    "فقط وجهی ثبت می‌شود که دریافت شده است؛ تعهد پرداخت کافی نیست.",
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
  "grant.notApproved": text(
    "شخص دومی پرداخت بلاعوضی با این شناسه و مبلغ را برای این درخواست تأیید نکرده است، یا وجه آن در صندوق ذخیره نیست.",
    "No second person has approved a grant of this id and sum for this petition, or its money is not reserved in the pool.",
  ),
  "loan.notApproved": text(
    "وامی با این شناسه و مبلغ برای این درخواست تأیید نشده است، یا پس گرفته شده است.",
    "No loan of this id and sum is approved for this petition, or it was withdrawn.",
  ),
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
    "Each debt is paid to its creditor only.",
  ),
  "payees.notOpenOnes": {
    fa: ({ open }, say) => `باید برای هر یک از ${say.number(open)} دین پرداخت‌نشده یک گیرنده معین شود.`,
    en: ({ open }, say) => `Each open debt needs one payee; the number of open debts is ${say.number(open)}.`,
  },
  "payment.notUnderWay": text("پرداختی برای این دین در جریان نیست.", "No payment of this debt is under way."),
  "payment.notConfirmed": text(
    "محکوم‌له چنین پرداختی را تأیید نکرده است.",
    "No creditor has confirmed such a payment.",
  ),
  "funds.unknown": text(
    "چنین وجهی برای این درخواست ثبت نشده است؛ رسید آن را بازبینی کنید.",
    "The petition has booked no such money; check its receipt.",
  ),
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
      `${say.number(holds)} موجب دیگر بازداشت، که با پول رفع نمی‌شود، برقرار یا نامعلوم است؛ نخست باید رفع شود یا معلوم شود که وجود ندارد.`,
    en: ({ holds }, say) =>
      `Other grounds for holding that money cannot lift, present or unknown: ${say.number(holds)}; they have to be lifted, or found not to exist, first.`,
  },
  "day.outsideCalendar": outsideCalendar,
}

const claims: OtherCaseWording["claims"] = {
  debt: text(
    "برای همین دین درخواست دیگری در جریان است یا پرداخت شده است",
    "Another petition for the same debt is under way or was paid",
  ),
  debtPayment: text(
    "همین دین در درخواست دیگری پرداخت شده یا در حال پرداخت است",
    "The same debt is paid, or is being paid, in another petition",
  ),
}

/** What to find out about a case that resembles this one. */
const resemblances: OtherCaseWording["resemblances"] = {
  sameDebt: text(
    "درخواست دیگری همین زندانی را به همین محکوم‌له و به همین مبلغ بدهکار می‌شناسد؛ پیش از پرداخت، با ملاحظهٔ دادنامه روشن شود که یک دین است یا دو دین",
    "Another petition names the same prisoner, creditor and sum; find out from the judgment, before anything is paid, whether that is one debt or two",
  ),
  jointDebt: text(
    "درخواست زندانی دیگری همین محکوم‌له و همین پروندهٔ اجرایی را نام می‌برد؛ پیش از پرداخت، با ملاحظهٔ دادنامه روشن شود که هر یک دین خود را دارد یا مسئولیت آنان تضامنی است",
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
export const debtPetitionWording: DebtPetitionWording = { titles, commands, sentences, claims, resemblances }
