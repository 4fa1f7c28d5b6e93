/** Stores that keep what is computed from the feed wrongly. */

import type { KeptRows, StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type Sabotage, type Saboteur, saboteurs } from "./saboteur.ts"

type Keeping = Required<Pick<StorageAdapter, "dropRows" | "keepRows" | "keptRows">>

const keepingOf = ({ dropRows, keepRows, keptRows }: StorageAdapter): Keeping => {
  if (dropRows === undefined || keepRows === undefined || keptRows === undefined)
    throw new Error("the store in memory keeps rows")
  return { dropRows, keepRows, keptRows }
}

const changed =
  (change: (keeping: Keeping) => Partial<Keeping>): Sabotage =>
  (sound) =>
    change(keepingOf(sound))

const positionOf = ({ keptRows }: Keeping, projection: string) =>
  Effect.map(keptRows({ projection, limit: 1 }), ({ position }) => position)

const listed = (change: (found: KeptRows) => KeptRows): Sabotage =>
  changed(({ keptRows }) => ({ keptRows: (asked) => Effect.map(keptRows(asked), change) }))

/** Keeps the rows of a change, whatever position it was computed from. */
const unguarded = changed((keeping) => ({
  keepRows: (change) =>
    Effect.gen(function* () {
      const expectedPosition = yield* positionOf(keeping, change.projection)
      yield* keeping.keepRows({
        ...change,
        expectedPosition,
        position: Math.max(change.position, expectedPosition + 1),
      })
    }),
}))

export const brokenKeptRows: ReadonlyArray<Saboteur> = saboteurs({
  "rows are kept with the position on which they rest, and those that a change does not name stay": {
    "forgets the rows that a change does not name": changed(({ dropRows, keepRows }) => ({
      keepRows: (change) =>
        change.expectedPosition === 0
          ? keepRows(change)
          : Effect.andThen(dropRows(change.projection), keepRows({ ...change, expectedPosition: 0 })),
    })),
    "never removes a row": changed(({ keepRows }) => ({
      keepRows: (change) =>
        keepRows({ ...change, rows: change.rows.filter(({ value }) => value !== undefined) }),
    })),
    "keeps all tables as one": changed(({ keepRows, keptRows }) => ({
      keepRows: (change) => keepRows({ ...change, projection: "all" }),
      keptRows: (asked) => keptRows({ ...asked, projection: "all" }),
    })),
  },
  "a change from another position is refused, and nothing of it is kept": {
    "takes a change from any position": unguarded,
    "keeps the rows of a change that it refuses": changed((keeping) => ({
      keepRows: (change) =>
        Effect.tapError(keeping.keepRows(change), () =>
          Effect.gen(function* () {
            const position = yield* positionOf(keeping, change.projection)
            yield* Effect.ignore(
              keeping.keepRows({ ...change, expectedPosition: position, position: position + 0.5 + 0.5 }),
            )
          }),
        ),
    })),
  },
  "of many changes from one position exactly one is kept, wholly": {
    "looks at the position first, and writes later": changed((keeping) => ({
      keepRows: (change) =>
        Effect.gen(function* () {
          const actual = yield* positionOf(keeping, change.projection)
          if (actual !== change.expectedPosition) return yield* keeping.keepRows(change)
          yield* Effect.yieldNow
          const now = yield* positionOf(keeping, change.projection)
          if (now > 0) yield* keeping.dropRows(change.projection)
          yield* keeping.keepRows({ ...change, expectedPosition: 0 })
        }),
    })),
  },
  "rows are read by their keys, and in pages by the code points of their keys": {
    "lists rows backwards": listed((found) => ({ ...found, rows: found.rows.toReversed() })),
    "lists rows by the code units of their keys": listed((found) => ({
      ...found,
      rows: found.rows.toSorted((one, other) => (one.key < other.key ? -1 : 1)),
    })),
    "overlooks the end of a range": changed(({ keptRows }) => ({
      keptRows: (asked) => {
        if ("keys" in asked) return keptRows(asked)
        const { below: _, ...open } = asked
        return keptRows(open)
      },
    })),
  },
  "a table that is dropped begins anew, and the others stay": {
    "drops rows and not their position": changed(({ keepRows, keptRows }) => ({
      dropRows: (projection) =>
        Effect.gen(function* () {
          const { position, rows } = yield* keptRows({ projection, limit: 1_000 })
          const removed = rows.map(({ key }) => ({ key }))
          yield* Effect.ignore(
            keepRows({ projection, expectedPosition: position, position: position + 1, rows: removed }),
          )
        }),
    })),
  },
  "kept tables are there exactly if they are declared": {
    "keeps tables, and does not say so": ({ capabilities }) => ({
      capabilities: { ...capabilities, projections: false },
    }),
  },
})
