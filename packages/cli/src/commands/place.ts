/**
 * `bazgasht place ROUND PEOPLE…`: places people in openings.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { refusalJson } from "../case-files/refusal.ts"
import { type Options, UsageError } from "../command-line/parse.ts"
import { lastValue, modeOf } from "../command-line/settings.ts"
import { explainOpening, explainPerson } from "../placement/explain.ts"
import { openPeople } from "../placement/open-people.ts"
import { openRound } from "../placement/open-round.ts"
import { placementOpeningJson, placementPersonJson } from "../placement/placement-explanation-json.ts"
import { openingExplanationLines, personExplanationLines } from "../placement/placement-explanation-lines.ts"
import { placementJson } from "../placement/placement-json.ts"
import { placementLines } from "../placement/placement-lines.ts"
import { placementRows } from "../placement/reading.ts"
import { refusalOfRound } from "../placement/round-refusals.ts"
import { type PlacementRun, runPlacement } from "../placement/run-placement.ts"
import { leftOutSheet, openingsSheet, placedSheet } from "../placement/sheets.ts"
import type { Platform } from "../platform.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { sayPassedOver } from "../report-error.ts"
import { writeSheets } from "../sheets/write-sheets.ts"
import { type Command, done, failed } from "./command.ts"
import { startRefusals } from "./refusals.ts"

/** Prints everything about one person of the round, or about one opening. */
const printExplanation = (
  id: string,
  run: PlacementRun,
  voice: Voice,
  options: Options,
  platform: Platform,
): Result.Result<void, UsageError> => {
  const json = options.has("json")
  const detail = {
    proof: options.has("why") ? ("whole" as const) : ("essentials" as const),
    remedies: false,
  }
  const person = explainPerson(run, id)
  if (person !== undefined) {
    if (json) print(platform, placementPersonJson(voice.calendar, run, person, detail))
    else platform.print(page(voice, personExplanationLines(voice, run, person, detail)))
    return Result.succeed(undefined)
  }
  const opening = explainOpening(run, id)
  if (opening !== undefined) {
    if (json) print(platform, placementOpeningJson(voice.calendar, run, opening))
    else platform.print(page(voice, openingExplanationLines(voice, run, opening)))
    return Result.succeed(undefined)
  }
  return Result.fail(
    new UsageError({
      code: "usage.value",
      value: `--explain ${id}`,
      expected: text(
        "شخص یا فرصتی با این شناسه در این دور نیست",
        "the round has no person and no opening of this id",
      ),
    }),
  )
}

/**
 * Places people in openings. What is wrong with one person keeps nobody else from it; a file that is none of people stops it, for nobody
 * knows whom it was to bring.
 */
export const placePeople: Command = ([roundFile = "", ...paths], options, platform) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, platform, iranPack)
    const mode = yield* modeOf(options)
    const seed = lastValue(options, "seed")
    const json = options.has("json")
    const explain = lastValue(options, "explain")
    const folder = lastValue(options, "csv")
    const inJson = json && explain === undefined
    const { refuse, refused } = startRefusals(voice, platform, { inJson })
    const stop = () => {
      if (inJson) print(platform, { format: "bazgasht.placement/1", refused: refused.map(refusalJson) })
      return failed
    }
    const round = openRound(roundFile, platform, {
      ...(mode === undefined ? {} : { mode }),
      ...(seed === undefined ? {} : { seed }),
    })
    if (Result.isFailure(round)) {
      refuse(round.failure)
      return stop()
    }
    const opened = openPeople(paths, platform, round.success.content.day)
    refuse(opened.refused)
    sayPassedOver(opened.passedOver, voice, platform)
    // Those whom a wrong file was to bring would be missing, and their places would go to others.
    if (opened.hasWrongFile || (opened.people.length === 0 && opened.refused.length > 0)) return stop()
    const ran = runPlacement(round.success.content, opened.people, opened.files)
    if (Result.isFailure(ran)) {
      refuse(ran.failure.map((error) => refusalOfRound(roundFile, round.success, error)))
      return stop()
    }
    const run = ran.success
    if (explain !== undefined) {
      yield* printExplanation(explain, run, voice, options, platform)
      return refused.length > 0 ? failed : done
    }
    const rows = placementRows(run)
    const tables = [openingsSheet(voice, run), placedSheet(voice, run, rows)]
    if (folder !== undefined)
      refuse(writeSheets(folder, [...tables, leftOutSheet(voice, run, rows)], voice, platform))
    if (json) print(platform, placementJson(voice.calendar, run, rows, refused))
    else
      platform.print(
        page(
          voice,
          placementLines(voice, run, rows, {
            sheets: folder === undefined ? tables : [],
            everybody: folder === undefined,
            refusedDocuments: opened.refusedDocuments,
          }),
        ),
      )
    return refused.length > 0 ? failed : done
  })
