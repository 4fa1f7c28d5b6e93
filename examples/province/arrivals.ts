/**
 * People who arrive after the round, placed one by one: each in the best seat that is free, or with seats kept for those who are
 * expected.
 *
 * @module
 */

import {
  type OpeningCase,
  openingCase,
  type PlacementRecord,
  type PlacementRound,
  type WorkCase,
} from "@bazgasht/core/placement"
import { chanceOf } from "@bazgasht/example-caseload/random.ts"
import { iran } from "@bazgasht/iran"
import type { Day } from "@bazgasht/rules"
import {
  type ArrivalsInTurn,
  bestFit,
  type Forecast,
  type PlacementInstance,
  placeArrivals,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { pairsOf } from "./pairs.ts"
import { assumptions } from "./population/assumptions.ts"
import { often } from "./population/often.ts"
import { openingDocuments } from "./population/openings.ts"
import { arrivingDays } from "./population/people.ts"
import { readPeople } from "./province.ts"

/** Who has arrived and how they are placed in either way. */
export interface Arrivals {
  /** The seats that are free, and who arrives, in the order of arrival. */
  readonly instance: PlacementInstance
  /** Each takes the best seat that is free. */
  readonly greedy: ArrivalsInTurn
  /** Seats are kept for those who are expected. */
  readonly kept: ArrivalsInTurn
  /** The fit of the best placement that somebody could find who knew beforehand who comes. */
  readonly foreseen: { readonly fit: number; readonly people: number }
}

/** The seats that are free for those who arrive: what the round left free, and those that become free in the weeks after it. */
const freeSeats = (record: PlacementRecord, seed: number): ReadonlyArray<number> =>
  record.openings.map(({ id, placed, seats }) => {
    const chance = chanceOf(seed, `${id} falls free`)
    return seats - placed.length + placed.filter(() => often(chance, "seatsFreed")).length
  })

/** The pairs of people who arrive on several days, one after another. */
const pairsInTurn = (
  days: ReadonlyArray<{ readonly day: Day; readonly people: ReadonlyArray<WorkCase> }>,
  openings: ReadonlyArray<OpeningCase>,
): Forecast => {
  let before = 0
  const pairs = days.flatMap(({ day, people }) => {
    const shifted = pairsOf(people, openings, day).map((pair) => ({
      ...pair,
      candidate: pair.candidate + before,
    }))
    before += people.length
    return shifted
  })
  return { candidates: days.flatMap(({ people }) => people.map(({ id }) => ({ id }))), pairs }
}

/** What of a forecast is still to come when so many have arrived. */
const stillToCome = ({ candidates, pairs }: Forecast, arrived: number): Forecast => ({
  candidates: candidates.slice(arrived),
  pairs: pairs.flatMap((pair) =>
    pair.candidate < arrived ? [] : [{ ...pair, candidate: pair.candidate - arrived }],
  ),
})

/**
 * Places those who arrive in the seats that a round leaves. The forecasts are other draws from the same population: the office knows
 * what kind of people come, and not who.
 */
export const placeArriving = (
  size: number,
  seed: number,
  round: PlacementRound,
  record: PlacementRecord,
): Arrivals => {
  const documents = openingDocuments(size, seed)
  const cases = round.openings.map((opening) => openingCase(opening, iran, round.day))
  const seatsOf = new Map(freeSeats(record, seed).map((seats, place) => [record.openings[place]?.id, seats]))
  const drawn = (draw: number): Forecast =>
    pairsInTurn(
      arrivingDays(size, seed, documents, draw).map(({ day, documents: files }) => ({
        day,
        people: readPeople(files, day),
      })),
      cases,
    )
  const instance: PlacementInstance = {
    ...drawn(0),
    openings: cases.map(({ opening: { id } }) => ({ id, seats: seatsOf.get(id) ?? 0 })),
  }
  const forecasts = Array.from({ length: assumptions.forecasts.value }, (_, index) => drawn(index + 1))
  const { fit, people } = Result.getOrThrow(bestFit(instance))
  return {
    instance,
    greedy: Result.getOrThrow(placeArrivals(instance, () => [])),
    kept: Result.getOrThrow(
      placeArrivals(instance, (arrived) => forecasts.map((forecast) => stillToCome(forecast, arrived))),
    ),
    foreseen: { fit, people },
  }
}
