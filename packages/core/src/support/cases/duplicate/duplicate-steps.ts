/**
 * How an event changes a suspected duplicate.
 *
 * @module
 */

import type { DuplicateEventType } from "./events.ts"
import type { DuplicateStep } from "./types.ts"

/** How each event changes a suspected duplicate, by its name. */
export const steps: { readonly [Type in DuplicateEventType]: DuplicateStep<Type> } = {
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
  reviewBegun: ({ evidence, suspicion }, { stage }) => ({ stage, suspicion, evidence }),
  foundSame: ({ evidence, suspicion }, { consequence, grounds, stage }) => ({
    stage,
    suspicion,
    evidence,
    grounds,
    consequence,
  }),
  foundDifferent: ({ evidence, suspicion }, { grounds, stage }) => ({ stage, suspicion, evidence, grounds }),
  confirmedSame: ({ evidence, suspicion }, { consequence, grounds, stage }) => ({
    stage,
    suspicion,
    evidence,
    grounds,
    consequence,
  }),
  findingReturned: ({ evidence, suspicion }, { stage }) => ({ stage, suspicion, evidence }),
  reopened: ({ evidence, suspicion }, { evidence: added, reason, stage }) => ({
    stage,
    suspicion,
    evidence: [...evidence, ...added],
    reason,
  }),
}
