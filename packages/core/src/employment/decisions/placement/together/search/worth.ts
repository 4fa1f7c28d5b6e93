/**
 * What a placement is worth: people and fit in one whole number, in the order of the mode.
 *
 * @module
 */

import type { PairWorth } from "../../optimal-placement.ts"

/** How many are placed, and their fits added up. */
export interface PlacementFigures {
  readonly people: number
  readonly fit: number
}

/** What of two placements decides first. */
export type BestMode = "mostPeople" | "bestFit"

/** Worths in which a unit of what counts first is more than all that counts second. */
export interface Worths extends PairWorth {
  /** The greatest fit of a candidate and an opening. */
  readonly greatestFit: number
  readonly worthOf: (figures: PlacementFigures) => number
  /** The figures that add up to a worth, as large as they can be in what counts first. */
  readonly figuresOf: (worth: number) => PlacementFigures
}

/** Worths for so many candidates and a greatest fit. */
export const worthsOf = (mode: BestMode, candidates: number, greatestFit: number): Worths => {
  const [perFit, perPerson] = mode === "bestFit" ? [candidates + 1, 1] : [1, candidates * greatestFit + 1]
  return {
    greatestFit,
    perFit,
    perPerson,
    worthOf: ({ fit, people }) => fit * perFit + people * perPerson,
    figuresOf: (worth) =>
      mode === "bestFit"
        ? { people: worth % perFit, fit: Math.floor(worth / perFit) }
        : { people: Math.floor(worth / perPerson), fit: worth % perPerson },
  }
}
