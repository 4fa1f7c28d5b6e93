/**
 * Guards of describing, clearing and opening.
 *
 * @module
 */

import * as Result from "effect/Result"
import { inOrder } from "../../clearance/dated-document.ts"
import { checkAllInForce, checkDocuments } from "../../clearance/required-document.ts"
import type { OpeningGuard } from "../types.ts"
import { stageWith } from "./seating.ts"

/** Describes an opening. */
export const prepare: OpeningGuard<"prepare"> = ({
  command: { capacities, employer, outside, seats, unit },
}) =>
  Result.succeed({
    type: "drafted",
    stage: "draft",
    unit,
    outside,
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
