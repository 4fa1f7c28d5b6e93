/**
 * `bazgasht cycle PLAN FAMILIES…`: runs a support cycle over families.
 *
 * @module
 */

import { type ComputeCycleError, explainFamily } from "@bazgasht/core"
import { iranPack, supportProgramme } from "@bazgasht/iran"
import { type Language, type Style, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Refusal } from "../case-files/refusal.ts"
import { refusalJson } from "../case-files/refusal.ts"
import { settledOf } from "../case-files/unsettled-families.ts"
import { type Options, UsageError } from "../command-line/parse.ts"
import { amountOf, lastValue } from "../command-line/settings.ts"
import { cycleExplanationJson, cycleJson } from "../cycle/cycle-json.ts"
import { cycleLines } from "../cycle/cycle-lines.ts"
import { familyExplanationLines } from "../cycle/family-explanation-lines.ts"
import { openFamilies } from "../cycle/open-families.ts"
import { openPlan } from "../cycle/open-plan.ts"
import { servedRows, undecidedRows, waitingRows } from "../cycle/reading.ts"
import { type CycleRun, cycleSetting, runCycle } from "../cycle/run-cycle.ts"
import { servedSheet, undecidedSheet, waitingSheet } from "../cycle/sheets.ts"
import type { Platform } from "../platform.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { sayPassedOver } from "../report-error.ts"
import { writeSheets } from "../sheets/write-sheets.ts"
import { type Command, done, failed } from "./command.ts"
import { startRefusals } from "./refusals.ts"

const detailOf = (options: Options) => ({
  proof: options.has("why") ? ("whole" as const) : ("essentials" as const),
  remedies: false,
})

/** A cycle that cannot be computed: what is owed is more than can be counted, or the days leave the calendar. */
const refusalOfCycle = (file: string, { code }: ComputeCycleError): Refusal => ({
  file,
  code,
  expected: text("دوره‌ای که بتوان آن را محاسبه کرد", "a cycle that can be computed"),
})

const printExplanation = (
  id: string,
  run: CycleRun,
  voice: Voice,
  options: Options,
  platform: Platform,
): Result.Result<void, UsageError> => {
  const setting = cycleSetting()
  return Result.mapBoth(explainFamily(run.record, run.snapshot, supportProgramme, setting, id), {
    onSuccess: (explanation) => {
      const detail = detailOf(options)
      if (options.has("json"))
        print(platform, cycleExplanationJson(voice.calendar, run, explanation, setting, detail))
      else platform.print(page(voice, familyExplanationLines(voice, run, explanation, setting, detail)))
    },
    onFailure: () =>
      new UsageError({
        code: "usage.value",
        value: `--explain ${id}`,
        expected: text("خانواده‌ای با این شناسه در دوره نیست", "the cycle has no family of this id"),
      }),
  })
}

/**
 * Runs a support cycle. What is wrong with one family keeps no other from it; a file that is none of families stops it, for nobody knows
 * whom it was to bring.
 */
export const runSupportCycle: Command = ([planFile = "", ...paths], options, platform) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, platform, iranPack)
    const budget = yield* amountOf(options, "budget")
    const seed = lastValue(options, "seed")
    const json = options.has("json")
    const explain = lastValue(options, "explain")
    const folder = lastValue(options, "csv")
    const inJson = json && explain === undefined
    const { refuse, refused } = startRefusals(voice, platform, { inJson })
    const stop = () => {
      if (inJson) print(platform, { format: "bazgasht.cycle/1", refused: refused.map(refusalJson) })
      return failed
    }
    const plan = openPlan(planFile, platform, {
      ...(budget === undefined ? {} : { budget }),
      ...(seed === undefined ? {} : { seed }),
    })
    if (Result.isFailure(plan)) {
      refuse(plan.failure)
      return stop()
    }
    const opened = openFamilies(paths, platform, plan.success.lockedOn)
    refuse(opened.refused)
    sayPassedOver(opened.passedOver, voice, platform)
    // What a wrong file was to hold would be missing, and its money would go to others.
    if (opened.hasWrongFile || (opened.families.length === 0 && opened.refused.length > 0)) return stop()
    const styleOf = (language: Language): Style => ({ language, calendar: voice.calendar, pack: iranPack })
    const settled = settledOf(opened.families, styleOf)
    refuse(settled.refused)
    const ran = runCycle(plan.success, settled.families)
    if (Result.isFailure(ran)) {
      refuse(ran.failure.map((error) => refusalOfCycle(planFile, error)))
      return stop()
    }
    const run = ran.success
    if (explain !== undefined) {
      yield* printExplanation(explain, run, voice, options, platform)
      return refused.length > 0 ? failed : done
    }
    const rows = {
      served: servedRows(run),
      waiting: waitingRows(run),
      undecided: undecidedRows(run, cycleSetting()),
    }
    const sheets = [
      servedSheet(voice, run, rows.served),
      waitingSheet(voice, run, rows.waiting),
      undecidedSheet(voice, rows.undecided),
    ]
    if (folder !== undefined) refuse(writeSheets(folder, sheets, voice, platform))
    if (json) print(platform, cycleJson(voice.calendar, run, rows, refused, settled.unsettled))
    else {
      const printed = folder === undefined ? sheets : []
      platform.print(
        page(
          voice,
          cycleLines(voice, run, printed, rows.undecided, {
            refusedDocuments: opened.refusedDocuments,
            unsettled: settled.unsettled,
          }),
        ),
      )
    }
    return refused.length > 0 ? failed : done
  })
