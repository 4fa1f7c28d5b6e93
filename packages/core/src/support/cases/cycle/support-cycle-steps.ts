/** How an event changes a support cycle. What was locked stays as it is in every later stage. */

import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { SupportCycleLife } from "./support-cycle-protocol.ts"

export const steps: ProtocolSteps<SupportCycleLife> = {
  planned: (_, event) => ({
    plan: {
      ...Struct.pick(event, ["from", "to", "budget"]),
      ...(event.funds === undefined ? {} : { funds: event.funds }),
    },
  }),
  locked: (_, { at, families, owed, policyDigest, recordDigest, snapshotDigest }) => ({
    lock: { snapshotDigest, recordDigest, families, owed, on: at, policyDigest },
  }),
  unlocked: "carry",
  approved: "carry",
  released: (_, { at }) => ({ releasedOn: at }),
  settled: (_, event) => ({
    settlement: Struct.pick(event, ["paid", "undeliverable", "expired", "cancelled"]),
  }),
  closed: "carry",
  aborted: "carry",
}
