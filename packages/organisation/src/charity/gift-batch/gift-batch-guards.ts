import type { ProtocolGuards } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { isKnownEarmark } from "../earmarks.ts"
import { type GiftBatchLife, refuse } from "./gift-batch-protocol.ts"

export const guards: ProtocolGuards<GiftBatchLife> = {
  open: ({ command: { earmark }, setting: { terms } }) =>
    isKnownEarmark(earmark, terms.attributes)
      ? Result.void
      : refuse("earmark.unknown", "earmark", { known: terms.attributes }),

  seal: ({ command: { gifts, total } }) =>
    gifts > 0 && total > 0 ? Result.void : refuse("batch.empty", "gifts", {}),

  reopen: "carry",

  confirm: ({ command: { digest }, state }) =>
    digest === state.digest ? Result.void : refuse("batch.otherCount", "digest", {}),

  book: ({ setting: { booked }, state: { total } }) =>
    booked === total ? Result.void : refuse("batch.notBooked", "type", { booked }),
}
