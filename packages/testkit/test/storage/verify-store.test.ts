import { BrokenRecord, type StorageAdapter, verifyStore } from "@bazgasht/core"
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
    expect(await verified(storage, kept)).toMatchObject({ success: { position: 5 + more } })
  }
})

test("an empty store is not whole if something was there", async () => {
  const kept = await Effect.runPromise(verifyStore(await filled()))
  expect(await faultIn(memoryStorage(), kept)).toMatchObject({ code: "audit.missing", position: 1 })
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
  expect(await faultIn(loading(caseAfter(following(second))))).toBeUndefined()
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

test("an altered feed is found before any case is read", async () => {
  const storage = await filled()
  const altered: StorageAdapter = {
    ...storage,
    feed: (page) => Effect.map(storage.feed(page), (feed) => feed.toSpliced(1, 1)),
    load: () => Effect.die("read"),
  }
  expect(await faultIn(altered)).toMatchObject({ code: "audit.missing", position: 2 })
})
