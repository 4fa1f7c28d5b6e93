/**
 * `bazgasht replay RECORD FILE…`: decides again what was recorded, and says whether it comes to the same.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import { inLanguage, text, wordsOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { gather } from "../case-files/gather.ts"
import { type OpenedCaseFile, openCaseFile } from "../case-files/open-case-file.ts"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { lastValue } from "../command-line/settings.ts"
import type { Platform } from "../platform.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { knownFactsOf } from "../replay/known-facts.ts"
import { type DecisionsRecorded, inFile, inStore } from "../replay/read-record.ts"
import { type Replayed, replay } from "../replay/replay.ts"
import { replayLines } from "../replay/replay-lines.ts"
import { reportRefusals } from "../report-error.ts"
import { shownAddress } from "../stores/address.ts"
import { auditLines } from "../stores/audit-lines.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

const words = {
  decisions: text("تصمیم‌ها", "decisions"),
  different: text("متفاوت", "different"),
  cannot: text("سنجیدنی نیست", "cannot be told"),
  none: text("تصمیمی با رسید در آن نیست", "no decision with a receipt stands in it"),
}

const openedFiles = (
  paths: ReadonlyArray<string>,
  platform: Platform,
): { readonly files: ReadonlyArray<OpenedCaseFile>; readonly refused: ReadonlyArray<Refusal> } => {
  const files: Array<OpenedCaseFile> = []
  const refused: Array<Refusal> = []
  for (const one of gather(paths, platform, openCaseFile))
    if (Result.isSuccess(one)) files.push(one.success)
    else refused.push(...one.failure)
  return { files, refused }
}

const tally = (voice: Voice, all: ReadonlyArray<Replayed>): string => {
  const { number, separator } = wordsOf(voice)
  const count = (state: Replayed["state"]): string =>
    number(all.filter((each) => each.state === state).length)
  return [
    `${inLanguage(voice, words.decisions)}: ${number(all.length)}`,
    `${inLanguage(voice, words.different)}: ${count("different")}`,
    `${inLanguage(voice, words.cannot)}: ${count("cannot")}`,
  ].join(separator)
}

/** Replays the decisions of a store or a file over case files. */
export const replayDecisions: AsyncCommand = async ([from = "", ...paths], options, platform) => {
  const asked = voiceOf(options, platform, iranPack)
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const voice = asked.success
  const json = options.has("json")

  const { files, refused } = openedFiles(paths, platform)
  if (!json) reportRefusals(refused, voice, platform)
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
      const store = shownAddress(from)
      const { code, expected } = read.failure
      if (json) print(platform, { format: "bazgasht.replay/1", error: { store, code, expected } })
      else platform.print(page(voice, auditLines(voice, { store, state: "unread", error: read.failure })))
      return Result.succeed(notReached)
    }
    record = read.success
  } else {
    const read = inFile(from, platform)
    if (Result.isFailure(read)) {
      if (json)
        print(platform, { format: "bazgasht.replay/1", decisions: [], refused: [refusalJson(read.failure)] })
      else reportRefusals([read.failure], voice, platform)
      return Result.succeed(failed)
    }
    record = read.success
  }

  const known = knownFactsOf(files)
  const all = record.recorded.map((each) => replay(each, known, record.calendar))
  if (json)
    print(platform, { format: "bazgasht.replay/1", decisions: all, refused: refused.map(refusalJson) })
  else {
    const lines = all.flatMap((each) => replayLines(voice, each))
    platform.print(
      page(voice, [...lines, "", all.length === 0 ? inLanguage(voice, words.none) : tally(voice, all)]),
    )
  }
  const isAny = (state: Replayed["state"]): boolean => all.some((each) => each.state === state)
  return Result.succeed(
    refused.length > 0 || isAny("different")
      ? failed
      : isAny("cannot") || all.length === 0
        ? notReached
        : done,
  )
}
