import { identifierKey, type ProtocolGuards } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { type PlacementRunLife, refuse } from "./placement-run-protocol.ts"

export const guards: ProtocolGuards<PlacementRunLife> = {
  record: ({ command: { at, day, seats } }) => {
    if (day > at) return refuse("round.inFuture", "day", { day })
    const people = seats.map(({ prisoner }) => identifierKey(prisoner))
    return new Set(people).size < people.length ? refuse("seats.repeated", "seats", {}) : Result.void
  },

  commit: ({ command: { recordDigest }, state: { result } }) =>
    recordDigest === result.recordDigest ? Result.void : refuse("run.otherResult", "recordDigest", {}),

  abandon: "carry",
}
