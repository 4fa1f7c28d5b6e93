import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { PlacementLife } from "./placement-protocol.ts"

export const steps: ProtocolSteps<PlacementLife> = {
  proposed: (_, event) => ({
    proposal: Struct.pick(event, ["prisoner", "seat", "period", "findings", "basis"]),
  }),
  offered: (_, event) => ({
    offer: Struct.pick(event, ["conditions", "informedOn", "expiresOn", "fullWeek"]),
  }),
  accepted: "carry",
  declined: "carry",
  expired: "carry",
  cleared: (_, event) => ({ clearance: Struct.pick(event, ["documents", "custodyDigest"]) }),
  clearanceRefused: "carry",
  started: (_, { at }) => ({ startedOn: at }),
  paused: "carry",
  resumed: "carry",
  ended: (_, { at }) => ({ endedOn: at, outcomes: [] }),
  resigned: (_, { at }) => ({ endedOn: at, ending: { kind: "resigned" }, outcomes: [] }),
  outcomeRecorded: ({ outcomes }, { after, at, due, outcome }) => ({
    outcomes: [...outcomes, { after, outcome, on: at }],
    due,
  }),
  withdrawn: "carry",
}
