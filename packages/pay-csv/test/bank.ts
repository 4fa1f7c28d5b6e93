import { utf8Bytes } from "@bazgasht/casework/payments"
import type { BankLine } from "@bazgasht/testkit"

/** An answer as a bank writes it: with a column of its own, and the mark of UTF-8. */
export const answer = (batch: string, lines: ReadonlyArray<BankLine>): Uint8Array =>
  utf8Bytes(
    `\ufeff${[
      "row,batch,key,outcome,amount,reference,reason",
      ...lines.map(({ amount, key, outcome }, place) =>
        [
          place + 1,
          batch,
          key,
          outcome.kind,
          amount,
          outcome.kind === "settled" ? outcome.reference : "",
          "reason" in outcome ? outcome.reason : "",
        ].join(","),
      ),
    ].join("\n")}\n`,
  )

/** Sound numbers of accounts at invented holders: one of a German and two of Iranian banks. */
export const accounts = ["IR580540105180021273113007", "IR820540102680020817909002", "DE89370400440532013000"]
