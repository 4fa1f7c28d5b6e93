import {
  type CaseCommit,
  chain,
  type FeedEntry,
  noHash,
  type StorageAdapter,
  type StoredEvent,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, it } from "vitest"
import { runOverStores } from "./store-platform.ts"
import { serverUrl, type TamperedStore, tamperedFile, tamperedSchema } from "./tampered-stores.ts"

/** Two cases whose messages were tried once: one is parked, one accepted. */
const tried = (storage: StorageAdapter): Promise<ReadonlyArray<FeedEntry>> => {
  const commitOf = (subject: string): CaseCommit => {
    const messages = [
      {
        id: `m-${subject}`,
        channel: "sms",
        recipient: "person-1",
        template: "invited",
        parameters: { name: "زهرا" },
      },
    ]
    return {
      kind: "errand",
      subject,
      expectedVersion: 0,
      events: chain([{ kind: "errand", subject, version: 1, body: {} }], noHash, messages) as [StoredEvent],
      document: {},
      attributes: {},
      messages,
    }
  }
  return Effect.runPromise(
    Effect.gen(function* () {
      yield* storage.commit(commitOf("one"))
      yield* storage.commit(commitOf("two"))
      const [one, two] = yield* storage.claim({ owner: "dispatcher-1", now: 1_000, until: 2_000, limit: 2 })
      const settled = (message: typeof one) => ({ id: message?.id ?? "", lease: message?.lease ?? "" })
      yield* storage.settle(
        [
          { ...settled(one), status: "parked", failure: "recipient.noAddress", note: "secret note" },
          { ...settled(two), status: "accepted", reference: "ref-2" },
        ],
        1_100,
      )
      return yield* storage.feed({ after: 0, limit: 10 })
    }),
  )
}

const noServer = serverUrl === undefined

for (const { left, make, name } of [
  { name: "a SQLite file", make: () => tamperedFile(tried), left: false },
  {
    name: `a PostgreSQL schema${noServer ? " (no server answers)" : ""}`,
    make: () => tamperedSchema(tried),
    left: noServer,
  },
])
  describe.skipIf(left)(`bazgasht messages over ${name}`, { timeout: 60_000 }, () => {
    const made = left ? new Promise<TamperedStore>(() => {}) : make()
    afterAll(async () => (left ? undefined : (await made).remove()))

    it("lists what was given up on, without a word of it, and brings it back", async () => {
      const words = await (await made).tamper([])
      const parked = await runOverStores(["messages", ...words])
      expect(parked).toMatchObject({ code: 0, errors: "" })
      expect(parked.printed).toBe(
        "m-one  errand/one; invited (sms); attempts: 1; No address of the recipient is known for this channel. [recipient.noAddress]\n\nmessages (parked): 1",
      )
      expect((await runOverStores(["messages", ...words, "--status", "accepted"])).printed).toContain("m-two")
      const inPersian = (await runOverStores(["messages", ...words], "fa")).printed
      expect(inPersian).toContain("نشانی گیرنده برای این راه ارسال ثبت نشده است.")
      expect(inPersian).toContain("پیام‌ها (متوقف‌شده): ۱")

      const back = await runOverStores(["messages", ...words, "--requeue", "m-one", "--requeue", "m-two"])
      expect(back.code).toBe(1)
      expect(back.printed).toBe(
        "✓ m-one: waits again\n✗ m-two: cannot be requeued: neither parked nor rejected",
      )
      const waiting = await runOverStores(["messages", ...words, "--status", "waiting", "--json"])
      expect(JSON.parse(waiting.printed)).toEqual({
        format: "bazgasht.messages/2",
        status: "waiting",
        messages: [
          { id: "m-one", kind: "errand", subject: "one", template: "invited", channel: "sms", attempts: 0 },
        ],
      })
      expect((await runOverStores(["messages", ...words])).printed).toBe("messages (parked): 0")
    })
  })

describe("bazgasht messages", () => {
  it("refuses a status that is none, and ends with 4 where there is no store", async () => {
    expect((await runOverStores(["messages", "a.sqlite", "--status", "lost"])).code).toBe(2)
    expect((await runOverStores(["messages", "/nowhere/a.sqlite"])).code).toBe(4)
  })
})
