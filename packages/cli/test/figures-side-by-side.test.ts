/** Several processes fold figures into one real store at the same time: every event counts once. */

import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  chain,
  noHash,
  type StorageAdapter,
  type StoredEvent,
  tablesInMemory,
} from "@bazgasht/casework/ports"
import { keepUp, projectionStoreOf, readFigures } from "@bazgasht/casework/projections"
import { organisationProjection } from "@bazgasht/organisation/figures"
import type { Day } from "@bazgasht/rules"
import { openPostgres } from "@bazgasht/storage-postgres"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { describe, expect, it } from "vitest"
import { freshSchema, needsServer, serverUrl } from "../../storage-postgres/test/server.ts"

const first = 20_000
const cases = 60

/** Opens after-care for many, some of them after they were released, and ends some of it. */
const filled = Effect.fnUntraced(function* (storage: StorageAdapter) {
  for (let number = 0; number < cases; number++) {
    const name = { kind: "afterCare", subject: `care-${number}` }
    const at = first + (number % 20)
    const common = { subject: name.subject, by: { id: "p-4", role: "almoner" }, policyDigest: "policy-1" }
    const opened = {
      ...{ ...common, type: "opened", stage: "following", version: 1, command: `${number}-1`, at },
      ...{
        person: `person-${number}`,
        unit: `unit-${number % 3}`,
        releaseRoute: "REL-CR",
        releasedOn: at - (number % 4),
      },
    }
    const ended = {
      ...{ ...common, type: "ended", stage: "ended", version: 2, command: `${number}-2`, at: at + 7 },
      reason: "moved",
    }
    const events = chain(
      [opened, ...(number % 2 === 0 ? [ended] : [])].map((body) => ({
        ...name,
        version: body.version,
        body,
      })),
      noHash,
    ) as [StoredEvent, ...Array<StoredEvent>]
    yield* storage.commit({ ...name, expectedVersion: 0, events, document: {}, attributes: {}, messages: [] })
  }
})

const projection = organisationProjection()

const sideBySide = (open: Effect.Effect<StorageAdapter, unknown, Scope.Scope>) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const stores = yield* Effect.all([open, open, open, open])
        const [storage] = stores
        yield* filled(storage)
        const ends = yield* Effect.forEach(
          stores,
          (each, place) => keepUp(projectionStoreOf(each), projection, { pageSize: 3 + place }),
          { concurrency: "unbounded" },
        )
        const { feed, history } = storage
        const alone = { feed, history, ...tablesInMemory() }
        const end = yield* keepUp(alone, projection)
        expect(ends).toEqual([end, end, end, end])
        for (const later of [0, 3, 12, 40])
          for (const knownBy of [undefined, (first + later + 2) as Day]) {
            const day = { day: (first + later) as Day, knownBy }
            expect(yield* readFigures(projectionStoreOf(storage), projection, day)).toEqual(
              yield* readFigures(alone, projection, day),
            )
          }
        return end
      }),
    ),
  )

describe("figures that four processes keep up", () => {
  it("in a file of SQLite are those that one would keep", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "bazgasht-side-by-side-")), "cases.sqlite")
    expect(await sideBySide(openSqlite({ file }))).toBe(cases + cases / 2)
  })

  it.skipIf(serverUrl === undefined)(
    `${needsServer}in PostgreSQL are those that one would keep`,
    async () => {
      const end = await Effect.runPromise(
        Effect.scoped(
          Effect.flatMap(freshSchema, (schema) =>
            Effect.promise(() => sideBySide(openPostgres({ url: serverUrl ?? "", schema, connections: 1 }))),
          ),
        ),
      )
      expect(end).toBe(cases + cases / 2)
    },
  )
})
