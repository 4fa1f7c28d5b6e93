import { BrokenRecord, type StorageAdapter, StorageError, verifyStore } from "@bazgasht/core"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { caseAfter, following, loan, opening } from "../../src/storage/commits.ts"

const first = opening(loan("loan-1"), { events: [{ a: 1 }, { a: 2 }] })
const second = following(first, { events: [{ a: 3 }] })

/** A store with two cases and so many more, one of them with two commits. */
const filled = async (more = 0): Promise<StorageAdapter> => {
  const storage = memoryStorage()
  const commits = [first, opening(loan("loan-2")), second]
  const others = Array.from({ length: more }, (_, place) => opening(loan(`other-${place}`)))
  for (const commit of [...commits, ...others]) await Effect.runPromise(storage.commit(commit))
  return storage
}

const verified = (...given: Parameters<typeof verifyStore>) =>
  Effect.runPromise(Effect.result(verifyStore(...given)))

const faultIn = async (...given: Parameters<typeof verifyStore>): Promise<unknown> => {
  const result = await verified(...given)
  if (Result.isSuccess(result)) return undefined
  expect(result.failure).toBeInstanceOf(BrokenRecord)
  return { ...result.failure }
}

test("a store is whole, and its mark can be kept, over pages and empty ones", async () => {
  expect(await verified(memoryStorage())).toMatchObject({ success: { position: 0, cases: 0 } })
  for (const more of [0, 995, 996, 997, 1_500]) {
    const storage = await filled(more)
    const result = await verified(storage)
    expect(result).toMatchObject({ success: { position: 4 + more, cases: 2 + more } })
    const kept = Result.isSuccess(result) ? result.success : undefined
    await Effect.runPromise(storage.commit(following(second)))
    expect(await verified(storage, kept === undefined ? {} : { kept })).toMatchObject({
      success: { position: 5 + more },
    })
  }
})

test("an empty store is not whole if something was there", async () => {
  const kept = await Effect.runPromise(verifyStore(await filled()))
  expect(await faultIn(memoryStorage(), { kept })).toMatchObject({ code: "audit.missing", position: 1 })
})

test("a case that does not stand where the feed has brought it is stale", async () => {
  const storage = await filled()
  const stale = { code: "audit.stale", kind: "loan", subject: "loan-1", version: 3 }
  const loading = (found: ReturnType<typeof caseAfter> | undefined): StorageAdapter => ({
    ...storage,
    load: (name) => (name.subject === "loan-1" ? Effect.succeed(found) : storage.load(name)),
  })
  expect(await faultIn(loading(undefined))).toMatchObject({
    ...stale,
    field: "version",
    expected: 3,
    found: 0,
  })
  expect(await faultIn(loading(caseAfter(first)))).toMatchObject({ ...stale, field: "version", found: 2 })
  expect(await faultIn(loading({ ...caseAfter(second), hash: "0".repeat(64) }))).toMatchObject({
    ...stale,
    field: "hash",
    expected: caseAfter(second).hash,
  })
  // What was committed while the store was walked over is no fault.
  const goesOn: StorageAdapter = {
    ...storage,
    load: (name) => Effect.andThen(Effect.ignore(storage.commit(following(second))), storage.load(name)),
  }
  expect(await faultIn(goesOn)).toBeUndefined()
  // One that stands further than its events lead is.
  expect(await faultIn(loading(caseAfter(following(following(second)))))).toMatchObject({
    code: "audit.missing",
    version: 5,
  })
})

test("a history that differs from the feed is found", async () => {
  const storage = await filled()
  const altered: StorageAdapter = {
    ...storage,
    history: (name) =>
      Effect.map(storage.history(name), (history) =>
        history.map((event) => (event.version === 2 ? { ...event, body: { a: 200 } } : event)),
      ),
  }
  expect(await faultIn(altered)).toMatchObject({ code: "audit.altered", subject: "loan-1", version: 2 })
  const cut: StorageAdapter = {
    ...storage,
    history: (name) => Effect.map(storage.history(name), (history) => history.slice(0, 2)),
  }
  expect(await faultIn(cut)).toMatchObject({ code: "audit.missing", subject: "loan-1", version: 3 })
})

test("what cannot be read is named by its place, and what is altered before it is found first", async () => {
  const storage = await filled(1_500)
  const unreadableAt = (places: ReadonlyArray<number>, alteredAt?: number): StorageAdapter => ({
    ...storage,
    feed: ({ after, limit }) =>
      places.some((place) => place > after && place <= after + limit)
        ? Effect.fail(new StorageError({ code: "storage.corrupt", kind: "loan", subject: "loan-1" }))
        : Effect.map(storage.feed({ after, limit }), (page) =>
            page.map((entry) => (entry.position === alteredAt ? { ...entry, body: "other" } : entry)),
          ),
  })
  for (const place of [1, 2, 999, 1_000, 1_001, 1_504])
    expect(await faultIn(unreadableAt([1_504, place]))).toMatchObject({
      code: "audit.unreadable",
      position: place,
      field: "body",
    })
  expect(await faultIn(unreadableAt([800], 799))).toMatchObject({ code: "audit.altered", position: 799 })
  const away = new StorageError({ code: "storage.unavailable" })
  expect(await verified({ ...storage, feed: () => Effect.fail(away) })).toMatchObject({ failure: away })
})

test("a case of which no event tells is found", async () => {
  const storage = await filled()
  const strange = { ...caseAfter(opening(loan("loan-9"))) }
  const withStranger: StorageAdapter = {
    ...storage,
    query: (query) =>
      Effect.map(storage.query(query), (page) =>
        query.kind === "loan" ? { ...page, cases: [...page.cases, strange] } : page,
      ),
  }
  expect(await faultIn(withStranger)).toMatchObject({
    code: "audit.missing",
    kind: "loan",
    subject: "loan-9",
    version: 1,
  })
})

test("documents and attributes are held against events where it is known how they follow", async () => {
  const storage = await filled()
  const stored = caseAfter(second)
  const contents = new Map([
    [
      "loan",
      () => Effect.succeed(Result.succeed({ document: stored.document, attributes: stored.attributes })),
    ],
  ])
  const loading = (changed: object): StorageAdapter => ({
    ...storage,
    load: (name) =>
      name.subject === "loan-1" ? Effect.succeed({ ...stored, ...changed }) : storage.load(name),
  })
  const altered = { code: "audit.altered", kind: "loan", subject: "loan-1", version: 3 }
  expect(await faultIn(loading({ document: { forged: 1 } }), { contents })).toMatchObject({
    ...altered,
    field: "document",
  })
  expect(await faultIn(loading({ attributes: { forged: 1 } }), { contents })).toMatchObject({
    ...altered,
    field: "attributes",
  })
  expect(await faultIn(loading({ document: { forged: 1 } }))).toBeUndefined()
})

test("an altered feed is found before any case is read", async () => {
  const storage = await filled()
  const altered: StorageAdapter = {
    ...storage,
    feed: (page) => Effect.map(storage.feed(page), (feed) => feed.toSpliced(1, 1)),
    load: () => Effect.die("read"),
  }
  expect(await faultIn(altered)).toMatchObject({ code: "audit.missing", position: 2 })
})
