import { codedError, type Day, gregorian, parseDay, text } from "@bazgasht/rules"
import * as Result from "effect/Result"

const texts = () => ({
  "zone.unknown": text("چنین منطقهٔ زمانی‌ای شناخته نیست.", "There is no such time zone."),
  "instant.invalid": text("این زمان معتبر نیست.", "This is no valid time."),
})

/**
 * Why an instant has no day: the time zone database has no such zone, or the instant is none, or outside the Gregorian calendar from 1600 to 2399.
 *
 * @example
 * const wrong = todayIn(0, "Asia/Nowhere")
 * Result.isFailure(wrong) && wrong.failure.code // => "zone.unknown"
 */
export class ZoneError extends /* @__PURE__ */ codedError("ZoneError", texts)<{
  readonly zone: string
}> {}

const formats = new Map<string, (instant: number) => string>()

/** The date of an instant in a zone, as ISO 8601 has it. */
const dateIn = (zone: string): ((instant: number) => string) => {
  const before = formats.get(zone)
  if (before !== undefined) return before
  // The zone is an argument, and calendar, numbering and language are fixed here: no result depends on the platform's locale.
  // biome-ignore lint/style/noRestrictedGlobals: Only the platform has the time zone database.
  const { format } = new Intl.DateTimeFormat("sv-SE-u-ca-gregory-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  })
  formats.set(zone, format)
  return format
}

/**
 * The day on which an instant falls in a time zone: what "today" is for a clock and a place. It reads no clock; the instant is an argument, in
 * milliseconds since 1970 as `Date.now()` gives it.
 *
 * @param zone - a name of the IANA time zone database, such as `Asia/Tehran`
 *
 * @example
 * const instant = 1_743_453_000_000 // 31 March 2025, 20:30 in Greenwich
 * Result.getOrThrow(todayIn(instant, "UTC")) // => gregorianDay(2025, 3, 31)
 * Result.getOrThrow(todayIn(instant, "Asia/Tehran")) // => gregorianDay(2025, 4, 1)
 */
export const todayIn = (instant: number, zone: string): Result.Result<Day, ZoneError> => {
  // Further from 1970 no date of the platform lies.
  if (!(Math.abs(instant) <= 8.64e15)) return Result.fail(new ZoneError({ code: "instant.invalid", zone }))
  let date: string
  try {
    date = dateIn(zone)(instant)
  } catch {
    return Result.fail(new ZoneError({ code: "zone.unknown", zone }))
  }
  return Result.mapError(parseDay(gregorian, date), () => new ZoneError({ code: "instant.invalid", zone }))
}
