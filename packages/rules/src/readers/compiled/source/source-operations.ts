import { factValue, isOfKind, quiet } from "../../apply.ts"
import {
  divisorOf,
  orderOfRatios,
  plus,
  scaledDown,
  scaledNearest,
  scaledUp,
  sumOfMultiples,
  totalOf,
} from "../arithmetic.ts"

/** The operations by their names in the text. */
export const sourceOperations = {
  scaledUp,
  scaledDown,
  scaledNearest,
  plus,
  totalOf,
  sumOfMultiples,
  divisorOf,
  orderOfRatios,
  isOfKind,
  factValue: (...[fact, given]: Parameters<typeof factValue>) => factValue(fact, given, quiet),
}

export type SourceOperations = typeof sourceOperations
