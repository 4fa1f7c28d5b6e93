import { openPostgresReceipts } from "@bazgasht/storage-postgres"
import { receiptBookConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { freshSchema, needsServer, serverUrl } from "./server.ts"
import { run } from "./stores.ts"

const url = serverUrl ?? ""

describe.skipIf(serverUrl === undefined)(`${needsServer}receipts in PostgreSQL`, () => {
  receiptBookConformance(
    test,
    Effect.map(freshSchema, (schema) => ({
      open: openPostgresReceipts({ url, schema, maxUnmatched: 5 }),
      lasts: true,
      maxUnmatched: 5,
    })),
  )

  test("are not lost where they come while somebody begins to wait for them", () =>
    run(
      Effect.gen(function* () {
        const schema = yield* freshSchema
        const book = yield* openPostgresReceipts({ url, schema, connections: 4 })
        for (let place = 0; place < 50; place++) {
          const reference = `ref-${place}`
          yield* Effect.all(
            [
              book.expect("sms", `m${place}`, reference),
              book.receive("sms", { reference, outcome: "delivered" }),
            ],
            { concurrency: "unbounded" },
          )
          expect(yield* book.of(`m${place}`)).toEqual({ reference, outcome: "delivered" })
        }
      }),
    ))
})
