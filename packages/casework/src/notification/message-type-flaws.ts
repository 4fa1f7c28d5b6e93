/** What is wrong with message types, found before any message is sent. */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { failure } from "../failure/failure.ts"
import {
  type ChannelContent,
  contentsOf,
  keptInside,
  type MessageField,
  type MessageType,
} from "./message-type.ts"
import { fieldsIn, withoutFields } from "./template-text.ts"

const flaw = Schema.Struct({
  code: Schema.Literals([
    "messageType.repeated",
    "messageType.contentMissing",
    "messageType.fieldUnknown",
    "messageType.fieldUnused",
    "messageType.fieldInside",
    "messageType.longestInvalid",
    "messageType.braces",
    "messageType.controlCharacter",
    "messageType.languagesDiffer",
    "messageType.templateDiffers",
    "messageType.persian",
  ]),
  type: Schema.String,
  channel: Schema.optionalKey(Schema.String),
  field: Schema.optionalKey(Schema.String),
})

/**
 * Something wrong with a message type, as a stable code.
 *
 * - `messageType.repeated`: two have the same name
 * - `messageType.contentMissing`: a channel has neither a text nor a template nor data
 * - `messageType.fieldUnknown`: a text, template or event names a field that is not on the list
 * - `messageType.fieldUnused`: a field may leave, but nothing says it
 * - `messageType.fieldInside`: a field is kept inside, and no reason says that it may leave
 * - `messageType.longestInvalid`: the longest value of a field is no whole number from 1 on
 * - `messageType.braces`: a text has a brace that belongs to no field
 * - `messageType.controlCharacter`: a text has a control character, or a subject a line break
 * - `messageType.languagesDiffer`: the languages do not say the same fields
 * - `messageType.templateDiffers`: the parameters of a gateway's template are not the fields of the text
 * - `messageType.persian`: the Persian text has Arabic letters or digits that are not Persian
 */
export type MessageTypeFlaw = typeof flaw.Type

/**
 * Message types that cannot be used, with everything that is wrong with them.
 *
 * @example
 * const type: MessageType = {
 *   name: "petition.opened",
 *   fields: { petition: { kind: "text", longest: 20 } },
 *   channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} was entered.") } },
 * }
 * const wrong = makeMessageTypes([type, { ...type, fields: {} }])
 * Result.isFailure(wrong) && wrong.failure.params.flaws.map(({ code }) => code)
 * // => ["messageType.repeated", "messageType.fieldUnknown"]
 */
export class MessageTypeError extends /* @__PURE__ */ failure<MessageTypeError>()("MessageTypeError", {
  sentences: {
    "messageType.invalid": "These message types cannot be used.",
  },
  params: { flaws: Schema.Array(flaw) },
  detail: ({ flaws }) => flaws.map(({ code, type }) => `${code} in ${type}`).join(", "),
}) {}

const isSame = (one: ReadonlyArray<string>, other: ReadonlyArray<string>): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted())

/** A control character other than a line break, or a mark that turns the direction of what follows. */
const control = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

const textsOf = ({ subject, text }: ChannelContent) =>
  [subject, text].flatMap((each) => (each === undefined ? [] : [each]))

const fieldsOf = (content: ChannelContent): ReadonlyArray<string> => [
  ...textsOf(content).flatMap((each) => Object.values(each).flatMap(fieldsIn)),
  ...(content.gatewayTemplate?.parameters ?? []),
  ...(content.data ?? []),
]

type Code = MessageTypeFlaw["code"]

const textFlaws = (content: ChannelContent): ReadonlyArray<Code> => {
  const { subject, text } = content
  const written = textsOf(content)
  const words = written.flatMap((each) => Object.values(each)).map(withoutFields)
  const hasControl =
    words.some((each) => control.test(each.replaceAll("\n", ""))) ||
    (subject !== undefined && Object.values(subject).some((each) => each.includes("\n")))
  const { parameters } = content.gatewayTemplate ?? {}
  const isAsTemplate =
    parameters === undefined ||
    (new Set(parameters).size === parameters.length &&
      (text === undefined || isSame(parameters, fieldsIn(text.fa))))
  return [
    ...(words.some((each) => /[{}]/.test(each)) ? (["messageType.braces"] as const) : []),
    ...(hasControl ? (["messageType.controlCharacter"] as const) : []),
    ...(written.every((each) =>
      Object.values(each).every((words) => isSame(fieldsIn(words), fieldsIn(each.en))),
    )
      ? []
      : (["messageType.languagesDiffer"] as const)),
    ...(isAsTemplate ? [] : (["messageType.templateDiffers"] as const)),
    ...(written.some(({ fa }) => /[يك0-9٠-٩]/.test(withoutFields(fa)))
      ? (["messageType.persian"] as const)
      : []),
  ]
}

const isKept = (name: string, { kind }: MessageField): boolean => kind === "money" || keptInside.has(name)

const flawsOf = ({
  name: type,
  fields,
  discloses = {},
  channels,
}: MessageType): ReadonlyArray<MessageTypeFlaw> => {
  const contents = Object.entries(channels)
  const said = new Set(contents.flatMap(([, content]) => fieldsOf(content)))
  return [
    ...Object.entries(fields).flatMap(
      ([field, shape]): ReadonlyArray<MessageTypeFlaw> => [
        ...(said.has(field) ? [] : [{ code: "messageType.fieldUnused" as const, type, field }]),
        ...(isKept(field, shape) && !Object.hasOwn(discloses, field)
          ? [{ code: "messageType.fieldInside" as const, type, field }]
          : []),
        ...(Number.isSafeInteger(shape.longest) && shape.longest >= 1
          ? []
          : [{ code: "messageType.longestInvalid" as const, type, field }]),
      ],
    ),
    ...contents.flatMap(
      ([channel, content]): ReadonlyArray<MessageTypeFlaw> => [
        ...(contentsOf(content).length > 0
          ? []
          : [{ code: "messageType.contentMissing" as const, type, channel }]),
        ...[...new Set(fieldsOf(content))]
          .filter((field) => !Object.hasOwn(fields, field))
          .map((field) => ({ code: "messageType.fieldUnknown" as const, type, channel, field })),
        ...textFlaws(content).map((code) => ({ code, type, channel })),
      ],
    ),
  ]
}

/** Message types by their names, each of them sound. */
export type MessageTypes = ReadonlyMap<string, MessageType>

/**
 * Message types that can be used, or everything that is wrong with them at once.
 *
 * @example
 * const type: MessageType = {
 *   name: "petition.opened",
 *   fields: { petition: { kind: "text", longest: 20 } },
 *   channels: { sms: { text: text("درخواست {petition} ثبت شد.", "Petition {petition} was entered.") } },
 * }
 * Result.getOrThrow(makeMessageTypes([type])).has("petition.opened") // => true
 *
 * const wrong = makeMessageTypes([{ ...type, fields: {} }])
 * Result.isFailure(wrong) && wrong.failure.params.flaws.map(({ code }) => code) // => ["messageType.fieldUnknown"]
 */
export const makeMessageTypes = (
  types: ReadonlyArray<MessageType>,
): Result.Result<MessageTypes, MessageTypeError> => {
  const byName = new Map(types.map((type) => [type.name, type]))
  const flaws = types.flatMap((type) => [
    ...(byName.get(type.name) === type ? [] : [{ code: "messageType.repeated" as const, type: type.name }]),
    ...flawsOf(type),
  ])
  return flaws.length === 0
    ? Result.succeed(byName)
    : Result.fail(new MessageTypeError({ code: "messageType.invalid", params: { flaws } }))
}
