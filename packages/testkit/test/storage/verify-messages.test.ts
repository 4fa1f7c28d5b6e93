import { verifyStore } from "@bazgasht/casework"
import {
  type CaseCommit,
  chain,
  checkPage,
  type FeedEntry,
  feedHashOf,
  hashOfEvent,
  type MessageStatus,
  type MessageToSend,
  messageStatuses,
  noHash,
  type StorageAdapter,
  StorageError,
  type StoredMessage,
} from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { following, loan, message, opening } from "../../src/storage/commits.ts"

const told = (position: number, count: number): ReadonlyArray<MessageToSend> =>
  Array.from({ length: count }, (_, place) =>
    message(`m-${position}-${place}`, {
      parameters: { name: "زهرا", day: 20_000 + position, list: [place, null, true] },
      ...(place === 0 ? {} : { urgent: place === 1 }),
    }),
  )

/** Two cases; the event at each position causes so many messages. */
const counts = [2, 0, 1, 3, 0, 1]

const commits: Array<CaseCommit> = []
for (const [place, count] of counts.entries()) {
  const name = loan(`loan-${place % 2}`)
  const messages = told(place + 1, count)
  const last = commits.findLast(({ subject }) => subject === name.subject)
  commits.push(last === undefined ? opening(name, { messages }) : following(last, { messages }))
}

const filled = (): Promise<StorageAdapter> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const storage = Effect.runSync(openMemory())
      for (const commit of commits) yield* storage.commit(commit)
      // Some have been sent, and one was given up on.
      const claimed = yield* storage.claim({ owner: "dispatcher-1", now: 1, until: 2, limit: 2 })
      yield* storage.settle(
        claimed.map(({ id, lease }, place) => ({ id, lease, status: place === 0 ? "accepted" : "parked" })),
        1,
      )
      return storage
    }),
  )

const verified = (storage: StorageAdapter) => Effect.runPromise(Effect.result(verifyStore(storage)))

const faultIn = async (storage: StorageAdapter): Promise<object | undefined> => {
  const result = await verified(storage)
  return Result.isFailure(result) ? { ...result.failure } : undefined
}

const everyMessage = (storage: StorageAdapter): Promise<ReadonlyArray<StoredMessage>> =>
  Effect.runPromise(
    Effect.map(
      Effect.forEach(messageStatuses, (status) => storage.messages({ status, limit: 100 })),
      (pages) => pages.flat(),
    ),
  )

const isBehind = (
  { place, position }: StoredMessage,
  after: { readonly position: number; readonly place: number } | undefined,
): boolean =>
  after === undefined || position > after.position || (position === after.position && place > after.place)

/** A store whose outbox was changed by hand. */
const holding = (storage: StorageAdapter, outbox: ReadonlyArray<StoredMessage>): StorageAdapter => ({
  ...storage,
  messages: (page) => {
    const flaw = checkPage(page)
    return flaw === undefined
      ? Effect.succeed(
          outbox
            .filter((each) => each.status === page.status && isBehind(each, page.after))
            .toSorted((one, other) => one.position - other.position || one.place - other.place)
            .slice(0, page.limit),
        )
      : Effect.fail(flaw)
  },
})

const all = counts.flatMap((count, place) => told(place + 1, count).map(({ id }) => id))

const anyId = fc.constantFrom(...all)

const changedIn = (
  outbox: ReadonlyArray<StoredMessage>,
  id: string,
  change: (message: StoredMessage) => Partial<StoredMessage>,
): ReadonlyArray<StoredMessage> =>
  outbox.map((each) => (each.id === id ? { ...each, ...change(each) } : each))

const placeIn = (id: string) => {
  const [, position, place] = id.split("-").map(Number)
  return { position: position ?? 0, place: place ?? 0 }
}

type Change = (outbox: ReadonlyArray<StoredMessage>) => ReadonlyArray<StoredMessage>

/** What was done to the outbox, and how it has to be named. */
type Tampering = readonly [change: Change, named: object]

const otherText = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length - 1), fc.constantFrom("x", "ی", "0", " ", "\u{10ffff}"))
    .map(([at, other]) => text.slice(0, at) + other + text.slice(at + 1))
    .filter((other) => other !== text)

const alteration = anyId.chain((id): fc.Arbitrary<Tampering> => {
  const named = { code: "audit.altered", params: { ...placeIn(id), messageId: id, field: "message" } }
  const text = fc.constantFrom("channel", "recipient", "template", "kind", "subject").chain((field) =>
    fc.nat().map(
      (seed): Change =>
        (outbox) =>
          changedIn(outbox, id, (each) => {
            const before = String(each[field as keyof StoredMessage])
            const at = seed % before.length
            return {
              [field]: `${before.slice(0, at)}${before[at] === "x" ? "y" : "x"}${before.slice(at + 1)}`,
            }
          }),
    ),
  )
  const parameters = fc
    .constantFrom(
      { name: "زهره" },
      { day: 20_000.5 },
      { list: [] },
      { more: 1 },
      { name: "\ud800" },
      { day: Number.POSITIVE_INFINITY },
    )
    .map(
      (other): Change =>
        (outbox) =>
          changedIn(outbox, id, (each) => ({ parameters: { ...each.parameters, ...other } })),
    )
  const urgent: Change = (outbox) => changedIn(outbox, id, (each) => ({ urgent: each.urgent !== true }))
  const renamed = otherText(id).map(
    (other): Tampering => [
      (outbox) => changedIn(outbox, id, () => ({ id: other })),
      { ...named, params: { ...named.params, messageId: other } },
    ],
  )
  return fc.oneof(
    fc.oneof(text, parameters, fc.constant(urgent)).map((change): Tampering => [change, named]),
    renamed,
  )
})

const deletion = anyId.map(
  (id): Tampering => [
    (outbox) => outbox.filter((each) => each.id !== id),
    { code: "audit.missing", params: { ...placeIn(id), field: "place" } },
  ],
)

const move = fc
  .tuple(anyId, fc.constantFrom(-3, 0, 1, 2, 3, 4, 5, 6, 7, 1_000))
  .map(([id, to]): Tampering => {
    const { place, position } = placeIn(id)
    const isBack = to < position
    return [
      (outbox) => changedIn(outbox, id, () => ({ position: to, place: 7 })),
      to === position
        ? { code: "audit.reordered", params: { position, place, messageId: id, expected: place, found: 7 } }
        : isBack
          ? { code: "audit.added", params: { position: to, messageId: id } }
          : { code: "audit.missing", params: { position, place } },
    ]
  })

const addition = fc
  .tuple(anyId, fc.constantFrom(-3, 0, 1, 2, 3, 4, 5, 6, 7), fc.nat(4), fc.constantFrom(...messageStatuses))
  .map(
    ([id, position, place, status]): Tampering => [
      (outbox) => [
        ...outbox,
        ...outbox
          .filter((each) => each.id === id)
          .map((each) => ({ ...each, id: "forged", position, place, status, attempts: 0 })),
      ],
      { code: "audit.added", params: { position, place, messageId: "forged", field: "message" } },
    ],
  )

const swap = fc
  .tuple(fc.constantFrom(0, 1, 2), fc.constantFrom(0, 1, 2))
  .filter(([one, other]) => one < other)
  .map(
    ([one, other]): Tampering => [
      (outbox) =>
        changedIn(
          changedIn(outbox, `m-4-${one}`, () => ({ place: other })),
          `m-4-${other}`,
          () => ({ place: one }),
        ),
      {
        code: "audit.reordered",
        params: {
          position: 4,
          place: one,
          messageId: `m-4-${one}`,
          field: "place",
          expected: one,
          found: other,
        },
      },
    ],
  )

describe("the messages of a store", () => {
  test("are counted where they are what was committed, whatever has become of them", async () => {
    expect(await verified(Effect.runSync(openMemory()))).toMatchObject({
      success: { messages: 0, messagesNotCovered: 0 },
    })
    expect(await verified(await filled())).toMatchObject({ success: { messages: 7, messagesNotCovered: 0 } })
  })

  test("that were altered, deleted, moved, added or swapped are named by id and place, and by nothing else", () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(alteration, deletion, move, addition, swap), async ([change, named]) => {
        const storage = await filled()
        const fault = await faultIn(holding(storage, change(await everyMessage(storage))))
        expect(fault).toMatchObject(named)
        expect(JSON.stringify(fault)).not.toMatch(/زهر|person-1/)
      }),
      { numRuns: runs(300) },
    ))

  test("may change in all that becomes of them", () =>
    fc.assert(
      fc.asyncProperty(
        anyId,
        fc.record(
          {
            status: fc.constantFrom(...messageStatuses),
            attempts: fc.nat(9),
            notBefore: fc.nat(9),
            reference: fc.string(),
            note: fc.string(),
            failure: fc.string(),
          },
          { requiredKeys: [] },
        ),
        async (id, change) => {
          const storage = await filled()
          const outbox = changedIn(await everyMessage(storage), id, () => change)
          expect(await faultIn(holding(storage, outbox))).toBeUndefined()
        },
      ),
      { numRuns: runs(50) },
    ))

  test("are named before what is broken behind them, and after what is broken before", async () => {
    const storage = await filled()
    const outbox = (await everyMessage(storage)).filter(({ id }) => id !== "m-3-0")
    const tampered = (at: number): StorageAdapter => ({
      ...holding(storage, outbox),
      feed: (page) =>
        Effect.map(storage.feed(page), (feed) =>
          feed.map((entry) => (entry.position === at ? { ...entry, body: "other" } : entry)),
        ),
    })
    expect(await faultIn(tampered(4))).toMatchObject({
      code: "audit.missing",
      params: { position: 3, place: 0 },
    })
    expect(await faultIn(tampered(3))).toMatchObject({
      code: "audit.altered",
      params: { position: 3, field: "hash" },
    })
    expect(await faultIn(tampered(2))).toMatchObject({
      code: "audit.altered",
      params: { position: 2, field: "hash" },
    })
  })

  test("that cannot be read are named, and a store that does not answer is not broken", async () => {
    const storage = await filled()
    const failing = (code: "storage.corrupt" | "storage.unavailable"): StorageAdapter => ({
      ...storage,
      messages: (page) =>
        page.status === "waiting" && (page.limit > 1 || page.after !== undefined)
          ? Effect.fail(new StorageError({ code, kind: "loan", subject: "loan-1" }))
          : storage.messages(page),
    })
    expect(await faultIn(failing("storage.corrupt"))).toMatchObject({
      code: "audit.unreadable",
      kind: "loan",
      subject: "loan-1",
      params: { field: "message" },
    })
    expect(await verified(failing("storage.unavailable"))).toMatchObject({
      failure: { code: "storage.unavailable" },
    })
  })

  test("may move from status to status while they are looked for", async () => {
    const storage = await filled()
    const settleAll = (status: MessageStatus, now: number) =>
      Effect.gen(function* () {
        for (let left = true; left; ) {
          const claimed = yield* storage.claim({ owner: "dispatcher-1", now, until: now + 1, limit: 10 })
          yield* storage.settle(
            claimed.map(({ id, lease }) => ({ id, lease, status })),
            now,
          )
          left = claimed.length > 0
        }
      })
    await Effect.runPromise(settleAll("parked", 10))
    // They are requeued when those that wait were read, and those that are parked were not.
    let moves = 0
    const moving: StorageAdapter = {
      ...storage,
      messages: (page) =>
        Effect.gen(function* () {
          if (page.status === "parked" && moves < 3) {
            moves++
            yield* storage.requeue?.(all) ?? Effect.void
          }
          if (page.status === "waiting" && moves > 0 && moves < 3) yield* settleAll("parked", 20)
          return yield* storage.messages(page)
        }),
    }
    expect(await verified(moving)).toMatchObject({ success: { messages: 7 } })
    expect(moves).toBe(3)
  })

  test("may be added with their event when the end of the feed was read", async () => {
    const storage = await filled()
    const next = following(commits.at(-1) as CaseCommit, { messages: [message("more")] })
    let added = 0
    const growing: StorageAdapter = {
      ...storage,
      messages: (page) =>
        Effect.gen(function* () {
          // What stands behind the last event is asked for one by one.
          if (page.limit === 1 && added++ === 0) yield* Effect.orDie(storage.commit(next))
          return yield* storage.messages(page)
        }),
    }
    expect(await verified(growing)).toMatchObject({ success: { messages: 8, position: 7 } })
    expect(added).toBeGreaterThan(1)
  })
})

describe("a store from before messages were sealed", () => {
  /** The feed as it was chained before. */
  const unsealed = (feed: ReadonlyArray<FeedEntry>): ReadonlyArray<FeedEntry> => {
    const last = new Map<string, string>()
    let feedHash = noHash
    return feed.map(({ messageDigests: _, ...entry }) => {
      const previous = last.get(entry.subject) ?? noHash
      const hash = hashOfEvent(entry, previous)
      last.set(entry.subject, hash)
      feedHash = feedHashOf(feedHash, hash)
      return { ...entry, previous, hash, feedHash }
    })
  }

  test("is verified as before, and says how many messages are not covered", async () => {
    const storage = await filled()
    const feed = unsealed(await Effect.runPromise(storage.feed({ after: 0, limit: 100 })))
    const old: StorageAdapter = {
      ...storage,
      feed: ({ after, limit }) => Effect.succeed(feed.slice(after, after + limit)),
      history: ({ after = 0, subject }) =>
        Effect.succeed(feed.filter((entry) => entry.subject === subject && entry.version > after)),
      query: (query) =>
        Effect.map(storage.query(query), ({ next: _, ...page }) => ({
          ...page,
          cases: page.cases.map((found) => ({
            ...found,
            hash: feed.findLast(({ subject }) => subject === found.subject)?.hash ?? noHash,
          })),
        })),
    }
    expect(await verified(old)).toMatchObject({
      success: { position: 6, cases: 2, messages: 0, messagesNotCovered: 7 },
    })
    const outbox = await everyMessage(storage)
    const tampered = holding(
      old,
      changedIn(outbox, "m-1-0", () => ({ recipient: "person-2" })),
    )
    expect(await faultIn(tampered)).toBeUndefined()
    // What stands with no event is added all the same.
    for (const position of [-1, 0, 7])
      expect(
        await faultIn(
          holding(
            old,
            changedIn(outbox, "m-1-0", () => ({ position })),
          ),
        ),
      ).toMatchObject({ code: "audit.added", params: { messageId: "m-1-0", position } })
  })

  test("has the hashes that it had", () => {
    const event = { kind: "loan", subject: "loan-1", version: 1, body: { type: "noted", amount: 120 } }
    expect(hashOfEvent(event, noHash)).toBe(
      "270ac32051c9b3b7bb406c208f89fd2a695f842be5b207d7eccf2b76042887eb",
    )
    expect(chain([event], noHash)[0]?.hash).not.toBe(hashOfEvent(event, noHash))
  })
})
