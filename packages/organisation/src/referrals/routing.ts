import type { Day } from "@bazgasht/rules"
import { associationRegister } from "../registers/organisation-records.ts"
import type { RecordState } from "../registers/record/record-protocol.ts"

/** The association to which a family belongs by its residence, or why there is no single one. */
export type Routing =
  | { readonly kind: "one"; readonly association: string }
  /** Several are competent: an officer chooses among them. */
  | { readonly kind: "several"; readonly associations: ReadonlyArray<string> }
  /** No association is declared for the residence. */
  | { readonly kind: "none" }

/** Where a family lives, on which day, and as far as it was known on which. */
export interface RoutingQuestion {
  /** Code of the place of residence. */
  readonly area: string
  readonly on: Day
  readonly knownOn: Day
  /** The places in which the area lies, the nearest first: district, city, province. Absent: none is known. */
  readonly within?: ReadonlyArray<string>
}

const servesOn = (record: RecordState, { knownOn, on }: RoutingQuestion): ReadonlyArray<string> => {
  // Where a record is closed, its association works no more; one that was merged goes on in another.
  if (record.stage === "none" || record.stage === "merged") return []
  if (record.stage === "closed" && record.on <= on) return []
  const { serves } = associationRegister.contentOf(record, { on, knownOn })
  return Array.isArray(serves) ? serves.filter((area) => typeof area === "string") : []
}

/**
 * Routes a family to the competent association by the areas that the register of associations declares: those that serve the
 * place of residence itself before those that serve a place around it. Nothing is guessed: where two are competent both are named.
 *
 * @example
 * routeTo([], { area: "north", on: gregorianDay(2025, 1, 10), knownOn: gregorianDay(2025, 1, 10) }) // => { kind: "none" }
 */
export const routeTo = (associations: ReadonlyArray<RecordState>, question: RoutingQuestion): Routing => {
  const served = associations.flatMap((record) =>
    record.stage === "none" ? [] : [{ subject: record.subject, areas: servesOn(record, question) }],
  )
  for (const area of [question.area, ...(question.within ?? [])]) {
    const found = served.filter(({ areas }) => areas.includes(area)).map(({ subject }) => subject)
    const [association, ...others] = [...new Set(found)].toSorted()
    if (association === undefined) continue
    return others.length === 0
      ? { kind: "one", association }
      : { kind: "several", associations: [association, ...others] }
  }
  return { kind: "none" }
}

/**
 * The associations that are competent in an area on a day, by the register as it was known on that day: what `consequencesOfMoving` asks. The records are
 * asked for each time, so that what was recorded meanwhile counts.
 *
 * @param withinOf - the places in which an area lies, the nearest first
 * @example
 * competentBy(() => [])("north", gregorianDay(2025, 1, 10)) // => []
 */
export const competentBy =
  (
    associations: () => ReadonlyArray<RecordState>,
    withinOf: (area: string) => ReadonlyArray<string> = () => [],
  ) =>
  (area: string, on: Day): ReadonlyArray<string> => {
    const routing = routeTo(associations(), { area, on, knownOn: on, within: withinOf(area) })
    if (routing.kind === "several") return routing.associations
    return routing.kind === "one" ? [routing.association] : []
  }
