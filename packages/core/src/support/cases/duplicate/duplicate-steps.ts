import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { DuplicateLife } from "./duplicate-protocol.ts"

interface WithEvidence {
  readonly evidence: ReadonlyArray<string>
}

const addEvidence = (state: WithEvidence, event: WithEvidence): WithEvidence => ({
  evidence: [...state.evidence, ...event.evidence],
})

export const steps: ProtocolSteps<DuplicateLife> = {
  suspected: (_, event) => ({ suspicion: Struct.pick(event, ["kind", "subjects", "people"]) }),
  evidenceAdded: addEvidence,
  reviewBegun: "carry",
  foundSame: "carry",
  foundDifferent: "carry",
  confirmedSame: "carry",
  findingReturned: "carry",
  reopened: addEvidence,
}
