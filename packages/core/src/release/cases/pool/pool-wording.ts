import { commonSentences } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { type PoolWording, poolCommandTitles, poolTitles } from "./pool-titles.ts"

export type { PoolWording } from "./pool-titles.ts"

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
  "match.noRate": text(
    "نسبت هم‌یاری و سقف آن باید بیش از صفر باشد.",
    "The rate of the match and its ceiling have to be above zero.",
  ),
  "match.notFree": {
    fa: ({ free, needed }, say) =>
      `با این بازگشت، ${say.money(needed)} از وجه هم‌یاری نیز باید بازگردد، ولی تنها ${say.money(free)} از آن آزاد است؛ نخست باید آزاد شود.`,
    en: ({ free, needed }, say) =>
      `With it ${say.money(needed)} of matching money would have to go back, of which only ${say.money(free)} is free; it has to be freed first.`,
  },
  "gift.repeated": text("این کمک پیش‌تر ثبت شده است.", "This gift is recorded already."),
  "gift.unknown": text("چنین کمکی در صندوق نیست.", "The pool has no such gift."),
  "gift.ended": {
    fa: ({ standing }, say) => `از این کمک چیز دیگری انتظار نمی‌رود؛ وضع آن: «${say.title(standing)}».`,
    en: ({ standing }, say) => `Nothing more is expected of this gift; it is ${say.title(standing)}.`,
  },
  "gift.overPromise": {
    fa: ({ left }, say) => `از این تعهد تنها ${say.money(left)} باقی است؛ مازاد آن کمک دیگری است.`,
    en: ({ left }, say) => `Only ${say.money(left)} is left of the promise; what is more is another gift.`,
  },
  "gift.notReceived": text(
    "تنها وجهی ثبت می‌شود که دریافت شده است؛ تعهد کافی نیست.",
    "Only money that was received is booked; a promise is not enough.",
  ),
  "gift.stillExpected": {
    fa: ({ until }, say) => `این کمک تا ${say.day(until)} انتظار می‌رود.`,
    en: ({ until }, say) => `The gift is expected until ${say.day(until)}.`,
  },
  "gift.notFree": {
    fa: ({ free }, say) => `از این کمک تنها ${say.money(free)} آزاد است.`,
    en: ({ free }, say) => `Of this gift only ${say.money(free)} is free.`,
  },
  "gift.otherEarmark": text(
    "خیّر این وجه را برای مصرف دیگری داده است.",
    "The donor meant this money for something else.",
  ),
  "receipt.repeated": text("این رسید پیش‌تر ثبت شده است.", "This receipt is booked already."),
  "receipt.missing": text("شمارهٔ رسید باید ذکر شود.", "The receipt has to be named."),
  "grants.none": text("باید دست‌کم یک کمک نام برده شود.", "At least one grant has to be named."),
  "grant.repeated": text("این کمک بلاعوض پیش‌تر ثبت شده است.", "This grant is there already."),
  "grant.unknown": text("چنین کمک بلاعوضی در صندوق نیست.", "The pool has no such grant."),
  "payments.unsound": text(
    "برای هر کمک بلاعوض باید معین شود کدام وجوه، هر یک یک بار، آن را می‌پردازند.",
    "For each grant it has to be said which gifts pay it, each of them once.",
  ),
  "grant.otherStanding": {
    fa: ({ needed, standing }, say) =>
      `وجه این کمک بلاعوض «${say.title(standing)}» است؛ برای این اقدام باید «${say.title(needed)}» باشد.`,
    en: ({ needed, standing }, say) =>
      `The money of this grant is ${say.title(standing)}; for this it has to be ${say.title(needed)}.`,
  },
  "grant.notPayable": text(
    "شخص دومی این کمک بلاعوض را تأیید نکرده است یا مانعی در برابر پرداخت آن هست.",
    "No second person has approved this grant, or something stands against its payment.",
  ),
  "grant.reservedBySame": text(
    "کسی که وجه را کنار گذاشته است دستور پرداخت آن را نمی‌دهد؛ شخص دیگری باید اقدام کند.",
    "Whoever reserved the money does not send it; another person has to do it.",
  ),
  "pool.notEmpty": {
    fa: ({ expected, held }, say) =>
      `صندوق هنوز ${say.money(held)} دارد و ${say.number(expected)} تعهد آن باز است؛ تنها صندوق خالی بسته می‌شود.`,
    en: ({ expected, held }, say) =>
      `The pool still holds ${say.money(held)} and expects ${say.number(expected)} gifts; only an empty one is closed.`,
  },
}

/**
 * The refusals of a pool in words.
 *
 * @example
 * const refusal = { code: "gift.overPromise", path: "amount", params: { left: 30_000_000 as Money } } as const
 * refusalInWords(poolWording, refusal, { language: "en", calendar: gregorian, pack: ruritania.pack })
 * // => "Only 30,000,000 crowns is left of the promise; what is more is another gift."
 */
export const poolWording: PoolWording = { titles: poolTitles, commands: poolCommandTitles, sentences }
