import { nodeOfRule, type Rule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import type { Facts, Value } from "../values/value.ts"
import { sameValue } from "./apply.ts"
import { type Budget, budgetOf, type SearchOptions } from "./completion-search/budget.ts"
import { type FactsFrom, factsOn, type History, stretchOf } from "./history.ts"
import { overTime, spansWithin } from "./piecewise.ts"
import type { Setting } from "./setting.ts"

/** The answer of a rule from one day up to, not including, another; `undefined` is unknown. */
export interface TimelineSpan {
  readonly from: Day
  readonly to: Day
  readonly value: Value | undefined
  /** Present where it is unknown and the reading stopped because its budget was spent. */
  readonly stopped?: "budget"
}

/** The days of a timeline, from the first up to, not including, the second. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

export const wholeCalendar = (setting: Setting): Period => ({
  from: setting.pack.calendar.firstDay,
  to: (setting.pack.calendar.lastDay + 1) as Day,
})

/**
 * The answers of a rule on every day of a period, with the facts of the history or else unchanged ones. The spans cover the
 * period without gap or overlap, and neighbours differ. The law moves with the day unless the setting has a `lawDay`. Where a budget is spent,
 * what was not read is unknown, and its spans say that the reading stopped.
 *
 * @example
 * const [from, to] = [jalaliDay(1404, 1, 1), jalaliDay(1406, 1, 1)]
 * timeline(conditionalRelease, facts, setting, { from, to }).map((span) => [formatDay(jalali, span.from), span.value])
 * // => [["1404/01/01", false], ["1405/04/01", true]]
 * timeline(conditionalRelease, facts, setting, { from, to }, { budget: 2 }).map(({ stopped }) => stopped) // => ["budget"]
 */
export const timeline = (
  rule: Rule,
  facts: Facts,
  setting: Setting,
  period: Period = wholeCalendar(setting),
  options: SearchOptions = {},
): ReadonlyArray<TimelineSpan> => {
  const budget = budgetOf(options)
  const { history } = setting
  if (history === undefined || history.length < 2 || period.from >= period.to)
    return spansIn(rule, facts, setting, period, budget)
  const spans: Array<TimelineSpan> = []
  const last = stretchOf(history, (period.to - 1) as Day)
  for (let place = stretchOf(history, period.from); place <= last; place++) {
    const stretch = partOf(period, history, place)
    for (const span of spansIn(rule, factsOn(facts, setting, stretch.from), setting, stretch, budget))
      addSpan(spans, span)
  }
  return spans
}

/** The part of a period that lies in a stretch of a history. */
export const partOf = (period: Period, history: History, place: number): Period => {
  const { from } = history[place] as FactsFrom
  const to = history[place + 1]?.from ?? period.to
  return { from: Math.max(from, period.from) as Day, to: Math.min(to, period.to) as Day }
}

/** The spans of a period with unchanged facts. */
export const spansIn = (
  rule: Rule,
  facts: Facts,
  setting: Setting,
  period: Period,
  budget: Budget | undefined,
): ReadonlyArray<TimelineSpan> =>
  spansWithin(nodeOfRule(rule), overTime, period, facts, setting, budget) as ReadonlyArray<TimelineSpan>

const addSpan = (spans: Array<TimelineSpan>, span: TimelineSpan): void => {
  const last = spans.at(-1)
  if (
    last !== undefined &&
    last.stopped === span.stopped &&
    (last.value === span.value || sameValue(last.value, span.value))
  )
    spans[spans.length - 1] = { ...last, to: span.to }
  else spans.push(span)
}
