import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { PlacementRunLife } from "./placement-run-protocol.ts"

export const steps: ProtocolSteps<PlacementRunLife> = {
  recorded: (_, event) => ({
    result: Struct.pick(event, ["day", "inputDigest", "recordDigest", "seats", "unplaced"]),
  }),
  committed: "carry",
  abandoned: "carry",
}
