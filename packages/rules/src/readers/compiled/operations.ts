import type { FactNode, Node } from "../../expression.ts"
import type { Day } from "../../values/day.ts"
import type { Ratio } from "../../values/ratio.ts"
import type { Term } from "../../values/term.ts"
import type { Value } from "../../values/value.ts"
import { apply, dayAfterTerm, factValue, quiet, termFromTo, type Values } from "../apply.ts"
import { dayCountOf, type Setting } from "../setting.ts"

/** The operations of steps that need a setting, on known parts; `undefined` is unknown. */
export interface Operations {
  readonly dayAfterTerm: (day: number, term: Term) => number | undefined
  readonly termFromTo: (from: number, to: number) => Term | undefined
  readonly startOfMonth: (day: Day) => Day | undefined
  readonly startOfYear: (day: Day) => Day | undefined
  readonly completionDay: (start: Day, term: Term, share: Ratio) => number | undefined
  readonly factValue: (fact: FactNode, given: unknown) => Value | undefined
  /** The general meaning of a form; some parts may be unknown. */
  readonly applied: (node: Node, values: Values) => Value | undefined
}

export const operationsOf = (setting: Setting): Operations => {
  const { calendar } = setting.pack
  const dayCount = dayCountOf(setting)
  return {
    dayAfterTerm: (day, term) => dayAfterTerm(setting, day, term),
    termFromTo: (from, to) => termFromTo(setting.pack.calendar, from, to),
    startOfMonth: calendar.startOfMonth,
    startOfYear: calendar.startOfYear,
    completionDay: (start, term, share) => dayCount.completionDay(calendar, start, term, share),
    factValue: (fact, given) => factValue(fact, given, quiet),
    applied: (node, values) => apply(node, values, setting, quiet),
  }
}
