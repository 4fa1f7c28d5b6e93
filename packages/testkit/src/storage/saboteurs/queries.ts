import {
  type AttributeValue,
  type CasePage,
  type CaseQuery,
  type Condition,
  compareValues,
  type StorageAdapter,
  StorageError,
  type StoredCase,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { allCases } from "../content.ts"
import { type Saboteur, saboteurs } from "./saboteur.ts"

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

/** Answers in another order. */
const sortedBy =
  (compare: (one: AttributeValue, other: AttributeValue) => number) =>
  (sound: StorageAdapter): Partial<StorageAdapter> => ({
    query: (query) =>
      byCounting(sound, query, (cases) => {
        const { sort } = query
        if (sort === undefined) return cases
        const sign = sort.order === "ascending" ? 1 : -1
        const sortValue = ({ attributes }: StoredCase) => attributes[sort.attribute] ?? ""
        return cases.toSorted((one, other) => sign * compare(sortValue(one), sortValue(other)))
      }),
  })

const changedConditions =
  (change: (condition: Condition) => Condition) =>
  (sound: StorageAdapter): Partial<StorageAdapter> => ({
    query: (query) => sound.query({ ...query, where: query.where.map(change) }),
  })

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
    "gives one case too many": (sound) => ({
      query: (query) => sound.query({ ...query, limit: query.limit < 1000 ? query.limit + 1 : query.limit }),
    }),
    "gives one case too few": (sound) => ({
      query: (query) => sound.query({ ...query, limit: query.limit > 1 ? query.limit - 1 : query.limit }),
    }),
    "knows no limit": (sound) => ({
      query: (query) => sound.query({ ...query, limit: query.limit >= 1 ? 1000 : query.limit }),
    }),
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
  "a cursor of another query, or of none, is refused": {
    "takes the cursor of another query": (sound) => ({
      query: (query) =>
        Effect.catchTag(sound.query(query), "StorageError", (failure) => {
          const { after, ...first } = query
          return after === undefined ? Effect.fail(failure) : sound.query(first)
        }),
    }),
  },
  "conditions hold for values of their type, in ranges with the first end and without the second": {
    "counts the second end of a range in": changedConditions((condition) =>
      "is" in condition || typeof condition.below !== "number"
        ? condition
        : { ...condition, below: condition.below + 0.001 },
    ),
    "takes texts of digits for numbers": changedConditions((condition) =>
      "is" in condition && typeof condition.is === "string" && /^\d+$/.test(condition.is)
        ? { ...condition, is: Number(condition.is) }
        : condition,
    ),
    "looks at the first condition only": (sound) => ({
      query: (query) => sound.query({ ...query, where: query.where.slice(0, 1) }),
    }),
  },
})
