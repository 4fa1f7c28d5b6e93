import { type Citation, type DatedValue, type Day, entryOn, type Parameter } from "@bazgasht/rules"
import type { SetParameter } from "./reform.ts"

/**
 * A parameter after a change: within the interval the new value, outside it the values of the baseline, on every day.
 *
 * @param earliest - the day from which a change without a first day holds
 */
export const changedParameter = (
  parameter: Parameter,
  { from, until, value }: SetParameter,
  citation: Citation,
  earliest: Day,
): Parameter => {
  const start = from ?? earliest
  const citations = [citation]
  const before = parameter.values.filter((entry) => entry.from < start)
  const changed: DatedValue = { from: start, value, citations, lastChecked: start }
  if (until === undefined) return { ...parameter, values: [...before, changed] }
  const holding = entryOn(parameter, until)
  const restored: DatedValue =
    holding === undefined ? { from: until, citations, lastChecked: until } : { ...holding, from: until }
  const after = parameter.values.filter((entry) => entry.from > until)
  return { ...parameter, values: [...before, changed, restored, ...after] }
}
