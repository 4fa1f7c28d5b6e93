/**
 * What a placement round decides of one person, or of one opening, for programs: the shapes `bazgasht.placementPerson/1` and
 * `bazgasht.placementOpening/1`.
 *
 * @module
 */

import type { Fit, FitContribution, LeftOut, PersonOutcomeName, RoundKey } from "@bazgasht/core"
import type { Calendar } from "@bazgasht/rules"
import { writtenDay } from "../rendering/json.ts"
import { type RouteJson, routeJson } from "../rendering/route-json.ts"
import type { Detail } from "../rendering/routes.ts"
import type { Holder, OpeningExplanation, PeopleCount, PersonExplanation } from "./explain.ts"
import type { PlacementRun } from "./run-placement.ts"

/** How well a person and an opening fit: the points that are known, and those that are possible. */
export interface FitJson {
  readonly proven: number
  readonly possible: number
  readonly contributions: ReadonlyArray<FitContribution>
}

/** What `bazgasht place --explain --json` prints of a person. */
export interface PlacementPersonJson {
  readonly format: "bazgasht.placementPerson/1"
  readonly calendar: string
  readonly round: string
  readonly day: string
  readonly id: string
  readonly outcome: PersonOutcomeName
  /** The opening in which the person is placed. */
  readonly opening?: string
  readonly override?: true
  /** Why the person is left out although an opening is compatible. */
  readonly leftOut?: Omit<LeftOut, "candidate">
  /** The keys of which the person has no value. */
  readonly unknownKeys?: ReadonlyArray<RoundKey>
  /** By what the round ranks the person, without the fit. */
  readonly values: { readonly [Key in RoundKey]?: number }
  readonly openings: ReadonlyArray<{
    readonly id: string
    readonly title?: string
    readonly compatible: boolean
    /** Which of the wishes it is, counted from one. */
    readonly wish?: number
    readonly fit?: FitJson
    /** Every constraint that does not say yes. */
    readonly constraints: ReadonlyArray<RouteJson>
  }>
}

/** What `bazgasht place --explain --json` prints of an opening. */
export interface PlacementOpeningJson {
  readonly format: "bazgasht.placementOpening/1"
  readonly calendar: string
  readonly round: string
  readonly day: string
  readonly id: string
  readonly title?: string
  /** How many seats there are, and how many of them are taken after the round. */
  readonly seats: number
  readonly taken: number
  /** How many people meet every constraint, and how many wish it by name. */
  readonly compatible: number
  readonly wished: number
  readonly holders: ReadonlyArray<Holder>
  readonly constraints: ReadonlyArray<PeopleCount>
}

const fitJson = ({ contributions, possible, proven }: Fit): FitJson => ({ proven, possible, contributions })

const titled = (title: string | undefined): { readonly title?: string } =>
  title === undefined ? {} : { title }

const becameOf = ({ outcome }: PersonExplanation): Partial<PlacementPersonJson> => {
  switch (outcome.outcome) {
    case "placed":
      return { opening: outcome.opening, ...(outcome.override === undefined ? {} : { override: true }) }
    case "leftOut": {
      const { openings, reason } = outcome.why
      return { leftOut: { reason, openings } }
    }
    case "unranked":
      return { unknownKeys: outcome.keys }
    default:
      return {}
  }
}

/** What a round decides of one person, for programs. */
export const placementPersonJson = (
  calendar: Calendar,
  run: PlacementRun,
  explanation: PersonExplanation,
  detail: Detail,
): PlacementPersonJson => ({
  format: "bazgasht.placementPerson/1",
  calendar: calendar.id,
  round: run.record.round,
  day: writtenDay(calendar, run.record.day),
  id: explanation.outcome.id,
  outcome: explanation.outcome.outcome,
  ...becameOf(explanation),
  values: explanation.values,
  openings: explanation.pairs.map(({ against, asked, facts, fit, opening: { opening }, wish }) => ({
    id: opening.id,
    ...titled(opening.title),
    compatible: against.length === 0,
    ...(wish === undefined ? {} : { wish }),
    ...(fit === undefined ? {} : { fit: fitJson(fit) }),
    constraints: against.map((decision) =>
      routeJson(calendar, decision, { ...detail, asked }, facts, run.setting),
    ),
  })),
})

/** What a round decides of one opening, for programs. */
export const placementOpeningJson = (
  calendar: Calendar,
  run: PlacementRun,
  { compatible, constraints, holders, opening, outcome, wished }: OpeningExplanation,
): PlacementOpeningJson => ({
  format: "bazgasht.placementOpening/1",
  calendar: calendar.id,
  round: run.record.round,
  day: writtenDay(calendar, run.record.day),
  id: outcome.id,
  ...titled(opening.opening.title),
  seats: outcome.seats,
  taken: outcome.placed.length,
  compatible,
  wished,
  holders,
  constraints,
})
