import type { Truth } from "../../../values/truth.ts"
import { Closures } from "../../compiled/closures.ts"
import { commonSubexpressions } from "../../compiled/common-subexpressions.ts"
import type { Plan } from "../../compiled/plan.ts"
import type { Setting } from "../../setting.ts"
import type { Columns } from "../columns.ts"
import { rowCursor } from "../row.ts"

/** Reads a step for a row of the columns. */
export type ReadRow<T> = (row: number, today: number, lawDay: number) => T

/** Reads steps without a form in lanes row by row, with the closures of single cases. */
export class RowByRow {
  readonly #closures: Closures
  readonly #cursor: ReturnType<typeof rowCursor>

  constructor(roots: ReadonlyArray<Plan>, setting: Setting, columns: Columns) {
    this.#closures = new Closures(setting, commonSubexpressions(roots))
    this.#cursor = rowCursor(columns)
  }

  truth(plan: Plan): ReadRow<Truth> {
    return this.#reading(this.#closures.truth(plan))
  }

  number(plan: Plan): ReadRow<number> {
    return this.#reading(this.#closures.number(plan))
  }

  code(plan: Plan): ReadRow<string | undefined> {
    return this.#reading(this.#closures.code(plan))
  }

  #reading<T>(read: (facts: ReturnType<typeof rowCursor>["facts"], today: number) => T): ReadRow<T> {
    const closures = this.#closures
    const cursor = this.#cursor
    return (row, today, lawDay) => {
      cursor.row = row
      closures.lawDay = lawDay
      closures.startReading()
      return read(cursor.facts, today)
    }
  }
}
