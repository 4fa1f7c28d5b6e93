/** A bank that pays what stands in files, and answers when it likes: the money that it has really moved is what counts. */

import type { PaymentOutcome } from "@bazgasht/casework/payments"
import { utf8Bytes } from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import { csvPayments } from "../../../pay-csv/src/index.ts"

export const format = csvPayments()

/** What becomes of a payment at the bank. */
export type Fate = "settles" | "rejects" | "returns"

interface Moved {
  readonly batch: string
  readonly key: string
  readonly amount: number
  readonly fate: Fate
  /** Whether the money is with the payee now. */
  arrived: boolean
}

export interface Bank {
  readonly receive: (bytes: Uint8Array, fateOf: (place: number) => Fate) => void
  /** What it says of a payment now, by a choice: the truth, or less. */
  readonly say: (batch: string, key: string, choice: number) => PaymentOutcome
  /** What a person learns at the desk. */
  readonly tell: (batch: string, key: string) => PaymentOutcome
  /** Sends back what is to come back. */
  readonly sendBack: (batch: string) => void
  /** Payments under a key whose money is with the payee. */
  readonly arrived: (key: string) => ReadonlyArray<Moved>
  readonly all: () => ReadonlyArray<Moved>
}

export const makeBank = (): Bank => {
  const moved: Array<Moved> = []
  const files = new Set<string>()
  const find = (batch: string, key: string): Moved => {
    const one = moved.find((each) => each.batch === batch && each.key === key)
    if (one === undefined) throw new Error("the bank is asked of what it never got")
    return one
  }
  const truth = ({ arrived, fate, key }: Moved): PaymentOutcome => {
    if (fate === "rejects") return { kind: "rejected", reason: "AC04" }
    return arrived ? { kind: "settled", reference: `bank-${key}` } : { kind: "returned", reason: "AC06" }
  }
  return {
    receive: (bytes, fateOf) => {
      const batch = Result.getOrThrow(format.parse(bytes))
      // A bank takes a batch once.
      if (files.has(batch.id)) return
      files.add(batch.id)
      for (const [place, { amount, key }] of batch.payments.entries()) {
        const fate = fateOf(place)
        moved.push({ batch: batch.id, key, amount, fate, arrived: fate !== "rejects" })
      }
    },
    say: (batch, key, choice) => {
      const one = find(batch, key)
      if (choice % 4 === 0) return { kind: "accepted" }
      return choice % 4 === 1 ? { kind: "unknown" } : truth(one)
    },
    tell: (batch, key) => truth(find(batch, key)),
    sendBack: (batch) => {
      for (const one of moved) if (one.batch === batch && one.fate === "returns") one.arrived = false
    },
    arrived: (key) => moved.filter((one) => one.key === key && one.arrived),
    all: () => moved,
  }
}

/** An answer file of the bank. */
export const answerFile = (
  batch: string,
  lines: ReadonlyArray<{ readonly key: string; readonly outcome: PaymentOutcome }>,
): Uint8Array =>
  utf8Bytes(
    [
      "batch,key,amount,outcome,reference,reason",
      ...lines.map(({ key, outcome }) =>
        [
          batch,
          key,
          "",
          outcome.kind,
          "reference" in outcome ? outcome.reference : "",
          "reason" in outcome ? outcome.reason : "",
        ].join(","),
      ),
    ].join("\r\n"),
  )
