import type { FeedMark } from "@bazgasht/casework"
import { type Text, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Options, refuseValue, type UsageError } from "../command-line/parse.ts"
import { lastValue, weekOf } from "../command-line/settings.ts"
import { printDocument, printParts } from "../output.ts"
import { shownAddress } from "../platform.ts"
import { terminalOf } from "../report/terminal.ts"
import { type Audited, auditStore } from "../stores/audit.ts"
import { auditReport, progressLine, writtenMark } from "../stores/audit-report.ts"
import { type AsyncCommand, type Context, done, failed, notReached } from "./command.ts"

const mark = text(
  "نشانی که همین فرمان برای یک پایگاه چاپ کرده است",
  "a mark that this command has printed, for one store",
)

const markIn = (written: string): FeedMark | undefined => {
  const [, position, feedHash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(written) ?? []
  return position === undefined || feedHash === undefined
    ? undefined
    : { position: Number(position), feedHash }
}

const keptOf = (options: Options, stores: number): Result.Result<FeedMark | undefined, UsageError> => {
  const value = lastValue(options, "kept")
  if (value === undefined) return Result.succeed(undefined)
  const kept = markIn(value)
  return kept === undefined || stores > 1 ? refuseValue(`--kept ${value}`, mark) : Result.succeed(kept)
}

/** The file of a mark, and the mark in it; none where there is no file yet. */
const sinceOf = ({ operands, options, platform }: Context): Result.Result<Since, UsageError> => {
  const file = lastValue(options, "since")
  if (file === undefined) return Result.succeed({})
  const refuse = (expected: Text) => refuseValue(`--since ${file}`, expected)
  if (operands.length > 1) return refuse(mark)
  const may = platform.mayWrite(file)
  if (Result.isFailure(may)) return refuse(may.failure.expected)
  const written = platform.readText(file)
  if (Result.isFailure(written))
    return written.failure.code === "file.notFound"
      ? Result.succeed({ file })
      : refuse(written.failure.expected)
  const since = markIn(written.success.trim())
  return since === undefined ? refuse(mark) : Result.succeed({ file, since })
}

interface Since {
  readonly file?: string
  readonly since?: FeedMark
}

/** `bazgasht verify STORE…`: walks over stores of cases, and names the first record of each that is not what was committed. */
export const verifyStores: AsyncCommand = async (context) => {
  const { operands, options, platform, style } = context
  const asked = Result.all([keptOf(options, operands.length), sinceOf(context), weekOf(options)])
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const [kept, { file, since }, week] = asked.success
  const schema = lastValue(options, "schema")
  const isJson = options.has("json")
  const all: Array<Audited> = []
  for (const address of operands) {
    const store = shownAddress(address)
    const audited = await auditStore(platform, {
      address,
      store,
      kept,
      since,
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
    if (file !== undefined && audited.state === "whole") {
      const kept = platform.writeText(file, `${writtenMark(audited.verified)}\n`)
      if (Result.isFailure(kept)) return refuseValue(`--since ${file}`, kept.failure.expected)
    }
    if (!isJson) printParts(context, [auditReport(style, audited)])
  }
  if (isJson) {
    const stores = all.map((audited) => auditReport(style, audited))
    printDocument(context, () => ({ format: "bazgasht.verifyStores/1", stores }))
  }
  const isAny = (state: Audited["state"]): boolean => all.some((audited) => audited.state === state)
  return Result.succeed(isAny("broken") ? failed : isAny("unread") ? notReached : done)
}
