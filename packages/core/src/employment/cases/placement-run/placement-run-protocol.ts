/** The protocol of a placement run: one person records the result of a round, and another commits it. */

import { daySchema, defineProtocol, type LifeOf, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { PlacementRunSetting } from "./placement-run-terms.ts"
import { recordedRoundSchema } from "./recorded-round.ts"

/** The record that the person who acts has seen. */
const seen = () => ({ recordDigest: Schema.NonEmptyString })
const reason = () => ({ reason: Schema.NonEmptyString })
const round = () => recordedRoundSchema().fields
const recorded = () => ({ result: recordedRoundSchema() })

/** The protocol of a placement run. */
export const placementRunProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** The result of the round stands; it may be recorded anew. */
    recorded,
    /** Placements may be proposed by it; nothing in it changes any more. */
    committed: recorded,
    /** It was given up before it was committed. */
    abandoned: () => ({ ...recorded(), ...reason() }),
  },
  events: {
    recorded: round,
    committed: seen,
    abandoned: reason,
  },
  participations: ["recorder"],
  separateFrom: ["beneficiary"],
  commands: {
    record: {
      takes: round,
      permission: "recorders",
      participation: "recorder",
      moves: { from: ["none", "recorded"], event: "recorded", to: "recorded" },
    },
    /** Commits the result that the committer has seen, which has to be the one that is recorded. */
    commit: {
      takes: seen,
      permission: "committers",
      separateFrom: ["beneficiary", "recorder"],
      moves: { from: "recorded", event: "committed", to: "committed" },
    },
    abandon: {
      takes: reason,
      permission: "recorders",
      separateFrom: [],
      moves: { from: "recorded", event: "abandoned", to: "abandoned" },
    },
  },
  attributes: {
    day: { type: "number", at: "result.day" },
    /** It waits to be committed. */
    since: { type: "number", at: { recorded: "day" } },
  },
  refusals: () => ({
    /** The round is of a day after the command. */
    "round.inFuture": { day: daySchema() },
    /** Somebody gets two seats. */
    "seats.repeated": {},
    /** Another result is recorded than the one that was seen. */
    "run.otherResult": {},
  }),
})

/** The types of the life cycle of a placement run. */
export interface PlacementRunLife extends LifeOf<typeof placementRunProtocol, PlacementRunSetting> {}

/** The state of a placement run, one shape for each stage. */
export type PlacementRunState = PlacementRunLife["State"]

/** A command to a placement run. Commands that come from outside are decoded with the schema first. */
export type PlacementRunCommand = PlacementRunLife["Command"]

export const refuse = /* @__PURE__ */ refusing<PlacementRunLife["Refusal"]>()
