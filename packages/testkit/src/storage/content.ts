import {
  type CaseName,
  type CaseQuery,
  type FeedEntry,
  type HeldClaim,
  type MessagePage,
  type MessageStatus,
  messageStatuses,
  type StorageAdapter,
  type StorageError,
  type StoredCase,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { broken } from "./expect.ts"
import type { StoreContent } from "./store-under-test.ts"

/** Reads pages until one is not full. */
const allPages = Effect.fnUntraced(function* <Item, Failure>(
  read: (last: Item | undefined) => Effect.Effect<ReadonlyArray<Item>, Failure>,
  limit: number,
): Effect.fn.Return<ReadonlyArray<Item>, Failure> {
  const items: Array<Item> = []
  for (;;) {
    const page = yield* read(items.at(-1))
    if (page.length > limit) broken(`a page of at most ${limit} has ${page.length}`)
    items.push(...page)
    if (items.length > 5_000) broken("paging does not end")
    if (page.length < limit) return items
  }
})

export const wholeFeed = (
  adapter: StorageAdapter,
  limit = 1000,
): Effect.Effect<ReadonlyArray<FeedEntry>, StorageError> =>
  allPages((last) => adapter.feed({ after: last?.position ?? 0, limit }), limit)

/** What a reader sees that follows the feed in small pages while others write. */
export const followWhile = Effect.fnUntraced(function* <Failure>(
  reader: StorageAdapter,
  writers: Effect.Effect<unknown, Failure>,
): Effect.fn.Return<ReadonlyArray<FeedEntry>, Failure | StorageError> {
  const seen: Array<FeedEntry> = []
  let writing = true
  const follow = Effect.gen(function* () {
    for (;;) {
      const done = !writing
      const page = yield* reader.feed({ after: seen.at(-1)?.position ?? 0, limit: 7 })
      seen.push(...page)
      if (done && page.length === 0) return
      if (seen.length > 1_000) broken("the feed does not end")
      yield* Effect.yieldNow
    }
  })
  const write = Effect.map(writers, () => {
    writing = false
  })
  yield* Effect.all([follow, write], { concurrency: "unbounded" })
  return seen
})

export const allMessages = (
  adapter: StorageAdapter,
  status: MessageStatus,
  limit = 1000,
  order?: MessagePage["order"],
): Effect.Effect<ReadonlyArray<StoredMessage>, StorageError> =>
  allPages<StoredMessage, StorageError>(
    (last) =>
      adapter.messages({
        status,
        limit,
        ...(order === undefined ? {} : { order }),
        ...(last === undefined ? {} : { after: { position: last.position, place: last.place } }),
      }),
    limit,
  )

export const allCases = Effect.fnUntraced(function* (
  adapter: StorageAdapter,
  query: Omit<CaseQuery, "after" | "limit">,
  limit = 1000,
): Effect.fn.Return<ReadonlyArray<StoredCase>, StorageError> {
  const cases: Array<StoredCase> = []
  let after: string | undefined
  do {
    const page = yield* adapter.query({ ...query, limit, ...(after === undefined ? {} : { after }) })
    if (page.cases.length > limit) broken(`a page of at most ${limit} has ${page.cases.length}`)
    if (page.next !== undefined && page.cases.length < limit) broken("a page that is not full has a next")
    cases.push(...page.cases)
    if (cases.length > 5_000) broken("paging does not end")
    after = page.next
  } while (after !== undefined)
  return cases
})

/** The names of the cases in a feed, each once. */
const namesIn = (feed: ReadonlyArray<FeedEntry>): ReadonlyArray<CaseName> => [
  ...new Map(
    feed.map(({ kind, subject }) => [JSON.stringify([kind, subject]), { kind, subject }] as const),
  ).values(),
]

export const claimsOf = (
  { heldClaims }: StorageAdapter,
  { kind, subject }: CaseName,
): Effect.Effect<ReadonlyArray<HeldClaim>, StorageError> =>
  (heldClaims ?? broken("the adapter declares claims, and does not list them"))({ kind, subject })

/** Everything that the adapter says is stored. */
export const contentOf = Effect.fnUntraced(function* (
  adapter: StorageAdapter,
): Effect.fn.Return<StoreContent, StorageError> {
  const events = yield* wholeFeed(adapter)
  const cases = yield* Effect.forEach(namesIn(events), (name) =>
    Effect.map(
      adapter.load(name),
      (found) => found ?? broken(`a case in the feed is not loaded: ${name.subject}`),
    ),
  )
  const messages = yield* Effect.forEach(messageStatuses, (status) => allMessages(adapter, status))
  if (adapter.capabilities.claims !== true) return { events, cases, messages: messages.flat() }
  const claims = yield* Effect.forEach(cases, (name) => claimsOf(adapter, name))
  return { events, cases, messages: messages.flat(), claims: claims.flat() }
})
