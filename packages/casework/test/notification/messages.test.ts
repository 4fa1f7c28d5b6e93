import {
  flawOfMessage,
  type MessageField,
  type MessageType,
  makeMessageTypes,
  messageLengths,
  renderMessage,
  smsParts,
} from "@bazgasht/casework"
import type { Json } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import { gregorian, type Language, text, wordsIn } from "@bazgasht/rules"
import { isolate } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { day, pack as emptyPack } from "../empty-pack.ts"
import { jalali } from "../jalali-of-icu.ts"
import { shown, torn } from "../shown-order.ts"

const pack = {
  ...emptyPack,
  vocabulary: new Map([["loan", text("وام", "loan")]]),
  currency: { fa: "ریال", en: { one: "rial", several: "rials" } },
}
const calendars = { fa: jalali, en: gregorian }

const words = {
  text: text(
    "{name} گرامی، {thing} به مبلغ {amount} تا {day} پرداخت می‌شود. {count} {link}",
    "Dear {name}, your {thing} of {amount} is paid by {day}. {count} {link}",
  ),
  gatewayTemplate: {
    name: text("loan-fa", "loan-en"),
    parameters: ["name", "thing", "amount", "day", "count", "link"],
  },
}

const type: MessageType = {
  name: "loan.paid",
  fields: {
    name: { kind: "text", longest: 20 },
    thing: { kind: "code", longest: 10 },
    amount: { kind: "money", longest: 30 },
    day: { kind: "day", longest: 10 },
    count: { kind: "count", longest: 20 },
    link: { kind: "link", longest: 40 },
  },
  discloses: { amount: text("مبلغ وام خود شخص", "the person's own loan") },
  channels: {
    sms: words,
    email: { subject: text("وام {name}", "Loan of {name}"), text: words.text },
    webhook: { data: ["thing", "day"] },
  },
}

const parameters = {
  name: "علي 12",
  thing: "loan",
  amount: 1_234_567,
  day: day("1404/07/10") as number,
  count: 5,
  link: "https://example.org/a1",
}

const render = (
  channel: string,
  language: Language,
  given: { readonly [name: string]: Json } = parameters,
  contents: ReadonlyArray<"text" | "template" | "data"> = ["text", "template", "data"],
  of = type,
) => renderMessage(of, { channel, parameters: given }, { pack, calendars, language, contents })

describe("rendering", () => {
  test("says a message in the letters, digits and days of its language", () => {
    expect(Result.getOrThrow(render("email", "fa"))).toEqual({
      kind: "text",
      subject: `وام ${isolate("علی 12")}`,
      text: `${isolate("علی 12")} گرامی، ${isolate("وام")} به مبلغ ${isolate("۱٬۲۳۴٬۵۶۷ ریال")} تا ${isolate("۱۴۰۴/۰۷/۱۰")} پرداخت می‌شود. ${isolate("۵")} https://example.org/a1`,
    })
    expect(Result.getOrThrow(render("sms", "en"))).toEqual({
      kind: "text",
      text: "Dear \u2068علي 12\u2069, your loan of 1,234,567 rials is paid by 2025/10/02. 5 https://example.org/a1",
    })
  })

  test("gives a gateway that holds the template its parameters in their order", () => {
    expect(Result.getOrThrow(render("sms", "fa", parameters, ["template"]))).toEqual({
      kind: "template",
      template: "loan-fa",
      parameters: [
        ["name", isolate("علی 12")],
        ["thing", "وام"],
        ["amount", "۱٬۲۳۴٬۵۶۷ ریال"],
        ["day", "۱۴۰۴/۰۷/۱۰"],
        ["count", "۵"],
        ["link", "https://example.org/a1"],
      ],
    })
  })

  test("gives a program the fields of its list only", () => {
    expect(Result.getOrThrow(render("webhook", "fa"))).toEqual({
      kind: "data",
      type: "loan.paid",
      data: { thing: "loan", day: parameters.day },
    })
  })

  test.each([
    [{ ...parameters, offence: "theft" }, "message.fieldNotAllowed"],
    [{ name: "a" }, "message.fieldMissing"],
    [{ ...parameters, name: 5 }, "message.valueInvalid"],
    [{ ...parameters, name: " \n " }, "message.valueInvalid"],
    [{ ...parameters, name: "a".repeat(21) }, "message.valueTooLong"],
    [{ ...parameters, thing: "unheard" }, "message.valueInvalid"],
    [{ ...parameters, amount: 1.5 }, "message.valueInvalid"],
    [{ ...parameters, day: 10 ** 9 }, "message.valueInvalid"],
    [{ ...parameters, link: "javascript:alert(1)" }, "message.valueInvalid"],
    [{ ...parameters, link: "https://a.org/ x" }, "message.valueInvalid"],
  ] as const)("does not say %j", (given, code) => {
    const result = render("sms", "fa", given)
    expect(Result.isFailure(result) ? result.failure.code : "said").toBe(code)
  })

  test("says nothing over a channel that the type does not have", () => {
    expect(flawOfMessage(type, { channel: "fax", parameters })?.code).toBe("message.channelUnknown")
    expect(Result.isFailure(render("webhook", "fa", parameters, ["text"]))).toBe(true)
  })

  const name = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom("{", "}", "{name}", "\r", "\n", "\u2028", "\u202e", "ی", "\u200c", "1", "€"),
      maxLength: 20,
    }),
  )

  test("leaves no field, no brace and no broken line, whatever the values are", () =>
    fc.assert(
      fc.property(name, fc.constantFrom<Language>("fa", "en"), (given, language) => {
        const said = render("email", language, { ...parameters, name: given })
        if (Result.isFailure(said)) {
          expect(["message.valueInvalid", "message.valueTooLong"]).toContain(said.failure.code)
          return
        }
        const content = said.success
        const all = content.kind === "text" ? `${content.subject}${content.text}` : ""
        expect(all).not.toMatch(/[{}\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066\u2067]/u)
        expect(all.replace(/\u2068[^\u2068\u2069]+\u2069/g, "")).not.toMatch(/[\u2068\u2069]/)
        expect(all.isWellFormed()).toBe(true)
        if (language === "fa") expect(all).not.toMatch(/[يك]/)
      }),
      { numRuns: runs(500) },
    ))

  test("says the same in the words of a template as in a text", () =>
    fc.assert(
      fc.property(name, fc.constantFrom<Language>("fa", "en"), (given, language) => {
        const values = { ...parameters, name: given }
        const asText = render("sms", language, values, ["text"])
        const asTemplate = render("sms", language, values, ["template"])
        expect(Result.isSuccess(asText)).toBe(Result.isSuccess(asTemplate))
        if (Result.isFailure(asText) || Result.isFailure(asTemplate)) return
        const [said, template] = [asText.success, asTemplate.success]
        if (said.kind !== "text" || template.kind !== "template") throw new Error("other kinds")
        const held = template.parameters.reduce<string>(
          (sum, [field, value]) => sum.replace(`{${field}}`, () => value),
          wordsIn(language, words.text),
        )
        expect(held).toBe(said.text)
        expect(template.parameters.length).toBe(words.gatewayTemplate.parameters.length)
      }),
    ))

  test("lays out every value whole and as it is alone, in every text", () =>
    fc.assert(
      fc.property(
        name,
        fc.nat(),
        fc.constantFrom<Language>("fa", "en"),
        fc.constantFrom("sms", "email"),
        (given, amount, language, channel) => {
          const values = { ...parameters, name: given, amount, count: amount }
          const asValues = render(channel, language, values, ["text"])
          if (Result.isFailure(asValues) || asValues.success.kind !== "text") return
          const template = wordsIn(language, words.text)
          expect(torn(template, asValues.success.text)).toEqual([])
        },
      ),
      { numRuns: runs(400) },
    ))

  test("keeps a file number as the register writes it", () => {
    const petition: MessageType = {
      name: "petition",
      fields: { petition: { kind: "text", longest: 20 } },
      channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} was entered.") } },
    }
    const said = (language: Language) =>
      Result.getOrThrow(render("sms", language, { petition: "\u200f1403-0017" }, ["text"], petition))
    expect(said("fa")).toEqual({ kind: "text", text: `درخواست ${isolate("1403-0017")} ثبت شد.` })
    // An English short message stays within the letters of GSM: a mark would halve what fits.
    const english = said("en")
    expect(english).toEqual({ kind: "text", text: "Petition 1403-0017 was entered." })
    expect(english.kind === "text" && smsParts(english.text).encoding).toBe("gsm7")
    // By eye, the two halves of the number stay in their order.
    expect(shown(`درخواست ${isolate("1403-0017")} ثبت شد.`)).toContain("1403-0017")
    expect(shown("درخواست ۱۴۰۳-۰۰۱۷ ثبت شد.")).toContain("۰۰۱۷-۱۴۰۳")
  })

  test("is never longer than the report of its type says", () =>
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom<Language>("fa", "en"), (given, amount, language) => {
        const said = render("sms", language, { ...parameters, name: given, amount, count: amount })
        if (Result.isFailure(said) || said.success.kind !== "text") return
        const length = messageLengths(type).find(
          (each) => each.channel === "sms" && each.language === language,
        )
        expect(said.success.text.length).toBeLessThanOrEqual(length?.characters ?? 0)
        expect(smsParts(said.success.text).parts).toBeLessThanOrEqual(length?.parts ?? 0)
      }),
      { numRuns: runs(300) },
    ))

  test("of a text without fields is as long as the report says", () => {
    const fixed: MessageType = {
      name: "fixed",
      fields: {},
      channels: { sms: { text: text("به ما سر بزنید.", "Please call on us.") } },
    }
    expect(messageLengths(fixed)).toEqual([
      { type: "fixed", channel: "sms", language: "fa", characters: 15, encoding: "ucs2", parts: 1 },
      { type: "fixed", channel: "sms", language: "en", characters: 18, encoding: "gsm7", parts: 1 },
    ])
  })
})

const field: MessageField = { kind: "text", longest: 10 }
const plain = (more: Partial<MessageType>): MessageType => ({
  name: "plain",
  fields: { name: field },
  channels: { sms: { text: text("{name} آمد", "{name} came") } },
  ...more,
})

describe("message types", () => {
  test("that are sound are taken", () => {
    expect(Result.isSuccess(makeMessageTypes([type, plain({})]))).toBe(true)
  })

  test.each([
    ["messageType.contentMissing", plain({ fields: {}, channels: { sms: {} } })],
    ["messageType.fieldUnknown", plain({ fields: {} })],
    ["messageType.fieldUnused", plain({ fields: { name: field, other: field } })],
    [
      "messageType.fieldInside",
      plain({ fields: { offence: field }, channels: { sms: { text: text("{offence}", "{offence}") } } }),
    ],
    ["messageType.fieldInside", { ...type, discloses: {} }],
    ["messageType.longestInvalid", plain({ fields: { name: { kind: "text", longest: 0 } } })],
    ["messageType.braces", plain({ channels: { sms: { text: text("{name} {", "{name}") } } })],
    ["messageType.braces", plain({ channels: { sms: { text: text("{name} {نام}", "{name}") } } })],
    ["messageType.controlCharacter", plain({ channels: { sms: { text: text("{name}\r", "{name}") } } })],
    [
      "messageType.controlCharacter",
      plain({
        channels: { sms: { subject: text("{name}\nBcc:", "{name}"), text: text("{name}", "{name}") } },
      }),
    ],
    ["messageType.languagesDiffer", plain({ channels: { sms: { text: text("{name}", "somebody") } } })],
    [
      "messageType.templateDiffers",
      plain({
        channels: {
          sms: { text: text("{name}", "{name}"), gatewayTemplate: { name: text("a", "b"), parameters: [] } },
        },
      }),
    ],
    ["messageType.persian", plain({ channels: { sms: { text: text("{name} 5", "{name} 5") } } })],
    ["messageType.persian", plain({ channels: { sms: { text: text("{name} علي", "{name}") } } })],
  ] as const)("are refused: %s", (code, wrong) => {
    const result = makeMessageTypes([wrong])
    expect(Result.isFailure(result) ? result.failure.params.flaws.map((flaw) => flaw.code) : []).toContain(
      code,
    )
  })

  test("of one name are refused", () => {
    const result = makeMessageTypes([plain({}), plain({})])
    expect(Result.isFailure(result) ? result.failure.params.flaws.map((flaw) => flaw.code) : []).toEqual([
      "messageType.repeated",
    ])
  })
})
