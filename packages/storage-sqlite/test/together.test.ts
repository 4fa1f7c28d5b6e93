import type { SQLInputValue } from "node:sqlite"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { storageOver } from "../src/storage.ts"
import { following, loan, message, opening } from "./commits.ts"
import { connected, newFile } from "./stores.ts"
import { verified, waitingMessages } from "./verified.ts"

/** A store, and how many transactions it has made. */
const counted = () => {
  const connection = connected(newFile())
  let transactions = 0
  const store = storageOver({
    ...connection,
    run: (sql: string, ...parameters: ReadonlyArray<SQLInputValue>) => {
      if (sql === "COMMIT") transactions++
      return connection.run(sql, ...parameters)
    },
  })
  return { store, transactions: () => transactions }
}

const changes = fc.array(fc.record({ place: fc.nat({ max: 5 }), message: fc.nat({ max: 12 }) }), {
  minLength: 3,
  maxLength: 40,
})

describe("changes that come at the same time", () => {
  it("are stored in fewer transactions, and one that is refused leaves nothing and takes nothing from the others", () =>
    fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (asked, grows) => {
        const { store, transactions } = counted()
        const begun = grows ? [0, 1, 2].map((place) => opening(loan(`loan-${place}`))) : []
        await Effect.runPromise(Effect.forEach(begun, store.commit))
        const before = transactions()
        const commits = asked.map(({ message: id, place }) => {
          const messages = [message(`message-${id}`)]
          const first = begun[place]
          return first === undefined
            ? opening(loan(`loan-${place}`), { messages })
            : following(first, { messages })
        })
        const answers = await Effect.runPromise(
          Effect.forEach(commits, (change) => Effect.result(store.commit(change)), {
            concurrency: "unbounded",
          }),
        )
        // One after the other: of a case the first change is stored, and a message of an id is stored once.
        const [places, messages] = [new Set<number>(), new Set<number>()]
        const expected = asked.map(({ message: id, place }) => {
          if (places.has(place)) return "storage.versionConflict"
          if (messages.has(id)) return "storage.invalid"
          places.add(place)
          messages.add(id)
          return "stored"
        })
        expect(answers.map((answer) => (Result.isSuccess(answer) ? "stored" : answer.failure.code))).toEqual(
          expected,
        )
        const versions = [...(await Effect.runPromise(verified(store))).values()]
        expect(versions.reduce((sum, one) => sum + one, 0)).toBe(begun.length + places.size)
        expect(await Effect.runPromise(waitingMessages(store))).toHaveLength(messages.size)
        expect(transactions() - before).toBeLessThan(asked.length)
      }),
      { numRuns: runs(100, { least: 20 }) },
    ))
})
