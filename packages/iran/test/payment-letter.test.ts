import { makeMessageTypes, renderMessage } from "@bazgasht/casework"
import {
  letterOnPayment,
  type MonthPayment,
  messagesOnPayment,
  type PaymentToFamily,
  paymentMessageTypes,
  textOfLetter,
} from "@bazgasht/core/letters"
import { tooLong } from "@bazgasht/properties/plain-sentences"
import type { Day, Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { jalali, jalaliDay } from "../src/calendar/jalali.ts"
import { iranLetters } from "../src/letters/letters.ts"
import { iranPack } from "../src/pack.ts"

const languages = ["fa", "en", "ar", "ckb"] as const
const account = "IR580540105180021273113007"
const mehr = jalaliDay(1404, 7, 1)
const aban = jalaliDay(1404, 8, 1)

const inMehr: MonthPayment = {
  from: mehr,
  to: aban,
  month: mehr,
  monthDays: 30,
  monthly: 30_000_000 as Money,
  amount: 30_000_000 as Money,
  people: 4,
}
const inAban: MonthPayment = { ...inMehr, from: aban, to: jalaliDay(1404, 9, 1), month: aban }

const paid = (payment: MonthPayment, before?: MonthPayment): PaymentToFamily => ({
  payment,
  account,
  status: { kind: "arrived", on: payment.to },
  ...(before === undefined ? {} : { before }),
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
  ["on its way", { ...paid(inAban, inMehr), status: { kind: "onItsWay", on: aban } }],
]

const styleIn = (language: string) => ({ language, calendar: jalali, pack: iranPack })
const withoutMarks = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, "")

describe("a letter on one monthly payment", () => {
  it.each(languages)(
    "says in plain words how much, for which month, to which account and why: %s",
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
    expect(withoutMarks(text ?? "")).toBe(`پرداخت ماهانهٔ شما

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
  این برگه حکم نیست. روز آن ۱۴۰۴/۰۹/۰۱ است.`)
  })

  it("says in Arabic and Kurdish that no lawyer has reviewed it", () => {
    const lines = languages.map(
      (language) => letterOnPayment(paid(inMehr), iranLetters, styleIn(language)).parts.at(-1)?.lines.length,
    )
    expect(lines).toEqual([1, 1, 2, 2])
  })
})

describe.each(["mail", "sms"] as const)("a message on one monthly payment: %s", (channel) => {
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
      "۳۰٬۰۰۰٬۰۰۰ ریال به حساب شما رسید. تاریخ واریز ۱۴۰۴/۰۸/۰۱ است. این پول برای ۱۴۰۴/۰۷/۰۱ تا ۱۴۰۴/۰۷/۳۰ است. چهار رقم آخر حساب 3007 است. این نخستین پرداخت شماست. از مددکار انجمن حمایت زندانیان بپرسید. پرسیدن رایگان است.",
    )
  })
})
