/** What a developer would take instead: each solves the same problem and gives the greatest total fit. */

import type { PlacementInstance } from "@bazgasht/core"
import loadHighs from "highs"
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

/** munkres, a package for square and rectangular matrices: one column for each seat, and no fit where a pair is missing. */
export const matrix: Peer = {
  name: "munkres",
  ready: ({ candidates, openings, pairs }) => {
    const seats = openings.flatMap(({ seats: count }, opening) => new Array<number>(count).fill(opening))
    const first = openings.map((_, opening) => seats.indexOf(opening))
    const costs = candidates.map(() => new Array<number>(seats.length).fill(greatestFit))
    for (const { candidate, fit, opening } of pairs)
      costs[candidate]?.fill(
        greatestFit - fit,
        first[opening],
        (first[opening] ?? 0) + (openings[opening]?.seats ?? 0),
      )
    return () =>
      munkres(costs).reduce(
        (sum, [row, column]) => sum + greatestFit - (costs[row]?.[column] ?? Number.NaN),
        0,
      )
  },
}
