import type { Forecast, PlacementInstance } from "@bazgasht/solvers/placement"
import * as fc from "fast-check"
import { instances } from "./instances.ts"

const small = instances({ candidates: 6, openings: 3, seats: 2, fit: 4 })
const middling = instances({ candidates: 20, openings: 6, seats: 3, fit: 30 })
const wide = instances({ candidates: 26, openings: 26, seats: 1, fit: 9 })
/** Problems of several sizes. */
export const any = fc.oneof(small, middling, wide)

/** Some of the people of a problem as forecasts of who may come. */
const forecastsOf = (instance: PlacementInstance): fc.Arbitrary<ReadonlyArray<Forecast>> =>
  fc.array(
    fc.subarray([...instance.candidates.keys()]).map((kept) => ({
      candidates: kept.map((place) => ({ id: instance.candidates[place]?.id ?? "" })),
      pairs: instance.pairs
        .filter(({ candidate }) => kept.includes(candidate))
        .map((pair) => ({ ...pair, candidate: kept.indexOf(pair.candidate) })),
    })),
    { maxLength: 3 },
  )

/** A problem with forecasts. */
export const forecasted = any.chain((instance) => fc.tuple(fc.constant(instance), forecastsOf(instance)))
