/** The end of his placement, and what became of him. */

import { type PlacementLife, seatChangeOf } from "@bazgasht/core/employment"
import type { Day } from "@bazgasht/rules"
import { written } from "../../prisoner.ts"
import type { WrittenFor } from "../terms/play.ts"
import { playPlacement, releaseDay, renewed, working } from "./placement.ts"
import { done } from "./telling.ts"

const found = (
  after: number,
  what: Extract<PlacementLife["Command"], { readonly type: "recordOutcome" }>["outcome"],
): WrittenFor<PlacementLife> => ({
  type: "recordOutcome",
  on: written((releaseDay + after) as Day),
  as: "afterCareCentre",
  after,
  outcome: what,
})
export const ended = done(
  playPlacement(
    [
      { type: "end", on: written(releaseDay), as: "headOfPrison", ending: { kind: "released" } },
      found(30, "unemployed"),
      found(90, "employed"),
      found(180, "selfEmployed"),
    ],
    renewed.state,
  ),
)

export const seatChanges = [...working.events, ...renewed.events, ...ended.events].flatMap(
  (event) => seatChangeOf(event) ?? [],
)
