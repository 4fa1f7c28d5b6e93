/**
 * One run of the association: it is opened, things happen, programs are notified, and it is closed again.
 *
 * @module
 */

import { type Dispatcher, verifyStore } from "@bazgasht/casework"
import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import type { NoticeEvent } from "@bazgasht/notify-webhook"
import { type Day, dayInWords, type Style, type Text, text } from "@bazgasht/rules"
import type { PostgresStorageOptions } from "@bazgasht/storage-postgres"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { happeningLines } from "../happenings.ts"
import { keepingLines, statuses } from "../keeping.ts"
import { layoutOf } from "../layout.ts"
import { openAssociation } from "./application.ts"
import { startReceiver } from "./receiver.ts"
import { tell } from "./story.ts"

/** What sender and receiver share; an application has it from its environment. */
const secret = Redacted.make("c2VjcmV0LW9mLWFuLWV4YW1wbGUtbm90LW9mLXByb2R1Y3Rpb24=")

/** Turn by turn, until one takes nothing. */
const sendAll = ({ once }: Dispatcher): Effect.Effect<void, StorageError> =>
  Effect.gen(function* () {
    while ((yield* once) > 0);
  })

/** Every message, whatever became of it. */
const allMessages = (storage: StorageAdapter) =>
  Effect.map(
    Effect.forEach(Object.keys(statuses) as ReadonlyArray<keyof typeof statuses>, (status) =>
      storage.messages({ status, limit: 1000 }),
    ),
    (pages) => pages.flat(),
  )

const words: { readonly [Name in "title" | "event" | "case" | "stage" | "day" | "refused"]: Text } = {
  title: text("آنچه به سامانهٔ استان رسید", "What the register of the province received"),
  event: text("رویداد", "event"),
  case: text("پرونده", "case"),
  stage: text("مرحله", "stage"),
  day: text("تاریخ", "day"),
  refused: text("درخواست‌های بدون امضا که پذیرفته نشد", "unsigned requests, which were refused"),
}

const receivedLines = (
  events: ReadonlyArray<NoticeEvent>,
  refused: number,
  style: Style,
): ReadonlyArray<string> => {
  const { number, say, section, table } = layoutOf(style)
  const rows = events.map(({ data, type }) => {
    const told = data as { readonly case: string; readonly stage: string; readonly day: Day }
    return [type, told.case, told.stage, dayInWords(style, told.day)]
  })
  return [
    ...section(words.title, table([words.event, words.case, words.stage, words.day], rows)),
    `${say(words.refused)}: ${number(refused)}`,
  ]
}

/** Runs the association over a database. */
export const runAssociation = (database: PostgresStorageOptions, style: Style) =>
  Effect.scoped(
    Effect.gen(function* () {
      const receiver = yield* startReceiver(secret)
      const association = yield* openAssociation(database, receiver.url, secret)
      const { casework, dispatcher } = association
      const happenings = yield* tell(association)
      yield* sendAll(dispatcher)
      // Somebody else may know the address too: what is not signed is not believed.
      yield* Effect.promise(() => fetch(receiver.url, { method: "POST", body: "{}" }))
      const { events } = receiver
      const messages = yield* allMessages(casework.storage)
      const verified = yield* verifyStore(casework.storage)
      return {
        happenings,
        events,
        refused: receiver.refused(),
        messages,
        verified,
        lines: [
          ...happeningLines(happenings, style),
          ...receivedLines(events, receiver.refused(), style),
          ...keepingLines(messages, verified, events.length, style),
        ],
      }
    }),
  )
