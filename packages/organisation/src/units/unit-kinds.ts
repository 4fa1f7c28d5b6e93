import { type CaseClaim, caseKindOf, isSameIdentifier } from "@bazgasht/casework"
import type { CaseReads } from "@bazgasht/casework/law"
import * as Effect from "effect/Effect"
import { unit, unitSchemas } from "./unit/unit.ts"
import { type UnitCommand, type UnitLife, type UnitState, unitProtocol } from "./unit/unit-protocol.ts"
import { isRegistered } from "./unit-tree.ts"

/** A code belongs to one unit of its type at a time. */
const claimsOfUnit = (state: UnitState): ReadonlyArray<CaseClaim> =>
  state.stage === "active" && state.code !== undefined
    ? [{ claim: "unitCode", by: [state.kind, state.code] }]
    : []

/** The units that a command puts above another one. */
const namedBy = (command: UnitCommand): ReadonlyArray<string> => {
  const named = "successor" in command ? [command.successor] : "parent" in command ? [command.parent] : []
  const corrected = "places" in command ? command.places.map(({ parent }) => parent) : []
  return [...named, ...corrected].filter((one) => one !== undefined)
}

/**
 * The other units of the register. A change rests on those that come to lie above the unit, on whatever day: of two changes by which units
 * would come to lie below each other, one is stored.
 */
const readsOfUnit: CaseReads<UnitLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command, state },
  read,
) {
  const units = (yield* read.all(unitCases, [], { rests: false })).filter(isRegistered)
  const above = new Set(namedBy(command))
  if (isRegistered(state)) for (const { parent } of state.places) if (parent !== undefined) above.add(parent)
  for (const id of above) {
    const one = units.find(({ subject }) => isSameIdentifier(subject, id))
    for (const { parent } of one?.places ?? []) if (parent !== undefined) above.add(parent)
    if (one?.stage === "dissolved" && one.successor !== undefined) above.add(one.successor)
    yield* read.one(unitCases, id)
  }
  return { units }
})

/** Units. Each belongs to itself, so that an office in a unit above it reaches it. */
export const unitCases = /* @__PURE__ */ caseKindOf(unitProtocol, {
  kind: "unit",
  lifeCycle: unit,
  schemas: unitSchemas,
  claimsOf: claimsOfUnit,
  reads: readsOfUnit,
})
