/**
 * The transition table of a readiness profile.
 *
 * @module
 */

import type { ReadinessCommandType } from "./commands.ts"
import type { ReadinessEventType } from "./events.ts"
import type { ReadinessStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface ReadinessTransition {
  readonly from: ReadinessStage
  readonly command: ReadinessCommandType
  readonly to: ReadinessStage
  readonly event: ReadinessEventType
}

/**
 * Everything that can happen to a readiness profile. Before consent there is nothing to record, so no row records it; consent may
 * be taken back wherever there is one, and support declined and asked for again until the support ends.
 */
export const readinessTransitions = [
  { from: "none", command: "consent", to: "preparing", event: "consented" },
  { from: "declined", command: "consent", to: "preparing", event: "consented" },
  { from: "withdrawn", command: "consent", to: "preparing", event: "consented" },
  { from: "preparing", command: "consent", to: "preparing", event: "consentWidened" },
  { from: "ready", command: "consent", to: "ready", event: "consentWidened" },
  { from: "stale", command: "consent", to: "stale", event: "consentWidened" },

  { from: "preparing", command: "narrow", to: "preparing", event: "consentNarrowed" },
  { from: "paused", command: "narrow", to: "paused", event: "consentNarrowed" },
  { from: "ready", command: "narrow", to: "ready", event: "consentNarrowed" },
  { from: "ready", command: "narrow", to: "preparing", event: "consentNarrowed" },
  { from: "stale", command: "narrow", to: "stale", event: "consentNarrowed" },
  { from: "stale", command: "narrow", to: "preparing", event: "consentNarrowed" },
  { from: "preparing", command: "withdraw", to: "withdrawn", event: "consentWithdrawn" },
  { from: "paused", command: "withdraw", to: "withdrawn", event: "consentWithdrawn" },
  { from: "ready", command: "withdraw", to: "withdrawn", event: "consentWithdrawn" },
  { from: "stale", command: "withdraw", to: "withdrawn", event: "consentWithdrawn" },

  { from: "none", command: "decline", to: "declined", event: "supportDeclined" },
  { from: "withdrawn", command: "decline", to: "declined", event: "supportDeclined" },
  { from: "preparing", command: "decline", to: "paused", event: "supportPaused" },
  { from: "ready", command: "decline", to: "paused", event: "supportPaused" },
  { from: "stale", command: "decline", to: "paused", event: "supportPaused" },
  { from: "paused", command: "accept", to: "preparing", event: "supportAccepted" },

  { from: "preparing", command: "record", to: "preparing", event: "recorded" },
  { from: "ready", command: "record", to: "ready", event: "recorded" },
  { from: "stale", command: "record", to: "stale", event: "recorded" },
  { from: "preparing", command: "restrict", to: "preparing", event: "restricted" },
  { from: "ready", command: "restrict", to: "preparing", event: "restricted" },
  { from: "stale", command: "restrict", to: "preparing", event: "restricted" },
  { from: "preparing", command: "progress", to: "preparing", event: "progressed" },
  { from: "ready", command: "progress", to: "ready", event: "progressed" },
  { from: "ready", command: "progress", to: "preparing", event: "progressed" },
  { from: "stale", command: "progress", to: "stale", event: "progressed" },

  { from: "preparing", command: "declareReady", to: "ready", event: "declaredReady" },
  { from: "ready", command: "review", to: "ready", event: "reviewed" },
  { from: "stale", command: "review", to: "ready", event: "reviewed" },
  { from: "ready", command: "markStale", to: "stale", event: "markedStale" },
  { from: "ready", command: "reopen", to: "preparing", event: "reopened" },
  { from: "stale", command: "reopen", to: "preparing", event: "reopened" },

  { from: "declined", command: "close", to: "closed", event: "closed" },
  { from: "preparing", command: "close", to: "closed", event: "closed" },
  { from: "paused", command: "close", to: "closed", event: "closed" },
  { from: "ready", command: "close", to: "closed", event: "closed" },
  { from: "stale", command: "close", to: "closed", event: "closed" },
  { from: "withdrawn", command: "close", to: "closed", event: "closed" },
] as const satisfies ReadonlyArray<ReadinessTransition>

/** The rows of the table, with their exact names. */
export type ReadinessRow = (typeof readinessTransitions)[number]
