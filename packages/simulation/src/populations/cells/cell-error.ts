/** What a cell was expected to be. What stands in it is personal and is not repeated. */

import type { Text } from "@bazgasht/rules"

/**
 * Why a cell could not be read, as a stable code.
 *
 * - `cell.notATruth`, `cell.notAWholeNumber`, `cell.notADay`, `cell.notATerm`, `cell.notAFraction`: not what the fact is
 * - `cell.tooLarge`: a number beyond those that are kept exactly
 * - `cell.unknownCode`: neither a code nor a word for one
 */
export type CellErrorCode =
  | "cell.notATruth"
  | "cell.notAWholeNumber"
  | "cell.notADay"
  | "cell.notATerm"
  | "cell.notAFraction"
  | "cell.tooLarge"
  | "cell.unknownCode"

/** A cell that could not be read. */
export interface CellError {
  readonly code: CellErrorCode
  readonly expected: Text
}
