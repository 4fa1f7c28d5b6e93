import { type Calendar, type Day, type Facts, type History, historyFrom } from "@bazgasht/rules"

/** The facts of a file over the days on which something of it begins to count. */
export const historyOver = (
  days: ReadonlyArray<Day>,
  { firstDay, lastDay }: Calendar,
  factsOn: (day: Day) => Facts,
): History =>
  historyFrom(
    days.filter((day) => day <= lastDay),
    firstDay,
    factsOn,
  )
