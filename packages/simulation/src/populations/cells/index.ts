export type { CellError, CellErrorCode } from "./cell.ts"
export { apart, type Cell, remembered, sameWords, textOf } from "./cell.ts"
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
export type { UsualReader } from "./usual-cells.ts"
