import type { ReadingQuery } from "@bazgasht/casework/readings"
import { type Day, text } from "@bazgasht/rules"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { refuseValue, type UsageError } from "../command-line/parse.ts"
import { dayNamed, lastValue, numberOf } from "../command-line/settings.ts"
import { printReport, writeTables } from "../output.ts"
import { readingsReport } from "../readings/readings-report.ts"
import { reportRefusals } from "../report-error.ts"
import { unreadReport } from "../stores/audit-report.ts"
import { type AsyncCommand, type Context, done, failed, notReached } from "./command.ts"

const millisecondsInDay = 86_400_000

/** How many entries are shown at once. */
const page = 500

interface Asked {
  /** Who looks, and why. */
  readonly by: string
  readonly purpose: string | undefined
  readonly query: Omit<ReadingQuery, "limit">
}

const askedOf = ({ jurisdiction, options }: Context): Result.Result<Asked, UsageError> =>
  Result.gen(function* () {
    const by = lastValue(options, "by")
    if (by === undefined)
      return yield* refuseValue(
        "--by",
        text(
          "شناسهٔ بازرس؛ مشاهدهٔ او هم ثبت می‌شود",
          "the opaque id of the auditor; that they looked is an entry too",
        ),
      )
    const since = yield* dayNamed(options, "since", jurisdiction)
    const through = yield* dayNamed(options, "through", jurisdiction)
    const after = yield* numberOf(options, "after")
    const person = lastValue(options, "person")
    const named = lastValue(options, "case")
    const [, kind, subject] = named === undefined ? [] : (/^([^/]+)(?:\/(.+))?$/.exec(named) ?? [])
    if (named !== undefined && kind === undefined)
      return yield* refuseValue(
        `--case ${named}`,
        text("نوع و شناسهٔ پرونده: KIND/ID", "kind and id of a case: KIND/ID"),
      )
    const beginOf = (day: Day): number => day * millisecondsInDay
    return {
      by,
      purpose: lastValue(options, "why"),
      query: {
        ...(person === undefined ? {} : { person }),
        ...(kind === undefined ? {} : { kind }),
        ...(subject === undefined ? {} : { subject }),
        ...(since === undefined ? {} : { from: beginOf(since) }),
        ...(through === undefined ? {} : { to: beginOf((through + 1) as Day) }),
        ...(after === undefined ? {} : { after }),
      },
    }
  })

/** `bazgasht readings FILE`: who read which cases, for an auditor, whose look is entered before anything is shown. */
export const showReadings: AsyncCommand = async (context) => {
  const { operands, options, style } = context
  const [file = ""] = operands
  const answered = askedOf(context)
  if (Result.isFailure(answered)) return Result.fail(answered.failure)
  const { by, purpose, query } = answered.success
  const { openSqliteReadings } = await import("@bazgasht/storage-sqlite")
  const looking = Effect.gen(function* () {
    // A file that is not there is not made.
    yield* Effect.scoped(openSqliteReadings({ file, readOnly: true }))
    const { append, find } = yield* openSqliteReadings({ file })
    const at = yield* Clock.currentTimeMillis
    const { kind = "readings", subject = query.person ?? "readings" } = query
    yield* append([
      {
        ...{ id: `bazgasht/${by}/${at}`, at, person: by, roles: [], kind, subject, way: "readings" },
        ...(purpose === undefined ? {} : { purpose }),
      },
    ])
    return yield* find({ ...query, limit: page + 1 })
  })
  const found = await Effect.runPromise(Effect.result(Effect.scoped(looking)))
  if (Result.isFailure(found)) {
    printReport(context, unreadReport(style, "bazgasht.readings/1", file, found.failure))
    return Result.succeed(notReached)
  }
  const report = readingsReport(style, found.success.slice(0, page), found.success.length > page)
  const folder = lastValue(options, "csv")
  const unwritten = writeTables(context, report, folder)
  printReport(context, report, folder !== undefined)
  reportRefusals(unwritten, context)
  return Result.succeed(unwritten.length === 0 ? done : failed)
}
