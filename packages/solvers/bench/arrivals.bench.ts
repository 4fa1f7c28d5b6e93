/**
 * People placed one by one as they arrive, against the best placement of all together in hindsight.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { bestFit, type Forecast, type PlacementInstance, placeArrivals } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { makeInstance, type Size } from "./placement-instances.ts"

const seeds = [58, 59, 60, 61, 62]
const forecasts = 5

interface Problem {
  readonly title: string
  readonly size: Size
  /** The share of the hindsight optimum that prices are to reach, in every seed. */
  readonly wantedShare?: number
}

const problems: ReadonlyArray<Problem> = [
  {
    title: "1,000 into 20, too few seats",
    size: { candidates: 1000, openings: 20, each: 6, seats: [10, 57] },
    wantedShare: 0.98,
  },
  {
    title: "1,000 into 20, about as many seats",
    size: { candidates: 1000, openings: 20, each: 6, seats: [20, 80] },
    wantedShare: 0.98,
  },
  {
    title: "1,000 into 20, seats for all",
    size: { candidates: 1000, openings: 20, each: 6, seats: [40, 120] },
  },
]

/** Forecasts from strangers of the same kind: for each arrival other ones, as many as are still to come. */
const forecasting = (size: Size, seed: number) => {
  const strangers = 10 * size.candidates
  const { candidates, pairs } = makeInstance({ ...size, candidates: strangers }, seed + 1000)
  const pairsOf = Map.groupBy(pairs, ({ candidate }) => candidate)
  let last = 0
  const next = (count: number): Forecast => {
    const from = last
    last = (last + count) % strangers
    const places = Array.from({ length: count }, (_, place) => (from + place) % strangers)
    return {
      candidates: places.flatMap((place) => candidates[place] ?? []),
      pairs: places.flatMap((place, candidate) =>
        (pairsOf.get(place) ?? []).map((pair) => ({ ...pair, candidate })),
      ),
    }
  }
  return (arrived: number): ReadonlyArray<Forecast> =>
    Array.from({ length: forecasts }, () => next(size.candidates - arrived))
}

const fitOf = (
  instance: PlacementInstance,
  forecastsAfter: (arrived: number) => ReadonlyArray<Forecast>,
): number => {
  const { assignment } = Result.getOrThrow(placeArrivals(instance, forecastsAfter))
  return instance.pairs.reduce(
    (sum, { candidate, fit, opening }) => (assignment[candidate] === opening ? sum + fit : sum),
    0,
  )
}

const cpuMilliseconds = (): number => {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1000
}

interface Measured {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

const measured = (values: ReadonlyArray<number>): Measured => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), greatest: at(sorted.length - 1) }
}

const results = problems.map(({ size, title, wantedShare }) => {
  const [greedy, priced, milliseconds]: ReadonlyArray<Array<number>> = [[], [], []]
  for (const seed of seeds) {
    const instance = makeInstance(size, seed)
    const hindsight = Result.getOrThrow(bestFit(instance)).fit
    greedy?.push(fitOf(instance, () => []) / hindsight)
    const start = cpuMilliseconds()
    priced?.push(fitOf(instance, forecasting(size, seed)) / hindsight)
    milliseconds?.push((cpuMilliseconds() - start) / size.candidates)
    console.error(`${title}: seed ${seed}, greedy ${greedy?.at(-1)}, prices ${priced?.at(-1)}`)
  }
  return {
    title,
    wantedShare,
    greedy: measured(greedy ?? []),
    priced: measured(priced ?? []),
    milliseconds: measured(milliseconds ?? []),
  }
})

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const shares = ({ greatest, least, median }: Measured): string =>
  `${percent(median)} (${percent(least)} to ${percent(greatest)})`
const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ greatest, least, median }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

console.log(
  JSON.stringify({
    title: "Arrivals one by one",
    text: [
      `Candidates arrive one after the other, each compatible with 6 openings; nobody is moved later, and whoever waits stays without a place. Shares are of the total fit of the best placement of all together, which nobody can know before the last has come. Greedy takes the best free seat. Prices are worked out anew for each arrival from ${forecasts} forecasts of as many strangers as are still to come, drawn in the same way from another seed.`,
      `A figure is the median of ${seeds.length} seeds, with the smallest and the greatest beside it. Milliseconds are CPU time of the whole process for each arrival, the making of its forecasts included.`,
    ],
    head: ["", "greedy, of hindsight", "prices, of hindsight", "ms for an arrival"],
    rows: results.map(({ greedy, milliseconds, priced, title }) => [
      title,
      shares(greedy),
      shares(priced),
      spread(milliseconds),
    ]),
    targets: results.flatMap(({ priced, title, wantedShare }) =>
      wantedShare === undefined
        ? []
        : {
            says: `share of hindsight by prices for ${title}, in every seed`,
            wanted: `over ${percent(wantedShare)}`,
            reached: shares(priced),
            holds: priced.least > wantedShare,
          },
    ),
  }),
)
