/** The cases of a desk: those of its unit and the units below, found by their stage in the index of the store. */

import { identifierKey } from "@bazgasht/casework"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import * as Effect from "effect/Effect"
import type { KindName } from "../../command.ts"
import type { Person } from "../../people.ts"
import type { Portal } from "../../portal.ts"

/** A case as the index of the store has it. */
export interface CaseAtDesk {
  readonly kind: KindName
  readonly subject: string
  readonly stage: string
  readonly unit: string | undefined
  readonly due: number | undefined
  readonly document: unknown
}

/** The units of a person: their own, and all below. */
export const unitsOf = ({ units }: Portal, { unit }: Person): ReadonlyArray<string> =>
  unit === undefined ? [] : units.below(unit)

/** Cases of a kind in some stages; in every stage where none are named. At most so many of each stage. */
export const casesAtDesk = async (
  portal: Portal,
  person: Person,
  kind: KindName,
  { limit = 100, stages }: { readonly limit?: number; readonly stages?: ReadonlyArray<string> } = {},
): Promise<ReadonlyArray<CaseAtDesk>> => {
  const { unit: placed } = allKinds[kind].attributes as { readonly unit?: { readonly storedAs?: string } }
  const attribute = placed?.storedAs ?? "unit"
  const among = unitsOf(portal, person).map((unit) => identifierKey(unit) || unit)
  if (among.length === 0) return []
  const query = (stage: string | undefined) =>
    portal.systems.storage.query({
      kind,
      where: [{ attribute, among }, ...(stage === undefined ? [] : [{ attribute: "stage", is: stage }])],
      limit,
    })
  const pages = await Effect.runPromise(Effect.forEach(stages ?? [undefined], query))
  return pages.flatMap(({ cases }) =>
    cases.map(({ attributes, document, subject }) => ({
      kind,
      subject,
      stage: String(attributes["stage"]),
      unit: attributes[attribute] === undefined ? undefined : String(attributes[attribute]),
      due: typeof attributes["due"] === "number" ? attributes["due"] : undefined,
      document,
    })),
  )
}
