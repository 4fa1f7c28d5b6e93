import { type Plan, visitSteps } from "../../compiled/plan.ts"
import type { Column, Columns } from "../columns.ts"
import type { CodeBook } from "./binding.ts"

const codesOfPlan = (plan: Plan): Iterable<unknown> => {
  switch (plan.form) {
    case "constant":
      return [plan.value]
    case "among":
      return plan.codes
    default:
      return []
  }
}

/** Numbers every code that can occur: those of plans and of the dictionaries of columns. */
export const numberCodes = (plans: ReadonlyArray<Plan>, columns: Columns, book: CodeBook): void => {
  visitSteps(plans, (plan) => {
    for (const code of codesOfPlan(plan)) if (typeof code === "string") book.numberOf(code)
  })
  const visitColumn = (column: Column): void => {
    if (column.column === "code") for (const code of column.codes) book.numberOf(code)
  }
  for (const column of Object.values(columns.facts)) visitColumn(column)
  for (const { fields } of Object.values(columns.lists))
    for (const column of Object.values(fields)) visitColumn(column)
}
