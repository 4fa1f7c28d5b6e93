import { computeRound, type PlacementRecord } from "@bazgasht/core/placement"
import * as Result from "effect/Result"
import { ruritania } from "../../../core.ts"
import { termsOfWork } from "../../employment.ts"
import { person, round } from "../decisions.ts"

export const terms = termsOfWork.placementRun

/** The record of a round that gives one person a seat, and leaves one out. */
export const record: PlacementRecord = {
  ...Result.getOrThrow(computeRound(round, [person], ruritania)),
  people: [
    { outcome: "placed", id: "p-1", opening: "O-1", fit: 520 },
    { outcome: "unwilling", id: "p-2" },
  ],
}
