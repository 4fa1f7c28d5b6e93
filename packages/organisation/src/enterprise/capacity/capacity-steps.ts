import type { ProtocolSteps } from "@bazgasht/casework"
import type { CapacityLife } from "./capacity-protocol.ts"

export const steps: ProtocolSteps<CapacityLife> = {
  described: "carry",
  redescribed: "carry",
  published: (state) =>
    state.stage === "revised" ? { profile: state.revision } : { profile: state.profile },
  revised: "carry",
  closed: "carry",
}
