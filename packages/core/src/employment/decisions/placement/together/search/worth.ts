/**
 * What a placement is worth: people and fit in one whole number.
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

/** How much a person is worth, and how much a unit of fit. */
export interface Worths extends PairWorth {
  /** Every worth is a multiple of it, so that a bound below the next multiple is as good as one of this. */
  readonly unit: number
  /** The greatest fit of a candidate and an opening. */
  readonly greatestFit: number
}

/** The worth of figures. */
export const worthOf = ({ perFit, perPerson }: PairWorth, { fit, people }: PlacementFigures): number =>
  fit * perFit + people * perPerson

/** Prices are whole numbers: worths are so many times as large as they need to be, which leaves room for parts of a unit. */
const [partsOfPerson, partsOfFit] = [2 ** 20, 2 ** 8]

/** A unit of fit is more than all people together. */
export const fitFirst = (candidates: number, greatestFit: number): Worths => ({
  perFit: candidates + 1,
  perPerson: 1,
  unit: 1,
  greatestFit,
})

/** Nothing but people counts. */
export const peopleOnly = (greatestFit: number): Worths => ({
  perFit: 0,
  perPerson: partsOfPerson,
  unit: partsOfPerson,
  greatestFit,
})

/** A person is worth so many units of fit. */
export const personFor = (fits: number, greatestFit: number): Worths => ({
  perFit: partsOfFit,
  perPerson: fits * partsOfFit,
  unit: partsOfFit,
  greatestFit,
})

/** A person is more than all fits of so many candidates together. */
export const peopleFirst = (candidates: number, greatestFit: number): Worths => ({
  perFit: 1,
  perPerson: candidates * greatestFit + 1,
  unit: 1,
  greatestFit,
})
