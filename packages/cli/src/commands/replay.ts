import { inLanguage, type Style, text, wordsOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { gather } from "../case-files/gather.ts"
import { type OpenedCaseFile, openCaseFile } from "../case-files/open-case-file.ts"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { lastValue } from "../command-line/settings.ts"
import { printJson, printReport } from "../output.ts"
import { shownAddress } from "../platform.ts"
import { knownFactsOf } from "../replay/known-facts.ts"
import { type DecisionsRecorded, inFile, inStore } from "../replay/read-record.ts"
import { type Replayed, replay } from "../replay/replay.ts"
import { replayReport } from "../replay/replay-report.ts"
import { Item } from "../report/report.ts"
import { reportRefusals } from "../report-error.ts"
import { unreadReport } from "../stores/audit-report.ts"
import { type AsyncCommand, type Context, done, failed, notReached } from "./command.ts"

const format = "bazgasht.replay/1"

const words = {
  decisions: text("تصمیم‌ها", "decisions"),
  different: text("متفاوت", "different"),
  cannot: text("سنجیدنی نیست", "cannot be told"),
  none: text("تصمیمی با رسید در آن نیست", "it holds no decision with a receipt"),
}

const openedFiles = (
  paths: ReadonlyArray<string>,
  { jurisdiction, platform }: Context,
): { readonly files: ReadonlyArray<OpenedCaseFile>; readonly refused: ReadonlyArray<Refusal> } => {
  const files: Array<OpenedCaseFile> = []
  const refused: Array<Refusal> = []
  for (const one of gather(paths, platform, jurisdiction, openCaseFile))
    if (Result.isSuccess(one)) files.push(one.success)
    else refused.push(...one.failure)
  return { files, refused }
}

const tally = (style: Style, all: ReadonlyArray<Replayed>): string => {
  if (all.length === 0) return inLanguage(style, words.none)
  const { number, separator } = wordsOf(style)
  const count = (state: Replayed["state"]): string =>
    number(all.filter((each) => each.state === state).length)
  return [
    `${inLanguage(style, words.decisions)}: ${number(all.length)}`,
    `${inLanguage(style, words.different)}: ${count("different")}`,
    `${inLanguage(style, words.cannot)}: ${count("cannot")}`,
  ].join(separator)
}

/** `bazgasht replay RECORD FILE…`: decides again what was recorded, and says whether it comes to the same. */
export const replayDecisions: AsyncCommand = async (context) => {
  const { jurisdiction, operands, options, platform, style } = context
  const [from = "", ...paths] = operands
  const isJson = options.has("json")
  const { files, refused } = openedFiles(paths, context)
  if (!isJson) reportRefusals(refused, context)
  const schema = lastValue(options, "schema")
  const only = lastValue(options, "case")
  const storeOptions = {
    ...(schema === undefined ? {} : { schema }),
    ...(only === undefined ? {} : { only }),
  }
  let record: DecisionsRecorded
  if (platform.isStore(from)) {
    const read = await Effect.runPromise(Effect.result(inStore(from, storeOptions, platform)))
    if (Result.isFailure(read)) {
      printReport(context, unreadReport(style, format, shownAddress(from), read.failure))
      return Result.succeed(notReached)
    }
    record = read.success
  } else {
    const read = inFile(from, platform)
    if (Result.isFailure(read)) {
      const unread = { format, decisions: [], refused: [refusalJson(read.failure)] }
      if (isJson)
        printJson(
          context,
          new Item(
            () => unread,
            () => [],
          ),
        )
      else reportRefusals([read.failure], context)
      return Result.succeed(failed)
    }
    record = read.success
  }

  const known = knownFactsOf(files, jurisdiction)
  const all = record.recorded.map((each) => replay(each, known, jurisdiction, record.calendar))
  const reports = all.map((each) => replayReport(style, each))
  printReport(
    context,
    new Item(
      () => ({ format, decisions: reports, refused: refused.map(refusalJson) }),
      () => [...reports, "", tally(style, all)],
    ),
  )
  const isAny = (state: Replayed["state"]): boolean => all.some((each) => each.state === state)
  return Result.succeed(
    refused.length > 0 || isAny("different")
      ? failed
      : isAny("cannot") || all.length === 0
        ? notReached
        : done,
  )
}
