import { InputError, type NamedKinds } from "@bazgasht/casework"
import { type Day, formatDay, gregorian, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpOptions, ServedFigures } from "../options.ts"
import { HttpError } from "../problems/http-error.ts"
import { dayParameter } from "../requests/query-parameter.ts"
import { type AnyOperation, operation } from "./operation.ts"
import { endOfMonth, monthPublisher } from "./published-months.ts"

const words = () => Schema.Record(Schema.String, Schema.String)
const cell = { figure: Schema.String, unit: Schema.String, code: Schema.String }

const described = () =>
  Schema.Array(
    Schema.Struct({
      id: Schema.String,
      title: words(),
      definition: words(),
      measure: Schema.String,
      nature: Schema.Literals(["stock", "flow"]),
      byPerson: Schema.optionalKey(Schema.Literal(true)),
      codes: Schema.optionalKey(Schema.Record(Schema.String, words())),
    }),
  ).annotate({ identifier: "Figures" })

/** What every answer of figures says of itself. */
const resting = () => ({
  day: Schema.String,
  /** The position of the feed on which they rest. */
  position: Schema.Natural,
  /** The latest day of which the feed has spoken. */
  known: Schema.optionalKey(Schema.String),
  figures: described(),
})

const reading = () =>
  Schema.Struct({ ...resting(), values: Schema.Array(Schema.Struct({ ...cell, value: Schema.Int })) })

const comparison = () =>
  Schema.Struct({
    ...resting(),
    against: Schema.String,
    differences: Schema.Array(
      Schema.Struct({
        ...cell,
        before: Schema.Int,
        recordedLate: Schema.Int,
        corrected: Schema.Int,
        began: Schema.Int,
        ended: Schema.Int,
        moved: Schema.Int,
        after: Schema.Int,
      }),
    ),
  })

const publishedCells = () =>
  Schema.Array(
    Schema.Struct({
      figure: Schema.String,
      group: Schema.String,
      code: Schema.String,
      value: Schema.optionalKey(Schema.Int),
    }),
  )

const publication = () =>
  Schema.Struct({
    ...resting(),
    smallest: Schema.Natural,
    published: Schema.Array(
      Schema.Struct({
        figure: Schema.String,
        cells: publishedCells(),
        groups: publishedCells(),
        codes: publishedCells(),
        total: Schema.optionalKey(Schema.Int),
      }),
    ),
  })

const written = (day: Day): string => formatDay(gregorian, day).replaceAll("/", "-")

const describedFigures = ({ figures }: ServedFigures) =>
  figures.map(({ codes, definition, id, measure, nature, title, byPerson }) => ({
    id,
    title,
    definition,
    measure,
    nature,
    ...(byPerson === undefined ? {} : { byPerson }),
    ...(codes === undefined ? {} : { codes }),
  }))

const monthNotOver = new InputError({
  code: "day.inFuture",
  path: ["month"],
  expected: text("روزی از ماهی که گذشته است", "a day of a month that is over"),
})

/** Two days of a question in the wrong order. */
const outOfOrder = (path: string, expected: Text): Result.Result<never, HttpError> =>
  Result.fail(
    new HttpError({
      code: "request.invalid",
      errors: [new InputError({ code: "day.outOfOrder", path: [path], expected })],
    }),
  )

const notAfterDay = text("همان روز یا روزی پیش از آن", "the day itself or one before it")
const notBeforeDay = text("همان روز یا روزی پس از آن", "the day itself or one after it")

const problems = ["storage.unavailable", "storage.corrupt", "storage.unsupported", "http.timedOut"]

/** Figures of the store: for those who may read the whole, and, where the application says how, for everyone. */
export const figureOperations = <Kinds extends NamedKinds>({
  cases,
  figures: served,
  jurisdiction: { pack },
}: HttpOptions<Kinds>): ReadonlyArray<AnyOperation> => {
  if (cases === undefined || served === undefined) return []
  const { mayRead, published } = served
  const figures = cases.casework.figures(served.figures)
  const publish =
    published === undefined
      ? undefined
      : monthPublisher(cases.casework, served.figures, published, pack.calendar)
  const common = { method: "GET" as const, tag: "figures" }
  const restingOn = (
    day: Day,
    { known, position }: { readonly known: Day | undefined; readonly position: number },
  ) => ({
    day: written(day),
    position,
    ...(known === undefined ? {} : { known: written(known) }),
    figures: describedFigures(served),
  })
  const since = dayParameter(
    text(
      "جریان‌ها از این روز شمرده می‌شوند",
      "flows count from this day on; absent, from the beginning of the store",
    ),
  )
  const refused = Result.fail(new HttpError({ code: "http.callerRefused" }))
  return [
    operation({
      ...common,
      id: "readFigures",
      path: "/figures",
      audience: "callers",
      summary: text("آمار یک روز، با اطلاعات امروز", "The figures as of a day"),
      query: {
        day: dayParameter(text("روز؛ وگرنه امروز", "the day; absent, today")),
        knownBy: dayParameter(
          text("فقط آنچه تا پایان این روز معلوم بود", "only what was known by the end of this day"),
        ),
        since,
      },
      answers: { 200: { description: text("آمار", "The figures"), schema: reading() } },
      problems: ["http.callerRefused", ...problems],
      handle: async ({ caller, query, today }) => {
        if (!mayRead(caller)) return refused
        const { day: [day] = [today], knownBy, since: from } = query
        if (knownBy !== undefined && knownBy[0] < day) return outOfOrder("knownBy", notBeforeDay)
        const kept = await figures.keepUp()
        if (Result.isFailure(kept)) return Result.fail(kept.failure)
        const read = await figures.read({ day, knownBy: knownBy?.[0], since: from?.[0] })
        return Result.map(read, (answer) => ({ body: { ...restingOn(day, answer), values: answer.values } }))
      },
    }),
    operation({
      ...common,
      id: "compareFigures",
      path: "/figures/comparison",
      audience: "callers",
      summary: text(
        "تفاوت آمار دو روز: اصلاح‌ها، آغازها، پایان‌ها و جابه‌جایی‌ها",
        "The differences between the figures of two days: corrections, beginnings, ends and moves",
      ),
      query: {
        day: dayParameter(text("روز دوم؛ وگرنه امروز", "the later day; absent, today")),
        against: dayParameter(text("روز نخست", "the earlier day; absent, the last day of the month before")),
        since,
      },
      answers: { 200: { description: text("تفاوت‌ها", "The differences"), schema: comparison() } },
      problems: ["http.callerRefused", ...problems],
      handle: async ({ caller, query, today }) => {
        if (!mayRead(caller)) return refused
        const { day: [day] = [today], since: from } = query
        const monthBefore = ((pack.calendar.startOfMonth(day) ?? day) - 1) as Day
        const [against] = query.against ?? [monthBefore]
        if (against > day) return outOfOrder("against", notAfterDay)
        const kept = await figures.keepUp()
        if (Result.isFailure(kept)) return Result.fail(kept.failure)
        const compared = await figures.compare({ day, against, since: from?.[0] })
        return Result.map(compared, (answer) => ({
          body: { ...restingOn(day, answer), against: written(against), differences: answer.differences },
        }))
      },
    }),
    ...(published === undefined || publish === undefined
      ? []
      : [
          operation({
            ...common,
            id: "publishedFigures",
            path: "/figures/published",
            audience: "everyone",
            // Anybody asks for any two of them: each is held against all before it.
            summary: text(
              "آمار پایان یک ماه برای همگان؛ عددهای کوچک منتشر نمی‌شود",
              "The figures as of the end of a month for everyone, with small numbers hidden",
            ),
            query: {
              month: dayParameter(
                text("روزی از ماه؛ وگرنه ماه پیش", "a day of the month; absent, the month before this one"),
              ),
            },
            answers: { 200: { description: text("آمار", "The figures"), schema: publication() } },
            problems,
            handle: async ({ query, today }) => {
              const asked = query.month?.[0] ?? (((pack.calendar.startOfMonth(today) ?? today) - 1) as Day)
              const day = endOfMonth(pack.calendar, asked)
              if (day === undefined || day >= today)
                return Result.fail(new HttpError({ code: "request.invalid", errors: [monthNotOver] }))
              return Result.map(await publish(day), (answer) => ({
                body: {
                  ...restingOn(day, answer),
                  smallest: published.smallest,
                  published: answer.published,
                },
              }))
            },
          }),
        ]),
  ]
}
