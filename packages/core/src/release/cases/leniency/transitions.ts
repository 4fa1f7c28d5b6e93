/**
 * The transition table of a leniency petition. It drives the machine: what stands here can happen, and nothing else. The types
 * of guards and of steps are read from it too, so that a row that makes no sense does not compile.
 *
 * @module
 */

import type { Transition } from "../../../life-cycle/transition.ts"
import type { LeniencyCommandType } from "./commands.ts"
import type { LeniencyEventType } from "./events.ts"
import type { LeniencyStage } from "./stages.ts"

/** One thing that can happen to a petition. */
export interface LeniencyTransition extends Transition {
  readonly from: LeniencyStage
  readonly command: LeniencyCommandType
  readonly to: LeniencyStage
  readonly event: LeniencyEventType
}

/** Everything that can happen to a leniency petition. Where a command leads to several stages, its guard chooses. */
export const leniencyTransitions = [
  { from: "none", command: "open", to: "opened", event: "opened" },
  { from: "none", command: "open", to: "proposed", event: "opened" },
  { from: "none", command: "open", to: "reported", event: "opened" },

  { from: "opened", command: "report", to: "opened", event: "reportFiled" },
  { from: "opened", command: "confirmReport", to: "opened", event: "reportConfirmed" },
  { from: "opened", command: "propose", to: "proposed", event: "proposed" },
  { from: "opened", command: "propose", to: "reported", event: "proposed" },
  { from: "proposed", command: "report", to: "proposed", event: "reportFiled" },
  { from: "proposed", command: "report", to: "reported", event: "reportFiled" },
  { from: "proposed", command: "confirmReport", to: "proposed", event: "reportConfirmed" },
  { from: "proposed", command: "confirmReport", to: "reported", event: "reportConfirmed" },

  { from: "reported", command: "grant", to: "granted", event: "granted" },
  { from: "reported", command: "refuse", to: "refused", event: "refused" },

  { from: "granted", command: "carryOut", to: "carriedOut", event: "carriedOut" },
  { from: "granted", command: "carryOut", to: "ended", event: "carriedOut" },
  { from: "carriedOut", command: "supervise", to: "supervised", event: "supervisionBegun" },
  { from: "supervised", command: "end", to: "ended", event: "ended" },

  { from: "carriedOut", command: "recordBreach", to: "breached", event: "breachRecorded" },
  { from: "carriedOut", command: "recordBreach", to: "carriedOut", event: "breachWithoutEffect" },
  { from: "supervised", command: "recordBreach", to: "breached", event: "breachRecorded" },
  { from: "supervised", command: "recordBreach", to: "supervised", event: "breachWithoutEffect" },
  { from: "breached", command: "dismissBreach", to: "carriedOut", event: "breachDismissed" },
  { from: "breached", command: "dismissBreach", to: "supervised", event: "breachDismissed" },
  { from: "breached", command: "extend", to: "supervised", event: "extended" },
  { from: "breached", command: "revoke", to: "revoked", event: "revoked" },

  { from: "supervised", command: "proposeRelief", to: "reliefProposed", event: "reliefProposed" },
  { from: "reliefProposed", command: "grantRelief", to: "supervised", event: "reliefGranted" },
  { from: "reliefProposed", command: "refuseRelief", to: "supervised", event: "reliefRefused" },
  { from: "reliefProposed", command: "recordBreach", to: "breached", event: "breachRecorded" },
  { from: "reliefProposed", command: "recordBreach", to: "reliefProposed", event: "breachWithoutEffect" },
  { from: "reliefProposed", command: "end", to: "ended", event: "ended" },

  { from: "opened", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "proposed", command: "withdraw", to: "withdrawn", event: "withdrawn" },
  { from: "reported", command: "withdraw", to: "withdrawn", event: "withdrawn" },

  { from: "opened", command: "lapse", to: "lapsed", event: "lapsed" },
  { from: "proposed", command: "lapse", to: "lapsed", event: "lapsed" },
  { from: "reported", command: "lapse", to: "lapsed", event: "lapsed" },
  { from: "granted", command: "lapse", to: "lapsed", event: "lapsed" },
  { from: "carriedOut", command: "lapse", to: "lapsed", event: "lapsed" },
  { from: "supervised", command: "lapse", to: "lapsed", event: "lapsed" },
  { from: "reliefProposed", command: "lapse", to: "lapsed", event: "lapsed" },
  { from: "breached", command: "lapse", to: "lapsed", event: "lapsed" },
] as const satisfies ReadonlyArray<LeniencyTransition>

/** The rows of the table, with their exact names. */
export type LeniencyRow = (typeof leniencyTransitions)[number]
