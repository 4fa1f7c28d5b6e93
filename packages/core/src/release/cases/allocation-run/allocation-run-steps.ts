import { stepsOf } from "@bazgasht/casework"
import { type AllocationRunLife, allocationRunProtocol } from "./allocation-run-protocol.ts"

export const steps = /* @__PURE__ */ stepsOf<AllocationRunLife>(allocationRunProtocol, {
  drafted: (_, { corrects, policy, pool, stage }) => ({
    stage,
    plan: { pool, policy, ...(corrects === undefined ? {} : { corrects }) },
  }),
  computed: ({ plan }, event) => ({
    stage: event.stage,
    plan,
    result: {
      giftsDigest: event.giftsDigest,
      petitionsDigest: event.petitionsDigest,
      resultDigest: event.resultDigest,
      grants: event.grants,
      unserved: event.unserved,
      free: event.free,
      spent: event.spent,
    },
  }),
  proposed: "carry",
  approved: "carry",
  committed: "carry",
  abandoned: "carry",
})
