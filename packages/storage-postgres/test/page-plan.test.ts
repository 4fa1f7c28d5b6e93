import { writeCursor } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import type { Database } from "../src/database.ts"
import { openPostgres } from "../src/index.ts"
import { openDatabase } from "../src/open-database.ts"
import { makeQuery } from "../src/query.ts"
import { dropSchema, needsServer, onServer, schemaName, serverUrl } from "./server.ts"
import { fillLists, type ListPage, listPages, middleOf } from "./work-lists.ts"

interface Plan {
  readonly "Shared Hit Blocks": number
  readonly "Shared Read Blocks": number
}

/** A database that adds up how many blocks the server looks at. */
const counting = (database: Database): { readonly counted: Database; readonly blocks: () => number } => {
  let blocks = 0
  return {
    blocks: () => blocks,
    counted: {
      ...database,
      run: (statement, parameters) =>
        Effect.gen(function* () {
          const explained = { text: `explain (analyze, buffers, format json) ${statement.text}` }
          const [row] = yield* database.run(explained, parameters)
          const [{ Plan: plan }] = JSON.parse(String(row?.["QUERY PLAN"])) as [{ readonly Plan: Plan }]
          blocks += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
          return yield* database.run(statement, parameters)
        }),
    },
  }
}

interface Store {
  readonly schema: string
  /** Of how many cases its lists are made. */
  readonly size: number
}

/** How many blocks the server looks at for a page. */
const blocksOf = ({ schema, size }: Store, [, question, isDeep]: ListPage): Promise<number> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const database = yield* openDatabase({
          url: serverUrl ?? "",
          connections: 1,
          connectTimeout: 5_000,
          statementTimeout: 60_000,
          preparedStatements: true,
          readOnly: true,
        })
        const query = { kind: "support", limit: 50, ...question }
        const { blocks, counted } = counting(database)
        const place = middleOf(size)
        const after = writeCursor(query, query.sort === undefined ? { subject: place.subject } : place)
        const { cases } = yield* makeQuery(
          counted,
          schema,
        )({ ...query, ...(isDeep === true ? { after } : {}) })
        expect(cases.length).toBeGreaterThan(0)
        return blocks()
      }),
    ),
  )

const short: Store = { size: 10_000, schema: schemaName() }
const long: Store = { size: 80_000, schema: schemaName() }

describe.skipIf(serverUrl === undefined)(
  `${needsServer}a page of a list of which the planner has no statistics`,
  () => {
    beforeAll(async () => {
      for (const { schema, size } of [short, long]) {
        await Effect.runPromise(Effect.scoped(openPostgres({ url: serverUrl ?? "", schema })))
        await onServer((client) => client.query(fillLists(schema, size)))
      }
      return async () => {
        for (const { schema } of [short, long]) await dropSchema(schema)
      }
    }, 120_000)

    for (const page of listPages)
      it(`${page[0]} looks at few blocks, in a short list as in a long one`, async () => {
        for (const store of [short, long]) expect(await blocksOf(store, page)).toBeLessThan(1_500)
      })
  },
)
