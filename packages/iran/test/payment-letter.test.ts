import { type MessageOfEvent, makeMessageTypes, renderMessage, smsParts } from "@bazgasht/casework"
import {
  letterOnPayment,
  messagesOnPayment,
  monthsOfPeriod,
  type PaymentToFamily,
  type PeriodPayment,
  paymentMessageTypes,
  textOfLetter,
} from "@bazgasht/core/letters"
import { runs } from "@bazgasht/properties"
import { tooLong } from "@bazgasht/properties/plain-sentences"
import { type Day, type Money, valueInWords } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { jalali, jalaliDay } from "../src/calendar/jalali.ts"
import { iranLetters } from "../src/letters/letters.ts"
import { iranPack } from "../src/pack.ts"

const languages = ["fa", "en", "ar", "ckb"] as const
const account = "IR580540105180021273113007"
const mehr = jalaliDay(1404, 7, 1)
const aban = jalaliDay(1404, 8, 1)

const month = { months: 1, days: 30 }

const inMehr: PeriodPayment = {
  from: mehr,
  to: aban,
  period: month,
  monthly: 30_000_000 as Money,
  amount: 30_000_000 as Money,
  people: 4,
}
const inAban: PeriodPayment = { ...inMehr, from: aban, to: jalaliDay(1404, 9, 1) }
const autumn: PeriodPayment = {
  from: mehr,
  to: jalaliDay(1404, 10, 1),
  period: { months: 3, days: 90 },
  amount: 90_000_000 as Money,
  owed: 90_000_000 as Money,
  people: 4,
}
const winter: PeriodPayment = {
  ...autumn,
  from: jalaliDay(1404, 10, 1),
  to: jalaliDay(1405, 1, 1),
  period: { months: 3, days: 89 },
}

const paid = (payment: PeriodPayment, before: PeriodPayment | "none" = "none"): PaymentToFamily => ({
  payment,
  account,
  status: { kind: "arrived", on: payment.to },
  before,
})

/** One for each reason, and where the money is. */
const told: ReadonlyArray<readonly [name: string, about: PaymentToFamily]> = [
  ["first", paid(inMehr)],
  ["same", paid(inAban, inMehr)],
  ["fewer days", paid({ ...inAban, to: (aban + 12) as Day, amount: 12_000_000 as Money }, inMehr)],
  [
    "fewer people",
    paid({ ...inAban, people: 3, monthly: 24_000_000 as Money, amount: 24_000_000 as Money }, inMehr),
  ],
  ["more a month", paid({ ...inAban, monthly: 36_000_000 as Money, amount: 36_000_000 as Money }, inMehr)],
  ["cut", paid({ ...inAban, amount: 25_000_000 as Money }, inMehr)],
  ["cut before", paid(inAban, { ...inMehr, amount: 25_000_000 as Money })],
  ["back pay", paid({ ...inAban, amount: 40_000_000 as Money, backPay: 10_000_000 as Money }, inMehr)],
  ["back pay before", paid(inAban, { ...inMehr, amount: 40_000_000 as Money, backPay: 10_000_000 as Money })],
  ["unexplained", paid({ ...inAban, amount: 31_000_000 as Money }, inMehr)],
  ["came back", { ...paid(inAban, inMehr), status: { kind: "cameBack", on: aban } }],
  ["autumn", paid(autumn)],
  ["rate", paid({ ...winter, amount: 96_000_000 as Money, owed: 96_000_000 as Money }, autumn)],
  [
    "days of a quarter",
    paid({ ...winter, days: 40, amount: 40_449_437 as Money, owed: 40_449_437 as Money }, autumn),
  ],
  ["a month, then a quarter", paid(autumn, inMehr)],
  ["on its way", { ...paid(inAban, inMehr), status: { kind: "onItsWay", on: aban } }],
]

const styleIn = (language: string) => ({ language, calendar: jalali, pack: iranPack })
const withoutMarks = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, "")

describe("a letter on one payment", () => {
  it.each(languages)(
    "says in plain words how much, for which time, to which account and why: %s",
    (language) => {
      for (const [name, about] of told) {
        const text = textOfLetter(letterOnPayment(about, iranLetters, styleIn(language)))
        expect([name, tooLong(text)]).toEqual([name, []])
        expect([name, text]).toEqual([name, expect.not.stringMatching(/undefined|NaN|\{[a-z]*\}/)])
        // No more of the number than its last four digits.
        expect([name, text]).toEqual([name, expect.stringContaining("3007")])
        expect([name, text]).toEqual([name, expect.not.stringContaining("13007")])
      }
    },
  )

  it("reads as a family is to read it", () => {
    const [, about] = told.find(([name]) => name === "fewer people") ?? []
    const text = about && textOfLetter(letterOnPayment(about, iranLetters, styleIn("fa")))
    expect(withoutMarks(text ?? "")).toBe(`پرداخت به خانوادهٔ شما

پاسخ
  ۲۴٬۰۰۰٬۰۰۰ ریال به حساب شما رسید. تاریخ واریز ۱۴۰۴/۰۹/۰۱ است.
  این پول برای آبان ۱۴۰۴ است.
  چهار رقم آخر حساب 3007 است.
  این مبلغ ۶٬۰۰۰٬۰۰۰ ریال کمتر از پرداخت قبلی است.

چرا کمتر از پرداخت قبلی
  افراد خانوادهٔ شما: ۳ نفر. بار قبل: ۴ نفر.
  کمک یک ماه کامل ۲۴٬۰۰۰٬۰۰۰ ریال است. بار قبل ۳۰٬۰۰۰٬۰۰۰ ریال بود.

شما چه کار کنید
  اگر این پول در حساب شما نیست، به مددکار بگویید.

از چه کسی بپرسید
  از مددکار انجمن حمایت زندانیان بپرسید. پرسیدن رایگان است.

دربارهٔ این برگه
  این برگه حکم نیست. تاریخ آن ۱۴۰۴/۰۹/۰۱ است.`)
  })

  it("speaks of the time that was paid, whatever its length", () => {
    const periodIn = (payment: PeriodPayment): string | undefined =>
      letterOnPayment(paid(payment), iranLetters, styleIn("fa")).parts[0]?.lines.map(withoutMarks)[1]
    expect(periodIn(inMehr)).toBe("این پول برای مهر ۱۴۰۴ است.")
    expect(periodIn(autumn)).toBe("این پول برای مهر ۱۴۰۴ تا آذر ۱۴۰۴ است.")
    expect(periodIn({ ...autumn, to: jalaliDay(1404, 9, 11), period: { months: 3, days: 90 } })).toBe(
      "این پول برای ۱۴۰۴/۰۷/۰۱ تا ۱۴۰۴/۰۹/۱۰ است.",
    )
    fc.assert(
      fc.property(fc.nat(4_000), fc.integer({ min: 1, max: 400 }), (start, days) => {
        const [from, to] = [(mehr + start) as Day, (mehr + start + days) as Day]
        const period = monthsOfPeriod(jalali, { from, to })
        if (period === undefined) throw new Error("the calendar does not reach so far")
        const text = textOfLetter(
          letterOnPayment(paid({ from, to, period, amount: 1 as Money }), iranLetters, styleIn("fa")),
        )
        // Nothing is called monthly, and a month is named only where it is paid as a whole.
        expect(text).not.toMatch(/ماهانه|ماه /)
        expect(/مهر|آبان|آذر|دی |بهمن|اسفند|فروردین|خرداد|تیر |مرداد|شهریور/.test(text)).toBe(
          days === period.days,
        )
        expect(tooLong(text)).toEqual([])
      }),
      { numRuns: runs(100) },
    )
  })

  it("says nothing of an account or of a payment before that are not known", () => {
    const about: PaymentToFamily = { payment: autumn, status: { kind: "arrived", on: autumn.to } }
    const [answer] = letterOnPayment(about, iranLetters, styleIn("en")).parts
    expect(answer?.lines).toEqual([
      "90,000,000 rials came to your account. The day was 1404/10/01.",
      "It covers Mehr 1404 to Azar 1404.",
    ])
    expect(messagesOnPayment(about, { channel: "sms", recipient: "mother" })[0]?.template).toBe(
      "payment.arrived",
    )
  })

  it("says in Arabic and Kurdish that no lawyer has reviewed it", () => {
    const lines = languages.map(
      (language) => letterOnPayment(paid(inMehr), iranLetters, styleIn(language)).parts.at(-1)?.lines.length,
    )
    expect(lines).toEqual([1, 1, 2, 2])
  })
})

describe.each(["mail", "sms"] as const)("a message on one payment: %s", (channel) => {
  const types = paymentMessageTypes(channel, iranLetters)
  const isRight = channel === "mail"

  it("has a type for everything that may be said, each sound", () => {
    expect(Result.isSuccess(makeMessageTypes(types))).toBe(true)
    for (const { channels } of types)
      for (const [language, words] of Object.entries(channels[channel]?.text ?? {}))
        expect([language, tooLong(words)]).toEqual([language, []])
  })

  it("can be sent of every payment that arrived or came back, in each language", () => {
    for (const [name, about] of told) {
      const messages = messagesOnPayment(about, { channel, recipient: "mother" })
      expect([name, messages.length]).toEqual([name, about.status.kind === "onItsWay" ? 0 : 1])
      for (const message of messages) {
        const type = types.find((one) => one.name === message.template)
        expect([name, type?.name]).toEqual([name, message.template])
        for (const language of languages) {
          const content =
            type &&
            renderMessage(type, message, {
              language,
              contents: ["text"],
              pack: iranPack,
              calendars: { fa: jalali },
            })
          expect([name, language, content && Result.isSuccess(content)]).toEqual([name, language, true])
        }
      }
    }
  })

  it(`isolates values in Persian: ${isRight ? "each" : "only what would be torn"}`, () => {
    const [message] = messagesOnPayment(paid(inMehr), { channel, recipient: "mother" })
    const type = types.find(({ name }) => name === "payment.arrived.first")
    if (message === undefined || type === undefined) throw new Error("no message")
    const content = Result.getOrThrow(
      renderMessage(type, message, {
        language: "fa",
        contents: ["text"],
        pack: iranPack,
        calendars: { fa: jalali },
      }),
    )
    if (content.kind !== "text") throw new Error("no text")
    expect(content.text.includes("\u2068")).toBe(isRight)
    expect(withoutMarks(content.text)).toBe(
      isRight
        ? "۳۰٬۰۰۰٬۰۰۰ ریال به حساب شما رسید. تاریخ واریز ۱۴۰۴/۰۸/۰۱ است.\nاین پول برای ۱۴۰۴/۰۷/۰۱ تا ۱۴۰۴/۰۷/۳۰ است.\nچهار رقم آخر حساب 3007 است.\nاین اولین پرداخت شماست.\nاز مددکار انجمن حمایت زندانیان بپرسید. پرسیدن رایگان است."
        : "۳۰٬۰۰۰٬۰۰۰ ریال به حساب شما رسید. برای ۱۴۰۴/۰۷/۰۱ تا ۱۴۰۴/۰۷/۳۰. این اولین پرداخت شماست. پرسش: مددکار انجمن حمایت زندانیان.",
    )
  })
})

describe("a short message on one payment", () => {
  const types = paymentMessageTypes("sms", iranLetters)

  const sent = (message: MessageOfEvent, language: string): string => {
    const type = types.find(({ name }) => name === message.template)
    if (type === undefined) throw new Error(`no type ${message.template}`)
    const content = Result.getOrThrow(
      renderMessage(type, message, {
        language,
        contents: ["text"],
        pack: iranPack,
        calendars: { fa: jalali },
      }),
    )
    if (content.kind !== "text") throw new Error("no text")
    return content.text
  }

  /** Sums of so many digits; the help for a month has eight. */
  const sums = (digits: number) => fc.integer({ min: 0, max: 10 ** digits - 1 })
  const values = (digits: number) => ({
    money: sums(digits),
    day: fc.integer({ min: jalaliDay(1390, 1, 1), max: jalaliDay(1419, 12, 1) }),
    count: fc.nat(400),
  })

  const anyMessage = (digits: number): fc.Arbitrary<MessageOfEvent> =>
    fc.constantFrom(...types).chain(({ fields, name }) => {
      const drawn = values(digits)
      return fc
        .record(
          Object.fromEntries(
            Object.entries(fields).map(([field, { kind }]) => [field, drawn[kind as keyof typeof drawn]]),
          ),
        )
        .map((parameters) => ({ channel: "sms", recipient: "mother", template: name, parameters }))
    })

  const longest = { money: 9_876_543_299, day: jalaliDay(1419, 12, 29), count: 400 }

  it.each(["fa", "en", "ar", "ckb"])(
    "is short, whatever it says: %s, of sums of ten digits in three parts",
    (language) => {
      fc.assert(
        fc.property(anyMessage(10), (message) => {
          const text = sent(message, language)
          expect([text, smsParts(text).parts]).toEqual([
            text,
            expect.toSatisfy((parts: number) => parts <= 3),
          ])
        }),
        {
          numRuns: runs(300),
          examples: types.map(({ fields, name }): [MessageOfEvent] => [
            {
              channel: "sms",
              recipient: "mother",
              template: name,
              parameters: Object.fromEntries(
                Object.entries(fields).map(([field, { kind }]) => [
                  field,
                  longest[kind as keyof typeof longest],
                ]),
              ),
            },
          ]),
        },
      )
    },
  )

  const payments = fc
    .record({
      start: fc.integer({ min: 0, max: 3_000 }),
      days: fc.integer({ min: 1, max: 31 }),
      monthly: fc.option(sums(10), { nil: undefined }),
      owed: fc.option(sums(10), { nil: undefined }),
      people: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      backPay: fc.option(sums(10), { nil: undefined }),
      amount: sums(10),
    })
    .map(
      ({ amount, backPay, days, monthly, owed, people, start }): PeriodPayment => ({
        from: (mehr + start) as Day,
        to: (mehr + start + days) as Day,
        period: { months: 1, days: 31 },
        amount: amount as Money,
        ...(monthly === undefined ? {} : { monthly: monthly as Money }),
        ...(owed === undefined ? {} : { owed: owed as Money }),
        ...(people === undefined ? {} : { people }),
        ...(backPay === undefined ? {} : { backPay: backPay as Money }),
      }),
    )

  it("says of every payment how much, for which days, why it differs and whom to ask, in three parts", () => {
    fc.assert(
      fc.property(
        payments,
        fc.oneof(payments, fc.constant("none" as const)),
        fc.constantFrom("arrived", "cameBack"),
        (payment, before, kind) => {
          const about = { ...paid(payment, before), status: { kind, on: payment.to } } as const
          for (const message of messagesOnPayment(about, { channel: "sms", recipient: "mother" })) {
            const text = sent(message, "fa")
            const said = (value: number, kindOfValue: "money" | "day"): string =>
              valueInWords(styleIn("fa"), kindOfValue, value as Day & Money)
            expect(smsParts(text).parts).toBeLessThanOrEqual(3)
            expect(text).toContain(said(payment.amount, "money"))
            expect(text).toContain(said(payment.from, "day"))
            expect(text).toContain(said(payment.to - 1, "day"))
            expect(text).toContain("مددکار")
            expect(tooLong(text)).toEqual([])
            const isCompared = kind === "arrived" && before !== "none" && before.amount !== payment.amount
            expect(/کمتر|بیشتر/.test(text)).toBe(isCompared)
          }
        },
      ),
      { numRuns: runs(200) },
    )
  })
})
