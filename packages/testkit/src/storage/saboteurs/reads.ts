import {
  type AttributeValue,
  type CasePage,
  type CaseQuery,
  type Condition,
  commandIn,
  compareTexts,
  compareValues,
  type FeedEntry,
  type IndexEntry,
  type Json,
  type StorageAdapter,
  StorageError,
  type StoredCase,
  stageAttribute,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { allCases } from "../content.ts"
import { committed, type Sabotage, type Saboteur, saboteurs } from "./saboteur.ts"

const key = ({ kind, subject }: { readonly kind: string; readonly subject: string }): string =>
  JSON.stringify([kind, subject])

type FeedPage = Parameters<StorageAdapter["feed"]>[0]

const reading =
  (change: (page: FeedPage) => FeedPage): Sabotage =>
  (sound) => ({ feed: (page) => sound.feed(change(page)) })

export const brokenReads: ReadonlyArray<Saboteur> = saboteurs({
  "a later commit replaces the document and every attribute": {
    "answers from a cache that no commit empties": (sound) => {
      const cache = new Map<string, StoredCase>()
      return {
        load: (name) =>
          Effect.suspend(() => {
            const cached = cache.get(key(name))
            if (cached !== undefined) return Effect.succeed(cached)
            return Effect.tap(sound.load(name), (found) =>
              Effect.sync(() => {
                if (found !== undefined) cache.set(key(name), found)
              }),
            )
          }),
        commit: (commit) => Effect.tap(sound.commit(commit), () => Effect.ignore(sound.load(commit))),
      }
    },
  },
  "a command is found by its id, with the event before it, however many events have come since": {
    "forgets commands when a hundred events have come since": (sound) => ({
      load: (asked) =>
        Effect.map(sound.load(asked), (found) => {
          if (found === undefined || (found.handled?.at(-1)?.version ?? 0) > found.version - 100) return found
          const { handled: _, ...stored } = found
          return stored
        }),
    }),
    "gives the event of a command alone": (sound) => ({
      load: (asked) =>
        Effect.map(sound.load(asked), (found) =>
          found?.handled === undefined ? found : { ...found, handled: found.handled.slice(-1) },
        ),
    }),
  },
  "a command of another case, or of another text, is not found": {
    "finds commands wherever they are": (sound) => ({
      load: (asked) =>
        Effect.gen(function* () {
          const found = yield* sound.load(asked)
          if (found === undefined || found.handled !== undefined || asked.command === undefined) return found
          const all = yield* sound.feed({ after: 0, limit: 1000 })
          const elsewhere = all.filter(({ body }) => commandIn(body) === asked.command)
          return elsewhere.length === 0 ? found : { ...found, handled: elsewhere }
        }),
    }),
    "takes what a command is not for its text": (sound) => ({
      load: (asked) =>
        Effect.gen(function* () {
          const found = yield* sound.load(asked)
          if (found === undefined || found.handled !== undefined) return found
          const all = yield* sound.history(asked)
          const like = all.filter(
            ({ body }) => String(Reflect.get(Object(body), "command")) === asked.command,
          )
          return like.length === 0 ? found : { ...found, handled: like }
        }),
    }),
  },
  "what was given and what was answered is not shared with the store": {
    "hands out the object that it keeps": (sound) => {
      const kept = new Map<string, StoredCase>()
      return {
        load: (name) =>
          Effect.map(sound.load(name), (found) => {
            if (found === undefined) return undefined
            const same = kept.get(found.hash) ?? found
            kept.set(found.hash, same)
            return same
          }),
      }
    },
  },
  "the feed holds every event in the order of the commits, each chained to the one before": {
    "sorts the feed by cases": (sound) => ({
      feed: (page) =>
        Effect.map(sound.feed(page), (feed) =>
          feed.toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other)))),
        ),
    }),
    "chains the feed by time of reading, not by what came before": (sound) => ({
      feed: (page) =>
        Effect.map(sound.feed(page), (feed) =>
          feed.map((entry): FeedEntry => ({ ...entry, feedHash: entry.hash })),
        ),
    }),
  },
  "of many commits of one version at the same time exactly one is stored, and all of it": {
    "leaves a position out for every commit that it refused": (sound) => {
      /** Positions behind which another is left out. */
      const gaps: Array<number> = []
      let last = 0
      const shifted = (position: number) => position + gaps.filter((gap) => gap < position).length
      return {
        commit: (commit) =>
          sound.commit(commit).pipe(
            Effect.map(({ version, position }) => {
              last = position
              return { version, position: shifted(position) }
            }),
            Effect.tapError(() => Effect.sync(() => gaps.push(last))),
          ),
        feed: ({ after, limit }) =>
          Effect.gen(function* () {
            const all = yield* sound.feed({ after: 0, limit: 1000 })
            return all
              .map((entry) => ({ ...entry, position: shifted(entry.position) }))
              .filter(({ position }) => position > after)
              .slice(0, limit)
          }),
        history: (name) =>
          Effect.map(sound.history(name), (history) =>
            history.map((entry) => ({ ...entry, position: shifted(entry.position) })),
          ),
        messages: (page) =>
          Effect.map(sound.messages(page), (messages) =>
            messages.map((message) => ({ ...message, position: shifted(message.position) })),
          ),
      }
    },
  },
  "whoever follows the feed while others commit misses nothing": {
    "shows an event only after a later one was read": (sound) => {
      const hidden = new Set<string>()
      return {
        commit: (commit) =>
          Effect.gen(function* () {
            const hashes = commit.events.map(({ hash }) => hash)
            for (const hash of hashes) hidden.add(hash)
            const committed = yield* sound.commit(commit)
            // As a transaction that got its position first and ends last.
            const turns =
              commit.subject.length + commit.expectedVersion + (commit.subject.endsWith("0") ? 4 : 0)
            for (let turn = 0; turn < turns; turn++) yield* Effect.yieldNow
            for (const hash of hashes) hidden.delete(hash)
            return committed
          }),
        feed: (page) => Effect.map(sound.feed(page), (feed) => feed.filter(({ hash }) => !hidden.has(hash))),
      }
    },
  },
  "the feed is read in pages of the size that is asked for": {
    "reads one event too few on a page of the feed": reading(({ after, limit }) => ({
      after,
      limit: limit > 1 ? limit - 1 : limit,
    })),
    "starts a page of the feed with the event it stands behind": reading(({ after, limit }) => ({
      after: Math.max(0, after - 1),
      limit,
    })),
  },
  "a thousand events of many cases are all read, in order": {
    "reads no more than 500 events": reading(({ after, limit }) => ({ after, limit: Math.min(limit, 500) })),
  },
  "a history holds the events of its case behind a version": {
    "starts a history with the event it stands behind": (sound) => ({
      history: ({ after = 0, ...name }) => sound.history({ ...name, after: Math.max(0, after - 1) }),
    }),
  },
})

/** Answers by all cases that a sound store finds, arranged anew, and cursors that count. */
const byCounting = (
  sound: StorageAdapter,
  query: CaseQuery,
  arrange: (cases: ReadonlyArray<StoredCase>) => ReadonlyArray<StoredCase> = (cases) => cases,
): Effect.Effect<CasePage, StorageError> =>
  Effect.gen(function* () {
    const { after, limit, ...rest } = query
    // What is wrong with a query is found by the sound store.
    yield* sound.query({ ...rest, limit })
    const start = Number(after ?? 0)
    if (!Number.isSafeInteger(start)) return yield* new StorageError({ code: "storage.invalid" })
    const cases = arrange(yield* allCases(sound, rest))
    const page = cases.slice(start, start + limit)
    return start + limit < cases.length ? { cases: page, next: String(start + limit) } : { cases: page }
  })

const inOrderOfIndex = (
  one: Pick<IndexEntry, "subject" | "name">,
  other: Pick<IndexEntry, "subject" | "name">,
): number => compareTexts(one.subject, other.subject) || compareTexts(one.name, other.name)

/** An index of its own, arranged anew; it is notified of entries that were replaced. */
const indexed =
  (
    arrange: (
      entries: ReadonlyArray<IndexEntry>,
      former: ReadonlyArray<IndexEntry>,
    ) => ReadonlyArray<IndexEntry>,
  ) =>
  (sound: StorageAdapter): Partial<StorageAdapter> => {
    const entriesIn = ({ attributes, subject }: StoredCase): ReadonlyArray<IndexEntry> =>
      Object.entries(attributes).map(([name, value]) => ({ subject, name, value }))
    const former: Array<IndexEntry> = []
    return {
      commit: (commit) =>
        Effect.gen(function* () {
          const before = yield* sound.load(commit)
          const committed = yield* sound.commit(commit)
          if (before !== undefined) former.push(...entriesIn(before))
          return committed
        }),
      index: ({ after, kind, limit }) =>
        Effect.map(allCases(sound, { kind, where: [] }), (cases) =>
          arrange(cases.flatMap(entriesIn).toSorted(inOrderOfIndex), former)
            .filter((entry) => inOrderOfIndex(entry, after) > 0)
            .slice(0, limit),
        ),
    }
  }

const sortedBy =
  (compare: (one: AttributeValue, other: AttributeValue) => number): Sabotage =>
  (sound) => ({
    query: (query) =>
      byCounting(sound, query, (cases) => {
        const { sort } = query
        if (sort === undefined) return cases
        const sign = sort.order === "ascending" ? 1 : -1
        const sortValue = ({ attributes }: StoredCase) => attributes[sort.attribute] ?? ""
        return cases.toSorted((one, other) => sign * compare(sortValue(one), sortValue(other)))
      }),
  })

const querying =
  (change: (query: CaseQuery) => CaseQuery): Sabotage =>
  (sound) => ({ query: (query) => sound.query(change(query)) })

const changedConditions = (change: (condition: Condition) => Condition) =>
  querying((query) => ({ ...query, where: query.where.map(change) }))

const betweenTexts = (compare: (one: string, other: string) => number) =>
  sortedBy((one, other) =>
    typeof one === "string" && typeof other === "string" ? compare(one, other) : compareValues(one, other),
  )

export const brokenQueries: ReadonlyArray<Saboteur> = saboteurs({
  "values are sorted by type, number and code point, both ways": {
    "sorts texts by a locale": betweenTexts((one, other) => one.localeCompare(other, "fa")),
    "sorts texts by code units": betweenTexts((one, other) => (one < other ? -1 : Number(one > other))),
    "sorts numbers as texts": sortedBy((one, other) => compareValues(String(one), String(other))),
    "lists cases without the attribute that it sorts by": (sound) => ({
      query: (query) =>
        Effect.gen(function* () {
          const page = yield* sound.query(query)
          if (query.sort === undefined || page.next !== undefined || page.cases.length === query.limit)
            return page
          const { sort: _, after: __, ...all } = query
          const every = yield* allCases(sound, all)
          const { attribute } = query.sort
          const without = every.filter(({ attributes }) => !Object.hasOwn(attributes, attribute))
          return { ...page, cases: [...page.cases, ...without].slice(0, query.limit) }
        }),
    }),
  },
  "a list of stages by the days of their cases follows every change of a stage and of a day": {
    "finds a case in the stage that it was opened in": (sound) => {
      const opened = new Map<string, AttributeValue | undefined>()
      return {
        commit: (commit) => {
          if (commit.expectedVersion === 0) opened.set(commit.subject, commit.attributes[stageAttribute])
          return sound.commit(commit)
        },
        query: (query) =>
          byCounting(sound, query, (cases) =>
            query.sort === undefined
              ? cases
              : cases.filter(({ attributes, subject }) => opened.get(subject) === attributes[stageAttribute]),
          ),
      }
    },
  },
  "between equal values the ids decide, in every order and on every page": {
    "turns ids round with the order": (sound) => ({
      query: (query) =>
        query.sort?.order === "descending"
          ? byCounting(sound, { ...query, sort: { ...query.sort, order: "ascending" } }, (cases) =>
              cases.toReversed(),
            )
          : sound.query(query),
    }),
    "repeats the last case of a page on the next": (sound) => {
      const lasts = new Map<string, StoredCase>()
      return {
        query: (query) =>
          Effect.map(sound.query(query), (page) => {
            const last = query.after === undefined ? undefined : lasts.get(query.after)
            const cases = last === undefined ? page.cases : [last, ...page.cases]
            const end = page.cases.at(-1)
            if (page.next !== undefined && end !== undefined) lasts.set(page.next, end)
            return { ...page, cases: cases.slice(0, query.limit) }
          }),
      }
    },
  },
  "a page holds as many as are asked for, and the last names no next": {
    "gives one case too many": querying((query) => ({
      ...query,
      limit: query.limit < 1000 ? query.limit + 1 : query.limit,
    })),
    "gives one case too few": querying((query) => ({
      ...query,
      limit: query.limit > 1 ? query.limit - 1 : query.limit,
    })),
    "knows no limit": querying((query) => ({ ...query, limit: query.limit >= 1 ? 1000 : query.limit })),
    "names a next behind the last page": (sound) => ({
      query: (query) =>
        Effect.gen(function* () {
          if (query.after === "end") return { cases: [] }
          const page = yield* sound.query(query)
          return page.cases.length === query.limit && page.next === undefined
            ? { ...page, next: "end" }
            : page
        }),
    }),
  },
  "cases that are added between pages are listed where they belong, none twice and none left out": {
    "counts cases that were listed, whatever was added": (sound) => ({
      query: (query) => byCounting(sound, query),
    }),
  },
  "an index that is kept apart lists what cases are found by, in pages": {
    "keeps entries of attributes that a case had": indexed((entries, former) => [...entries, ...former]),
    "lists an index by attributes": indexed((entries) =>
      entries.toSorted((one, other) => compareTexts(one.name, other.name)),
    ),
    "writes every value as a text": indexed((entries) =>
      entries.map((entry) => ({ ...entry, value: String(entry.value) })),
    ),
  },
  "a cursor of another query, or of none, is refused": {
    "takes the cursor of another query": (sound) => ({
      query: (query) =>
        Effect.catchTag(sound.query(query), "StorageError", (failure) => {
          const { after, ...first } = query
          return after === undefined ? Effect.fail(failure) : sound.query(first)
        }),
    }),
  },
  "a list of values finds the cases of each of them, in one order and on every page": {
    "asks for each value of a list by itself": (sound) => ({
      query: (query) =>
        Effect.gen(function* () {
          const list = query.where.find((condition) => "among" in condition)
          if (list === undefined || query.after !== undefined) return yield* sound.query(query)
          const found = yield* Effect.forEach(list.among, (is) =>
            allCases(sound, { ...query, where: [{ attribute: list.attribute, is }] }),
          )
          return { cases: found.flat().slice(0, query.limit) }
        }),
    }),
    "looks at the first hundred values of a list": changedConditions((condition) =>
      "among" in condition ? { ...condition, among: condition.among.slice(0, 100) } : condition,
    ),
  },
  "conditions hold for values of their type, in ranges with the first end and without the second": {
    "counts the second end of a range in": changedConditions((condition) =>
      "below" in condition && typeof condition.below === "number"
        ? { ...condition, below: condition.below + 0.001 }
        : condition,
    ),
    "takes texts of digits for numbers": changedConditions((condition) =>
      "is" in condition && typeof condition.is === "string" && /^\d+$/.test(condition.is)
        ? { ...condition, is: Number(condition.is) }
        : condition,
    ),
    "takes an empty list for none": querying((query) => ({
      ...query,
      where: query.where.filter((condition) => !("among" in condition) || condition.among.length > 0),
    })),
    "looks at the first condition only": querying((query) => ({ ...query, where: query.where.slice(0, 1) })),
  },
})

// Stores that give back something else than they were given.

const changed = (json: Json, change: (leaf: string | number) => Json): Json => {
  if (typeof json === "string" || typeof json === "number") return change(json)
  if (json === null || typeof json === "boolean") return json
  if (Array.isArray(json)) return json.map((item) => changed(item, change))
  return Object.fromEntries(Object.entries(json).map(([name, member]) => [name, changed(member, change)]))
}

const onLoading =
  (change: (leaf: string | number) => Json): Sabotage =>
  (sound) => ({
    load: (name) =>
      Effect.map(sound.load(name), (found) =>
        found === undefined ? undefined : { ...found, document: changed(found.document, change) },
      ),
  })

const texts = (change: (text: string) => string) =>
  onLoading((leaf) => (typeof leaf === "string" ? change(leaf) : leaf))

const numbers = (change: (number: number) => number) =>
  onLoading((leaf) => (typeof leaf === "number" ? change(leaf) : leaf))

/** Copies as `target[name] = member` does: what is called `__proto__` is no member then. */
const assigned = (json: Json): Json => {
  if (typeof json !== "object" || json === null) return json
  if (Array.isArray(json)) return json.map(assigned)
  const target: { [name: string]: Json } = {}
  for (const [name, member] of Object.entries(json)) target[name] = assigned(member)
  return target
}

export const brokenData: ReadonlyArray<Saboteur> = saboteurs({
  "texts of every script come back code point by code point": {
    "normalises texts": texts((text) => text.normalize("NFC")),
    "takes zero-width non-joiners out": texts((text) => text.replaceAll("\u200c", "")),
    "turns Arabic letters into Persian ones": texts((text) => text.replaceAll("ي", "ی").replaceAll("ك", "ک")),
    "trims texts": texts((text) => text.trim()),
    "knows no code point above U+FFFF": texts((text) => text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, "?")),
  },
  "what is as deep and as large as a store takes is stored": {
    "cuts texts off after 65 535 letters": texts((text) => text.slice(0, 65_535)),
  },
  "numbers come back as they were, whole ones up to 2^53 - 1": {
    "rounds numbers to 32 bits": numbers(Math.fround),
    "keeps whole numbers in 32 bits": numbers((number) => (Number.isInteger(number) ? number | 0 : number)),
  },
  "members with the names of a prototype are members": {
    "loses what is called like a prototype": committed((commit) => ({
      ...commit,
      document: assigned(commit.document),
    })),
  },
  "names that differ in one code point are names of two cases": {
    "takes ids that differ in case for one": (sound) => ({
      load: ({ kind, subject }) =>
        Effect.gen(function* () {
          const found = yield* sound.load({ kind, subject })
          return found ?? (yield* sound.load({ kind, subject: subject.toLowerCase() }))
        }),
    }),
  },
})
