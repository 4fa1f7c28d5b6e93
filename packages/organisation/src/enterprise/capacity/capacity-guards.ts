import type { ProtocolGuards } from "@bazgasht/casework"
import { isOccupation } from "@bazgasht/core/employment"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { dueAfter } from "../../due-day.ts"
import { type CapacityIn, type CapacityLife, refuse } from "./capacity-protocol.ts"
import type { CapacityTerms } from "./capacity-terms.ts"

type Checked = Result.Result<void, CapacityLife["Refusal"]>

const checkProfile = (
  { countedOn, place, trades }: CapacityIn<"described">["profile"],
  { equipment, places }: CapacityTerms,
  at: Day,
  path: string,
): Checked => {
  if (!places.includes(place.kind))
    return refuse("place.unknown", `${path}.place.kind`, { place: place.kind, known: places })
  const strange = place.has.find((code) => !equipment.includes(code))
  if (strange !== undefined)
    return refuse("equipment.unknown", `${path}.place.has`, { equipment: strange, known: equipment })
  const codes = trades.map(({ trade }) => trade)
  const unknown = codes.find((trade) => !isOccupation(trade))
  if (unknown !== undefined) return refuse("trade.unknown", `${path}.trades`, { trade: unknown })
  const repeated = codes.find((trade, index) => codes.indexOf(trade) < index)
  if (repeated !== undefined) return refuse("trade.repeated", `${path}.trades`, { trade: repeated })
  return countedOn > at ? refuse("count.later", `${path}.countedOn`, {}) : Result.void
}

export const guards: ProtocolGuards<CapacityLife> = {
  describe: ({ command: { at, profile }, setting: { terms } }) => checkProfile(profile, terms, at, "profile"),

  revise: ({ command: { at, revision }, setting: { terms }, state: { stage } }) =>
    Result.map(checkProfile(revision, terms, at, "revision"), () =>
      stage === "described"
        ? { type: "redescribed" as const, stage, profile: revision }
        : { type: "revised" as const, stage: "revised" as const },
    ),

  publish: ({ command: { at }, setting: { calendar, terms } }) =>
    Result.map(dueAfter(calendar, at, terms.describeEvery), (due) => ({ due })),

  close: "carry",
}
