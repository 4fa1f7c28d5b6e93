import type { Calendar, Day } from "@bazgasht/rules"

/** The months of a time, each from its first day to its last, or to the last day of the time. */
export const monthsOf = (
  calendar: Calendar,
  since: Day,
  day: Day,
): ReadonlyArray<readonly [from: Day, to: Day]> => {
  const months: Array<readonly [Day, Day]> = []
  let from = calendar.startOfMonth(since) ?? since
  while (from <= day) {
    const next = calendar.addMonths(from, 1) ?? ((day + 1) as Day)
    months.push([from, Math.min(next - 1, day) as Day])
    from = next
  }
  return months
}
