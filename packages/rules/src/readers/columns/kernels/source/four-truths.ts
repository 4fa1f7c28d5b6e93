/** Reads the truths of four rows at once: reading a cell costs more than anything that is done with it. */

import { columnOf } from "../binding.ts"
import type { StepTexts } from "./step-texts.ts"

/** Truths to be read four at once, copied only where their memory ends within the last four. */
const readByFours = (cells: Uint8Array): DataView => {
  const { buffer, byteOffset, length } = cells
  const whole = Math.ceil(length / 4) * 4
  if (byteOffset + whole <= buffer.byteLength) return new DataView(buffer, byteOffset, whole)
  const copied = new Uint8Array(whole)
  copied.set(cells)
  return new DataView(copied.buffer)
}

/** The two bits of a truth in each of four bytes: another byte must not reach the next. */
const bitsOfFour = 0x03_03_03_03

/** Writes the combination of at most four truths of each row as an index, two bits each. */
export const choiceOfTruths = ({ writer }: StepTexts, ids: ReadonlyArray<string>): string => {
  const four = ids.map((id, place) => {
    const cells = writer.input("c", ({ columns }) => {
      const column = columnOf(columns.facts, id, "truth")
      return column === undefined ? undefined : readByFours(column.cells)
    })
    return `(${cells}.getInt32(r, true) & ${bitsOfFour}) << ${2 * place}`
  })
  const choices = writer.carried("w")
  writer.line(`${choices} = (r & 3) === 0 ? ${four.join(" | ")} : ${choices} >> 8;`)
  return `${choices} & 255`
}
