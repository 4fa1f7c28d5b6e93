import { type Plan, stepsOf } from "../../compiled/plan.ts"
import type { Column, Columns } from "../columns.ts"
import type { CodeBook } from "./binding.ts"

const codesOfPlan = (plan: Plan): Iterable<unknown> => {
  switch (plan.form) {
    case "constant":
      return [plan.value]
    case "parameter":
      return plan.values
    case "among":
      return plan.codes
    case "table":
      return plan.rows.flatMap(({ asks }) =>
        asks.flatMap((ask) => (ask.ask === "codes" ? [...ask.codes] : [])),
      )
    default:
      return []
  }
}

/** Numbers the codes of plans and of the dictionaries of columns. */
export const numberCodes = (plans: ReadonlyArray<Plan>, columns: Columns, book: CodeBook): void => {
  const seen = new Set<Plan>()
  const visit = (plan: Plan): void => {
    if (seen.has(plan)) return
    seen.add(plan)
    for (const code of codesOfPlan(plan)) if (typeof code === "string") book.numberOf(code)
    for (const step of stepsOf(plan)) visit(step)
  }
  for (const plan of plans) visit(plan)
  const visitColumn = (column: Column): void => {
    if (column.column === "code") for (const code of column.codes) book.numberOf(code)
  }
  for (const column of Object.values(columns.facts)) visitColumn(column)
  for (const { fields } of Object.values(columns.lists))
    for (const column of Object.values(fields)) visitColumn(column)
}
