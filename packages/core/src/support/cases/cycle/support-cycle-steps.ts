/** How an event changes a support cycle. What was locked stays as it is in every later stage. */

import { stepsOf } from "@bazgasht/casework"
import { type SupportCycleLife, supportCycleProtocol } from "./support-cycle-protocol.ts"

export const steps = /* @__PURE__ */ stepsOf<SupportCycleLife>(supportCycleProtocol, {
  planned: (_, { budget, from, stage, to }) => ({ stage, plan: { from, to, budget } }),
  locked: ({ plan }, { at, families, owed, policyDigest, recordDigest, snapshotDigest, stage }) => ({
    stage,
    plan,
    lock: { snapshotDigest, recordDigest, families, owed, on: at, policyDigest },
  }),
  unlocked: "carry",
  approved: "carry",
  released: ({ lock, plan }, { at, stage }) => ({ stage, plan, lock, releasedOn: at }),
  settled: ({ lock, plan, releasedOn }, { cancelled, expired, paid, stage, undeliverable }) => ({
    stage,
    plan,
    lock,
    releasedOn,
    settlement: { paid, undeliverable, expired, cancelled },
  }),
  closed: "carry",
  aborted: "carry",
})
