import type { Plan } from "../../../../compiled/plan.ts"
import type { Days } from "../../kernel.ts"
import type { RowByRow } from "../../row-by-row.ts"
import type { Step } from "../frame.ts"
import { bitsOf, type Lane } from "../lanes.ts"
import type { Making } from "./making.ts"

const dayAt = (day: Days["today"], row: number): number =>
  typeof day === "number" ? day : (day[row] as number)

/** A step without a form in lanes: each case by itself. */
export const caseByCase = (
  { book, days, rows }: Pick<Making, "book" | "days" | "rows">,
  rowByRow: RowByRow,
  plan: Plan,
  lane: Lane,
): Step => {
  const each =
    (put: (i: number, row: number, today: number, lawDay: number) => void): Step =>
    (size) => {
      const { lawDay, today } = days
      for (let i = 0; i < size; i++) {
        const row = rows.from + i
        put(i, row, dayAt(today, row), dayAt(lawDay, row))
      }
    }
  switch (lane.sort) {
    case "truth": {
      const read = rowByRow.truth(plan)
      return each((i, ...at) => {
        lane.cells[i] = bitsOf(read(...at))
      })
    }
    case "number": {
      const read = rowByRow.number(plan)
      return each((i, ...at) => {
        lane.cells[i] = read(...at)
      })
    }
    case "code": {
      const read = rowByRow.code(plan)
      return each((i, ...at) => {
        const code = read(...at)
        lane.cells[i] = code === undefined ? 0 : book.numberOf(code)
      })
    }
  }
}
