import { inLanguage, type Style, type Text, text, wordsIn, wordsOf } from "@bazgasht/rules"
import { questionsOf, type Reform } from "@bazgasht/simulation"
import type { ComparedQuestion, WarehouseComparison } from "@bazgasht/warehouse"
import * as Result from "effect/Result"
import { type Refusal, refusalOfFile } from "../case-files/refusal.ts"
import { refuseValue } from "../command-line/parse.ts"
import { dayOf, lastValue, oneOfNames, optionAmong } from "../command-line/settings.ts"
import { printReport } from "../output.ts"
import { Item, numberColumn, type Part, Section, sayerOf, tableOf, wordsColumn } from "../report/report.ts"
import { reportRefusals } from "../report-error.ts"
import { openReforms } from "../simulation/open-reforms.ts"
import { ProgressLine } from "../simulation/progress-line.ts"
import { refusalOfWarehouse } from "../simulation/refusal-of-warehouse.ts"
import { type AsyncCommand, done, failed } from "./command.ts"

const words = {
  before: text("پیش از اصلاح", "before"),
  after: text("پس از اصلاح", "after"),
  cases: text("پرونده‌ها", "cases"),
  running: text("محاسبه در پایگاه داده", "running in the database"),
  engine: text("موتور", "engine"),
  results: text("شناسهٔ امنیتی نتیجه", "digest of the results"),
}

const say = sayerOf(words)

const answers: ReadonlyArray<Text> = [text("خیر", "no"), text("نامعلوم", "unknown"), text("بله", "yes")]

/** An address without its password: the engine alone. */
const schemeOf = (address = ""): string => address.split(":")[0] ?? ""

const answerOf = (style: Style, value: number | null | undefined): string => {
  const known = value === null || value === undefined ? undefined : answers[value]
  return known === undefined ? String(value ?? "") : wordsIn(style.language, known)
}

/** How many cases of a question were decided again. */
const checkedIn = (style: Style, question: string, checked: number, cases: number): string => {
  const { number } = wordsOf(style)
  return inLanguage(
    style,
    text(
      `${question}: ${number(checked)} پرونده از ${number(cases)} پرونده دوباره بررسی شد و پاسخ‌ها یکسان بود`,
      `${question}: ${number(checked)} of ${number(cases)} decided again, all equal`,
    ),
  )
}

const partsOf = (style: Style, { cases, checked, question, rows }: ComparedQuestion): Section =>
  new Section(checkedIn(style, question, checked, cases), [
    tableOf(rows, [
      wordsColumn(say(style)("before"), (row) => answerOf(style, row["before"])),
      wordsColumn(say(style)("after"), (row) => answerOf(style, row["after"])),
      numberColumn(say(style)("cases"), (row) => row["cases"] ?? 0),
    ]),
  ])

const reportOf = (style: Style, { questions, receipt }: WarehouseComparison): Item =>
  new Item(
    () => ({
      format: "bazgasht.warehouse/1",
      questions: questions.map(({ cases, checked, question, rows }) => ({ question, cases, checked, rows })),
      receipt,
    }),
    (): ReadonlyArray<Part> => [
      ...questions.map((question) => partsOf(style, question)),
      `${say(style)("engine")}: ${receipt.engine}`,
      `${say(style)("results")}: ${receipt.results}`,
    ],
  )

/** `bazgasht simulate --on ADDRESS REFORM…`: the reforms where the register is, answer by answer, with a sample decided again. */
export const simulateOn: AsyncCommand = async (context) => {
  const { jurisdiction, operands, options, platform, style } = context
  const addresses = options.get("on") ?? []
  const without = optionAmong(options, ["scenario", "out", "differences", "fund-differences", "workers"])
  if (without !== undefined) return refuseValue(without, text("بدون ‎--on", "without --on"))
  const day = dayOf(options, jurisdiction)
  if (Result.isFailure(day)) return Result.fail(day.failure)
  const ids = questionsOf(jurisdiction).map(({ id }) => id)
  const strange = options.get("question")?.find((id) => !ids.includes(id))
  if (strange !== undefined) return refuseValue(strange, oneOfNames(ids, strange))
  const reforms: Result.Result<ReadonlyArray<Reform>, ReadonlyArray<Refusal>> = openReforms(
    operands,
    platform,
    style.pack,
  )
  if (Result.isFailure(reforms)) {
    reportRefusals(reforms.failure, context)
    return Result.succeed(failed)
  }
  // The drivers of databases are loaded for this command alone.
  const { compareReforms, openWarehouse, readRegisterMap } = await import("@bazgasht/warehouse")
  const file = lastValue(options, "register")
  const source = file === undefined ? undefined : platform.readText(file)
  if (source !== undefined && Result.isFailure(source)) {
    reportRefusals([refusalOfFile(source.failure)], context)
    return Result.succeed(failed)
  }
  const names = source === undefined ? Result.succeed({}) : readRegisterMap(source.success, style.pack)
  if (Result.isFailure(names)) {
    reportRefusals(
      names.failure.map((error) => refusalOfWarehouse(file ?? "", error)),
      context,
    )
    return Result.succeed(failed)
  }
  const opened = await Promise.all(addresses.map((address) => openWarehouse(address)))
  const closeAll = async (): Promise<void> => {
    for (const one of opened) if (Result.isSuccess(one)) await one.success.close()
  }
  const away = opened.flatMap((one, place) =>
    Result.isFailure(one) ? [refusalOfWarehouse(schemeOf(addresses[place]), one.failure)] : [],
  )
  const [first, ...others] = opened.flatMap((one) => (Result.isSuccess(one) ? [one.success] : []))
  if (away.length > 0 || first === undefined) {
    reportRefusals(away, context)
    await closeAll()
    return Result.succeed(failed)
  }
  const stop = new AbortController()
  const forget = platform.onInterrupt(() => stop.abort())
  const running = new ProgressLine(words.running, context)
  const questions = options.get("question")
  const compared = await compareReforms([first, ...others], {
    jurisdiction,
    reforms: reforms.success,
    day: day.success ?? platform.today(),
    ...(questions === undefined ? {} : { questions }),
    names: names.success,
    signal: stop.signal,
    onProgress: (portion) => running.show({ portion }),
  })
  running.end()
  forget()
  await closeAll()
  if (Result.isFailure(compared)) {
    reportRefusals(
      compared.failure.map((error) => refusalOfWarehouse(schemeOf(addresses[0]), error)),
      context,
    )
    return Result.succeed(failed)
  }
  printReport(context, reportOf(style, compared.success))
  return Result.succeed(done)
}
