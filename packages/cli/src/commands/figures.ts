import { organisationFigures, organisationProjection } from "@bazgasht/organisation/figures"
import { type Day, formatDay, type Style } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { lastValue } from "../command-line/settings.ts"
import { askedFigures } from "../figures/asked-figures.ts"
import { collectFigures } from "../figures/collect-figures.ts"
import { readEarlier } from "../figures/earlier-document.ts"
import { figuresReport, type ReportedFigures } from "../figures/figures-report.ts"
import { type OutputFile, printReport, writeFiles, writeTables } from "../output.ts"
import { shownAddress } from "../platform.ts"
import { reportRefusals } from "../report-error.ts"
import { onStore } from "../stores/on-store.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

const fileOf = (language: "fa" | "en"): string => `figures.${language}.html`

/** What pages are made with is loaded only where they are asked for. */
const pagesOf = async (
  style: Style,
  reported: ReportedFigures,
  folder: string,
): Promise<ReadonlyArray<OutputFile>> => {
  const [{ layoutOf }, { figuresPage }] = await Promise.all([
    import("@bazgasht/simulation"),
    import("../figures/figures-page.ts"),
  ])
  return (["fa", "en"] as const).map((language) => ({
    file: `${folder}/${fileOf(language)}`,
    content: figuresPage(layoutOf({ ...style, language }), reported, fileOf(language === "fa" ? "en" : "fa")),
  }))
}

/** `bazgasht figures STORE`: the figures of a store as of a day, or what lies between two days. */
export const reportFigures: AsyncCommand = async (context) => {
  const { jurisdiction, operands, options, platform, style } = context
  const answered = askedFigures(options, style, jurisdiction, platform.today())
  if (Result.isFailure(answered)) return Result.fail(answered.failure)
  const asked = answered.success
  const read = Result.all(
    asked.earlierFiles.map((file) => readEarlier(platform, file, jurisdiction, organisationFigures, asked)),
  )
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const projection = organisationProjection()
  const monthOf = (day: Day): string => formatDay(style.calendar, day).slice(0, 7)
  const collected = await onStore(context, "bazgasht.figures/1", options.has("keep"), (storage) =>
    collectFigures(storage, projection, {
      ...asked,
      calendar: style.calendar,
      monthOf,
      keeps: options.has("keep"),
      earlier: read.success,
    }),
  )
  if (collected === undefined) return Result.succeed(notReached)
  if (Result.isFailure(collected)) return Result.fail(collected.failure)
  const [address = ""] = operands
  const reported: ReportedFigures = {
    store: shownAddress(address),
    asked,
    definitions: organisationFigures,
    collected: collected.success,
  }
  const report = figuresReport(style, reported, options.has("definitions"))
  const folder = lastValue(options, "out")
  const tables = lastValue(options, "csv")
  const unwritten = [
    ...writeTables(context, report, tables),
    ...(folder === undefined ? [] : writeFiles(context, await pagesOf(style, reported, folder))),
  ]
  printReport(context, report, tables !== undefined)
  reportRefusals(unwritten, context)
  return Result.succeed(unwritten.length === 0 ? done : failed)
}
