/**
 * How a command speaks.
 *
 * @module
 */

import type { RulePack, Style } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Options, UsageError } from "../command-line/parse.ts"
import { calendarOf, languageOf } from "../command-line/settings.ts"
import type { Platform } from "../platform.ts"
import { rightToLeft } from "../terminal/direction.ts"
import type { Paint } from "../terminal/paint.ts"

/** Language, calendar, names and colours. */
export interface Voice extends Style {
  readonly paint: Paint
}

/** The voice that a command line asks for. */
export const voiceOf = (
  options: Options,
  platform: Platform,
  pack: RulePack,
): Result.Result<Voice, UsageError> =>
  Result.gen(function* () {
    const language = yield* languageOf(options, platform.language)
    const calendar = yield* calendarOf(options)
    return { language, calendar, pack, paint: platform.paint }
  })

/** Lines made ready for a terminal. */
export const page = (voice: Voice, lines: ReadonlyArray<string>): string =>
  voice.language === "fa" ? rightToLeft(lines.join("\n")) : lines.join("\n")
