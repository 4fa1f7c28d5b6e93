import { AlreadyClaimed, problemInWords, refusalInWords } from "@bazgasht/casework"
import {
  type ImportOptions,
  type ImportOutcome,
  importPlanner,
  type Register,
  registers,
} from "@bazgasht/organisation/registers"
import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { type LeftOutRow, type ReadRecords, type RecordRow, readRecords } from "@bazgasht/simulation"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { wordingOf } from "../codes/case-wordings.ts"
import { type UsageError, usageError } from "../command-line/parse.ts"
import { dayOf, lastValue } from "../command-line/settings.ts"
import { printReport } from "../output.ts"
import { refusalOfPopulation } from "../population/left-out.ts"
import { Figure, Indented, Item, type Line } from "../report/report.ts"
import { printToErrors, reportRefusals } from "../report-error.ts"
import { onStore } from "../stores/on-store.ts"
import { type AsyncCommand, type Context, done, failed, notReached } from "./command.ts"
import { printRefused } from "./refusals.ts"

const format = "bazgasht.import/1"

const words = {
  rows: text("سطرها", "rows"),
  registered: text("ثبت‌شده", "registered"),
  changed: text("تغییریافته", "changed"),
  unchanged: text("بدون تغییر", "unchanged"),
  refused: text("پذیرفته‌نشده", "refused"),
  dryRun: text("اجرای آزمایشی؛ چیزی ثبت نشد", "a dry run: nothing was stored"),
} as const

/** One thing that is wrong with a row: never what stands there. */
interface RowProblem {
  readonly file: string
  readonly line: number
  readonly field?: string
  readonly code: string
  readonly expected: string
}

const problemsOfCells = (rows: ReadonlyArray<LeftOutRow>, style: Style): ReadonlyArray<RowProblem> =>
  rows.flatMap(({ file, flaws, line }) =>
    flaws.map(({ code, column, expected }) => ({
      file,
      line,
      ...(column === undefined ? {} : { field: column }),
      code,
      expected: inLanguage(style, expected),
    })),
  )

type Refused = Extract<ImportOutcome, { readonly outcome: "refused" }>

const problemsOf = (
  { file, line }: RecordRow,
  refused: Refused,
  register: Register<keyof typeof registers>,
  style: Style,
): ReadonlyArray<RowProblem> => {
  const { kind } = register
  const at = { file, line }
  if ("flaws" in refused)
    return refused.flaws.map(({ code, expected, path }) => ({
      ...at,
      field: path.join("."),
      code,
      expected: inLanguage(style, expected),
    }))
  if ("claim" in refused) {
    const held = new AlreadyClaimed({
      code: "claim.held",
      kind,
      subject: "",
      params: { claim: refused.claim },
    })
    return [
      {
        ...at,
        field: "identifiers",
        code: held.code,
        expected: problemInWords(wordingOf(kind), held, style),
      },
    ]
  }
  const { code, path } = refused.refusal
  const field = refused.field ?? path
  return [{ ...at, field, code, expected: refusalInWords(wordingOf(kind), refused.refusal, style) }]
}

const reportOf = (
  style: Style,
  { register, rows }: ReadRecords,
  counts: { readonly [Outcome in ImportOutcome["outcome"]]: number },
  problems: ReadonlyArray<RowProblem>,
  dryRun: boolean,
): Item => {
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const figure = (of: keyof typeof counts) => new Figure(say(of), { number: counts[of] })
  const figures = {
    registered: figure("registered"),
    changed: figure("changed"),
    unchanged: figure("unchanged"),
    refused: figure("refused"),
  }
  return new Item(
    () => ({ format, register, dryRun, rows: rows.length, ...figures, problems }),
    () => [
      { tone: "heading", text: register },
      new Indented(Object.values(figures), 2),
      ...(dryRun ? [say("dryRun")] : []),
    ],
  )
}

/** Lines that a terminal shows of what is wrong; the JSON has all. */
const most = 50

const linesOf = (problems: ReadonlyArray<RowProblem>, style: Style): ReadonlyArray<Line | string> => {
  const lines = problems
    .slice(0, most)
    .map(
      ({ code, expected, field, file, line }): Line => [
        { tone: "bad", text: `${file}:${line}` },
        `  ${field === undefined ? "" : `${field}: `}${expected} `,
        { tone: "quiet", text: `[${code}]` },
      ],
    )
  const rest = problems.length - most
  return rest > 0 ? [...lines, `… ${wordsOf(style).number(rest)}`] : lines
}

const usage = (value: string, expected: Text) =>
  Result.fail(usageError({ code: "usage.value", value, expected }))

/** Who imports; a dry run needs nobody, and is judged as the first role that keeps the register would be. */
const importerOf = (
  { options }: Context,
  roles: ReadonlyArray<string>,
  dryRun: boolean,
): Result.Result<ImportOptions["by"], UsageError> => {
  const [id, role] = [lastValue(options, "by"), lastValue(options, "role")]
  if (dryRun) return Result.succeed({ id: id ?? "dry-run", role: role ?? roles[0] ?? "" })
  if (id === undefined)
    return usage("--by", text("شناسهٔ شخصی که وارد می‌کند", "the opaque id of the person who imports"))
  return role !== undefined && roles.includes(role)
    ? Result.succeed({ id, role })
    : usage(`--role ${role ?? ""}`.trim(), text(`یکی از: ${roles.join("، ")}`, `one of ${roles.join(", ")}`))
}

/** How many rows are stored together. */
const together = 64

const chunksOf = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, place) =>
    all.slice(place * size, (place + 1) * size),
  )

/** The registers that a mapping may name, with their fields. */
const registersToMap = Object.fromEntries(
  Object.entries(registers).map(([kind, { fields }]) => [
    kind,
    {
      fields: Object.keys(fields),
      lists: Object.entries(fields).flatMap(([name, form]) => (typeof form === "object" ? [name] : [])),
    },
  ]),
)

/** `bazgasht import STORE MAPPING`: registers the rows of a file, or says what would be registered. */
export const importRegister: AsyncCommand = async (context) => {
  const { jurisdiction, operands, options, platform, registers: termsOf, style } = context
  const [address = "", mapping = ""] = operands
  const dryRun = options.has("dry-run")
  const day = dayOf(options, jurisdiction)
  if (Result.isFailure(day)) return Result.fail(day.failure)
  if (termsOf === undefined)
    return usage(
      jurisdiction.pack.id,
      text("نظام حقوقی‌ای که دفترهای آن معین است", "a jurisdiction whose registers are known"),
    )
  const read = await readRecords(mapping, jurisdiction, registersToMap)
  if (Result.isFailure(read)) {
    const refusals = read.failure.map((error) => refusalOfPopulation(mapping, error))
    if (options.has("json")) printRefused(context, format, refusals)
    else reportRefusals(refusals, context)
    return Result.succeed(failed)
  }
  const kind = read.success.register as keyof typeof registers
  const register: Register<keyof typeof registers> = registers[kind]
  const terms = (await termsOf())[kind]
  const by = importerOf(context, terms.registrars, dryRun)
  if (Result.isFailure(by)) return Result.fail(by.failure)
  const { leftOut, unread } = read.success
  const problems = [...problemsOfCells(leftOut, style), ...problemsOfCells(unread, style)]
  const counts = { registered: 0, changed: 0, unchanged: 0, refused: 0 }
  counts.refused = new Set(leftOut.map(({ file, line }) => `${file}:${line}`)).size
  const imported = await onStore({ ...context, operands: [address] }, format, !dryRun, (storage) => {
    const planRow = importPlanner(storage, {
      register,
      setting: register.settingOf(jurisdiction, { terms }),
      at: day.success ?? platform.today(),
      by: by.success,
      source: { kind: lastValue(options, "source") ?? "source.import" },
    })
    const importBatch = Effect.fnUntraced(function* (rows: ReadonlyArray<RecordRow>) {
      // Rows are planned in their order, so that of two that contradict each other the second is refused, and stored together.
      const planned = yield* Effect.forEach(rows, planRow)
      const outcomes = dryRun
        ? planned.map(({ outcome }) => outcome)
        : yield* Effect.forEach(planned, ({ carryOut }) => carryOut, { concurrency: together })
      for (const [place, outcome] of outcomes.entries()) {
        counts[outcome.outcome]++
        const row = rows[place]
        if (outcome.outcome === "refused" && row !== undefined)
          problems.push(...problemsOf(row, outcome, register, style))
      }
    })
    return Effect.forEach(chunksOf(read.success.rows, together), importBatch, { discard: true }).pipe(
      Effect.as(true),
    )
  })
  if (imported === undefined) return Result.succeed(notReached)
  if (!options.has("json") && problems.length > 0) printToErrors(context, linesOf(problems, style))
  printReport(context, reportOf(style, read.success, counts, problems, dryRun))
  return Result.succeed(counts.refused > 0 ? failed : done)
}
