/**
 * The protocol of an allocation run: one person proposes the result, and another than its drafter and its proposer approves it.
 */

import { defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { AllocationRunSetting } from "./allocation-run-terms.ts"
import { runPlanFields, runResultSchema } from "./matter.ts"

/** The result that the person who acts has seen. */
const seen = () => ({ resultDigest: Schema.NonEmptyString })
const reason = () => ({ reason: Schema.NonEmptyString })
const planned = () => ({ plan: Schema.Struct(runPlanFields()) })
const computed = () => ({ ...planned(), result: runResultSchema() })

const uncommitted = ["draft", "computed", "proposed", "approved"] as const

/** The protocol of an allocation run. */
export const allocationRunProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Its pool and its policy stand. */
    draft: planned,
    /** The people whom the money frees, and what that rests on, are known; it may be computed anew. */
    computed,
    /** Somebody stands for the result. */
    proposed: computed,
    /** A second person has approved it. */
    approved: computed,
    /** The pool may reserve money for it; nothing in it changes any more, and a correction is another run. */
    committed: computed,
    /** It was given up before it was committed. */
    abandoned: () => ({ ...planned(), ...reason() }),
  },
  events: {
    drafted: runPlanFields,
    computed: () => runResultSchema().fields,
    proposed: seen,
    approved: seen,
    committed: seen,
    abandoned: reason,
  },
  participations: ["drafter", "proposer"],
  separateFrom: ["beneficiary"],
  commands: {
    draft: {
      takes: runPlanFields,
      permission: "drafters",
      separateFrom: [],
      participation: "drafter",
      moves: { from: "none", event: "drafted", to: "draft" },
    },
    /** Allocates the free money of the pool as it is now, over the petitions as they are now. */
    compute: { permission: "drafters", from: uncommitted, event: "computed", to: "computed" },
    propose: {
      takes: seen,
      permission: "proposers",
      participation: "proposer",
      moves: { from: "computed", event: "proposed", to: "proposed" },
    },
    approve: {
      takes: seen,
      permission: "approvers",
      separateFrom: ["beneficiary", "drafter", "proposer"],
      moves: { from: "proposed", event: "approved", to: "approved" },
    },
    commit: { takes: seen, permission: "committers", from: "approved", event: "committed", to: "committed" },
    abandon: {
      takes: reason,
      permission: "drafters",
      separateFrom: [],
      moves: { from: uncommitted, event: "abandoned", to: "abandoned" },
    },
  },
  attributes: {
    pool: { type: "identifier", at: "plan.pool" },
    corrects: { type: "identifier", at: "plan.corrects" },
    /** No text says by when: it waits since the day of its last step. */
    since: { type: "number", at: { draft: "day", computed: "day", proposed: "day", approved: "day" } },
  },
  refusals: () => ({
    "pool.other": {},
    /** Petitions or gifts with which nothing can be computed; `allocate` says what is wrong with them. */
    "inputs.unsound": { errors: Schema.Natural },
    "run.stale": { parts: Schema.Array(Schema.Literals(["gifts", "petitions"])) },
    "run.otherResult": {},
    "corrects.itself": {},
  }),
})

/** The types of the life cycle of an allocation run. */
export interface AllocationRunLife extends LifeOf<typeof allocationRunProtocol, AllocationRunSetting> {
  readonly Reads: "pool" | "petitions" | "beneficiaries"
}

/** The state of an allocation run, one shape for each stage. */
export type AllocationRunState = AllocationRunLife["State"]

/** An allocation run in one of the stages named. */
export type AllocationRunIn<Stage extends AllocationRunState["stage"]> = StateIn<AllocationRunState, Stage>

/** A command to an allocation run. Commands that come from outside are decoded with the schema first. */
export type AllocationRunCommand = AllocationRunLife["Command"]

export const refuse = /* @__PURE__ */ refusing<AllocationRunLife["Refusal"]>()
