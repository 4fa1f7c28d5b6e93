/**
 * `bazgasht population …`: draws populations, reads them from files, holds the drawn one against reported figures, and says what a
 * mapping can name.
 *
 * @module
 */

import { join } from "node:path"
import { nearestWords } from "@bazgasht/casework"
import { iran, iranPack } from "@bazgasht/iran"
import { type Text, text, wordsOf } from "@bazgasht/rules"
import {
  caseKinds,
  digestOfPopulation,
  figureSteps,
  type LeftOut,
  mappingAssumptionsInWords,
  mappingName,
  type Population,
  readPopulation,
  registerAssumptions,
  registerSteps,
  shareLeftOutInWords,
  sizeOfRegister,
  writePopulation,
} from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { type Refusal, refusalJson, refusalOfFile, refusalsOfUnwritable } from "../case-files/refusal.ts"
import { type Options, UsageError } from "../command-line/parse.ts"
import { dayOf, formatOf, lastValue, numberOf, oneOfNames } from "../command-line/settings.ts"
import type { Platform } from "../platform.ts"
import { assumptionsJson } from "../population/assumptions-json.ts"
import { beginningAnew } from "../population/beginning-anew.ts"
import { factLines, factsJson, factsToName } from "../population/facts.ts"
import { figureLines } from "../population/figures.ts"
import { leftOutLines, leftOutSheet, refusalOfPopulation, unreadLines } from "../population/left-out.ts"
import { meterOf } from "../population/meter.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { reportRefusals, sayWritten } from "../report-error.ts"
import { csvOf } from "../sheets/csv.ts"
import { type AsyncCommand, done, type ExitCode, failed } from "./command.ts"

/** What a command line asks for, and where it speaks. */
interface Task {
  readonly operand: string | undefined
  readonly options: Options
  readonly voice: Voice
  readonly platform: Platform
}

type Answer = Promise<Result.Result<ExitCode, UsageError>>

const words = {
  drawing: text("ساختن", "drawing"),
  prisoner: text("زندانیان", "prisoners"),
  family: text("خانواده‌ها", "families"),
  member: text("اعضای خانواده‌ها", "members of families"),
  digest: text("نشانهٔ محتوا", "digest"),
  leftOut: text("کنارگذاشته", "left out"),
  mapping: text("نگاشت", "mapping"),
  assumptions: text("آنچه نگاشت فرض کرده است", "what the mapping assumes"),
} as const

const say = (of: Text, { language }: Voice): string => of[language]

const refuse = (value: string, expected: Text) =>
  Result.fail(new UsageError({ code: "usage.operands", value, expected }))

/** Lets others have the thread: a signal to stop, above all. */
const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume))

/** Takes steps to their end and shows how far they have come. */
const takeSteps = <A>(
  steps: Generator<number, A, void>,
  all: number,
  { platform, voice }: Task,
): Promise<A> =>
  beginningAnew(voice, platform, async () => {
    const meter = meterOf(voice, platform)
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        meter.clear()
        return step.value
      }
      meter.show(say(words.drawing, voice), step.value, step.value / all)
      await pause()
    }
  })

const registerOptions = ({ platform, options }: Task) =>
  Result.gen(function* () {
    const seed = yield* numberOf(options, "seed")
    const prisoners = yield* numberOf(options, "prisoners")
    const day = yield* dayOf(options)
    return {
      seed: seed ?? 1,
      day: day ?? platform.today(),
      ...(prisoners === undefined ? {} : { prisoners }),
    }
  })

const sizesOf = ({ tables }: Population) =>
  caseKinds.flatMap((kind) => {
    const size = tables[kind]?.ids.length
    return size === undefined ? [] : [{ kind, size }]
  })

/** How many cases of each kind a population has, and its digest. */
const summary = (
  { platform, options, voice }: Task,
  population: Population,
  besides: { readonly [field: string]: unknown },
  lines: ReadonlyArray<string>,
): void => {
  const digest = digestOfPopulation(population)
  const sizes = sizesOf(population)
  if (options.has("json")) {
    print(platform, {
      format: "bazgasht.population/1",
      ...(population.source === undefined
        ? {}
        : { read: population.source.shares, assumptions: assumptionsJson(population.source) }),
      title: population.title,
      cases: Object.fromEntries(sizes.map(({ kind, size }) => [kind, size])),
      digest,
      ...besides,
    })
    return
  }
  platform.print(
    page(voice, [
      ...(population.source === undefined ? [] : shareLeftOutInWords(population.source, voice)),
      voice.paint("heading", say(population.title, voice)),
      ...sizes.map(({ kind, size }) => `  ${say(words[kind], voice)}: ${wordsOf(voice).number(size)}`),
      ...lines,
      `  ${say(words.digest, voice)}: ${digest}`,
    ]),
  )
}

const reportError = (refusals: ReadonlyArray<Refusal>, { platform, options, voice }: Task): ExitCode => {
  if (options.has("json"))
    print(platform, { format: "bazgasht.population/1", refused: refusals.map(refusalJson) })
  else reportRefusals(refusals, voice, platform)
  return failed
}

const write = async (
  population: Population,
  folder: string,
  format: "csv" | "parquet",
  { platform, voice }: Task,
): Promise<Result.Result<string, Refusal>> => {
  const stop = new AbortController()
  const forget = platform.onInterrupt(() => stop.abort())
  const written = await writePopulation(population, folder, iran, {
    format,
    onFile: (file) => sayWritten(file, voice, platform),
    signal: stop.signal,
  })
  forget()
  return Result.mapError(written, ({ code, expected, file }): Refusal => ({ file, code, expected }))
}

const generate = async (task: Task): Answer => {
  const { operand, options, voice } = task
  if (operand === undefined)
    return refuse(
      "generate",
      text("پوشه‌ای برای فایل‌ها: generate DIR", "a folder for the files: generate DIR"),
    )
  const asked = Result.all({ register: registerOptions(task), format: formatOf(options) })
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const unwritable = refusalsOfUnwritable([join(operand, mappingName)], task.platform)
  if (unwritable.length > 0) return Result.succeed(reportError(unwritable, task))
  const { format, register } = asked.success
  const kinds = options.has("members") ? caseKinds : (["prisoner", "family"] as const)
  const steps = registerSteps({ ...register, kinds }, iran)
  const population = await takeSteps(steps, sizeOfRegister(register), task)
  const written = await write(population, operand, format, task)
  if (Result.isFailure(written)) return Result.succeed(reportError([written.failure], task))
  summary(task, population, { mapping: written.success }, [
    `  ${say(words.mapping, voice)}: ${written.success}`,
  ])
  return Result.succeed(done)
}

/** All rows that were left out, into the file that was asked for. */
const keepLeftOut = (
  rows: ReadonlyArray<LeftOut>,
  { platform, options, voice }: Task,
): ReadonlyArray<Refusal> => {
  const file = lastValue(options, "left-out")
  if (file === undefined) return []
  return Result.match(platform.writeText(file, csvOf(voice, leftOutSheet(voice, rows))), {
    onSuccess: () => {
      sayWritten(file, voice, platform)
      return []
    },
    onFailure: (error) => [refusalOfFile(error)],
  })
}

const read = async (task: Task, writes: boolean): Answer => {
  const { platform, operand, options, voice } = task
  if (operand === undefined)
    return refuse("read", text("فایل نگاشت جمعیت: MAPPING", "the mapping of a population: MAPPING"))
  const format = formatOf(options)
  if (Result.isFailure(format)) return Result.fail(format.failure)
  const folder = writes ? lastValue(options, "out") : undefined
  const unwritable = refusalsOfUnwritable(
    [folder === undefined ? undefined : join(folder, mappingName), lastValue(options, "left-out")],
    platform,
  )
  if (unwritable.length > 0) return Result.succeed(reportError(unwritable, task))
  const meter = meterOf(voice, platform)
  const found = await beginningAnew(voice, platform, () =>
    readPopulation(operand, iran, {
      onProgress: ({ file, portion, rows }) => meter.show(file, rows, portion),
    }),
  )
  meter.clear()
  if (Result.isFailure(found))
    return Result.succeed(
      reportError(
        found.failure.map((error) => refusalOfPopulation(operand, error)),
        task,
      ),
    )
  const { leftOut, population, rows, unread } = found.success
  const lines = [...leftOutLines(voice, leftOut), ...unreadLines(voice, unread)]
  if (!options.has("json") && lines.length > 0)
    platform.printError(page({ ...voice, paint: platform.paintError }, lines))
  const written = folder === undefined ? undefined : await write(population, folder, format.success, task)
  const refused = [
    ...keepLeftOut(leftOut, task),
    ...(written !== undefined && Result.isFailure(written) ? [written.failure] : []),
  ]
  if (refused.length > 0) return Result.succeed(reportError(refused, task))
  summary(task, population, { rows, leftOut, unread }, [
    `  ${say(words.leftOut, voice)}: ${wordsOf(voice).number(leftOut.length)}`,
    ...(population.source === undefined
      ? []
      : [
          `  ${say(words.assumptions, voice)}:`,
          ...mappingAssumptionsInWords(population.source, voice).map((one) => `    ${one}`),
        ]),
  ])
  return Result.succeed(leftOut.length > 0 ? failed : done)
}

const figures = async (task: Task): Answer => {
  const { platform, operand, options, voice } = task
  if (operand !== undefined) return refuse(operand, text("بدون عملوند: figures", "no operand after figures"))
  const asked = registerOptions(task)
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const steps = figureSteps(asked.success)
  const compared = await takeSteps(steps, sizeOfRegister(asked.success), task)
  if (options.has("json"))
    print(platform, {
      format: "bazgasht.figures/1",
      seed: asked.success.seed,
      figures: compared,
      assumptions: registerAssumptions,
    })
  else platform.print(page(voice, figureLines(voice, compared)))
  return Result.succeed(done)
}

const factOrRule = (given: string): Text => {
  const known = [
    ...iranPack.rules.keys(),
    ...[...(factsToName(undefined) ?? [])].flatMap(([, of]) => of.map(({ id }) => id)),
  ]
  const meant = nearestWords(given, known)
  return meant.length === 0
    ? text("شناسهٔ یک قاعده یا یک داده", "the id of a rule or of a fact")
    : text(
        `شناسهٔ یک قاعده یا یک داده؛ شاید ${meant.join(" یا ")}`,
        `the id of a rule or of a fact; perhaps ${meant.join(" or ")}`,
      )
}

const facts = ({ platform, operand, options, voice }: Task): Answer => {
  const named = factsToName(operand)
  if (named === undefined) return Promise.resolve(refuse(operand ?? "", factOrRule(operand ?? "")))
  if (options.has("json")) print(platform, factsJson(named))
  else platform.print(page(voice, factLines(voice, named)))
  return Promise.resolve(Result.succeed(done))
}

const tasks: { readonly [name: string]: (task: Task) => Answer } = {
  generate,
  read: (task) => read(task, true),
  check: (task) => read(task, false),
  figures,
  facts,
}

/** Draws, reads or checks a population, or shows the figures of the drawn one. */
export const runPopulation: AsyncCommand = async ([name = "", operand], options, platform) => {
  const voice = voiceOf(options, platform, iranPack)
  if (Result.isFailure(voice)) return Result.fail(voice.failure)
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  const names = Object.keys(tasks)
  return task === undefined
    ? refuse(name, oneOfNames(names, name))
    : task({ operand, options, voice: voice.success, platform })
}
