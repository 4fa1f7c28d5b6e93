/**
 * Guards of describing, clearing and opening.
 *
 * @module
 */

import * as Result from "effect/Result"
import { isPrison } from "../../../model/custody-at-work.ts"
import { inOrder } from "../../clearance/dated-document.ts"
import { checkAllInForce, checkDocuments } from "../../clearance/required-document.ts"
import { refuse } from "../refusals.ts"
import type { OpeningGuard } from "../types.ts"
import { stageWith } from "./seating.ts"

/** Describes an opening. Nobody works in a prison after release. */
export const prepare: OpeningGuard<"prepare"> = ({
  command: { afterRelease, capacities, employer, seats, unit, workplace },
}) =>
  afterRelease && isPrison(workplace)
    ? refuse("afterRelease.inPrison", "afterRelease", {})
    : Result.succeed({
        type: "drafted",
        stage: "draft",
        unit,
        workplace,
        afterRelease,
        ...(employer === undefined ? {} : { employer }),
        seats,
        capacities,
      })

/** Clears an opening, or one that stands still anew, by the papers that the terms ask for. */
export const clear: OpeningGuard<"clear"> = ({ command: { at, documents }, setting: { terms }, state }) =>
  Result.map(checkDocuments(documents, terms.requiredDocuments, at), () => ({
    type: "cleared",
    stage: state.stage === "suspended" ? "suspended" : "cleared",
    documents: inOrder(documents),
  }))

/** Begins to give seats. An opening without seats is filled at once. */
export const begin: OpeningGuard<"begin"> = ({ command: { at }, state: { capacity, documents } }) =>
  Result.map(checkAllInForce(documents, at), () => ({ type: "opened", stage: stageWith(capacity, []) }))
