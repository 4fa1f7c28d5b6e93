/** A publication of figures as its file has it. */

import { identifierKey } from "@bazgasht/casework"
import type { Figure } from "@bazgasht/casework/projections"
import type { Jurisdiction } from "@bazgasht/core"
import { type Day, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { refuseValue, type UsageError } from "../command-line/parse.ts"
import { calendarOfDay, parseEitherDay } from "../command-line/settings.ts"
import { readJson } from "../json/read-json.ts"
import type { Platform } from "../platform.ts"
import { type AskedFigures, breakdowns, figuresFormat } from "./asked-figures.ts"
import { monthsOf } from "./months.ts"

const fileSchema = () => {
  const row = Schema.Struct({
    unit: Schema.optionalKey(Schema.String),
    province: Schema.optionalKey(Schema.String),
    month: Schema.optionalKey(Schema.String),
    code: Schema.optionalKey(Schema.String),
    value: Schema.optionalKey(Schema.Int),
    before: Schema.optionalKey(Schema.Int),
    after: Schema.optionalKey(Schema.Int),
  })
  return Schema.Struct({
    format: Schema.Literal(figuresFormat),
    day: Schema.String,
    against: Schema.optionalKey(Schema.String),
    knownBy: Schema.optionalKey(Schema.String),
    since: Schema.String,
    by: Schema.optionalKey(Schema.Literals(breakdowns)),
    unit: Schema.optionalKey(Schema.String),
    smallest: Schema.Natural,
    position: Schema.Natural,
    figures: Schema.Array(
      Schema.Struct({
        id: Schema.String,
        definition: Schema.Record(Schema.String, Schema.String),
        measure: Schema.String,
        nature: Schema.String,
        rows: Schema.Array(row),
      }),
    ),
  })
}

type WrittenDocument = ReturnType<typeof fileSchema>["Type"]

/** A number of a publication; absent where it is not published. */
export interface EarlierRow {
  /** Absent: over all groups. */
  readonly group?: string
  /** Absent: over all codes. */
  readonly code?: string
  readonly numbers: { readonly [Name in "value" | "before" | "after"]?: number }
}

/** A publication with what it was asked of figures. */
export interface EarlierDocument
  extends Pick<AskedFigures, "against" | "by" | "day" | "knownBy" | "since" | "unit"> {
  /** What is said of it where it is refused: the option with its file. */
  readonly option: string
  /** The months that it shows; absent where it is of days. */
  readonly months?: ReadonlyArray<{ readonly month: string; readonly from: Day; readonly to: Day }>
  /** The events that it rests on. */
  readonly position: number
  readonly figures: ReadonlyArray<{ readonly id: string; readonly rows: ReadonlyArray<EarlierRow> }>
}

const refusals = {
  malformed: text(
    "فایل انتشاری از آمار: خروجی bazgasht figures STORE --published --json",
    "the file of a publication: what `bazgasht figures STORE --published --json` printed",
  ),
  definitions: (figure: string): Text =>
    text(
      `انتشاری با همین تعریف‌ها؛ تعریف رقم ${figure} چیز دیگری است`,
      `a publication with the same definitions: figure ${figure} is defined otherwise`,
    ),
  day: text(
    "انتشاری برای همان روز یا روزی پیش از آن؛ آنکه روزش دیرتر است باید با این یکی سنجیده شود",
    "a publication of the same day or of one before: compare one of a later day with this one instead",
  ),
  groups: text(
    "انتشاری با همین ‎--by و ‎--unit؛ جدول‌هایی با گروه‌های دیگر با هم سنجیده نمی‌شوند",
    "a publication with the same --by and --unit: tables of other groups are not compared",
  ),
}

const keyOf = (unit: string | undefined): string | undefined =>
  unit === undefined ? undefined : identifierKey(unit)

/** The figure whose definition is another than ours. */
const otherDefinition = (written: WrittenDocument, definitions: ReadonlyArray<Figure>): string | undefined =>
  written.figures.find(({ definition, id, measure, nature }) => {
    const ours = definitions.find((one) => one.id === id)
    return (
      ours === undefined ||
      ours.measure !== measure ||
      ours.nature !== nature ||
      Object.entries(ours.definition).some(([language, said]) => definition[language] !== said)
    )
  })?.id

/** Reads a publication, and refuses one that cannot be held against the figures that are asked for. */
export const readEarlier = (
  platform: Platform,
  file: string,
  jurisdiction: Jurisdiction,
  definitions: ReadonlyArray<Figure>,
  asked: AskedFigures,
): Result.Result<EarlierDocument, UsageError> =>
  Result.gen(function* () {
    const option = `--earlier ${file}`
    const refuse = (expected: Text) => refuseValue(option, expected)
    const content = platform.readText(file)
    if (Result.isFailure(content)) return yield* refuse(content.failure.expected)
    const source = readJson(content.success)
    if (Result.isFailure(source)) return yield* refuse(refusals.malformed)
    const decoded = Schema.decodeUnknownResult(fileSchema())(source.success.value)
    if (Result.isFailure(decoded)) return yield* refuse(refusals.malformed)
    const written = decoded.success
    const other = otherDefinition(written, definitions)
    if (other !== undefined) return yield* refuse(refusals.definitions(other))
    const dayIn = (of: string): Result.Result<Day, UsageError> =>
      Result.orElse(parseEitherDay(of, jurisdiction), () => refuse(refusals.malformed))
    const optionalDay = (of: string | undefined): Result.Result<Day | undefined, UsageError> =>
      of === undefined ? Result.succeed(undefined) : dayIn(of)
    const [day, since] = [yield* dayIn(written.day), yield* dayIn(written.since)]
    const [against, knownBy] = [yield* optionalDay(written.against), yield* optionalDay(written.knownBy)]
    if (day > asked.day) return yield* refuse(refusals.day)
    if (written.by !== asked.by || keyOf(written.unit) !== keyOf(asked.unit))
      return yield* refuse(refusals.groups)
    const { by, position, unit } = written
    const months = yield* Result.all(
      [...new Set(written.figures.flatMap(({ rows }) => rows.flatMap(({ month }) => month ?? [])))].map(
        (month) =>
          Result.flatMap(dayIn(`${month}/01`), (first) => {
            const [days] = monthsOf(calendarOfDay(month, jurisdiction), first, day)
            return days === undefined
              ? refuse(refusals.malformed)
              : Result.succeed({ month, from: days[0], to: days[1] })
          }),
      ),
    )
    return {
      ...(by === "month" ? { months } : {}),
      ...{ option, day, since, against, knownBy, by, unit, position },
      figures: written.figures.map(({ id, rows }) => ({
        id,
        rows: rows.map(({ after, before, code, month, province, unit: of, value }) => {
          const group = of ?? province ?? month
          return {
            ...(group === undefined ? {} : { group }),
            ...(code === undefined ? {} : { code }),
            numbers: {
              ...(value === undefined ? {} : { value }),
              ...(before === undefined ? {} : { before }),
              ...(after === undefined ? {} : { after }),
            },
          }
        }),
      })),
    }
  })
