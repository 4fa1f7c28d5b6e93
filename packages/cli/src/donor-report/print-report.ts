import { isSameIdentifier } from "@bazgasht/casework"
import { donorReport } from "@bazgasht/core/release"
import { text } from "@bazgasht/rules"
import { layoutOf } from "@bazgasht/simulation"
import * as Result from "effect/Result"
import type { AllocatedRun } from "../allocation/run-allocation.ts"
import type { Refusal } from "../case-files/refusal.ts"
import { type UsageError, usageError } from "../command-line/parse.ts"
import { lastValue, wholeOf } from "../command-line/settings.ts"
import { type Output, printReport, writeFiles } from "../output.ts"
import { donorReportOf } from "./donor-report.ts"
import { donorPage } from "./page.ts"

const refuseValue = (value: string, fa: string, en: string): Result.Result<never, UsageError> =>
  Result.fail(usageError({ code: "usage.value", value, expected: text(fa, en) }))

const fileOf = (language: "fa" | "en"): string => `report.${language}.html`

/** Prints the report to the donors, writes its pages where that is asked for, and answers with what could not be written. */
export const printDonorReport = (
  { allocation, run }: AllocatedRun,
  output: Output,
): Result.Result<ReadonlyArray<Refusal>, UsageError> =>
  Result.gen(function* () {
    const { options, style } = output
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
        "the run has no donor with this id",
      )
    const folder = lastValue(options, "out")
    const pages = () =>
      (["fa", "en"] as const).map((language) => ({
        file: `${folder}/${fileOf(language)}`,
        content: donorPage(
          layoutOf({ ...style, language }),
          run,
          report,
          fileOf(language === "fa" ? "en" : "fa"),
        ),
      }))
    const unwritten = folder === undefined ? [] : writeFiles(output, pages())
    printReport(output, donorReportOf(style, run, report))
    return unwritten
  })
