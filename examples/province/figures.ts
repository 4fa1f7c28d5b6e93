/**
 * The numbers of the report, read from the records: nothing is counted anywhere else.
 *
 * @module
 */

import {
  type OpeningCase,
  openingsOfRound,
  type PersonOutcome,
  type PersonOutcomeName,
  type PlacementRecord,
} from "@bazgasht/core/placement"
import { iran } from "@bazgasht/iran"
import { type IranianWorkplace, workplaceKinds } from "@bazgasht/iran/facts/employment"
import type { LeftOutReason, PlacementMode } from "@bazgasht/solvers/placement"
import type { Arrivals } from "./arrivals.ts"
import { type MissingFact, missingFacts } from "./missing-facts.ts"
import { onlyObstacles } from "./only-obstacle.ts"
import { instanceOf } from "./pairs.ts"
import { institutions } from "./population/places.ts"
import { modes, type Province } from "./province.ts"
import { type SeatWorth, seatWorths } from "./seat-worth.ts"

/** What became of somebody; of who is left out although there are compatible openings, why. */
export type PersonResult = Exclude<PersonOutcomeName, "leftOut"> | LeftOutReason

/** What became of somebody. */
export const resultOf = (outcome: PersonOutcome): PersonResult =>
  outcome.outcome === "leftOut" ? outcome.why.reason : outcome.outcome

/** Where somebody works or learns. */
export type PlaceKind = IranianWorkplace | "course"

/** The kinds of places, in the order in which they are shown. */
export const placeKinds: ReadonlyArray<PlaceKind> = [...workplaceKinds, "course"]

/** Fits are counted in steps of so many points. */
export const fitStep = 100

/** What became of everybody in one mode. */
export interface ModeFigures {
  readonly mode: PlacementMode
  readonly placed: number
  readonly fit: number
  /** Whether nothing better exists; of the stable mode, whether everything is settled. */
  readonly certain: boolean
  readonly results: ReadonlyMap<PersonResult, number>
  readonly byPlace: ReadonlyMap<PlaceKind, number>
  /** How many are placed with a fit of each step, from zero. */
  readonly fits: ReadonlyArray<number>
  /** How many of those who state wishes have the first of them. */
  readonly firstWishes: number
}

/** How often a constraint closes an opening to somebody who is placed nowhere for want of a compatible one. */
export interface ClosingFigures {
  /** The id of the rule. */
  readonly rule: string
  readonly no: number
  readonly undetermined: number
  /** To how many of these people some opening would be open if only this constraint said yes. */
  readonly alone: number
}

/** An opening with the seats that are taken. */
export interface OpeningFigures extends OpeningCase {
  readonly place: PlaceKind
  readonly district: string
  readonly seats: number
  readonly taken: number
}

/** What a further seat of a trade would bring where it brings most. */
export interface TradeFigures extends Omit<SeatWorth, "opening"> {
  readonly occupation: string
  /** The id of the opening in which it would. */
  readonly opening: string
}

/** Everything that the report tells. */
export interface Figures {
  readonly province: Province
  readonly arrivals: Arrivals
  readonly people: number
  readonly seats: number
  readonly modes: ReadonlyArray<ModeFigures>
  readonly closing: ReadonlyArray<ClosingFigures>
  readonly missing: ReadonlyArray<MissingFact>
  readonly openings: ReadonlyArray<OpeningFigures>
  readonly trades: ReadonlyArray<TradeFigures>
}

const counted = <Key>(keys: ReadonlyArray<Key>): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const placeOf = ({ opening }: OpeningCase): PlaceKind =>
  opening.kind === "course" ? "course" : (opening.workplace as IranianWorkplace)

const ofMode = (
  mode: PlacementMode,
  { people, solution }: PlacementRecord,
  openings: ReadonlyMap<string, OpeningCase>,
): ModeFigures => {
  const placed = people.flatMap((one) => (one.outcome === "placed" ? [one] : []))
  const steps = counted(placed.map(({ fit }) => Math.min(9, Math.floor(fit / fitStep))))
  return {
    mode,
    placed: placed.length,
    fit: placed.reduce((sum, { fit }) => sum + fit, 0),
    certain: solution.mode === "stable" ? solution.unsettled.length === 0 : solution.proven,
    results: counted(people.map(resultOf)),
    byPlace: counted(placed.map(({ opening }) => placeOf(openings.get(opening) as OpeningCase))),
    fits: Array.from({ length: 10 }, (_, step) => steps.get(step) ?? 0),
    firstWishes: placed.filter(({ wish }) => wish === 1).length,
  }
}

const closingOf = (
  { people }: PlacementRecord,
  alone: ReadonlyMap<string, number>,
): ReadonlyArray<ClosingFigures> => {
  const sums = new Map<string, ClosingFigures>()
  for (const one of people)
    if (one.outcome === "incompatible" || one.outcome === "undetermined")
      for (const { no, rule, undetermined } of one.constraints) {
        const sum = sums.get(rule) ?? { no: 0, undetermined: 0 }
        sums.set(rule, {
          rule,
          no: sum.no + no,
          undetermined: sum.undetermined + undetermined,
          alone: alone.get(rule) ?? 0,
        })
      }
  return [...sums.values()].sort(
    (one, other) =>
      other.no - one.no || other.undetermined - one.undetermined || (one.rule < other.rule ? -1 : 1),
  )
}

const districtOf = ({ opening }: OpeningCase): string =>
  institutions.find(({ id }) => opening.institutions?.includes(id))?.district ?? ""

/** Of each trade the opening in which a further seat would bring most. */
const byTrade = (
  worths: ReadonlyArray<SeatWorth>,
  openings: ReadonlyArray<OpeningCase>,
): ReadonlyArray<TradeFigures> => {
  const trades = new Map<string, TradeFigures>()
  for (const { fit, opening: place, people } of worths) {
    const { id, occupation = "" } = (openings[place] as OpeningCase).opening
    const known = trades.get(occupation)
    if (fit + people > 0 && (known === undefined || fit > known.fit))
      trades.set(occupation, { occupation, opening: id, fit, people })
  }
  return [...trades.values()].sort(
    (one, other) => other.fit - one.fit || (one.occupation < other.occupation ? -1 : 1),
  )
}

/** The numbers of a placed province. */
export const figuresOf = (province: Province, arrivals: Arrivals): Figures => {
  const { people, records, round } = province
  const openings = openingsOfRound(round, people, iran)
  const byId = new Map(openings.map((one) => [one.opening.id, one]))
  const main = records[round.mode]
  const results = new Map(main.people.map((one) => [one.id, resultOf(one)]))
  const result = (...of: ReadonlyArray<PersonResult>) =>
    people.filter(({ id }) => of.includes(results.get(id) as PersonResult))
  const ranked = people.filter(({ id }) => results.get(id) !== "unranked")
  const closedOut = result("incompatible", "undetermined")
  return {
    province,
    arrivals,
    people: people.length,
    seats: round.openings.reduce((sum, { seats }) => sum + seats, 0),
    modes: modes.map((mode) => ofMode(mode, records[mode], byId)),
    closing: closingOf(main, onlyObstacles(closedOut, openings, round.day)),
    missing: missingFacts(result("undetermined"), openings, round.day),
    openings: main.openings.map(({ id, placed, seats }) => {
      const one = byId.get(id) as OpeningCase
      return { ...one, place: placeOf(one), district: districtOf(one), seats, taken: placed.length }
    }),
    trades: byTrade(seatWorths(instanceOf(ranked, openings, round.day)), openings),
  }
}
