import { makeRatio } from "../../../values/ratio.ts"
import { measureOfTerm, termOfMeasure } from "../../../values/term.ts"
import { cellHolds, holdsRelation, isOfKind, sameValue, takesPlace } from "../../apply.ts"
import type { Setting } from "../../setting.ts"
import {
  orderOfRatios,
  plus,
  quotientDown,
  quotientNearest,
  quotientUp,
  remainder,
  scaledDown,
  scaledNearest,
  scaledUp,
  settled,
  sumOfTerms,
  totalOf,
} from "../arithmetic.ts"
import { type Operations, operationsOf } from "../operations.ts"

const fixed = {
  quotientUp,
  quotientDown,
  quotientNearest,
  scaledUp,
  scaledDown,
  scaledNearest,
  plus,
  totalOf,
  settled,
  remainder,
  measureOfTerm,
  termOfMeasure,
  sumOfTerms,
  makeRatio,
  orderOfRatios,
  holdsRelation,
  sameValue,
  takesPlace,
  cellHolds,
  isOfKind,
}

/** The operations by their names in the text. */
export type SourceOperations = typeof fixed & Operations

export const sourceOperations = (setting: Setting): SourceOperations => ({
  ...fixed,
  ...operationsOf(setting),
})
