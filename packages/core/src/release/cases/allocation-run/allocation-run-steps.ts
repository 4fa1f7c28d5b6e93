import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { AllocationRunLife } from "./allocation-run-protocol.ts"

export const steps: ProtocolSteps<AllocationRunLife> = {
  drafted: (_, event) => ({ plan: Struct.pick(event, ["pool", "policy", "corrects"]) }),
  computed: (_, event) => ({
    result: Struct.pick(event, [
      "giftsDigest",
      "petitionsDigest",
      "resultDigest",
      "grants",
      "unserved",
      "free",
      "spent",
    ]),
  }),
  proposed: "carry",
  approved: "carry",
  committed: "carry",
  abandoned: "carry",
}
