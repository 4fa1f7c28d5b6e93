import { type FactNode, type Text, text } from "@bazgasht/rules"
import type { CellErrorCode } from "../cells/index.ts"
import { inPersianDigits } from "../tables/persian-digits.ts"

/**
 * Why a row is left out, as a stable code.
 *
 * - the codes of cells: a cell that is not what its fact is
 * - `row.wrongLength`: another number of cells than the head of the table
 * - `row.noId`, `row.noWeight`: a cell is empty that may not be
 * - `row.duplicateId`: an id that stood in a row before
 * - `row.outsideLimits`: a number beyond the limits of its fact
 * - `row.unknownOwner`: it belongs to a case that is not in the population
 * - `row.unknownCase`: an entry of a list for a case that its table does not have, where a case without entries is not known to have
 *   none; where it is, such an entry is an error of the list
 * - `row.entryLeftOut`: an entry of one of its lists is left out, so that the list is not known
 */
export type RowFlawCode =
  | CellErrorCode
  | "row.wrongLength"
  | "row.noId"
  | "row.noWeight"
  | "row.duplicateId"
  | "row.outsideLimits"
  | "row.unknownOwner"
  | "row.unknownCase"
  | "row.entryLeftOut"

/** One thing that is wrong with a row. It does not say what stands in the cell. */
export interface RowFlaw {
  readonly code: RowFlawCode
  readonly column?: string
  readonly expected: Text
  /** The row elsewhere that has to do with it: where the id stood before, the entry that is left out. */
  readonly row?: { readonly file: string; readonly line: number }
}

/** A row that is left out, or of which cells count as unknown. */
export interface LeftOutRow {
  readonly file: string
  /** The line of the file on which the row begins; of Parquet the number of the row, from 1. */
  readonly line: number
  /** The id of the case; absent where the row has none. */
  readonly case?: string
  readonly flaws: ReadonlyArray<RowFlaw>
}

export const expectations = {
  wrongLength: text("به اندازهٔ ستون‌های سطر نخست", "as many cells as the first row has columns"),
  noId: text("شناسه‌ای که خالی نباشد", "an id that is not empty"),
  noWeight: text("وزنی که خالی نباشد", "a weight that is not empty"),
  duplicateId: text("شناسه‌ای که سطر دیگری پیش از آن ندارد", "an id that no row before has"),
  unknownOwner: text("شناسهٔ کسی که در جمعیت هست", "the id of a case of the population"),
  unknownCase: text("شناسهٔ کسی که در جدول هست", "the id of a case of the table"),
  entryLeftOut: text("فهرستی که همهٔ سطرهای آن خوانده شود", "a list of which every row can be read"),
} as const

export const limitsOf = ({ maximum, minimum }: Pick<FactNode, "minimum" | "maximum">): Text => {
  if (minimum === undefined) return text(`حداکثر ${inPersianDigits(maximum ?? 0)}`, `at most ${maximum}`)
  return maximum === undefined
    ? text(`دست‌کم ${inPersianDigits(minimum)}`, `at least ${minimum}`)
    : text(`از ${inPersianDigits(minimum)} تا ${inPersianDigits(maximum)}`, `from ${minimum} to ${maximum}`)
}
