import {
  type AttributeValue,
  type CaseQuery,
  type Condition,
  compareValues,
  type Json,
  messageStatuses,
  type StorageAdapter,
} from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import { openMemory } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { behind, loan, message, opening } from "./commits.ts"
import { withStore } from "./stores.ts"
import { verified, wholeFeed } from "./verified.ts"

const hostile = [
  "'; DROP TABLE events; --",
  '"',
  "%",
  "_",
  "__proto__",
  "constructor",
  "a.b",
  "?1",
  "\\",
  "\u{10FFFF}",
  "\u{1F600}",
  "\uFB8E",
  "\uE000",
  "پرونده‌های باز",
  "کتاب",
  "كتاب",
  "é",
  "e\u0301",
  "ß",
  "SS",
  " ",
  "a",
  "A",
  "b",
  "aa",
  "10",
  "9",
  "true",
]
const name = fc.constantFrom(...hostile)
const value: fc.Arbitrary<AttributeValue> = fc.oneof(
  name,
  fc.boolean(),
  fc.constantFrom(0, -0, 1, -1, 9, 10, 0.1, 1e21, -1e-7, 2 ** 53 + 2, Number.MAX_VALUE, 5e-324),
)
const attributes = fc.dictionary(fc.constantFrom("stage", "unit", "__proto__", "a'b", "deadline"), value, {
  noNullPrototype: true,
})
const attribute = fc.constantFrom("stage", "unit", "__proto__", "a'b", "deadline", "absent")

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ attribute, is: value }),
  fc.record({ attribute }),
  fc.record({ attribute, from: value }),
  fc.record({ attribute, below: value }),
  fc
    .record({ attribute, from: value, below: value })
    .filter(({ from, below }) => typeof from === typeof below)
    .map((range) => (compareValues(range.from, range.below) <= 0 ? range : { ...range, below: range.from })),
)

const kinds = fc.constantFrom("loan", "__proto__")
const query: fc.Arbitrary<CaseQuery> = fc.record(
  {
    kind: kinds,
    where: fc.array(condition, { maxLength: 3 }),
    sort: fc.record({ attribute, order: fc.constantFrom("ascending", "descending") }),
    limit: fc.constantFrom(1, 2, 3, 1000),
  },
  { requiredKeys: ["kind", "where", "limit"] },
)

/** What is done to both stores. Cases and leases are chosen among those that there are. */
type Deed = (store: StorageAdapter, leases: Map<string, string>) => Effect.Effect<unknown, unknown>

const commits: fc.Arbitrary<Deed> = fc
  .record({
    kind: kinds,
    subject: name,
    off: fc.constantFrom(0, 0, 0, 0, 1),
    attributes,
    bodies: fc.array(fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>, {
      minLength: 1,
      maxLength: 2,
    }),
    ids: fc.uniqueArray(fc.stringMatching(/^m\d{2}$/), { maxLength: 2 }),
    notBefore: fc.option(fc.constantFrom(-5, 0, 30), { nil: undefined }),
    urgent: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(
    ({ kind, subject, off, ids, notBefore, urgent, ...change }) =>
      (store) =>
        Effect.gen(function* () {
          const stored = yield* store.load({ kind, subject })
          const { version, hash } = stored ?? { version: 0, hash: "0".repeat(64) }
          const more = {
            ...(notBefore === undefined ? {} : { notBefore }),
            ...(urgent === undefined ? {} : { urgent }),
          }
          const messages = ids.map((id) => message(id, more))
          return yield* store.commit(
            behind({ kind, subject, version: version + off, hash }, { ...change, messages }),
          )
        }),
  )

const claims: fc.Arbitrary<Deed> = fc
  .record({ now: fc.nat(60), for: fc.integer({ min: 1, max: 20 }), limit: fc.constant(1_000) })
  .map(
    ({ now, limit, for: milliseconds }) =>
      (store, leases) =>
        Effect.map(store.claim({ owner: "dispatcher-1", now, until: now + milliseconds, limit }), (claimed) =>
          claimed.map(({ lease, ...rest }) => {
            leases.set(rest.id, lease)
            return rest
          }),
        ),
  )

const settlements: fc.Arbitrary<Deed> = fc
  .record({
    now: fc.nat(80),
    status: fc.constantFrom(...messageStatuses),
    more: fc.record({ notBefore: fc.nat(80), reference: name, failure: name }, { requiredKeys: [] }),
    stranger: fc.boolean(),
  })
  .map(
    ({ now, status, more, stranger }) =>
      (store, leases) =>
        store.settle(
          [...leases].map(([id, lease]) => ({
            id,
            lease: stranger ? "somebody else's" : lease,
            status,
            ...more,
          })),
          now,
        ),
  )

const allPages =
  (asked: CaseQuery): Deed =>
  (store) =>
    Effect.gen(function* () {
      const pages: Array<unknown> = []
      let next: string | undefined
      do {
        const page = yield* store.query({ ...asked, ...(next === undefined ? {} : { after: next }) })
        pages.push(page)
        next = page.next
      } while (next !== undefined)
      return pages
    })

const reads = query.map(allPages)

const everything = (store: StorageAdapter) =>
  Effect.all([
    wholeFeed(store),
    Effect.forEach(messageStatuses, (status) => store.messages({ status, limit: 1000 })),
  ])

const outcome = (deed: Deed, store: StorageAdapter, leases: Map<string, string>) =>
  Effect.map(Effect.result(deed(store, leases)), (result) =>
    Result.isSuccess(result)
      ? { answer: result.success }
      : { code: (result.failure as { readonly code: string }).code },
  )

const agree = (deeds: ReadonlyArray<Deed>): Promise<void> =>
  withStore({ file: ":memory:" }, (store) =>
    Effect.gen(function* () {
      const reference = Effect.runSync(openMemory())
      const [ours, theirs] = [new Map<string, string>(), new Map<string, string>()]
      for (const deed of deeds) {
        expect(yield* outcome(deed, store, ours)).toEqual(yield* outcome(deed, reference, theirs))
      }
      expect(yield* everything(store)).toEqual(yield* everything(reference))
      yield* verified(store)
    }),
  )

describe("the store in a file", () => {
  it("agrees with the one in memory in whatever is done to both", async () => {
    const deed = fc.oneof(
      { weight: 6, arbitrary: commits },
      { weight: 3, arbitrary: claims },
      { weight: 3, arbitrary: settlements },
      { weight: 4, arbitrary: reads },
    )
    await fc.assert(fc.asyncProperty(fc.array(deed, { maxLength: 40, size: "max" }), agree), {
      numRuns: runs(150),
    })
  })

  it("finds the same cases, in the same order and pages", async () => {
    const filled = fc.array(commits, { minLength: 20, maxLength: 40, size: "max" })
    const asked = fc.array(reads, { minLength: 10, maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(filled, asked, (before, questions) => agree([...before, ...questions])),
      { numRuns: runs(60) },
    )
  })

  it("finds the same among so many that it walks along an index", async () => {
    const openings = Array.from({ length: 1200 }, (_, number) =>
      opening(loan(`loan-${(number * 7919) % 1200}`), {
        attributes: {
          open: true,
          unit: hostile[number % 3] ?? "",
          ...(number % 10 === 0 ? {} : { due: number % 4 === 0 ? `${number}` : number % 400 }),
        },
      }),
    )
    const filled = openings.map(
      (commit): Deed =>
        (store) =>
          store.commit(commit),
    )
    const wheres: ReadonlyArray<ReadonlyArray<Condition>> = [
      [],
      [{ attribute: "open", is: true }],
      [{ attribute: "open" }, { attribute: "unit" }],
      [
        { attribute: "open", is: true },
        { attribute: "unit", is: hostile[1] ?? "" },
      ],
      [
        { attribute: "due", from: 0, below: 1000 },
        { attribute: "unit", below: hostile[0] ?? "" },
      ],
    ]
    const sorts: ReadonlyArray<Pick<CaseQuery, "sort">> = [
      {},
      { sort: { attribute: "due", order: "ascending" } },
      { sort: { attribute: "due", order: "descending" } },
      { sort: { attribute: "unit", order: "descending" } },
    ]
    const questions = wheres.flatMap((where) =>
      sorts.map((sort) => allPages({ kind: "loan", where, ...sort, limit: 150 })),
    )
    await agree([...filled, ...questions])
  })
})
