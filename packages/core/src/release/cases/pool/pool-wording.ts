import { accepted, commonSentences, type LifeCycleWording, type OtherCaseWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import type { GiftStatus } from "./gift.ts"
import type { PoolLife } from "./pool-protocol.ts"
import type { ReservationStatus } from "./reservation.ts"

/** What a pool has in words. */
export type PoolWording = LifeCycleWording<PoolLife, PoolLife["Permission"], GiftStatus | ReservationStatus> &
  Pick<OtherCaseWording, "claims">

const titles: PoolWording["titles"] = {
  none: text("تشکیل‌نشده", "not opened yet"),
  open: text("باز", "open"),
  closed: text("بسته‌شده", "closed"),

  promised: text("تعهدشده", "promised"),
  partlyReceived: text("بخشی دریافت‌شده", "received in part"),
  received: text("دریافت‌شده", "received"),
  lapsed: text("منقضی‌شده", "lapsed"),
  cancelled: text("پس‌گرفته‌شده", "cancelled"),

  reserved: text("ذخیره‌شده", "reserved"),
  freed: text("خارج‌شده از ذخیره", "freed"),
  ordered: text("در راه پرداخت", "on its way"),
  spent: text("پرداخت‌شده", "spent"),
  reversed: text("برگشت‌خورده", "reversed"),

  beneficiary: text("خیّری که وجه به او بازمی‌گردد", "the donor who gets the money back"),

  keepers: text("مرجع تشکیل و بستن صندوق", "an officer who opens and closes pools"),
  fundraisers: text("مرجع ثبت تعهدها", "a fundraiser"),
  cashiers: text("مرجع ثبت دریافت", "a cashier"),
  refunders: text("مرجع بازگرداندن وجه", "a refund officer"),
  reservers: text("مرجع ذخیرهٔ وجه", "an officer who reserves money"),
  payers: text("مرجع دستور پرداخت", "a payment officer"),
  receiptRecorders: text("مرجع ثبت رسید و برگشت", "a receipts officer"),
}

const commands: PoolWording["commands"] = {
  open: text("تشکیل صندوق", "opening the pool"),
  pledge: text("ثبت تعهد خیّر", "recording a promise"),
  receive: text("ثبت دریافت وجه", "booking money received"),
  lapse: text("ثبت انقضای تعهد", "letting a promise lapse"),
  cancel: text("ثبت انصراف خیّر", "cancelling a promise"),
  refund: text("بازگرداندن وجه به خیّر", "refunding a donor"),
  reserve: text("ذخیرهٔ وجه برای پرداخت بلاعوض", "reserving money for grants"),
  free: text("آزادسازی وجه ذخیره‌شده", "freeing reserved money"),
  order: text("دستور پرداخت بلاعوض", "ordering the payment of a grant"),
  pay: text("ثبت رسید محکوم‌له", "booking a creditor's receipt"),
  fail: text("ثبت پرداخت ناموفق", "booking a failed payment"),
  reverse: text("ثبت برگشت وجه پرداخت‌شده", "booking a reversal"),
  close: text("بستن صندوق", "closing the pool"),
}

const sentences: PoolWording["sentences"] = {
  ...commonSentences,
  "amount.notAnAmount": text(
    "مبلغ باید عددی صحیح و بیش از صفر باشد.",
    "The amount has to be a whole number above zero.",
  ),
  "earmark.unknown": text(
    "شرط مصرف باید از ویژگی‌هایی باشد که صندوق می‌شناسد و برای هر یک مقداری نام ببرد.",
    "The earmark has to name attributes that the pool knows, and a value for each.",
  ),
  "attribute.unknown": {
    fa: ({ known }, say) =>
      `فقط ویژگی‌هایی شرط مصرف می‌شود که از پرونده‌ها خوانده می‌شود؛ ${accepted.fa(known, say)}.`,
    en: ({ known }, say) =>
      `Earmarks can name only attributes that are read from the cases; ${accepted.en(known, say)}.`,
  },
  "match.noRate": text(
    "نسبت هم‌یاری و سقف آن باید بیش از صفر باشد.",
    "The rate of the match and its ceiling have to be above zero.",
  ),
  "match.notFree": {
    fa: ({ free, needed }, say) =>
      `با این بازگشت، ${say.money(needed)} از وجه هم‌یاری نیز باید بازگردد، ولی فقط ${say.money(free)} از آن قابل تخصیص است؛ نخست باید ذخیرهٔ آن آزادسازی شود.`,
    en: ({ free, needed }, say) =>
      `With it ${say.money(needed)} of matching money would have to go back, of which only ${say.money(free)} is free; it has to be freed first.`,
  },
  "gift.repeated": text("این کمک پیش‌تر ثبت شده است.", "This gift is recorded already."),
  "gift.unknown": text(
    "چنین کمکی در صندوق نیست؛ شناسهٔ آن را بازبینی کنید.",
    "The pool has no such gift; check its id.",
  ),
  "gift.ended": {
    fa: ({ status }, say) => `از این کمک چیز دیگری انتظار نمی‌رود؛ وضع آن: «${say.title(status)}».`,
    en: ({ status }, say) => `Nothing more is expected of this gift; it is ${say.title(status)}.`,
  },
  "gift.overPromise": {
    fa: ({ left }, say) => `از این تعهد فقط ${say.money(left)} باقی است؛ مازاد آن کمک دیگری است.`,
    en: ({ left }, say) => `Only ${say.money(left)} is left of the promise; what is more is another gift.`,
  },
  "gift.notReceived": text(
    "فقط وجهی ثبت می‌شود که دریافت شده است؛ تعهد کافی نیست.",
    "Only money that was received is booked; a promise is not enough.",
  ),
  "gift.stillExpected": {
    fa: ({ until }, say) => `این کمک تا ${say.day(until)} انتظار می‌رود.`,
    en: ({ until }, say) => `The gift is expected until ${say.day(until)}.`,
  },
  "gift.notFree": {
    fa: ({ free }, say) => `از این کمک فقط ${say.money(free)} قابل تخصیص است.`,
    en: ({ free }, say) => `Of this gift only ${say.money(free)} is free.`,
  },
  "gift.otherEarmark": text(
    "خیّر این وجه را برای مصرف دیگری داده است.",
    "The donor meant this money for something else.",
  ),
  "gift.notConfirmed": text(
    "وجه این کمک تأیید نشده است: نفر دوم دستهٔ آن را نشمرده است، یا آن دسته برای صندوق دیگری یا با مبلغ و شرط دیگری است.",
    "The money of this gift is not confirmed: no second person has counted its batch, or the batch is for another book, another sum or another purpose.",
  ),
  "receipt.repeated": text("این رسید پیش‌تر ثبت شده است.", "This receipt is booked already."),
  "receipt.missing": text("شمارهٔ رسید باید ذکر شود.", "The receipt has to be named."),
  "grants.none": text("باید دست‌کم یک پرداخت بلاعوض نام برده شود.", "At least one grant has to be named."),
  "grant.repeated": text("این پرداخت بلاعوض پیش‌تر ثبت شده است.", "This grant is recorded already."),
  "grant.unknown": text(
    "چنین پرداخت بلاعوضی در صندوق نیست؛ شناسهٔ آن را بازبینی کنید.",
    "The pool has no such grant; check its id.",
  ),
  "payments.unsound": text(
    "برای هر پرداخت بلاعوض باید معین شود کدام وجوه، هر یک یک بار، آن را می‌پردازند.",
    "For each grant it has to be said which gifts pay it, each of them once.",
  ),
  "petition.notFundable": text(
    "درخواست این پرداخت بلاعوض ثبت نشده، برای تأمین وجه آماده نیست، اعتبار ماندهٔ آن تمام شده، چنین دینی ندارد یا موجب دیگری برای بازداشت هست.",
    "The petition of this grant is not recorded, is not ready to be funded, has a residual that has expired or no such debt, or something else holds the prisoner.",
  ),
  "grant.overResidual": {
    fa: ({ left }, say) =>
      `با آنچه پیش‌تر ذخیره شده یا دیگران داده‌اند، برای این پرداخت بلاعوض فقط ${say.money(left)} کم است.`,
    en: ({ left }, say) =>
      `After what is already reserved and what others gave, this grant lacks only ${say.money(left)}.`,
  },
  "run.notCommitted": text(
    "تخصیص برای این صندوق قطعی نشده است یا این مبلغ را از این کمک‌ها به این درخواست نمی‌دهد.",
    "The allocation run is not committed for this pool, or does not give this petition that much from these gifts.",
  ),
  "grant.otherStatus": {
    fa: ({ needed, status }, say) =>
      `وجه این پرداخت بلاعوض «${say.title(status)}» است؛ برای این اقدام باید «${say.title(needed)}» باشد.`,
    en: ({ needed, status }, say) =>
      `The money of this grant is ${say.title(status)}; for this it has to be ${say.title(needed)}.`,
  },
  "grant.notPayable": text(
    "شخص دومی این پرداخت بلاعوض را تأیید نکرده است یا مانعی در برابر پرداخت آن هست.",
    "No second person has approved this grant, or something stands against its payment.",
  ),
  "grant.booked": text(
    "این وجه در یکی از درخواست‌ها ثبت شده است؛ تا پایان آن درخواست یا خارج شدن وجه از آن، ذخیرهٔ وجه آزادسازی نمی‌شود.",
    "A petition has booked this money; it stays reserved until the petition ends or gives it up.",
  ),
  "grants.notProposed": text(
    "صندوق برای درخواست‌های بسیاری وجه ذخیره کرده است که هنوز پرداخت بلاعوض آن‌ها پیشنهاد نشده است؛ نخست باید آن پرداخت‌ها پیشنهاد یا وجه آن‌ها آزادسازی شود.",
    "The pool holds money for many petitions whose grants are not proposed yet; first the grants have to be proposed, or their money freed.",
  ),
  "grant.reservedBySame": text(
    "کسی که وجه را ذخیره کرده است دستور پرداخت آن را نمی‌دهد؛ شخص دیگری باید اقدام کند.",
    "Whoever reserved the money does not send it; another person has to do it.",
  ),
  "pool.notEmpty": {
    fa: ({ expected, held }, say) =>
      `صندوق هنوز ${say.money(held)} دارد و ${say.number(expected)} تعهد آن باز است؛ فقط صندوق خالی بسته می‌شود.`,
    en: ({ expected, held }, say) =>
      `The pool still holds ${say.money(held)}, and the number of open promises is ${say.number(expected)}; only an empty pool is closed.`,
  },
}

const claims: PoolWording["claims"] = {
  petitionMoney: text(
    "با وجهی که صندوق‌های دیگر برای این درخواست ذخیره کرده‌اند، این مبلغ از کسری درخواست بیشتر می‌شود",
    "With the money that other pools have reserved for the petition, this is more than the petition lacks",
  ),
  obligationMoney: text(
    "با وجهی که صندوق‌های دیگر برای این دین ذخیره کرده‌اند، این مبلغ از ماندهٔ دین بیشتر می‌شود",
    "With the money that other pools have reserved for the debt, this is more than is left of it",
  ),
}

/**
 * The refusals of a pool in words.
 *
 * @example
 * const refusal = { code: "gift.overPromise", path: "amount", params: { left: 30_000_000 as Money } } as const
 * refusalInWords(poolWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "Only 30,000,000 crowns is left of the promise; what is more is another gift."
 */
export const poolWording: PoolWording = { titles, commands, sentences, claims }
