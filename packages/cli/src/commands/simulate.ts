import { join } from "node:path"
import { type Style, text } from "@bazgasht/rules"
import {
  layoutOf,
  type OtherRun,
  reformReport,
  type Simulation,
  type SimulationError,
  simulate,
} from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { type Refusal, refusalsOfUnwritable } from "../case-files/refusal.ts"
import { refuseValue } from "../command-line/parse.ts"
import { lastValue, optionAmong, wholeOf } from "../command-line/settings.ts"
import { type OutputFile, printReport, writeFiles } from "../output.ts"
import { restartable } from "../population/progress.ts"
import { csvOf } from "../report/csv.ts"
import { reportRefusals } from "../report-error.ts"
import { differencesTable, fundDifferencesTable } from "../simulation/differences.ts"
import { sayEnded, sayOtherRuns, sayUnwritten } from "../simulation/ended-run.ts"
import { sayLackingFacts } from "../simulation/lacking-facts.ts"
import { checkOperand, openPopulation, refusalsOfPopulation } from "../simulation/open-population.ts"
import { openReforms, openScenario, refusalsOfLacking } from "../simulation/open-reforms.ts"
import { ProgressLine } from "../simulation/progress-line.ts"
import { simulationReport } from "../simulation/simulation-report.ts"
import { workerModuleFor } from "../simulation/worker-module.ts"
import { type AsyncCommand, type Context, done, failed } from "./command.ts"

const titles = {
  opening: text("خواندن جمعیت", "reading the population"),
  running: text("محاسبه", "running"),
}

const languages = ["fa", "en"] as const
const pageOf = (language: (typeof languages)[number]): string => `reform.${language}.html`

const pages = (
  simulation: Simulation,
  rowsLeftOut: number,
  folder: string,
  style: Style,
): ReadonlyArray<OutputFile> =>
  languages.map((language) => ({
    file: join(folder, pageOf(language)),
    content: reformReport(
      simulation,
      layoutOf({ ...style, language }),
      pageOf(language === "fa" ? "en" : "fa"),
      { rowsLeftOut },
    ),
  }))

/** The tables of changed answers and of changed outcomes under the fund, for the files that were asked for. */
const differences = (simulation: Simulation, { options, style }: Context): ReadonlyArray<OutputFile> =>
  (
    [
      ["differences", differencesTable],
      ["fund-differences", fundDifferencesTable],
    ] as const
  ).flatMap(([option, tableOf]) => {
    const file = lastValue(options, option)
    return file === undefined ? [] : [{ file, content: csvOf(style, tableOf(simulation, style)) }]
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
  context: Context,
): Promise<Result.Result<Simulation, ReadonlyArray<Refusal> | SimulationError>> => {
  const { jurisdiction, platform } = context
  const opening = new ProgressLine(titles.opening, context)
  const opened = await restartable(context, () =>
    openPopulation(operand, context, (portion) => opening.show({ portion })),
  )
  opening.end()
  if (Result.isFailure(opened)) return Result.fail(opened.failure)
  const { leftOut, population, rowsLeftOut, unread } = opened.success
  reportRefusals(leftOut, context)
  reportRefusals(unread, context)
  const stop = new AbortController()
  const forget = platform.onInterrupt(() => stop.abort())
  const running = new ProgressLine(titles.running, context)
  const others: Array<OtherRun> = []
  const workerModule = workerModuleFor(jurisdiction.pack.id)
  const simulated = await simulate({
    jurisdiction,
    population,
    reforms,
    scenario,
    unfinished: join(settings.folder, "unfinished"),
    signal: stop.signal,
    ...(workerModule === undefined ? {} : { workerModule }),
    ...(settings.workers === undefined ? {} : { workers: settings.workers }),
    onLackingFacts: (lacking) => sayLackingFacts(lacking, context),
    onOtherRuns: (found) => others.push(...found),
    onProgress: (progress) => running.show(progress),
    onFinished: (simulation) => {
      running.end()
      return settings.write(simulation, rowsLeftOut)
    },
  })
  running.end()
  forget()
  sayOtherRuns(others, context)
  return simulated
}

/** `bazgasht simulate POPULATION REFORM…`: what would a change of law do? The report is written in both languages. */
export const simulateReforms: AsyncCommand = async (context) => {
  const { jurisdiction, operands, options, platform, style } = context
  if (options.has("on")) return (await import("./simulate-on.ts")).simulateOn(context)
  const alone = optionAmong(options, ["register", "question", "day"])
  if (alone !== undefined)
    return refuseValue(alone, text("همراه با ‎--on ADDRESS", "together with --on ADDRESS"))
  const [operand = "", ...files] = operands
  if (files.length === 0)
    return refuseValue("simulate", text("POPULATION و دست‌کم یک REFORM", "POPULATION and at least one REFORM"))
  const asked = Result.all([wholeOf(options, "workers"), checkOperand(operand, context)])
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const [workers] = asked.success
  const folder = lastValue(options, "out") ?? "simulation"
  const refuse = (refusals: ReadonlyArray<Refusal>) => {
    reportRefusals(refusals, context)
    return Result.succeed(failed)
  }
  const reforms = openReforms(files, platform, style.pack)
  const scenario = openScenario(lastValue(options, "scenario"), platform, jurisdiction)
  const unwritable = refusalsOfUnwritable(
    [
      ...languages.map((language) => join(folder, pageOf(language))),
      lastValue(options, "differences"),
      lastValue(options, "fund-differences"),
    ],
    platform,
  )
  // Reading the mapping reports its errors; here it is refused before it is read.
  if (Result.isFailure(reforms) || Result.isFailure(scenario) || unwritable.length > 0)
    return refuse([
      ...(await refusalsOfPopulation(operand, jurisdiction)),
      ...(Result.isFailure(reforms) ? reforms.failure : []),
      ...(Result.isFailure(scenario) ? scenario.failure : []),
      ...unwritable,
    ])
  if (options.has("fund-differences") && scenario.success.fund === undefined)
    return refuseValue(
      "--fund-differences",
      text("سناریویی با یک صندوق، در `--scenario`", "a scenario with a fund, in `--scenario`"),
    )
  const unwritten: Array<Refusal> = []
  const write = (simulation: Simulation, rowsLeftOut: number): boolean => {
    // All of them are there before the first is written.
    const written = [...pages(simulation, rowsLeftOut, folder, style), ...differences(simulation, context)]
    unwritten.push(...writeFiles(context, written))
    return unwritten.length === 0
  }
  const simulated = await carryOut(
    operand,
    reforms.success,
    scenario.success,
    { folder, workers, write },
    context,
  )
  if (Result.isFailure(simulated)) {
    if (!("_tag" in simulated.failure)) return refuse(simulated.failure)
    if (simulated.failure._tag === "CasesLacking") {
      const { lacking } = simulated.failure
      return refuse(refusalsOfLacking(lastValue(options, "scenario") ?? "", lacking, platform))
    }
    sayEnded(simulated.failure, context)
    return Result.succeed(failed)
  }
  printReport(context, simulationReport(style, simulated.success, jurisdiction.pack.calendar))
  if (unwritten.length === 0) return Result.succeed(done)
  const refused = refuse(unwritten)
  sayUnwritten(context)
  return refused
}
