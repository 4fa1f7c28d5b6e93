/**
 * `bazgasht fund RUN --report`: reports what the money did, without a trace of identity.
 *
 * @module
 */

import { isSameIdentifier } from "@bazgasht/casework"
import { type DonorReport, donorReport } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import { formatDay, text } from "@bazgasht/rules"
import { layoutOf } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import type { AllocatedRun } from "../allocation/run-allocation.ts"
import { type Refusal, refusalOfFile } from "../case-files/refusal.ts"
import { type Options, UsageError } from "../command-line/parse.ts"
import { lastValue, wholeOf } from "../command-line/settings.ts"
import type { Platform } from "../platform.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice } from "../rendering/voice.ts"
import { sayWritten } from "../report-error.ts"
import { reportLines } from "./lines.ts"
import { reportPage } from "./page.ts"

/** The report to the donors for programs. */
export interface DonorReportJson extends DonorReport {
  readonly format: "bazgasht.donor-report/1"
  readonly run: string
  readonly day: string
}

const refuseValue = (value: string, fa: string, en: string): Result.Result<never, UsageError> =>
  Result.fail(new UsageError({ code: "usage.value", value, expected: text(fa, en) }))

const writePages = (
  folder: string,
  { run }: AllocatedRun,
  report: DonorReport,
  voice: Voice,
  platform: Platform,
): ReadonlyArray<Refusal> =>
  (["fa", "en"] as const).flatMap((language) => {
    const fileOf = (of: "fa" | "en"): string => `report.${of}.html`
    const layout = layoutOf({ language, calendar: voice.calendar, pack: iranPack })
    const content = reportPage(layout, run, report, fileOf(language === "fa" ? "en" : "fa"))
    const file = `${folder}/${fileOf(language)}`
    const written = platform.writeText(file, content)
    if (Result.isFailure(written)) return [refusalOfFile(written.failure)]
    sayWritten(file, voice, platform)
    return []
  })

/** Prints the report to the donors, writes its pages where that is asked for, and answers with what could not be written. */
export const printReport = (
  allocated: AllocatedRun,
  voice: Voice,
  options: Options,
  platform: Platform,
): Result.Result<ReadonlyArray<Refusal>, UsageError> =>
  Result.gen(function* () {
    const { allocation, run } = allocated
    const smallest = (yield* wholeOf(options, "smallest")) ?? 5
    if (smallest < 2)
      return yield* refuseValue(
        `--smallest ${smallest}`,
        "عددی از ۲ به بالا؛ گروه یک‌نفره همان هویت است",
        "two or more: a group of one is a person",
      )
    // Everything else that could be wrong was found when the run was worked out.
    const whole = Result.getOrThrow(donorReport({ ...run, allocation }, { smallest }))
    const asked = lastValue(options, "donor")
    const report =
      asked === undefined
        ? whole
        : { ...whole, donors: whole.donors.filter(({ donor }) => isSameIdentifier(donor, asked)) }
    if (asked !== undefined && report.donors.length === 0)
      return yield* refuseValue(
        `--donor ${asked}`,
        "خیّری با این شناسه در این دور نیست",
        "the run has no donor of this id",
      )
    const folder = lastValue(options, "out")
    const unwritten = folder === undefined ? [] : writePages(folder, allocated, report, voice, platform)
    if (options.has("json")) {
      const document: DonorReportJson = {
        format: "bazgasht.donor-report/1",
        run: run.id,
        day: formatDay(voice.calendar, run.day),
        ...report,
      }
      print(platform, document)
    } else platform.print(page(voice, reportLines(voice, run, report)))
    return unwritten
  })
