import { type MessageType, renderMessage, smsParts } from "@bazgasht/casework"
import { jalaliDay } from "@bazgasht/iran"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { messageStyle, messageTypes } from "../messages.ts"

/** What a message comes to at most: sums of ten digits, the last day of a year, and ids as long as their field lets them be. */
const longest = (types: MessageType["fields"]): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(types).map(([field, { kind, longest: length }]) => [
      field,
      { day: jalaliDay(1419, 12, 29), money: 9_876_543_299, count: 400, text: "gift-".padEnd(length, "7") }[
        kind as "day" | "money" | "count" | "text"
      ],
    ]),
  )

const messages = messageTypes.flatMap((type) =>
  Object.keys(type.channels["sms"]?.text ?? {}).map((language) => ({ type, language })),
)

const textOf = (type: MessageType, language: string): string => {
  const content = Result.getOrThrow(
    renderMessage(
      type,
      { channel: "sms", parameters: longest(type.fields) },
      { ...messageStyle, language, contents: ["text"] },
    ),
  )
  if (content.kind !== "text") throw new Error("no text")
  return content.text
}

/** Without the marks that keep a value in its direction. */
const asRead = (said: string): string => said.replaceAll(/[\u2066-\u2069]/gu, "")

describe("the short messages of the portal", () => {
  it("are to families, on payments and to donors, all of them by text", () => {
    expect(messageTypes.map(({ name }) => name.split(".")[0])).toEqual(
      expect.arrayContaining(["family", "payment", "gift"]),
    )
    expect(new Set(messages.map(({ type }) => type.name)).size).toBe(messageTypes.length)
  })

  it.each(messages)(
    "cost three parts at most, with the longest values: $type.name in $language",
    ({ language, type }) => {
      const said = textOf(type, language)
      expect([said, smsParts(said).parts]).toEqual([said, expect.toSatisfy((parts: number) => parts <= 3)])
    },
  )

  it("in English hold no letter that makes each of them cost twice", () => {
    const dear = messages.filter(
      ({ language, type }) => language === "en" && smsParts(textOf(type, "en")).encoding !== "gsm7",
    )
    expect(dear.map(({ type }) => type.name)).toEqual([])
  })

  it("to a family cost no more than two parts in Persian, and one in English", () => {
    const family = messages.filter(({ type }) => type.name.startsWith("family."))
    for (const { language, type } of family) {
      const { parts } = smsParts(textOf(type, language))
      expect([type.name, language, parts <= (language === "en" ? 1 : 2)]).toEqual([type.name, language, true])
    }
  })

  it("hold the whole of each value", () => {
    for (const { language, type } of messages)
      for (const [field, value] of Object.entries(longest(type.fields)))
        if (type.fields[field]?.kind === "text") expect(asRead(textOf(type, language))).toContain(value)
  })
})
