/** The cases of a desk: those of its unit and the units below that its officer may read. */

import type { AnyState } from "@bazgasht/casework"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import * as Result from "effect/Result"
import type { KindName } from "../../command.ts"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"

/** A case that an officer may read. */
export interface CaseAtDesk {
  readonly kind: KindName
  readonly subject: string
  readonly stage: string
  readonly unit: string | undefined
  readonly due: number | undefined
  readonly state: AnyState
}

interface AnySearch {
  readonly find: (request: {
    readonly caller: Person["caller"]
    readonly query: { readonly where: ReadonlyArray<object>; readonly limit: number }
  }) => Promise<
    Result.Result<
      {
        readonly cases: ReadonlyArray<{
          readonly subject: string
          readonly whole: boolean
          readonly state: object
        }>
      },
      unknown
    >
  >
}

/** The units of a person: their own, and all below. */
export const unitsOf = ({ units }: Portal, { unit }: Person): ReadonlyArray<string> =>
  unit === undefined ? [] : units.below(unit)

/** So many cases of a kind are shown at most. */
const limit = 100

/** Cases of a kind. */
export const casesAtDesk = async (
  portal: Portal,
  person: Person,
  kind: KindName,
): Promise<ReadonlyArray<CaseAtDesk>> => {
  const { due, unit } = allKinds[kind].attributes as {
    readonly [name: string]: { readonly of: (state: AnyState) => unknown }
  }
  const among = unitsOf(portal, person)
  if (among.length === 0) return []
  const service = portal.systems.cases[kind] as unknown as AnySearch
  const page = await service.find({
    caller: person.caller,
    query: { where: [{ attribute: "unit", among }], limit },
  })
  return Result.getOrThrow(page).cases.flatMap((one) => {
    if (!one.whole) return []
    const state = one.state as AnyState
    const [day, placed] = [due?.of(state), unit?.of(state)]
    return {
      kind,
      ...{ subject: one.subject, stage: state.stage, state },
      unit: placed === undefined ? undefined : String(placed),
      due: typeof day === "number" ? day : undefined,
    }
  })
}
