import type { Jurisdiction } from "@bazgasht/core"
import { type Calendar, type Day, type Style, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Options, refuseValue, type UsageError } from "../command-line/parse.ts"
import { dayNamed, lastValue, oneOfNames, wholeOf } from "../command-line/settings.ts"

/** The format of figures for programs. */
export const figuresFormat = "bazgasht.figures/1"

/** By what figures are broken down. */
export const breakdowns = ["unit", "province", "month"] as const

/** What a command line asks of figures. */
export interface AskedFigures {
  readonly day: Day
  /** The earlier day with which they are compared. */
  readonly against: Day | undefined
  /** Until when what counts was known; of a comparison, for the earlier day. */
  readonly knownBy: Day | undefined
  /** The day from which flows count. */
  readonly since: Day
  readonly by: (typeof breakdowns)[number] | undefined
  /** Only this unit and all below it; absent where all count. */
  readonly unit: string | undefined
  /** The smallest count that is published; absent where nothing is hidden. */
  readonly smallest: number | undefined
  /** The files of earlier publications. */
  readonly earlierFiles: ReadonlyArray<string>
}

/** The first day of the year of a day; the day itself where its calendar has no such year. */
const yearOf = (calendar: Calendar, day: Day): Day => calendar.startOfYear(day) ?? day

/** Reads what is asked of figures; `today` is the day where none is named. */
export const askedFigures = (
  options: Options,
  { calendar }: Style,
  jurisdiction: Jurisdiction,
  today: Day,
): Result.Result<AskedFigures, UsageError> =>
  Result.gen(function* () {
    const day = (yield* dayNamed(options, "day", jurisdiction)) ?? today
    const against = yield* dayNamed(options, "against", jurisdiction)
    if (against !== undefined && against > day)
      return yield* refuseValue(
        `--against ${lastValue(options, "against")}`,
        text("روزی پیش از روز آمار", "a day before the day of the figures"),
      )
    const knownBy = yield* dayNamed(options, "known-by", jurisdiction)
    if (knownBy !== undefined && knownBy < (against ?? day))
      return yield* refuseValue(
        `--known-by ${lastValue(options, "known-by")}`,
        text(
          "روزی که آمار آن پیش‌تر از آن نیست",
          "a day that is not before the one whose figures it is about",
        ),
      )
    const since = (yield* dayNamed(options, "since", jurisdiction)) ?? yearOf(calendar, against ?? day)
    const by = lastValue(options, "by")
    if (by !== undefined && !breakdowns.some((one) => one === by))
      return yield* refuseValue(`--by ${by}`, oneOfNames(breakdowns, by))
    if (by === "month" && against !== undefined)
      return yield* refuseValue(
        "--by month",
        text("بدون ‎--against: ماه‌ها خود کنار هم می‌آیند", "without --against: months are shown side by side"),
      )
    const smallest = yield* wholeOf(options, "smallest")
    if (smallest !== undefined && smallest < 2)
      return yield* refuseValue(
        `--smallest ${smallest}`,
        text("عددی از ۲ به بالا؛ گروه یک‌نفره همان هویت است", "two or more: a group of one is a person"),
      )
    const earlierFiles = options.get("earlier") ?? []
    if (!options.has("published")) {
      const [first] = earlierFiles
      const [option, value] =
        smallest !== undefined
          ? ["smallest", String(smallest)]
          : first !== undefined
            ? ["earlier", first]
            : []
      if (option !== undefined)
        return yield* refuseValue(`--${option} ${value}`, text("فقط با ‎--published", "only with --published"))
    }
    return {
      ...{ day, against, knownBy, since, earlierFiles },
      by: by as AskedFigures["by"],
      unit: lastValue(options, "unit"),
      smallest: options.has("published") ? (smallest ?? 5) : undefined,
    }
  })
