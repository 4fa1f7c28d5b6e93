import { randomUUID } from "node:crypto"
import { mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { nearestWords } from "@bazgasht/casework"
import { filesOfStore } from "@bazgasht/organisation/registers"
import { type Style, type Text, text, wordsIn } from "@bazgasht/rules"
import {
  type LeftOutRow,
  mappingName,
  type Population,
  type PopulationGenerator,
  readPopulation,
  registerKinds,
  writePopulation,
} from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { type Refusal, refusalJson, refusalsOfUnwritable } from "../case-files/refusal.ts"
import { type UsageError, usageError } from "../command-line/parse.ts"
import {
  dayOf,
  formatOf,
  lastValue,
  numberOf,
  oneOfNames,
  type PopulationFormat,
} from "../command-line/settings.ts"
import { printReport, writeFiles } from "../output.ts"
import type { Platform } from "../platform.ts"
import { factsReport, factsToName } from "../population/facts.ts"
import { figuresReport } from "../population/figures.ts"
import { leftOutLines, leftOutTable, refusalOfPopulation, unreadLines } from "../population/left-out.ts"
import { populationOfStore, refusalOfMisfit, refusalsOfUnderived } from "../population/population-of-store.ts"
import { type Besides, populationReport } from "../population/population-report.ts"
import { meterOf, noGenerator, restartable, takeSteps } from "../population/progress.ts"
import { csvOf } from "../report/csv.ts"
import { Figure } from "../report/report.ts"
import { printToErrors, reportRefusals, sayWritten } from "../report-error.ts"
import { refusalOfWarehouse } from "../simulation/refusal-of-warehouse.ts"
import { onStore } from "../stores/on-store.ts"
import {
  type Answer,
  type AsyncCommand,
  type Context,
  done,
  type ExitCode,
  failed,
  notReached,
} from "./command.ts"
import { printRefused } from "./refusals.ts"

/** What a command line asks of a population, and where it speaks. */
interface Task extends Context {
  readonly operand: string | undefined
}

const words = {
  drawing: text("ساختن", "drawing"),
  leftOut: text("خوانده‌نشده", "left out"),
  mapping: text("نگاشت", "mapping"),
  database: text("پایگاه داده", "database"),
} as const

const say = (of: Text, { language }: Style): string => wordsIn(language, of)

const refuse = (value: string, expected: Text) =>
  Result.fail(usageError({ code: "usage.operands", value, expected }))

/** Takes steps to their end and shows how far they have come. */
const drawIn = <A>(steps: Generator<number, A, void>, all: number, task: Task): Promise<A> =>
  restartable(task, async () => {
    const meter = meterOf(task)
    const drawn = await takeSteps(steps, (count) =>
      meter.show(say(words.drawing, task.style), count, count / all),
    )
    meter.clear()
    return drawn
  })

/** The generator of the jurisdiction's population, or the refusal of a command that needs one. */
const generatorFor = async (
  command: string,
  { population }: Task,
): Promise<Result.Result<PopulationGenerator, UsageError>> =>
  population === undefined ? refuse(command, noGenerator) : Result.succeed(await population())

const registerOptions = ({ jurisdiction, options, platform }: Task) =>
  Result.gen(function* () {
    const seed = yield* numberOf(options, "seed")
    const prisoners = yield* numberOf(options, "prisoners")
    const day = yield* dayOf(options, jurisdiction)
    return {
      seed: seed ?? 1,
      day: day ?? platform.today(),
      ...(prisoners === undefined ? {} : { prisoners }),
    }
  })

const print = (task: Task, population: Population, besides: Besides): void =>
  printReport(task, populationReport(task.style, population, besides, task.jurisdiction.pack.calendar))

const refuseFiles = (refusals: ReadonlyArray<Refusal>, task: Task): ExitCode => {
  if (task.options.has("json")) printRefused(task, "bazgasht.population/1", refusals)
  else reportRefusals(refusals, task)
  return failed
}

/** What is written: the mapping of files, or a database. */
const placeOf = (format: PopulationFormat): "mapping" | "database" =>
  format === "duckdb" ? "database" : "mapping"

const figureOfPlace = (written: string, format: PopulationFormat, { style }: Task): Figure =>
  new Figure(say(words[placeOf(format)], style), written)

/** What keeps a population from being written to a folder, or to the file of a database; no file is written over by a database. */
const refusalsOfTarget = (
  target: string,
  format: PopulationFormat,
  platform: Platform,
): ReadonlyArray<Refusal> => {
  if (format !== "duckdb") return refusalsOfUnwritable([join(target, mappingName)], platform)
  return platform.sizeOf(target) === undefined
    ? refusalsOfUnwritable([target], platform)
    : [
        {
          file: target,
          code: "warehouse.exists",
          expected: text("فایلی که هنوز نیست", "a file that does not exist yet"),
        },
      ]
}

/** Writes a register that a comparison in a database reads. */
const writeDatabase = async (
  population: Population,
  file: string,
  { jurisdiction: { pack } }: Task,
): Promise<Result.Result<string, Refusal>> => {
  // The driver is loaded for this format alone.
  const { exportPopulation } = await import("@bazgasht/warehouse")
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch {
    // That the file cannot be written is said below.
  }
  const written = await exportPopulation(population, pack, file)
  return Result.isFailure(written)
    ? Result.fail(refusalOfWarehouse(file, written.failure))
    : Result.succeed(file)
}

const write = async (
  population: Population,
  folder: string,
  format: PopulationFormat,
  task: Task,
): Promise<Result.Result<string, Refusal>> => {
  if (format === "duckdb") return writeDatabase(population, folder, task)
  const stop = new AbortController()
  const forget = task.platform.onInterrupt(() => stop.abort())
  const written = await writePopulation(population, folder, task.jurisdiction, {
    format,
    onFile: (file) => sayWritten(file, task),
    signal: stop.signal,
  })
  forget()
  return Result.mapError(written, ({ code, expected, file }): Refusal => ({ file, code, expected }))
}

const generate = async (task: Task): Promise<Answer> => {
  const { jurisdiction, operand, options, platform } = task
  if (operand === undefined)
    return refuse(
      "generate",
      text("پوشه‌ای برای فایل‌ها: generate DIR", "a folder for the files: generate DIR"),
    )
  const asked = Result.all({
    register: registerOptions(task),
    format: formatOf(options),
    generator: await generatorFor("generate", task),
  })
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const { format, generator, register } = asked.success
  const unwritable = refusalsOfTarget(operand, format, platform)
  if (unwritable.length > 0) return Result.succeed(refuseFiles(unwritable, task))
  const kinds = options.has("members") ? registerKinds : (["prisoner", "family"] as const)
  const steps = generator.draw({ ...register, kinds }, jurisdiction)
  const population = await drawIn(steps, generator.sizeOf(register), task)
  const written = await write(population, operand, format, task)
  if (Result.isFailure(written)) return Result.succeed(refuseFiles([written.failure], task))
  print(task, population, {
    data: { [placeOf(format)]: written.success },
    figures: [figureOfPlace(written.success, format, task)],
  })
  return Result.succeed(done)
}

/** All rows that were left out, into the file that was asked for. */
const keepLeftOut = (rows: ReadonlyArray<LeftOutRow>, task: Task): ReadonlyArray<Refusal> => {
  const file = lastValue(task.options, "left-out")
  return file === undefined
    ? []
    : writeFiles(task, [{ file, content: csvOf(task.style, leftOutTable(task.style, rows)) }])
}

const read = async (task: Task, writes: boolean): Promise<Answer> => {
  const { jurisdiction, operand, options, platform, style } = task
  if (operand === undefined)
    return refuse("read", text("فایل نگاشت جمعیت: MAPPING", "the mapping of a population: MAPPING"))
  const format = formatOf(options)
  if (Result.isFailure(format)) return Result.fail(format.failure)
  const folder = writes ? lastValue(options, "out") : undefined
  const unwritable = [
    ...(folder === undefined ? [] : refusalsOfTarget(folder, format.success, platform)),
    ...refusalsOfUnwritable([lastValue(options, "left-out")], platform),
  ]
  if (unwritable.length > 0) return Result.succeed(refuseFiles(unwritable, task))
  const meter = meterOf(task)
  const found = await restartable(task, () =>
    readPopulation(operand, jurisdiction, {
      onProgress: ({ file, portion, rows }) => meter.show(file, rows, portion),
    }),
  )
  meter.clear()
  if (Result.isFailure(found)) {
    const refusals = found.failure.map((error) => refusalOfPopulation(operand, error))
    return Result.succeed(refuseFiles(refusals, task))
  }
  const { leftOut, population, rows, unread } = found.success
  const lines = [...leftOutLines(style, leftOut), ...unreadLines(style, unread)]
  if (!options.has("json") && lines.length > 0) printToErrors(task, lines)
  const written = folder === undefined ? undefined : await write(population, folder, format.success, task)
  const refused = [
    ...keepLeftOut(leftOut, task),
    ...(written !== undefined && Result.isFailure(written) ? [written.failure] : []),
  ]
  if (refused.length > 0) return Result.succeed(refuseFiles(refused, task))
  print(task, population, {
    data: { rows, leftOut, unread },
    figures: [new Figure(say(words.leftOut, style), { number: leftOut.length })],
  })
  return Result.succeed(leftOut.length > 0 ? failed : done)
}

/** Derives the population of a store's registers and writes it, under pseudonyms. */
const derive = async (task: Task): Promise<Answer> => {
  const { jurisdiction, operand, options, platform, style } = task
  if (operand === undefined || !platform.isStore(operand))
    return refuse(
      operand ?? "derive",
      text("پایگاه پرونده‌ها: derive STORE", "a store of cases: derive STORE"),
    )
  const asked = Result.all({ day: dayOf(options, jurisdiction), format: formatOf(options) })
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const folder = lastValue(options, "out")
  if (folder === undefined)
    return refuse("derive", text("پوشهٔ فایل‌ها: ‎--out DIR", "a folder for the files: --out DIR"))
  const { format } = asked.success
  const unwritable = refusalsOfTarget(folder, format, platform)
  if (unwritable.length > 0) return Result.succeed(refuseFiles(unwritable, task))
  const day = asked.success.day ?? platform.today()
  const context = { ...task, operands: [operand] }
  const files = await onStore(context, "bazgasht.population/1", false, (storage) =>
    filesOfStore(storage, jurisdiction, { on: day, knownOn: day }),
  )
  if (files === undefined) return Result.succeed(notReached)
  const refused = files.underived.flatMap(refusalsOfUnderived)
  if (!options.has("json")) reportRefusals(refused, task)
  const derived = populationOfStore(files, jurisdiction, { day, secret: randomUUID() })
  if (Result.isFailure(derived))
    return Result.succeed(refuseFiles(derived.failure.flatMap(refusalOfMisfit), task))
  const written = await write(derived.success, folder, format, task)
  if (Result.isFailure(written)) return Result.succeed(refuseFiles([written.failure], task))
  const leftOut = files.underived.map(({ kind, subject }) => ({ kind, subject }))
  print(task, derived.success, {
    data: { [placeOf(format)]: written.success, leftOut, refused: refused.map(refusalJson) },
    figures: [
      new Figure(say(words.leftOut, style), { number: leftOut.length }),
      figureOfPlace(written.success, format, task),
    ],
  })
  return Result.succeed(leftOut.length > 0 ? failed : done)
}

const figures = async (task: Task): Promise<Answer> => {
  const { operand, style } = task
  if (operand !== undefined)
    return refuse(operand, text("پس از figures چیزی نوشته نمی‌شود", "no operand after figures"))
  const asked = Result.all({
    register: registerOptions(task),
    generator: await generatorFor("figures", task),
  })
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const { generator, register } = asked.success
  const compared = await drawIn(generator.compareFigures(register), generator.sizeOf(register), task)
  printReport(task, figuresReport(style, register.seed, compared, generator.assumptions))
  return Result.succeed(done)
}

const factOrRule = ({ jurisdiction, operand = "" }: Task): Text => {
  const known = [
    ...jurisdiction.pack.rules.keys(),
    ...[...(factsToName(jurisdiction, undefined) ?? [])].flatMap(([, of]) => of.map(({ id }) => id)),
  ]
  const meant = nearestWords(operand, known)
  return meant.length === 0
    ? text("شناسهٔ یک قاعده یا یک اطلاع", "the id of a rule or of a fact")
    : text(
        `شناسهٔ یک قاعده یا یکی از اطلاعات؛ شاید ${meant.join(" یا ")}`,
        `the id of a rule or of a fact; perhaps ${meant.join(" or ")}`,
      )
}

const facts = async (task: Task): Promise<Answer> => {
  const { jurisdiction, operand, style } = task
  const named = factsToName(jurisdiction, operand)
  if (named === undefined) return refuse(operand ?? "", factOrRule(task))
  printReport(task, factsReport(style, named))
  return Result.succeed(done)
}

const tasks: { readonly [name: string]: (task: Task) => Promise<Answer> } = {
  generate,
  read: (task) => read(task, true),
  check: (task) => read(task, false),
  derive,
  figures,
  facts,
}

/** `bazgasht population …`: draws, reads or checks a population, shows the figures of the drawn one, and says what a mapping can name. */
export const runPopulation: AsyncCommand = async (context) => {
  const [name = "", operand] = context.operands
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  return task === undefined
    ? refuse(name, oneOfNames(Object.keys(tasks), name))
    : task({ ...context, operand })
}
