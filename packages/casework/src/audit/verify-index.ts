/**
 * Whether cases are found by what they say of themselves, and by nothing else: what a store keeps to find them by is no part of
 * any chain.
 */

import * as Effect from "effect/Effect"
import { maxPageSize } from "../ports/storage/checks.ts"
import { compareTexts } from "../ports/storage/order.ts"
import type { Attributes, IndexEntry, StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"
import { type BrokenRecord, brokenRecord } from "./broken-record.ts"
import { readablePage } from "./readable.ts"

/** How a verification goes on while others go on writing: a case may be changed between being read and being looked for. */
const maxChanges = 10

/** A case that is not found by an attribute that it has, or is by one that it has not; or, by none, not among those of its kind. */
export const misindexed = (
  { kind, subject, version }: CaseName & { readonly version: number },
  attribute: string | undefined,
): BrokenRecord =>
  brokenRecord({
    code: "audit.misindexed",
    kind,
    subject,
    version,
    field: "index",
    expected: attribute ?? "subject",
  })

/** A page of the index of a kind. An entry that cannot be read finds nothing. */
const entriesBehind = (
  storage: StorageAdapter,
  kind: string,
  after: Pick<IndexEntry, "subject" | "name">,
  most: number,
): Effect.Effect<ReadonlyArray<IndexEntry>, StorageError | BrokenRecord> =>
  readablePage(
    (limit) => storage.index?.({ kind, after, limit }) ?? Effect.succeed([]),
    most,
    ({ subject = "?" }) => misindexed({ kind, subject, version: 0 }, undefined),
  )

/** A walk over the index of a kind, in the order of the ids of its cases, from one on. */
export const indexWalk = (storage: StorageAdapter, kind: string, first = "", most = maxPageSize) => {
  let after: Pick<IndexEntry, "subject" | "name"> | undefined = { subject: first, name: "" }
  let page: ReadonlyArray<IndexEntry> = []
  let place = 0
  return {
    /** The entries of the cases up to an id, or to the end, that were not taken before. */
    takeTo: Effect.fnUntraced(function* (subject?: string) {
      const taken: Array<IndexEntry> = []
      for (;;) {
        const entry: IndexEntry | undefined = page[place]
        if (entry !== undefined) {
          if (subject !== undefined && compareTexts(entry.subject, subject) > 0) return taken
          taken.push(entry)
          place++
        } else if (after === undefined) return taken
        else {
          page = yield* entriesBehind(storage, kind, after, most)
          place = 0
          after = page.at(-1)
        }
      }
    }),
  }
}

/** The entries of one case. */
export const entriesOf = (storage: StorageAdapter, { kind, subject }: CaseName) =>
  indexWalk(storage, kind, subject, 32).takeTo(subject)

/** The first attribute by which a case is not found, or is found and does not have, or is found twice. */
const wrongAttribute = (attributes: Attributes, entries: ReadonlyArray<IndexEntry>): string | undefined => {
  const names = Object.keys(attributes)
  const missing = names.find(
    (name) => !entries.some((entry) => entry.name === name && entry.value === attributes[name]),
  )
  if (missing !== undefined || entries.length === names.length) return missing
  return entries.find(
    ({ name }, place) =>
      !Object.hasOwn(attributes, name) || entries.findIndex((entry) => entry.name === name) < place,
  )?.name
}

/** A case is found by what it holds, and by nothing else. What was changed meanwhile is read anew. */
const verifyEntriesOf = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  name: CaseName,
  read: StoredCase | undefined,
  entries: ReadonlyArray<IndexEntry>,
) {
  let [stored, found] = [read, entries]
  for (let changes = 0; changes < maxChanges; changes++) {
    const attribute = wrongAttribute(stored?.attributes ?? {}, found)
    if (attribute === undefined) return
    const again = yield* entriesOf(storage, name)
    const now = yield* storage.load(name)
    // Entries that were read while a case stood at one version are those of the version.
    if (now?.version === stored?.version && wrongAttribute(stored?.attributes ?? {}, again) !== undefined)
      return yield* misindexed({ ...name, version: stored?.version ?? 0 }, attribute)
    stored = now
    found = again
  }
})

/**
 * A case is found by what it holds, as the entries say that were read since the case before; what belongs to others between the two is of
 * cases that were opened since, or that `verifiedApart` holds. A store without an index is not checked.
 */
export const verifyEntries = Effect.fnUntraced(function* (
  storage: StorageAdapter,
  kind: string,
  stored: StoredCase | undefined,
  entries: ReadonlyArray<IndexEntry>,
  verifiedApart: ReadonlyMap<string, unknown>,
) {
  if (storage.index === undefined) return
  const bySubject = Map.groupBy(entries, ({ subject }) => subject)
  const own = stored === undefined ? [] : (bySubject.get(stored.subject) ?? [])
  if (own.length < entries.length)
    for (const [subject, others] of bySubject)
      if (others !== own && !verifiedApart.has(subject))
        yield* verifyEntriesOf(storage, { kind, subject }, undefined, others)
  if (stored !== undefined) yield* verifyEntriesOf(storage, stored, stored, own)
})
