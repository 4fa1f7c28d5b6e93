import { openSqlite, openSqliteReceipts } from "@bazgasht/storage-sqlite"
import { receiptBookConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { newFile } from "./stores.ts"

describe("receipts in a SQLite file", () => {
  receiptBookConformance(
    test,
    Effect.sync(() => {
      const file = newFile()
      return { open: openSqliteReceipts({ file, mostUnknown: 5 }), lasts: true, mostUnknown: 5 }
    }),
  )

  test("lie beside the cases, and are seen by whoever has the file open", () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const file = newFile()
          yield* openSqlite({ file })
          const [one, other] = [yield* openSqliteReceipts({ file }), yield* openSqliteReceipts({ file })]
          yield* one.expect("sms", "m1", "ref-1")
          expect(yield* other.receive("sms", { reference: "ref-1", outcome: "delivered" })).toBe("first")
          expect(yield* one.of("m1")).toEqual({ reference: "ref-1", outcome: "delivered" })
        }),
      ),
    ))
})
