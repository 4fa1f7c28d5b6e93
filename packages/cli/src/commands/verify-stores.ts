import type { FeedMark } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Options, refuseValue, type UsageError } from "../command-line/parse.ts"
import { lastValue, weekOf } from "../command-line/settings.ts"
import { printDocument, printParts } from "../output.ts"
import { shownAddress } from "../platform.ts"
import { terminalOf } from "../report/terminal.ts"
import { type Audited, auditStore } from "../stores/audit.ts"
import { auditReport, progressLine } from "../stores/audit-report.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

const refuseMark = (value: string) =>
  refuseValue(
    `--kept ${value}`,
    text(
      "نشانی که همین فرمان برای یک پایگاه چاپ کرده است",
      "a mark that this command has printed, for one store",
    ),
  )

const keptOf = (options: Options, stores: number): Result.Result<FeedMark | undefined, UsageError> => {
  const value = lastValue(options, "kept")
  if (value === undefined) return Result.succeed(undefined)
  const [, position, feedHash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(value) ?? []
  return position === undefined || feedHash === undefined || stores > 1
    ? refuseMark(value)
    : Result.succeed({ position: Number(position), feedHash })
}

/** `bazgasht verify STORE…`: walks over stores of cases, and names the first record of each that is not what was committed. */
export const verifyStores: AsyncCommand = async (context) => {
  const { operands, options, platform, style } = context
  const asked = Result.all([keptOf(options, operands.length), weekOf(options)])
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const [kept, week] = asked.success
  const schema = lastValue(options, "schema")
  const isJson = options.has("json")
  const all: Array<Audited> = []
  for (const address of operands) {
    const store = shownAddress(address)
    const audited = await auditStore(platform, {
      address,
      store,
      kept,
      week,
      ...(schema === undefined ? {} : { schema }),
      progress: (progress) =>
        Effect.sync(() =>
          platform.progress(
            terminalOf(style, [progressLine(style, store, progress)], { paint: platform.paint }),
          ),
        ),
    })
    platform.progress("")
    all.push(audited)
    if (!isJson) printParts(context, [auditReport(style, audited)])
  }
  if (isJson) {
    const stores = all.map((audited) => auditReport(style, audited))
    printDocument(context, () => ({ format: "bazgasht.verifyStores/1", stores }))
  }
  const isAny = (state: Audited["state"]): boolean => all.some((audited) => audited.state === state)
  return Result.succeed(isAny("broken") ? failed : isAny("unread") ? notReached : done)
}
