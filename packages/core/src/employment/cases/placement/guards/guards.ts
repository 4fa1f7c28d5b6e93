import type { GuardsOf } from "@bazgasht/casework"
import type { PlacementLife } from "../placement-protocol.ts"
import { clear, refuseClearance, withdraw } from "./clearing.ts"
import { end, recordOutcome, resign } from "./ending.ts"
import { accept, decline, expire, offer, propose } from "./proposing.ts"
import { pause, resume, start } from "./working.ts"

/** The guard of each command, by its name. */
export const guards: GuardsOf<PlacementLife> = {
  propose,
  offer,
  accept,
  decline,
  expire,
  clear,
  refuseClearance,
  start,
  pause,
  resume,
  end,
  resign,
  recordOutcome,
  withdraw,
}
