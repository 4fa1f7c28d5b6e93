/** What a developer would take instead: each solves the same problem and gives the greatest total fit. */

import type { PlacementInstance } from "@bazgasht/solvers/placement"
import loadHighs from "highs"
import { linearSumAssignment } from "linear-sum-assignment"
import { munkres } from "munkres"
import { greatestFit } from "./placement-instances.ts"

/** A solver that is made ready for a problem first, as its own input; only the solving is measured. */
export interface Peer {
  readonly name: string
  readonly ready: (instance: PlacementInstance) => () => number
}

// Its types describe another module format than the one that is loaded.
const highs = await (loadHighs as unknown as typeof loadHighs.default)()

/** The problem as a linear programme in text, which is what the package takes. */
const programmeOf = ({ candidates, openings, pairs }: PlacementInstance): string => {
  const ofCandidate = candidates.map((): Array<string> => [])
  const ofOpening = openings.map((): Array<string> => [])
  const worth = pairs.map(({ candidate, fit, opening }, place) => {
    ofCandidate[candidate]?.push(`x${place}`)
    ofOpening[opening]?.push(`x${place}`)
    return `${fit} x${place}`
  })
  const rows = [
    ...ofCandidate.map((row) => [row, 1] as const),
    ...openings.map(({ seats }, place) => [ofOpening[place] ?? [], seats] as const),
  ]
  return [
    "Maximize",
    `obj: ${worth.join(" + ")}`,
    "Subject To",
    ...rows.flatMap(([row, most], place) =>
      row.length === 0 ? [] : [`c${place}: ${row.join(" + ")} <= ${most}`],
    ),
    "End",
    "",
  ].join("\n")
}

/** HiGHS, an exact solver of linear programmes, as WebAssembly. Its time holds reading the programme. */
export const linearProgramme: Peer = {
  name: "highs",
  ready: (instance) => {
    const programme = programmeOf(instance)
    return () => Math.round(highs.solve(programme).ObjectiveValue)
  },
}

/** The fit of each candidate with each seat: one column for a seat, and no fit where a pair is missing. */
const fitsOfSeats = ({ candidates, openings, pairs }: PlacementInstance): Array<Array<number>> => {
  const seats = openings.flatMap(({ seats: count }, opening) => new Array<number>(count).fill(opening))
  const first = openings.map((_, opening) => seats.indexOf(opening))
  const fits = candidates.map(() => new Array<number>(seats.length).fill(0))
  for (const { candidate, fit, opening } of pairs)
    fits[candidate]?.fill(fit, first[opening], (first[opening] ?? 0) + (openings[opening]?.seats ?? 0))
  return fits
}

/** munkres, a package for square and rectangular matrices. It finds the least cost. */
export const matrix: Peer = {
  name: "munkres",
  ready: (instance) => {
    const costs = fitsOfSeats(instance)
    for (const row of costs)
      for (let seat = 0; seat < row.length; seat++) row[seat] = greatestFit - (row[seat] ?? 0)
    return () =>
      munkres(costs).reduce(
        (sum, [row, column]) => sum + greatestFit - (costs[row]?.[column] ?? Number.NaN),
        0,
      )
  },
}

/** linear-sum-assignment, the augmenting paths of Jonker and Volgenant over a matrix. */
export const augmentingPaths: Peer = {
  name: "linear-sum-assignment",
  ready: (instance) => {
    const fits = fitsOfSeats(instance)
    return () => linearSumAssignment(fits, { maximaze: true }).gain
  },
}
