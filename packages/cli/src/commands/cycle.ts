import { type LetterLaw, letterOnCycle } from "@bazgasht/core/letters"
import { type ComputeCycleError, explainFamily } from "@bazgasht/core/support"
import { text } from "@bazgasht/rules"
import { explainPlace } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import type { Refusal } from "../case-files/refusal.ts"
import { settledOf } from "../case-files/unsettled-families.ts"
import { refuseValue, type UsageError, usageError } from "../command-line/parse.ts"
import { amountOf, detailExplained, lastValue, wholeOf } from "../command-line/settings.ts"
import { cycleReport } from "../cycle/cycle-report.ts"
import { rowsOfCycle } from "../cycle/families-by-outcome.ts"
import { type FamiliesInThreads, familiesInThreads } from "../cycle/families-in-threads.ts"
import { familyInCycleReport } from "../cycle/family-in-cycle-report.ts"
import { openFamilies } from "../cycle/open-families.ts"
import { openPlan } from "../cycle/open-plan.ts"
import { publicCycleReport } from "../cycle/public-cycle-report.ts"
import { type CycleRun, startRun } from "../cycle/run-cycle.ts"
import { type Audience, audienceOf, lettersFor, refuseForPublic } from "../letters/audience.ts"
import { letterReport } from "../letters/letter-report.ts"
import type { Item } from "../report/report.ts"
import type { Answer, AsyncCommand, Context } from "./command.ts"
import { compute } from "./compute.ts"

/** A cycle that cannot be computed: what is owed is more than can be counted, or the days leave the calendar. */
const refusalOfCycle = (file: string, { code }: ComputeCycleError): Refusal => ({
  file,
  code,
  expected: text("دوره‌ای که بتوان آن را محاسبه کرد", "a cycle that can be computed"),
})

/** What was decided of one family: for the family as a letter, for a judge with the whole proof. */
const explained = (
  id: string,
  run: CycleRun,
  { operands, options, style }: Context,
  audience: Audience,
  letters: LetterLaw | undefined,
): Result.Result<Item, UsageError> =>
  Result.mapBoth(explainFamily(run.record, run, run.programme, run.setting, id), {
    onSuccess: (explanation): Item => {
      if (letters === undefined)
        return familyInCycleReport(style, run, explanation, {
          ...detailExplained(options),
          ...(audience === "judge" ? { proof: "whole" as const } : {}),
        })
      const place = explanation.place && explainPlace(explanation.place, run.admission)
      return letterReport(letterOnCycle(explanation, run.plan.lockedOn, letters, style, place), {
        file: operands[0] ?? "",
        case: id,
      })
    },
    onFailure: () =>
      usageError({
        code: "usage.value",
        value: `--explain ${id}`,
        expected: text("خانواده‌ای با این شناسه در دوره نیست", "the cycle has no family with this id"),
      }),
  })

/** `bazgasht cycle PLAN FAMILIES…`: runs a support cycle over families. */
export const runSupportCycle: AsyncCommand = async (context) => {
  const audience = audienceOf(context.options)
  if (Result.isFailure(audience)) return Result.fail(audience.failure)
  if (audience.success === "person" && !context.options.has("explain"))
    return refuseValue(
      "--for person",
      text("فقط همراه با ‎--explain و شناسهٔ یک خانواده", "only with --explain and the id of a family"),
    )
  const allowed = refuseForPublic(audience.success, context.options, ["explain", "csv"])
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const letters = await lettersFor(audience.success, context)
  return Result.isFailure(letters)
    ? Result.fail(letters.failure)
    : runCycleFor(context, audience.success, letters.success)
}

const runCycleFor = async (
  context: Context,
  audience: Audience,
  letters: LetterLaw | undefined,
): Promise<Answer> => {
  const { jurisdiction, operands, options, platform, style } = context
  const asked = Result.all([amountOf(options, "budget"), wholeOf(options, "workers")])
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const [budget, workers] = asked.success
  // A page, tables and an explanation are made of whole families, which one thread has.
  const inThreads = options.has("json") && !options.has("explain") && !options.has("csv")
  const [planFile = ""] = operands
  const seed = lastValue(options, "seed")
  let unsettled = 0
  return compute(context, {
    format: "bazgasht.cycle/2",
    openPlan: (file) =>
      openPlan(file, platform, jurisdiction, {
        ...(budget === undefined ? {} : { budget }),
        ...(seed === undefined ? {} : { seed }),
      }),
    openFiles: async (paths, plan): Promise<FamiliesInThreads> => {
      const read = inThreads ? await familiesInThreads(paths, context, plan, workers) : undefined
      if (read !== undefined) return read
      const started = startRun(plan, jurisdiction, lastValue(options, "explain"))
      return { started, ...openFamilies(paths, platform, jurisdiction, plan.lockedOn, started.take) }
    },
    countOf: ({ families }) => families.length,
    run: (_, { families, started }, refuse) => {
      const settled = settledOf(families, (language) => ({ ...style, language }))
      refuse(settled.refused)
      unsettled = settled.unsettled
      return Result.mapError(started.finish(settled.families), (errors) =>
        errors.map((error) => refusalOfCycle(planFile, error)),
      )
    },
    explain: (id, run) => explained(id, run, context, audience, letters),
    report: (run, refusedDocuments, refused) =>
      audience === "public"
        ? publicCycleReport(style, run)
        : cycleReport(style, run, rowsOfCycle(run), { refused, refusedDocuments, unsettled }),
  })
}
