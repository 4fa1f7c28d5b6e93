import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import { withFinding } from "./proposal-guards.ts"
import type { ProposalLife } from "./proposal-protocol.ts"

export const steps: ProtocolSteps<ProposalLife> = {
  submitted: () => ({ inspections: [] }),
  inspected: ({ inspections }, event) => ({
    inspections: withFinding(inspections, Struct.pick(event, ["inspection", "outcome", "document", "on"])),
  }),
  drafted: "carry",
  concluded: () => ({ openings: [], evaluations: [] }),
  refused: "carry",
  withdrawn: "carry",
  opened: ({ openings }, { opening, seats }) => ({
    openings: [...openings.filter((one) => one.opening !== opening), { opening, seats }],
  }),
  openingClosed: ({ openings }, { opening }) => ({
    openings: openings.filter((one) => one.opening !== opening),
  }),
  insuranceRecorded: ({ contract }, { insurance }) => ({ contract: { ...contract, insurance } }),
  extended: ({ contract }, { document, to }) => ({ contract: { ...contract, document, to } }),
  evaluated: ({ evaluations }, event) => ({
    evaluations: [...evaluations, Struct.pick(event, ["on", "document", "findings"])],
  }),
  ended: "carry",
}
