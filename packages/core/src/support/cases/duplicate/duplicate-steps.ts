import { stepsOf } from "@bazgasht/casework"
import { type DuplicateLife, duplicateProtocol } from "./duplicate-protocol.ts"

export const steps = /* @__PURE__ */ stepsOf<DuplicateLife>(duplicateProtocol, {
  suspected: (_, { evidence, kind, people, stage, subjects }) => ({
    stage,
    suspicion: { kind, subjects, people },
    evidence,
  }),
  evidenceAdded: ({ evidence, suspicion }, { evidence: added, stage }) => ({
    stage,
    suspicion,
    evidence: [...evidence, ...added],
  }),
  reviewBegun: "carry",
  foundSame: "carry",
  foundDifferent: "carry",
  confirmedSame: "carry",
  findingReturned: "carry",
  reopened: ({ evidence, suspicion }, { evidence: added, reason, stage }) => ({
    stage,
    suspicion,
    evidence: [...evidence, ...added],
    reason,
  }),
})
