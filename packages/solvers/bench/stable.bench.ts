/**
 * Stable placement, and the reasons for everybody whom it leaves out.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import {
  type PlacementInstance,
  type PlacementPreferences,
  prepareLeftOut,
  rankPairs,
  stablePlacement,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { makeInstance, type Size } from "./placement-instances.ts"

const seed = 58
const rounds = 15
const warmUps = 8

interface Problem {
  readonly title: string
  readonly size: Size
  readonly wantedMilliseconds: number
}

const problems: ReadonlyArray<Problem> = [
  {
    title: "10,000 into 500 with seats for all",
    size: { candidates: 10_000, openings: 500, each: 40, seats: [1, 50] },
    wantedMilliseconds: 50,
  },
  {
    title: "10,000 into 500 with too few seats",
    size: { candidates: 10_000, openings: 500, each: 40, seats: [1, 20] },
    wantedMilliseconds: 120,
  },
]

/** Everybody wishes by fit; openings take by fit and then by the day since which one waits, one of about two thousand. */
const preferencesOf = ({ candidates }: PlacementInstance): PlacementPreferences => ({
  candidates: candidates.map((_, place) => ({ values: { waitingSince: (place * 7919) % 2003 } })),
  policy: {
    keys: [
      { key: "fit", order: "highestFirst" },
      { key: "waitingSince", order: "lowestFirst" },
    ],
    tieBreaker: { kind: "lottery", seed: "1404-07" },
  },
})

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const milliseconds = <Value>(work: () => Value): readonly [number, Value] => {
  const start = cpuMilliseconds()
  const value = work()
  return [cpuMilliseconds() - start, value]
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

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ median, least, greatest }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

const measure = ({ size, title, wantedMilliseconds }: Problem) => {
  const instance = makeInstance(size, seed)
  const preferences = preferencesOf(instance)
  const [placing, explaining, shares]: ReadonlyArray<Array<number>> = [[], [], []]
  let [left, reasons, proposals] = [0, 0, 0]
  for (let round = -warmUps; round < rounds; round++) {
    const [toPlace, { placement, ranked }] = milliseconds(() => {
      const laid = Result.getOrThrow(rankPairs(instance, preferences))
      return { ranked: laid, placement: stablePlacement(laid) }
    })
    const [toExplain, counted] = milliseconds(() => {
      const explain = Result.getOrThrow(prepareLeftOut(ranked, placement.assignment))
      let [people, given] = [0, 0]
      for (const candidate of instance.candidates.keys()) {
        const leftOut = explain(candidate)
        if (leftOut === undefined) continue
        people++
        given += leftOut.openings.length
      }
      return { people, given }
    })
    proposals = placement.proposals
    left = counted.people
    reasons = counted.given
    // The first rounds only warm the engine up.
    if (round < 0) continue
    placing?.push(toPlace)
    explaining?.push(toExplain)
    shares?.push(toExplain / toPlace)
  }
  console.error(`${title}: ${proposals} proposals, ${left} left out with ${reasons} reasons`)
  return {
    title,
    wantedMilliseconds,
    placing: measured(placing ?? []),
    explaining: measured(explaining ?? []),
    share: measured(shares ?? []),
    left,
  }
}

const results = problems.map(measure)

console.log(
  JSON.stringify({
    title: "Stable placement",
    text: [
      `Candidates with 40 compatible openings each, from the seed ${seed}; wishes by fit, priorities by fit and time of waiting, lots between equals. Placing holds checking, laying out the wishes and every proposal; explaining is a reason for each compatible opening of everybody left out, one person after the other. Figures are milliseconds of CPU time of the whole process, garbage collection on other cores included, the median of ${rounds} rounds after ${warmUps} that warm the engine up, with the smallest and the greatest beside it.`,
    ],
    head: ["", "left out", "placing", "explaining all left out"],
    rows: results.map(({ explaining, left, placing, title }) => [
      title,
      left.toLocaleString("en"),
      spread(placing),
      spread(explaining),
    ]),
    targets: results.flatMap(({ placing, share, title, wantedMilliseconds }) => [
      {
        says: `milliseconds for a stable placement of ${title}`,
        wanted: `under ${wantedMilliseconds}`,
        reached: spread(placing),
        holds: placing.median < wantedMilliseconds,
      },
      {
        says: `times the time of placing for explaining all left out of ${title}`,
        wanted: "under 1",
        reached: spread(share),
        holds: share.median < 1,
      },
    ]),
  }),
)
