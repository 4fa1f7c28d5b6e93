/** What earmarks look at of a case that money is for, read from the store. */

import { identifierKey, includesIdentifier } from "@bazgasht/casework"
import type { CaseReader } from "@bazgasht/casework/law"
import type { EarmarkSource, EarmarkSources } from "@bazgasht/core/release"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import type { UnitState } from "../units/unit/unit-protocol.ts"
import { unitCases } from "../units/unit-kinds.ts"
import { isRegistered, unitsAbove, unitTreeOf } from "../units/unit-tree.ts"
import type { GiftEarmark } from "./gift/gift-profile.ts"

/** What a case says that money is for. */
export interface EarmarkedPurpose {
  /** Opaque id of the unit in which it lies. */
  readonly unit?: string | undefined
  readonly debt?: string | undefined
  readonly help?: string | undefined
  readonly sponsorship?: string | undefined
  /** Ids of the campaigns that ask for it. */
  readonly campaigns?: ReadonlyArray<string>
}

/** The nearest unit of a type from a unit up, by its code; the change rests on every unit on the way. */
const readsUnitOf = Effect.fnUntraced(function* (unit: string, kind: string, day: Day, read: CaseReader) {
  const states = new Map<string, UnitState>()
  const open = [unit]
  for (const id of open) {
    if (states.has(identifierKey(id))) continue
    const state = yield* read.one(unitCases, id)
    states.set(identifierKey(id), state)
    if (isRegistered(state)) open.push(...unitsAbove(state))
  }
  const found = unitTreeOf(states.values(), day).nearest(unit, kind)
  return found?.code ?? found?.unit
})

/** Of several campaigns, one that the gifts are meant for. */
const campaignFor = (
  attribute: string,
  campaigns: ReadonlyArray<string>,
  earmarks: ReadonlyArray<GiftEarmark>,
): string | undefined =>
  campaigns.find((id) => earmarks.some((earmark) => includesIdentifier(earmark[attribute] ?? [], id))) ??
  campaigns[0]

/** The attributes of a purpose that the terms know how to read; what no case says is absent. */
export const readsAttributes = /* @__PURE__ */ Effect.fnUntraced(function* (
  sources: EarmarkSources,
  purpose: EarmarkedPurpose,
  { day, earmarks }: { readonly day: Day; readonly earmarks: ReadonlyArray<GiftEarmark> },
  read: CaseReader,
) {
  const readsValue = (attribute: string, source: EarmarkSource) => {
    if (source.of === "unit")
      return purpose.unit === undefined
        ? Effect.succeed(undefined)
        : readsUnitOf(purpose.unit, source.kind, day, read)
    return Effect.succeed(
      source.of === "campaign"
        ? campaignFor(attribute, purpose.campaigns ?? [], earmarks)
        : purpose[source.of],
    )
  }
  const attributes: { [attribute: string]: string } = {}
  for (const [attribute, source] of Object.entries(sources)) {
    const value = yield* readsValue(attribute, source)
    if (value !== undefined) attributes[attribute] = value
  }
  return attributes
})
