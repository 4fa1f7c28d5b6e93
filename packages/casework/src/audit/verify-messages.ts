import * as Effect from "effect/Effect"
import { digestOfMessage } from "../ports/storage/chain.ts"
import { maxPageSize } from "../ports/storage/checks.ts"
import { type MessageStatus, messageStatuses, type StoredMessage } from "../ports/storage/outbox.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { FeedEntry } from "../ports/storage/stored-event.ts"
import { type BrokenRecord, brokenRecord, type RecordFault } from "./broken-record.ts"
import { digestIfAny, readablePage } from "./readable.ts"

type OutboxPlace = Pick<StoredMessage, "position" | "place">

/** How a verification goes on while messages are sent: one may be read in neither of the statuses between which it moves. */
const maxMoves = 10

/** Behind every message of an event; before the first event nothing is left out, wherever it stands. */
const behindEvent = (position: number): OutboxPlace | undefined =>
  position === 0 ? undefined : { position, place: Number.MAX_SAFE_INTEGER }

type MessageFault = Pick<RecordFault, "code" | "place" | "messageId" | "field" | "expected" | "found">

const added = ({ id, place }: Pick<StoredMessage, "id" | "place">): MessageFault => ({
  code: "audit.added",
  messageId: id,
  place,
  field: "message",
})

/** A message without a known event. */
const stray = ({ kind, position, subject, ...message }: StoredMessage): BrokenRecord =>
  brokenRecord({ ...added(message), kind, subject, position })

const messagesBehind = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  status: MessageStatus,
  after: OutboxPlace | undefined,
  most: number,
) {
  const page = yield* readablePage(
    (limit) => storage.messages({ status, limit, ...(after === undefined ? {} : { after }) }),
    most,
    ({ kind, params: { expected = "a message that can be read" }, subject }) =>
      brokenRecord({
        code: "audit.unreadable",
        ...(kind === undefined ? {} : { kind }),
        ...(subject === undefined ? {} : { subject }),
        field: "message",
        expected,
      }),
  )
  // No page can be asked for behind a place that no store gives.
  const nowhere = page.find(({ place, position }) => position < 1 || place < 0)
  return nowhere === undefined ? page : yield* stray(nowhere)
})

/** The messages of a status, read by pages as far as they are asked for. */
const queueOf = (storage: StorageAdapter, status: MessageStatus) => {
  let pending: ReadonlyArray<StoredMessage> = []
  /** Of the events up to this position every message is pending, or was taken. */
  let readTo = 0
  return {
    isReadTo: (position: number): boolean => readTo >= position,
    /** Reads the messages of an event; that of `last` is the last one of which anything is known. */
    readTo: Effect.fnUntraced(function* (
      position: number,
      last: number,
    ): Effect.fn.Return<void, StorageError | BrokenRecord> {
      while (readTo < position) {
        const after = pending.at(-1) ?? behindEvent(position - 1)
        const page = yield* messagesBehind(storage, status, after, maxPageSize)
        pending = [...pending, ...page]
        readTo = (page.at(-1)?.position ?? last + 1) - 1
      }
    }),
    /** What was read up to the messages of an event. */
    takeTo: (position: number): ReadonlyArray<StoredMessage> => {
      const count = pending.findIndex((message) => message.position > position)
      const taken = count === -1 ? pending : pending.slice(0, count)
      if (taken.length > 0) pending = pending.slice(taken.length)
      return taken
    },
  }
}

/** The messages of an event as they are stored now, whatever has become of them. */
const messagesAt = Effect.fnUntraced(function* (storage: StorageAdapter, position: number, most: number) {
  const found: Array<StoredMessage> = []
  for (const status of messageStatuses) {
    let after = behindEvent(position - 1)
    for (;;) {
      const page: ReadonlyArray<StoredMessage> = yield* messagesBehind(storage, status, after, most)
      found.push(...page.filter((message) => message.position <= position))
      after = page.at(-1)
      if (after === undefined || after.position > position) break
    }
  }
  return found
})

/** Messages in their order, each once: one that moves from status to status may be read in both. */
const eachOnce = (found: ReadonlyArray<StoredMessage>): ReadonlyArray<StoredMessage> =>
  found.length < 2
    ? found
    : [
        ...new Map(
          found.map((message) => [`${message.position}/${message.place}/${message.id}`, message]),
        ).values(),
      ].sort((one, other) => one.position - other.position || one.place - other.place)

/** The first message that is not the one that its event seals; those that are found are in their order. */
const faultAmong = (
  sealed: ReadonlyArray<string>,
  found: ReadonlyArray<StoredMessage>,
): MessageFault | undefined => {
  const digests = found.map((message) => digestIfAny(() => digestOfMessage(message)))
  for (const [place, digest] of sealed.entries()) {
    const message = found[place]
    if (message !== undefined && message.place < place) return added(message)
    const isThere = message?.place === place
    if (isThere && digests[place] === digest) continue
    const moved = found[digests.indexOf(digest)]
    const belongs = digests[place] !== undefined && sealed.includes(digests[place])
    if (message !== undefined && isThere && !belongs)
      return moved === undefined
        ? { code: "audit.altered", messageId: message.id, place, field: "message" }
        : added(message)
    return moved === undefined
      ? { code: "audit.missing", place, field: "place", expected: place }
      : {
          code: "audit.reordered",
          messageId: moved.id,
          place,
          field: "place",
          expected: place,
          found: moved.place,
        }
  }
  const next = found[sealed.length]
  return next === undefined ? undefined : added(next)
}

/** How many messages were held against their events. */
export interface CountedMessages {
  readonly messages: number
  /** Messages of events that were stored before messages were sealed: whether they are what was committed is not known. */
  readonly messagesNotCovered: number
}

/** A walk over the messages of a store beside that over its feed. */
export interface MessagesWalk {
  /** Holds the messages of the events that follow in the feed against them. */
  readonly follow: (entries: ReadonlyArray<FeedEntry>) => Effect.Effect<void, StorageError | BrokenRecord>
  /** A message behind the last event of all. It is none of ours, unless its event was committed since. */
  readonly beyond: (last: number) => Effect.Effect<BrokenRecord | undefined, StorageError | BrokenRecord>
  readonly counted: () => CountedMessages
}

/**
 * A walk over the messages of a store, from its first event on. What it cannot find of an event is read anew, in every status,
 * before it is said to be missing: messages may be sent in the meantime.
 */
export const messagesWalk = (storage: StorageAdapter): MessagesWalk => {
  const queues = messageStatuses.map((status) => queueOf(storage, status))
  let [messages, messagesNotCovered] = [0, 0]

  const taken = (position: number): ReadonlyArray<StoredMessage> =>
    eachOnce(queues.flatMap((queue) => queue.takeTo(position)))

  const verified = Effect.fnUntraced(function* (
    { kind, position, subject, version }: FeedEntry,
    sealed: ReadonlyArray<string>,
    read: ReadonlyArray<StoredMessage>,
  ) {
    let fault = faultAmong(sealed, read)
    for (let moves = 0; fault !== undefined && moves < maxMoves; moves++) {
      const most = Math.min(maxPageSize, sealed.length + 1)
      fault = faultAmong(sealed, eachOnce(yield* messagesAt(storage, position, most)))
    }
    if (fault !== undefined) return yield* brokenRecord({ ...fault, kind, subject, version, position })
  })

  return {
    follow: Effect.fnUntraced(function* (entries) {
      const last = entries.at(-1)?.position ?? 0
      for (const entry of entries) {
        const { messageDigests, position } = entry
        for (const queue of queues) if (!queue.isReadTo(position)) yield* queue.readTo(position, last)
        const read = taken(position)
        const [first] = read
        if (first !== undefined && first.position < position) return yield* stray(first)
        if (messageDigests === undefined) messagesNotCovered += read.length
        else {
          if (read.length > 0 || messageDigests.length > 0) yield* verified(entry, messageDigests, read)
          messages += messageDigests.length
        }
      }
    }),
    beyond: Effect.fnUntraced(function* (last) {
      const pages = yield* Effect.forEach(messageStatuses, (status) =>
        messagesBehind(storage, status, behindEvent(last), 1),
      )
      const [first] = eachOnce(pages.flat())
      return first === undefined ? undefined : stray(first)
    }),
    counted: () => ({ messages, messagesNotCovered }),
  }
}
