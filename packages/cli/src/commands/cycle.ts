import { type ComputeCycleError, explainFamily } from "@bazgasht/core/support"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Refusal } from "../case-files/refusal.ts"
import { settledOf } from "../case-files/unsettled-families.ts"
import { UsageError } from "../command-line/parse.ts"
import { amountOf, detailExplained, lastValue } from "../command-line/settings.ts"
import { cycleReport } from "../cycle/cycle-report.ts"
import { rowsOfCycle } from "../cycle/families-by-outcome.ts"
import { familyInCycleReport } from "../cycle/family-in-cycle-report.ts"
import { openFamilies } from "../cycle/open-families.ts"
import { openPlan } from "../cycle/open-plan.ts"
import { type CycleRun, runCycle } from "../cycle/run-cycle.ts"
import { printReport, writeTables } from "../output.ts"
import type { Item } from "../report/report.ts"
import { sayPassedOver } from "../report-error.ts"
import { type Command, type Context, done, failed } from "./command.ts"
import { printRefused, startRefusals } from "./refusals.ts"

/** A cycle that cannot be computed: what is owed is more than can be counted, or the days leave the calendar. */
const refusalOfCycle = (file: string, { code }: ComputeCycleError): Refusal => ({
  file,
  code,
  expected: text("دوره‌ای که بتوان آن را محاسبه کرد", "a cycle that can be computed"),
})

/** Everything about one family of the cycle. */
const explained = (id: string, run: CycleRun, { options, style }: Context): Result.Result<Item, UsageError> =>
  Result.mapBoth(explainFamily(run.record, run.snapshot, run.programme, run.setting, id), {
    onSuccess: (explanation) => familyInCycleReport(style, run, explanation, detailExplained(options)),
    onFailure: () =>
      new UsageError({
        code: "usage.value",
        value: `--explain ${id}`,
        expected: text("خانواده‌ای با این شناسه در دوره نیست", "the cycle has no family of this id"),
      }),
  })

/**
 * `bazgasht cycle PLAN FAMILIES…`: runs a support cycle over families. What is wrong with one family keeps no other from it; a file that is
 * none of families stops it, for nobody knows whom it was to bring.
 */
export const runSupportCycle: Command = (context) =>
  Result.gen(function* () {
    const { jurisdiction, operands, options, platform, style } = context
    const [planFile = "", ...paths] = operands
    const budget = yield* amountOf(options, "budget")
    const seed = lastValue(options, "seed")
    const explain = lastValue(options, "explain")
    const folder = lastValue(options, "csv")
    const inJson = options.has("json") && explain === undefined
    const { refuse, refused } = startRefusals(context, inJson)
    const stop = () => {
      if (inJson) printRefused(context, "bazgasht.cycle/1", refused)
      return failed
    }
    const plan = openPlan(planFile, platform, jurisdiction, {
      ...(budget === undefined ? {} : { budget }),
      ...(seed === undefined ? {} : { seed }),
    })
    if (Result.isFailure(plan)) {
      refuse(plan.failure)
      return stop()
    }
    const opened = openFamilies(paths, platform, jurisdiction, plan.success.lockedOn)
    refuse(opened.refused)
    sayPassedOver(opened.passedOver, context)
    // What a wrong file was to hold would be missing, and its money would go to others.
    if (opened.hasWrongFile || (opened.families.length === 0 && opened.refused.length > 0)) return stop()
    const settled = settledOf(opened.families, (language) => ({ ...style, language }))
    refuse(settled.refused)
    const ran = runCycle(plan.success, settled.families, jurisdiction)
    if (Result.isFailure(ran)) {
      refuse(ran.failure.map((error) => refusalOfCycle(planFile, error)))
      return stop()
    }
    const run = ran.success
    if (explain !== undefined) printReport(context, yield* explained(explain, run, context))
    else {
      const { refusedDocuments } = opened
      const left = { refused, refusedDocuments, unsettled: settled.unsettled }
      const report = cycleReport(style, run, rowsOfCycle(run), left)
      refuse(writeTables(context, report, folder))
      printReport(context, report, folder !== undefined)
    }
    return refused.length > 0 ? failed : done
  })
