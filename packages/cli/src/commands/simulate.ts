/**
 * `bazgasht simulate POPULATION REFORM…`: what would a change of law do?
 *
 * @module
 */

import { join } from "node:path"
import { iranPack } from "@bazgasht/iran"
import { text } from "@bazgasht/rules"
import {
  layoutOf,
  type OtherRun,
  reformReport,
  type Simulation,
  type SimulationError,
  simulate,
} from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { type Refusal, refusalOfFile, refusalsOfUnwritable } from "../case-files/refusal.ts"
import { type Options, UsageError } from "../command-line/parse.ts"
import { lastValue, wholeOf } from "../command-line/settings.ts"
import type { Platform } from "../platform.ts"
import { beginningAnew } from "../population/beginning-anew.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { reportRefusals, sayWritten } from "../report-error.ts"
import { csvOf } from "../sheets/csv.ts"
import { differencesSheet, fundDifferencesSheet } from "../simulation/differences.ts"
import { sayEnded, sayOtherRuns, sayUnwritten } from "../simulation/ended-run.ts"
import { sayLackingFacts } from "../simulation/lacking-facts.ts"
import { checkOperand, openPopulation, refusalsOfPopulation } from "../simulation/open-population.ts"
import { openReforms, openScenario, refusalsOfLacking } from "../simulation/open-reforms.ts"
import { ProgressLine } from "../simulation/progress-line.ts"
import { simulationJson } from "../simulation/simulation-json.ts"
import { simulationLines } from "../simulation/simulation-lines.ts"
import { type AsyncCommand, done, failed } from "./command.ts"

const titles = {
  opening: text("خواندن جمعیت", "reading the population"),
  running: text("محاسبه", "running"),
}

const languages = ["fa", "en"] as const
const reportOf = (language: (typeof languages)[number]): string => `reform.${language}.html`

const writeReports = (
  simulation: Simulation,
  rowsLeftOut: number,
  folder: string,
  voice: Voice,
  platform: Platform,
): ReadonlyArray<Refusal> => {
  // Both pages are there before either is written.
  const pages = languages.map((language) => ({
    file: join(folder, reportOf(language)),
    content: reformReport(
      simulation,
      layoutOf({ language, calendar: voice.calendar, pack: iranPack }),
      reportOf(language === "fa" ? "en" : "fa"),
      { rowsLeftOut },
    ),
  }))
  return pages.flatMap(({ content, file }) => {
    const written = platform.writeText(file, content)
    if (Result.isFailure(written)) return [refusalOfFile(written.failure)]
    sayWritten(file, voice, platform)
    return []
  })
}

/** Writes who is decided otherwise, and with whom the fund does something else, into the files that were asked for. */
const writeDifferences = (
  simulation: Simulation,
  options: Options,
  voice: Voice,
  platform: Platform,
): ReadonlyArray<Refusal> =>
  (
    [
      ["differences", differencesSheet],
      ["fund-differences", fundDifferencesSheet],
    ] as const
  ).flatMap(([option, sheetOf]) => {
    const file = lastValue(options, option)
    if (file === undefined) return []
    const written = platform.writeText(file, csvOf(voice, sheetOf(simulation, voice)))
    if (Result.isFailure(written)) return [refusalOfFile(written.failure)]
    sayWritten(file, voice, platform)
    return []
  })

/** Shows how far it is, and stops where that is asked for; what is done is kept until it is written. */
const carryOut = async (
  operand: string,
  reforms: Parameters<typeof simulate>[0]["reforms"],
  scenario: NonNullable<Parameters<typeof simulate>[0]["scenario"]>,
  settings: {
    readonly folder: string
    readonly workers: number | undefined
    /** Writes what came out, and how many rows of the population were left out; says whether all of it is written. */
    readonly write: (simulation: Simulation, rowsLeftOut: number) => boolean
  },
  { platform, voice }: { readonly platform: Platform; readonly voice: Voice },
): Promise<Result.Result<Simulation, ReadonlyArray<Refusal> | SimulationError>> => {
  const opening = new ProgressLine(titles.opening, voice, platform)
  const opened = await beginningAnew(voice, platform, () =>
    openPopulation(operand, (portion) => opening.show({ portion })),
  )
  opening.end()
  if (Result.isFailure(opened)) return Result.fail(opened.failure)
  const { leftOut, population, rowsLeftOut, unread } = opened.success
  reportRefusals(leftOut, voice, platform)
  reportRefusals(unread, voice, platform)
  const stop = new AbortController()
  const forget = platform.onInterrupt(() => stop.abort())
  const running = new ProgressLine(titles.running, voice, platform)
  const others: Array<OtherRun> = []
  const simulated = await simulate({
    population,
    reforms,
    scenario,
    unfinished: join(settings.folder, "unfinished"),
    signal: stop.signal,
    ...(settings.workers === undefined ? {} : { workers: settings.workers }),
    onLackingFacts: (lacking) => sayLackingFacts(lacking, voice, platform),
    onOtherRuns: (found) => others.push(...found),
    onProgress: (progress) => running.show(progress),
    onFinished: (simulation) => {
      running.end()
      return settings.write(simulation, rowsLeftOut)
    },
  })
  running.end()
  forget()
  sayOtherRuns(others, voice, platform)
  return simulated
}

/** Simulates reforms over a population and writes the report in both languages. */
export const simulateReforms: AsyncCommand = async (
  operands: ReadonlyArray<string>,
  options: Options,
  platform: Platform,
) => {
  const [operand = "", ...files] = operands
  const settings = Result.gen(function* () {
    const voice = yield* voiceOf(options, platform, iranPack)
    const workers = yield* wholeOf(options, "workers")
    yield* checkOperand(operand)
    return { voice, workers, folder: lastValue(options, "out") ?? "simulation" }
  })
  if (Result.isFailure(settings)) return Result.fail(settings.failure)
  const { folder, voice, workers } = settings.success
  const refuse = (refusals: ReadonlyArray<Refusal>) => {
    reportRefusals(refusals, voice, platform)
    return Result.succeed(failed)
  }
  const reforms = openReforms(files, platform)
  const scenario = openScenario(lastValue(options, "scenario"), platform)
  const unwritable = refusalsOfUnwritable(
    [
      ...languages.map((language) => join(folder, reportOf(language))),
      lastValue(options, "differences"),
      lastValue(options, "fund-differences"),
    ],
    platform,
  )
  // What is wrong with the mapping is said by whoever reads it, but not where nobody comes to read it.
  if (Result.isFailure(reforms) || Result.isFailure(scenario) || unwritable.length > 0)
    return refuse([
      ...(await refusalsOfPopulation(operand)),
      ...(Result.isFailure(reforms) ? reforms.failure : []),
      ...(Result.isFailure(scenario) ? scenario.failure : []),
      ...unwritable,
    ])
  if (options.has("fund-differences") && scenario.success.fund === undefined)
    return Result.fail(
      new UsageError({
        code: "usage.value",
        value: "--fund-differences",
        expected: text("سناریویی با یک صندوق، در `--scenario`", "a scenario with a fund, in `--scenario`"),
      }),
    )
  const unwritten: Array<Refusal> = []
  const write = (simulation: Simulation, rowsLeftOut: number): boolean => {
    unwritten.push(
      ...writeReports(simulation, rowsLeftOut, folder, voice, platform),
      ...writeDifferences(simulation, options, voice, platform),
    )
    return unwritten.length === 0
  }
  const simulated = await carryOut(
    operand,
    reforms.success,
    scenario.success,
    { folder, workers, write },
    { platform, voice },
  )
  if (Result.isFailure(simulated)) {
    if (!("_tag" in simulated.failure)) return refuse(simulated.failure)
    if (simulated.failure._tag === "CasesLacking")
      return refuse(
        refusalsOfLacking(lastValue(options, "scenario") ?? "", simulated.failure.lacking, platform),
      )
    sayEnded(simulated.failure, voice, platform)
    return Result.succeed(failed)
  }
  if (options.has("json")) print(platform, simulationJson(simulated.success, voice.calendar))
  else platform.print(page(voice, simulationLines(simulated.success, voice)))
  if (unwritten.length === 0) return Result.succeed(done)
  const refused = refuse(unwritten)
  sayUnwritten(voice, platform)
  return refused
}
