import { BrokenRecord, verifyStore } from "@bazgasht/casework"
import {
  compareTexts,
  type IndexEntry,
  type StorageAdapter,
  StorageError,
  type StoredCase,
  type StoredEvent,
} from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { caseAfter, following, loan, opening } from "../../src/storage/commits.ts"

const first = opening(loan("loan-1"), { events: [{ a: 1 }, { a: 2 }] })
const second = following(first, { events: [{ a: 3 }] })

/** A store with two cases and so many more, one of them with two commits. */
const filled = async (more = 0): Promise<StorageAdapter> => {
  const storage = Effect.runSync(openMemory())
  const commits = [first, opening(loan("loan-2")), second]
  const others = Array.from({ length: more }, (_, place) => opening(loan(`other-${place}`)))
  for (const commit of [...commits, ...others]) await Effect.runPromise(storage.commit(commit))
  return storage
}

const verified = (...given: Parameters<typeof verifyStore>) =>
  Effect.runPromise(Effect.result(verifyStore(...given)))

/** A store in which a case is read as something else, or as nothing, whichever way it is read. */
const reading = (
  storage: StorageAdapter,
  subject: string,
  spoilt: (found: StoredCase) => StoredCase | undefined,
): StorageAdapter => {
  const spoil = (found: StoredCase | undefined): StoredCase | undefined =>
    found?.subject === subject ? spoilt(found) : found
  return {
    ...storage,
    load: (name) => Effect.map(storage.load(name), spoil),
    query: (query) =>
      Effect.map(storage.query(query), (page) => ({
        ...page,
        cases: page.cases.flatMap((found) => spoil(found) ?? []),
      })),
  }
}

const faultIn = async (...given: Parameters<typeof verifyStore>): Promise<unknown> => {
  const result = await verified(...given)
  if (Result.isSuccess(result)) return undefined
  expect(result.failure).toBeInstanceOf(BrokenRecord)
  return { ...result.failure }
}

test("a store is whole, and its mark can be kept, over pages and empty ones", async () => {
  expect(await verified(Effect.runSync(openMemory()))).toMatchObject({ success: { position: 0, cases: 0 } })
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
  expect(await faultIn(Effect.runSync(openMemory()), { kept })).toMatchObject({
    code: "audit.missing",
    params: { position: 1 },
  })
})

test("a case that does not stand where the feed has brought it is stale", async () => {
  const storage = await filled()
  const stale = (params: object) => ({
    ...{ code: "audit.stale", kind: "loan", subject: "loan-1" },
    params: { version: 3, ...params },
  })
  const loading = (found: StoredCase | undefined): StorageAdapter => reading(storage, "loan-1", () => found)
  expect(await faultIn(loading(undefined))).toMatchObject(stale({ field: "version", expected: 3, found: 0 }))
  expect(await faultIn(loading(caseAfter(first)))).toMatchObject(stale({ field: "version", found: 2 }))
  expect(await faultIn(loading({ ...caseAfter(second), hash: "0".repeat(64) }))).toMatchObject(
    stale({ field: "hash", expected: caseAfter(second).hash }),
  )
  // What was committed while the store was walked over is no fault.
  const goesOn: StorageAdapter = {
    ...storage,
    query: (query) =>
      Effect.tap(storage.query(query), () => Effect.ignore(storage.commit(following(second)))),
  }
  expect(await faultIn(goesOn)).toBeUndefined()
  // One that stands further than its events lead is.
  expect(await faultIn(loading(caseAfter(following(following(second)))))).toMatchObject({
    code: "audit.missing",
    params: { version: 5 },
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
  expect(await faultIn(altered)).toMatchObject({
    code: "audit.altered",
    subject: "loan-1",
    params: { version: 2 },
  })
  const cut: StorageAdapter = {
    ...storage,
    history: (name) => Effect.map(storage.history(name), (history) => history.slice(0, 2)),
  }
  expect(await faultIn(cut)).toMatchObject({
    code: "audit.missing",
    subject: "loan-1",
    params: { version: 3 },
  })
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
      params: { position: place, field: "body" },
    })
  expect(await faultIn(unreadableAt([800], 799))).toMatchObject({
    code: "audit.altered",
    params: { position: 799 },
  })
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
    params: { version: 1 },
  })
})

test("documents and attributes are held against events where it is known how they follow", async () => {
  const storage = await filled()
  const stored = caseAfter(second)
  const contents = new Map([
    [
      "loan",
      {
        contentOf: ([event]: ReadonlyArray<StoredEvent>) => {
          const { attributes, document } =
            event?.subject === "loan-1" ? stored : caseAfter(opening(loan("loan-2")))
          return Effect.succeed(Result.succeed({ document, attributes, documentBefore: { former: 1 } }))
        },
      },
    ],
  ])
  const loading = (changed: object): StorageAdapter =>
    reading(storage, "loan-1", (found) => ({ ...found, ...changed }))
  const altered = (field: string) => ({
    ...{ code: "audit.altered", kind: "loan", subject: "loan-1" },
    params: { version: 3, field },
  })
  expect(await faultIn(loading({ document: { forged: 1 } }), { contents })).toMatchObject(altered("document"))
  expect(await faultIn(loading({ document: { former: 1 } }), { contents })).toBeUndefined()
  expect(await faultIn(loading({ attributes: { forged: 1 } }), { contents })).toMatchObject(
    altered("attributes"),
  )
  expect(await faultIn(loading({ document: { forged: 1 } }))).toBeUndefined()
})

test("an altered feed is found before any case is read", async () => {
  const storage = await filled()
  const altered: StorageAdapter = {
    ...storage,
    feed: (page) => Effect.map(storage.feed(page), (feed) => feed.toSpliced(1, 1)),
    load: () => Effect.die("read"),
    query: () => Effect.die("read"),
  }
  expect(await faultIn(altered)).toMatchObject({ code: "audit.missing", params: { position: 2 } })
})

describe("what cases are found by", () => {
  const withAttributes = async (): Promise<StorageAdapter> => {
    const storage = Effect.runSync(openMemory())
    for (let place = 0; place < 250; place++) {
      const attributes = { stage: place % 2 === 0 ? "open" : "closed", points: place, isUrgent: place === 7 }
      await Effect.runPromise(storage.commit(opening(loan(`loan-${place}`), { attributes })))
    }
    return storage
  }
  /** A store that keeps an index, which somebody may have changed. */
  const indexed = (
    storage: StorageAdapter,
    changed: (entries: ReadonlyArray<IndexEntry>) => ReadonlyArray<IndexEntry> = (entries) => entries,
  ): StorageAdapter => ({
    ...storage,
    index: ({ after, kind, limit }) =>
      Effect.map(storage.query({ kind, where: [], limit: 1000 }), ({ cases }) =>
        changed(
          cases.flatMap(({ attributes, subject }) =>
            Object.entries(attributes).map(([name, value]) => ({ subject, name, value })),
          ),
        )
          .filter((entry) => inOrder(entry, after) > 0)
          .toSorted(inOrder)
          .slice(0, limit),
      ),
  })
  const inOrder = (
    one: Pick<IndexEntry, "subject" | "name">,
    other: Pick<IndexEntry, "subject" | "name">,
  ): number => compareTexts(one.subject, other.subject) || compareTexts(one.name, other.name)

  test("is whole where every case is found by all that it has", async () => {
    expect(await verified(indexed(await withAttributes()))).toMatchObject({ success: { cases: 250 } })
  })

  test("is asked for in pages, and not case by case", async () => {
    const counted = { index: 0, query: 0 }
    const sound = indexed(await withAttributes())
    await verified({
      ...sound,
      query: (query) => Effect.tap(sound.query(query), () => Effect.sync(() => counted.query++)),
      index: (page) =>
        Effect.tap(sound.index?.(page) ?? Effect.succeed([]), () => Effect.sync(() => counted.index++)),
    })
    expect(counted.index).toBe(2)
    expect(counted.query).toBeLessThan(10)
  })

  const anyCase = fc.nat(249).map((place) => `loan-${place}`)
  const anyName = fc.constantFrom("stage", "points", "isUrgent")

  test("names the case and the attribute of an entry that is missing, or has another value", () =>
    fc.assert(
      fc.asyncProperty(
        anyCase,
        anyName,
        fc.option(fc.oneof(fc.boolean(), fc.nat(260), fc.constantFrom("open", "closed", "7"))),
        async (subject, name, value) => {
          const storage = await whole
          const before = (await Effect.runPromise(storage.load(loan(subject))))?.attributes[name]
          fc.pre(value !== before)
          const changed = indexed(storage, (entries) =>
            entries.flatMap((entry) =>
              entry.subject !== subject || entry.name !== name
                ? [entry]
                : value === null
                  ? []
                  : [{ ...entry, value }],
            ),
          )
          const named = {
            code: "audit.misindexed",
            kind: "loan",
            subject,
            params: { version: 1, expected: name },
          }
          expect(await faultIn(changed)).toMatchObject(named)
          expect(
            await faultIn({ ...changed, capabilities: { ...storage.capabilities, queries: false } }),
          ).toMatchObject(named)
        },
      ),
      { numRuns: runs(60) },
    ))
  const whole = withAttributes()

  test("names a case that is found by an attribute that it does not have, or twice, or is none", () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(anyCase, fc.constantFrom("a", "loan-x", "z")),
        fc.constantFrom("stage", "points", "forged", "a"),
        async (subject, name) => {
          const storage = await whole
          const fault = await faultIn(
            indexed(storage, (entries) => [...entries, { subject, name, value: "open" }]),
          )
          expect(fault).toMatchObject({
            code: "audit.misindexed",
            kind: "loan",
            subject,
            params: { field: "index", expected: name },
          })
        },
      ),
      { numRuns: runs(60) },
    ))

  test("names a case whose entry cannot be read", async () => {
    const sound = indexed(await withAttributes())
    const corrupt = new StorageError({ code: "storage.corrupt", kind: "loan", subject: "loan-101" })
    const unreadable: StorageAdapter = {
      ...sound,
      index: (page) =>
        Effect.flatMap(sound.index?.(page) ?? Effect.succeed([]), (entries) =>
          entries.some(({ subject }) => subject === "loan-101")
            ? Effect.fail(corrupt)
            : Effect.succeed(entries),
        ),
    }
    expect(await faultIn(unreadable)).toMatchObject({ code: "audit.misindexed", subject: "loan-101" })
  })

  test("names a case that is not among those of its kind", async () => {
    const storage = await withAttributes()
    const hidden: StorageAdapter = {
      ...storage,
      query: (query) =>
        Effect.map(storage.query(query), (page) => ({
          ...page,
          cases: page.cases.filter(({ subject }) => subject !== "loan-7"),
        })),
    }
    expect(await faultIn(hidden)).toMatchObject({
      code: "audit.misindexed",
      subject: "loan-7",
      params: { expected: "subject" },
    })
  })

  test("is no matter where a store finds nothing, and cases are loaded", async () => {
    const storage = await withAttributes()
    const blind: StorageAdapter = {
      ...storage,
      capabilities: { ...storage.capabilities, queries: false },
      query: () =>
        Effect.fail(new StorageError({ code: "storage.unsupported", params: { capability: "queries" } })),
    }
    expect(await verified(blind)).toMatchObject({ success: { cases: 250 } })
    const broken = reading(blind, "loan-3", (found) => ({ ...found, hash: "0".repeat(64) }))
    expect(await faultIn({ ...broken, query: blind.query })).toMatchObject({
      code: "audit.stale",
      subject: "loan-3",
    })
  })

  test("may change while it is looked for", async () => {
    const storage = await withAttributes()
    let version = 1
    let last = opening(loan("loan-7"), { attributes: { stage: "closed", points: 7, isUrgent: true } })
    const move = Effect.suspend(() => {
      version++
      last = following(last, { attributes: { stage: "moved", points: 1000 + version, isUrgent: false } })
      return Effect.orDie(storage.commit(last))
    })
    const sound = indexed(storage)
    const goesOn: StorageAdapter = {
      ...sound,
      index: (page) =>
        Effect.suspend(() => {
          const found = sound.index?.(page) ?? Effect.succeed([])
          return version > 5 ? found : Effect.andThen(move, Effect.tap(found, move))
        }),
    }
    expect(await faultIn(goesOn)).toBeUndefined()
    expect(version).toBe(7)
  })
})
