import {
  accessBy,
  everythingRefused,
  type MessageStyle,
  memoryReceipts,
  openCasework,
  recipientsFrom,
} from "@bazgasht/casework"
import type { NotifierAdapter } from "@bazgasht/casework/ports"
import { openSqlite, openSqliteReceipts, sqliteReceipts, sqliteStorage } from "@bazgasht/storage-sqlite"
import { receiptBookConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { loan, message, opening } from "./commits.ts"
import { newFile, withStore } from "./stores.ts"

describe("receipts in a SQLite file", () => {
  receiptBookConformance(
    test,
    Effect.sync(() => {
      const file = newFile()
      return { open: openSqliteReceipts({ file, maxUnmatched: 5 }), lasts: true, maxUnmatched: 5 }
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

describe("a gateway that answers before it knows, and reports later", () => {
  /** Casework that is closed before the report comes, and opened again; how often the gateway was handed the message. */
  const reported = async (book: "lasting" | "in memory") => {
    const file = newFile()
    await withStore({ file }, (store) =>
      store.commit(opening(loan("loan-1"), { messages: [message("message-1")] })),
    )
    let handed = 0
    const gateway: NotifierAdapter = {
      capabilities: {
        name: "slow",
        channel: "sms",
        contents: ["data"],
        reconciles: false,
        idempotent: false,
        receipts: "pushed",
      },
      send: () =>
        Effect.sync(() => {
          handed++
          return { outcome: "unknown", code: "slow.queued", reference: "ref-1" }
        }),
      receiptsIn: () => [{ reference: "message-1", outcome: "delivered" }],
    }
    const opened = async () =>
      Result.getOrThrow(
        await openCasework({
          storage: sqliteStorage({ file }),
          receipts: book === "lasting" ? sqliteReceipts({ file }) : memoryReceipts,
          kinds: {},
          access: accessBy(everythingRefused),
        }),
      )
    const senderOf = async (casework: Awaited<ReturnType<typeof opened>>) =>
      Result.getOrThrow(
        await casework.dispatcher({
          types: [
            {
              name: "loan.approved",
              fields: { loan: { kind: "text", longest: 20 } },
              channels: { sms: { data: ["loan"] } },
            },
          ],
          notifiers: [gateway],
          recipients: recipientsFrom(() =>
            Promise.resolve({ address: "+989120000001", language: "fa", consents: true }),
          ),
          // An event for a program has no words in it: only the languages of a style are looked at.
          style: { calendars: {}, pack: { languages: new Map() } } as unknown as MessageStyle,
          backOff: { first: 1, max: 1 },
        }),
      )
    const before = await opened()
    await (await senderOf(before)).due()
    await before.close()
    const casework = await opened()
    const statuses = Result.getOrThrow(await casework.receive("slow", gateway.receiptsIn?.("pushed") ?? []))
    const receipt = Result.getOrThrow(await casework.receiptOf("message-1"))
    const sender = await senderOf(casework)
    for (let turns = 0; turns < 5; turns++) {
      await new Promise((resolve) => setTimeout(resolve, 3))
      await sender.due()
    }
    const accepted = Result.getOrThrow(await casework.messages("accepted")).map(({ id }) => id)
    await casework.close()
    return { handed, statuses, receipt, accepted }
  }

  test("is believed after a restart where the book of the casework lasts", async () => {
    expect(await reported("lasting")).toEqual({
      handed: 1,
      statuses: ["first"],
      receipt: { reference: "message-1", outcome: "delivered" },
      accepted: ["message-1"],
    })
  })

  test("is not known after a restart where the book is in memory", async () => {
    expect(await reported("in memory")).toEqual({
      handed: 1,
      statuses: ["unknown"],
      receipt: undefined,
      accepted: [],
    })
  })
})
