/**
 * `bazgasht messages STORE`: the messages of a standing, such as those that were given up on; and brings some of them back.
 *
 * @module
 */

import {
  bringBackIn,
  dispatchWording,
  isDispatchCode,
  type MessageStanding,
  mostPerPage,
  type StorageAdapter,
  type StorageError,
  type StoredMessage,
} from "@bazgasht/casework"
import { iranPack } from "@bazgasht/iran"
import { inLanguage, type Text, text, wordsOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Options, UsageError } from "../command-line/parse.ts"
import { lastValue, oneOfNames } from "../command-line/settings.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { shownAddress } from "../stores/address.ts"
import { auditLines } from "../stores/audit-lines.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

const standings: { readonly [Standing in MessageStanding]: Text } = {
  waiting: text("در انتظار ارسال", "waiting"),
  unknown: text("نامعلوم", "unknown"),
  accepted: text("پذیرفته‌شده", "accepted"),
  rejected: text("ردشده", "rejected"),
  parked: text("کنار گذاشته‌شده", "parked"),
  withdrawn: text("پس‌گرفته‌شده", "withdrawn"),
}

const words = {
  messages: text("پیام‌ها", "messages"),
  attempts: text("تلاش‌ها", "attempts"),
  gateway: text("پاسخ درگاه", "answer of the gateway"),
  broughtBack: text("به صف برگشت", "waits again"),
  left: text(
    "برگرداندنی نیست: نه کنار گذاشته شده است و نه رد",
    "cannot be brought back: neither parked nor rejected",
  ),
}

const standingOf = (options: Options): Result.Result<MessageStanding, UsageError> => {
  const given = lastValue(options, "standing") ?? "parked"
  const known = Object.keys(standings)
  return known.includes(given)
    ? Result.succeed(given as MessageStanding)
    : Result.fail(
        new UsageError({
          code: "usage.value",
          value: `--standing ${given}`,
          expected: oneOfNames(known, given),
        }),
      )
}

const listed = (
  storage: StorageAdapter,
  standing: MessageStanding,
): Effect.Effect<ReadonlyArray<StoredMessage>, StorageError> =>
  Effect.gen(function* () {
    const messages: Array<StoredMessage> = []
    for (;;) {
      const last = messages.at(-1)
      const after = last === undefined ? {} : { after: { position: last.position, place: last.place } }
      const next = yield* storage.messages({ standing, limit: mostPerPage, ...after })
      messages.push(...next)
      if (next.length < mostPerPage) return messages
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
const failureInWords = (voice: Voice, failure: string): string => {
  const said = isDispatchCode(failure) ? dispatchWording(failure) : words.gateway
  return `${inLanguage(voice, said)} ${voice.paint("quiet", `[${failure}]`)}`
}

const lineOf = (voice: Voice, message: StoredMessage): string => {
  const { attempts, channel, failure, id, kind, subject, template } = shown(message)
  const { number, separator } = wordsOf(voice)
  return [
    `${id}  ${kind}/${subject}`,
    `${template} (${channel})`,
    `${inLanguage(voice, words.attempts)}: ${number(attempts)}`,
    ...(failure === undefined ? [] : [failureInWords(voice, failure)]),
  ].join(separator)
}

/** Lists messages, or brings them back. */
export const manageMessages: AsyncCommand = async ([address = ""], options, platform) => {
  const asked = Result.all([voiceOf(options, platform, iranPack), standingOf(options)])
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const [voice, standing] = asked.success
  const ids = options.get("bring-back") ?? []
  const schema = lastValue(options, "schema")
  const json = options.has("json")
  const store = shownAddress(address)
  const answer = await Effect.runPromise(
    Effect.result(
      Effect.scoped(
        Effect.gen(function* () {
          const write = ids.length > 0
          const storage = yield* platform.openStore(address, {
            write,
            ...(schema === undefined ? {} : { schema }),
          })
          return write
            ? { left: yield* bringBackIn(storage, ids) }
            : { messages: yield* listed(storage, standing) }
        }),
      ),
    ),
  )
  if (Result.isFailure(answer)) {
    const { code, expected } = answer.failure
    if (json) print(platform, { format: "bazgasht.messages/1", error: { store, code, expected } })
    else platform.print(page(voice, auditLines(voice, { store, state: "unread", error: answer.failure })))
    return Result.succeed(notReached)
  }
  const { left, messages } = { left: undefined, messages: undefined, ...answer.success }
  if (left !== undefined) {
    const brought = ids.filter((id) => !left.includes(id))
    if (json) print(platform, { format: "bazgasht.messages/1", brought, left })
    else
      platform.print(
        page(voice, [
          ...brought.map(
            (id) => `${voice.paint("good", "✓")} ${id}: ${inLanguage(voice, words.broughtBack)}`,
          ),
          ...left.map((id) => `${voice.paint("bad", "✗")} ${id}: ${inLanguage(voice, words.left)}`),
        ]),
      )
    return Result.succeed(left.length === 0 ? done : failed)
  }
  const all = messages ?? []
  if (json) print(platform, { format: "bazgasht.messages/1", standing, messages: all.map(shown) })
  else {
    const { number } = wordsOf(voice)
    const count = `${inLanguage(voice, words.messages)} (${inLanguage(voice, standings[standing])}): ${number(all.length)}`
    platform.print(
      page(voice, [...all.map((message) => lineOf(voice, message)), ...(all.length > 0 ? [""] : []), count]),
    )
  }
  return Result.succeed(done)
}
