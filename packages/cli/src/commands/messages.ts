import { dispatchWording, isDispatchCode } from "@bazgasht/casework"
import {
  type MessageStatus,
  maxPageSize,
  requeueIn,
  type StorageAdapter,
  type StorageError,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Options, refuseValue, type UsageError } from "../command-line/parse.ts"
import { lastValue, oneOfNames } from "../command-line/settings.ts"
import { printReport } from "../output.ts"
import { Item, type Part, type Toned } from "../report/report.ts"
import { onStore } from "../stores/on-store.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

const statuses: { readonly [Status in MessageStatus]: Text } = {
  waiting: text("در انتظار ارسال", "waiting"),
  unknown: text("نامعلوم", "unknown"),
  accepted: text("پذیرفته‌شده", "accepted"),
  rejected: text("ردشده", "rejected"),
  parked: text("متوقف‌شده", "parked"),
  withdrawn: text("پس‌گرفته‌شده", "withdrawn"),
}

const format = "bazgasht.messages/2"

const words = {
  messages: text("پیام‌ها", "messages"),
  attempts: text("تلاش‌ها", "attempts"),
  gateway: text("پاسخ درگاه", "answer of the gateway"),
  requeued: text("به صف برگشت", "waits again"),
  left: text(
    "دوباره فرستاده نمی‌شود: پیام نه متوقف شده است و نه رد",
    "cannot be requeued: neither parked nor rejected",
  ),
}

const statusOf = (options: Options): Result.Result<MessageStatus, UsageError> => {
  const given = lastValue(options, "status") ?? "parked"
  const known = Object.keys(statuses)
  return known.includes(given)
    ? Result.succeed(given as MessageStatus)
    : refuseValue(`--status ${given}`, oneOfNames(known, given))
}

const listed = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  status: MessageStatus,
): Effect.fn.Return<ReadonlyArray<StoredMessage>, StorageError> {
  const messages: Array<StoredMessage> = []
  for (;;) {
    const last = messages.at(-1)
    const after = last === undefined ? {} : { after: { position: last.position, place: last.place } }
    const next = yield* storage.messages({ status, limit: maxPageSize, ...after })
    messages.push(...next)
    if (next.length < maxPageSize) return messages
  }
})

/** What may be shown of a message: no recipient and no parameter of it. */
const shown = ({ attempts, channel, failure, id, kind, subject, template }: StoredMessage) => ({
  id,
  kind,
  subject,
  template,
  channel,
  attempts,
  ...(failure === undefined ? {} : { failure }),
})

/** Why a message did not go: what a dispatcher noted in words; a gateway has words of its own for what it answered. */
const failureInWords = (style: Style, failure: string): ReadonlyArray<string | Toned> => {
  const said = isDispatchCode(failure) ? dispatchWording(failure) : words.gateway
  return [`${inLanguage(style, said)} `, { tone: "quiet", text: `[${failure}]` }]
}

const messageReport = (style: Style, message: StoredMessage): Item =>
  new Item(
    () => shown(message),
    () => {
      const { attempts, channel, failure, id, kind, subject, template } = shown(message)
      const { number, separator } = wordsOf(style)
      const said = [
        `${id}  ${kind}/${subject}`,
        `${template} (${channel})`,
        `${inLanguage(style, words.attempts)}: ${number(attempts)}`,
      ].join(separator)
      return [failure === undefined ? said : [said, separator, ...failureInWords(style, failure)]]
    },
  )

const listReport = (style: Style, status: MessageStatus, messages: ReadonlyArray<StoredMessage>): Item => {
  const reports = messages.map((message) => messageReport(style, message))
  const count = wordsOf(style).number(messages.length)
  return new Item(
    () => ({ format, status, messages: reports }),
    () => [
      ...reports,
      ...(reports.length > 0 ? [""] : []),
      `${inLanguage(style, words.messages)} (${inLanguage(style, statuses[status])}): ${count}`,
    ],
  )
}

/** The messages that wait again, and those that cannot. */
const requeueReport = (style: Style, requeued: ReadonlyArray<string>, left: ReadonlyArray<string>): Item => {
  const lines = (tone: "good" | "bad", ids: ReadonlyArray<string>, said: Text): ReadonlyArray<Part> =>
    ids.map((id) => [{ tone, text: tone === "good" ? "✓" : "✗" }, ` ${id}: ${inLanguage(style, said)}`])
  return new Item(
    () => ({ format, requeued, left }),
    () => [...lines("good", requeued, words.requeued), ...lines("bad", left, words.left)],
  )
}

/** `bazgasht messages STORE`: the messages of a status, such as those that were given up on; and requeues some of them. */
export const manageMessages: AsyncCommand = async (context) => {
  const { options, style } = context
  const asked = statusOf(options)
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const status = asked.success
  const ids = options.get("requeue") ?? []
  if (ids.length === 0) {
    const messages = await onStore(context, format, false, (storage) => listed(storage, status))
    if (messages === undefined) return Result.succeed(notReached)
    printReport(context, listReport(style, status, messages))
    return Result.succeed(done)
  }
  const left = await onStore(context, format, true, (storage) => requeueIn(storage, ids))
  if (left === undefined) return Result.succeed(notReached)
  const requeued = ids.filter((id) => !left.includes(id))
  printReport(context, requeueReport(style, requeued, left))
  return Result.succeed(left.length === 0 ? done : failed)
}
