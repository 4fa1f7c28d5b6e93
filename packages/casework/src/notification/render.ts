import {
  type Calendar,
  type Day,
  type Language,
  type RulePack,
  type Style,
  type Text,
  valueInWords,
  wordsIn,
} from "@bazgasht/rules"
import { withoutMarks } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { failure } from "../failure/failure.ts"
import type { NoticeContent } from "../ports/notification/notice.ts"
import type { Json } from "../ports/storage/json.ts"
import type { MessageToSend } from "../ports/storage/outbox.ts"
import { dispatchWording } from "./dispatch-code.ts"
import { valueInText } from "./isolate-value.ts"
import { contentsOf, type MessageField, type MessageType } from "./message-type.ts"
import { fillIn } from "./template-text.ts"

/** Where words, titles and days of a message are found. */
export interface MessageStyle {
  readonly pack: RulePack
  /** The calendar in which days are written, by language; that of the pack for others. */
  readonly calendars: { readonly [language: string]: Calendar }
}

/**
 * A message that cannot be put into words. No value stands in it.
 *
 * - `message.fieldMissing`: a field of the type has no value
 * - `message.fieldNotAllowed`: a parameter is no field of the type: it may not leave
 * - `message.valueInvalid`: a value is not of the kind of its field
 * - `message.valueTooLong`: a value is longer than its field may be
 * - `message.channelUnknown`: the type says nothing over the channel
 *
 * @example
 * const type: MessageType = {
 *   name: "petition.opened",
 *   fields: { petition: { kind: "text", longest: 20 } },
 *   channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} was entered.") } },
 * }
 * const style = { pack: iranPack, calendars: { fa: jalali, en: jalali }, contents: ["text"], language: "fa" } as const
 * const wrong = renderMessage(type, { channel: "sms", parameters: { petition: 17 } }, style)
 * wrong // => Result.fail(new UnsayableMessage({ code: "message.valueInvalid", params: { type: "petition.opened", field: "petition" } }))
 */
export class UnsayableMessage extends /* @__PURE__ */ failure<UnsayableMessage>()("UnsayableMessage", {
  sentences: {
    "message.fieldMissing": dispatchWording("message.fieldMissing").en,
    "message.fieldNotAllowed": dispatchWording("message.fieldNotAllowed").en,
    "message.valueInvalid": dispatchWording("message.valueInvalid").en,
    "message.valueTooLong": dispatchWording("message.valueTooLong").en,
    "message.channelUnknown": dispatchWording("message.channelUnknown").en,
  },
  params: {
    /** The name of the message type. */
    type: Schema.String,
    field: Schema.optionalKey(Schema.String),
    channel: Schema.optionalKey(Schema.String),
  },
  detail: ({ field, type }) => (field === undefined ? type : `${field} of ${type}`),
}) {}

type Kind = NoticeContent["kind"]

const isWhole = (value: Json): value is number => Number.isSafeInteger(value)

/** Breaks of lines as spaces, no marks that turn the direction of what follows, no braces, no half characters. */
const oneLine = (value: string): string =>
  withoutMarks(value.toWellFormed())
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll("{", "(")
    .replaceAll("}", ")")
    .trim()

const inPersian = (value: string): string => value.replaceAll("ي", "ی").replaceAll("ك", "ک")

const valueInMessage = ({ kind }: MessageField, value: Json, style: Style): string | undefined => {
  switch (kind) {
    case "text": {
      if (typeof value !== "string") return undefined
      // Its digits stay: a file number is shown as the register writes it.
      const line = oneLine(value)
      return style.language === "fa" ? inPersian(line) : line
    }
    case "link":
      return typeof value === "string" && /^https:\/\/[^\s\p{C}{}<>"]+$/u.test(value) ? value : undefined
    case "code":
      return typeof value === "string" && style.pack.vocabulary.has(value)
        ? oneLine(valueInWords(style, "code", value))
        : undefined
    case "count":
    case "money":
      return isWhole(value) ? valueInWords(style, kind, value) : undefined
    case "day":
      return isWhole(value) && value >= style.calendar.firstDay && value <= style.calendar.lastDay
        ? valueInWords(style, "day", value as Day)
        : undefined
  }
}

/**
 * What is wrong with the parameters of a message, for whoever commits it: what a type does not allow is best not stored. `undefined`
 * where nothing is. Of the values themselves it looks at none.
 *
 * @example
 * const type: MessageType = {
 *   name: "petition.opened",
 *   fields: { petition: { kind: "text", longest: 20 } },
 *   channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} was entered.") } },
 * }
 * flawOfMessage(type, { channel: "sms", parameters: { petition: "1404-0017" } }) // => undefined
 * flawOfMessage(type, { channel: "sms", parameters: {} })?.code // => "message.fieldMissing"
 * flawOfMessage(type, { channel: "mail", parameters: { petition: "1404-0017" } })?.code // => "message.channelUnknown"
 */
export const flawOfMessage = (
  type: MessageType,
  { channel, parameters }: Pick<MessageToSend, "channel" | "parameters">,
): UnsayableMessage | undefined => {
  const flaw = (code: UnsayableMessage["code"], field?: string): UnsayableMessage =>
    new UnsayableMessage({
      code,
      params: { type: type.name, channel, ...(field === undefined ? {} : { field }) },
    })
  if (!Object.hasOwn(type.channels, channel)) return flaw("message.channelUnknown")
  const foreign = Object.keys(parameters).find((name) => !Object.hasOwn(type.fields, name))
  if (foreign !== undefined) return flaw("message.fieldNotAllowed")
  const missing = Object.keys(type.fields).find((name) => !Object.hasOwn(parameters, name))
  return missing === undefined ? undefined : flaw("message.fieldMissing", missing)
}

type Values = Readonly<Record<string, string>>

const valuesOf = (
  { name: type, fields }: MessageType,
  parameters: MessageToSend["parameters"],
  style: Style,
): Result.Result<Values, UnsayableMessage> => {
  const values: Record<string, string> = {}
  for (const [field, shape] of Object.entries(fields)) {
    const words = valueInMessage(shape, parameters[field] ?? null, style)
    if (words === undefined || words === "") {
      return Result.fail(new UnsayableMessage({ code: "message.valueInvalid", params: { type, field } }))
    }
    if (words.length > shape.longest) {
      return Result.fail(new UnsayableMessage({ code: "message.valueTooLong", params: { type, field } }))
    }
    values[field] = words
  }
  return Result.succeed(values)
}

const contentIn = (
  { name, channels, fields }: MessageType,
  { channel, parameters }: Pick<MessageToSend, "channel" | "parameters">,
  values: Values,
  language: Language,
  kind: Kind,
): NoticeContent | undefined => {
  const { subject, text, gatewayTemplate, data } = channels[channel] ?? {}
  const inText = (template: string, field: string): string =>
    valueInText(template, channel, fields[field]?.kind ?? "text", values[field] ?? "")
  const filled = (words: Text): string => {
    const template = wordsIn(language, words)
    return fillIn(template, (field) => inText(template, field))
  }
  switch (kind) {
    case "text":
      return text === undefined
        ? undefined
        : { kind, text: filled(text), ...(subject === undefined ? {} : { subject: filled(subject) }) }
    case "template":
      return gatewayTemplate === undefined
        ? undefined
        : {
            kind,
            template: wordsIn(language, gatewayTemplate.name),
            parameters: gatewayTemplate.parameters.map(
              (field) =>
                [
                  field,
                  text === undefined ? (values[field] ?? "") : inText(wordsIn(language, text), field),
                ] as const,
            ),
          }
    case "data":
      return data === undefined
        ? undefined
        : {
            kind,
            type: name,
            data: Object.fromEntries(data.map((field) => [field, parameters[field] ?? null])),
          }
  }
}

/** How a message is to be rendered. */
export interface Rendering extends MessageStyle {
  readonly language: Language
  /** The kinds of content that the gateway sends; the first that the type has is taken. */
  readonly contents: ReadonlyArray<Kind>
}

/**
 * A message in the words of its type: every field filled in, nothing in it that is not on the list, no break of a line that the
 * type does not have. Values are isolated (U+2068, U+2069) in a text from right to left, in a short message only those that could be laid
 * out in another order than by themselves.
 *
 * @example
 * const type: MessageType = {
 *   name: "petition.opened",
 *   fields: { petition: { kind: "text", longest: 20 } },
 *   channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} was entered.") } },
 * }
 * const style = { pack: iranPack, calendars: { fa: jalali, en: jalali }, contents: ["text"] } as const
 * const message = { channel: "sms", parameters: { petition: "1404-0017" } }
 * const said = renderMessage(type, message, { language: "fa", ...style })
 * Result.getOrThrow(said) // => { kind: "text", text: "درخواست \u20681404-0017\u2069 ثبت شد." }
 *
 * const long = { channel: "sms", parameters: { petition: "a name that is longer than twenty letters" } }
 * const refused = renderMessage(type, long, { language: "fa", ...style })
 * Result.isFailure(refused) && refused.failure.code // => "message.valueTooLong"
 */
export const renderMessage = (
  type: MessageType,
  message: Pick<MessageToSend, "channel" | "parameters">,
  { language, contents, pack, calendars }: Rendering,
): Result.Result<NoticeContent, UnsayableMessage> => {
  const flaw = flawOfMessage(type, message)
  if (flaw !== undefined) return Result.fail(flaw)
  const style = { language, pack, calendar: calendars[language] ?? pack.calendar }
  return Result.flatMap(valuesOf(type, message.parameters, style), (values) => {
    const offered = contentsOf(type.channels[message.channel] ?? {})
    const kind = contents.find((each) => offered.includes(each))
    const content = kind === undefined ? undefined : contentIn(type, message, values, language, kind)
    return content === undefined
      ? Result.fail(
          new UnsayableMessage({
            code: "message.channelUnknown",
            params: { type: type.name, channel: message.channel },
          }),
        )
      : Result.succeed(content)
  })
}
