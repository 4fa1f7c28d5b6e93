/** What is published of the ends of months: each is published once, held against all months before it. */

import type { NamedKinds, OpenCasework } from "@bazgasht/casework"
import type { StorageError } from "@bazgasht/casework/ports"
import type { Figure, FigureReading } from "@bazgasht/casework/projections"
import {
  type EarlierPublication,
  groupFigures,
  groupPeople,
  type PublishedFigure,
  publishFigures,
} from "@bazgasht/organisation/figures"
import type { Calendar, Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { ServedFigures } from "../options.ts"

/** The last day of the month of a day; `undefined` at the end of the calendar. */
export const endOfMonth = (calendar: Calendar, day: Day): Day | undefined => {
  const start = calendar.startOfMonth(day)
  const next = start === undefined ? undefined : calendar.addMonths(start, 1)
  return next === undefined ? undefined : ((next - 1) as Day)
}

/** The ends of months from one day to another. */
const endsOfMonths = (calendar: Calendar, from: Day, to: Day): ReadonlyArray<Day> => {
  const ends: Array<Day> = []
  for (let end = endOfMonth(calendar, from); end !== undefined && end <= to; ) {
    ends.push(end)
    end = endOfMonth(calendar, (end + 1) as Day)
  }
  return ends
}

/** A month as it is published. */
export interface PublishedMonth extends Pick<FigureReading, "known" | "position"> {
  readonly published: ReadonlyArray<PublishedFigure>
}

type Answered = Result.Result<PublishedMonth, StorageError>

/** The day on which an event was recorded. */
const recordedOn = (body: unknown): Day | undefined => {
  const at: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "at") : undefined
  return typeof at === "number" ? (at as Day) : undefined
}

/**
 * Publishes months. A month is read as it was known at its end, so it stays the same whoever asks and in whichever order; what is recorded later
 * is in the months after it.
 */
export const monthPublisher = <Kinds extends NamedKinds>(
  casework: Pick<OpenCasework<Kinds>, "feed" | "figures">,
  definitions: ReadonlyArray<Figure>,
  { earlier, groupOf = (unit) => unit, since, smallest }: NonNullable<ServedFigures["published"]>,
  calendar: Calendar,
): ((end: Day) => Promise<Answered>) => {
  const figures = casework.figures(definitions)
  const made = new Map<Day, PublishedMonth>()

  const firstMonth = async (): Promise<Result.Result<Day | undefined, StorageError>> =>
    since === undefined
      ? Result.map(await casework.feed({ after: 0, limit: 1 }), ([first]) => recordedOn(first?.body))
      : Result.succeed(since)

  const make = async (end: Day): Promise<Answered> => {
    const kept = await figures.keepUp()
    if (Result.isFailure(kept)) return Result.fail(kept.failure)
    const first = await firstMonth()
    if (Result.isFailure(first)) return Result.fail(first.failure)
    const before = first.success === undefined ? [] : endsOfMonths(calendar, first.success, (end - 1) as Day)
    const publications: Array<EarlierPublication> = [...((await earlier?.()) ?? [])]
    for (const day of [...before, end]) {
      const read = await figures.read({ day, knownBy: day, withPeople: true })
      if (Result.isFailure(read)) return Result.fail(read.failure)
      const { known, people: all = [], position, values } = read.success
      const people = groupPeople(all, groupOf)
      const month = made.get(day) ?? {
        ...{ known, position },
        published: publishFigures(
          definitions,
          groupFigures(values, ["value"], groupOf),
          people,
          smallest,
          publications,
        ),
      }
      made.set(day, month)
      publications.push({ figures: month.published, people })
    }
    return Result.succeed(made.get(end) as PublishedMonth)
  }

  // One after the other: two requests make no two publications of a month.
  let last: Promise<unknown> = Promise.resolve()
  return async (end) => {
    const known = made.get(end)
    if (known !== undefined) return Result.succeed(known)
    const next = last.then(() => make(end))
    last = next.catch(() => undefined)
    return next
  }
}
