export { type Cell, sameWords, textOf } from "./cell.ts"
export type { CellError, CellErrorCode } from "./cell-error.ts"
export {
  type CellReader,
  type CodeWords,
  codeReader,
  dayReader,
  numberReader,
  ratioReader,
  type TermUnit,
  termReader,
  termUnits,
  truthReader,
} from "./cell-readers.ts"
export { apart, remembered } from "./remembered.ts"
export type { UsualReader } from "./usual-cells.ts"
