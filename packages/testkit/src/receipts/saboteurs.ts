import { memoryReceiptBook, type ReceiptBook } from "@bazgasht/casework"
import type { DeliveryReceipt } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { ReceiptBookFactory } from "./conformance.ts"

/** A book with one thing broken. */
export interface ReceiptBookSaboteur {
  readonly name: string
  readonly book: ReceiptBookFactory
  /** The test that is there for this; others may find it too. */
  readonly caughtBy: string
}

const byName = "a receipt is found by the key of its message, and by the reference of its gateway"
const early = "a receipt that comes before anybody waits for it is found, and the first of two counts"

const saboteur = (
  name: string,
  caughtBy: string,
  sabotage: (sound: ReceiptBook) => Partial<ReceiptBook>,
  lasts = false,
): ReceiptBookSaboteur => ({
  name,
  caughtBy,
  book: Effect.succeed({
    open: Effect.sync(() => {
      const sound = memoryReceiptBook({ maxUnmatched: 5 })
      return { ...sound, ...sabotage(sound) }
    }),
    lasts,
    maxUnmatched: 5,
  }),
})

/** Every broken book that the suite has to find. */
export const receiptBookSaboteurs: ReadonlyArray<ReceiptBookSaboteur> = [
  saboteur("knows no references", byName, (sound) => ({
    expect: (adapter, key) => sound.expect(adapter, key),
  })),
  saboteur("knows no keys", byName, (sound) => ({
    expect: (adapter, key, reference) =>
      reference === undefined ? Effect.void : sound.expect(adapter, key, reference),
  })),
  saboteur("drops the code of a receipt", byName, (sound) => ({
    receive: (adapter, { outcome, reference }) => sound.receive(adapter, { outcome, reference }),
  })),
  saboteur(
    "lets the last receipt count",
    "the first receipt counts, and later ones change nothing",
    (sound) => {
      const last = new Map<string, DeliveryReceipt>()
      return {
        receive: (adapter, receipt) => {
          last.set(receipt.reference, receipt)
          return sound.receive(adapter, receipt)
        },
        of: (key) =>
          Effect.map(sound.of(key), (found) =>
            found === undefined ? undefined : (last.get(found.reference) ?? found),
          ),
      }
    },
  ),
  saboteur("keeps nothing that comes early", early, (sound) => {
    const known = new Set<string>()
    return {
      expect: (adapter, key, reference) => {
        for (const each of [key, reference ?? key]) known.add(`${adapter} ${each}`)
        return sound.expect(adapter, key, reference)
      },
      receive: (adapter, receipt) =>
        known.has(`${adapter} ${receipt.reference}`)
          ? sound.receive(adapter, receipt)
          : Effect.succeed("unknown" as const),
    }
  }),
  saboteur("takes all gateways for one", "references of one gateway are not those of another", (sound) => ({
    expect: (_, key, reference) => sound.expect("", key, reference),
    receive: (_, receipt) => sound.receive("", receipt),
  })),
  saboteur(
    "keeps whatever comes early for ever",
    "of receipts that nobody waits for, so many are kept and the oldest go first",
    () => memoryReceiptBook({ maxUnmatched: 1_000 }),
  ),
  saboteur(
    "says that it lasts, and forgets",
    "what was entered is there when the book is opened again, where it lasts",
    () => ({}),
    true,
  ),
]
