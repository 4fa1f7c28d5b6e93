import { giftsOfRun, policyOfRun } from "@bazgasht/core/release"
import { text } from "@bazgasht/rules"
import { freedAt } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import { allocationReport } from "../allocation/allocation-report.ts"
import { priceReport } from "../allocation/price-report.ts"
import { type AllocatedRun, runAllocation } from "../allocation/run-allocation.ts"
import type { Refusal } from "../case-files/refusal.ts"
import { refuseValue, type UsageError } from "../command-line/parse.ts"
import { lastValue } from "../command-line/settings.ts"
import { printReport, writeTables } from "../output.ts"
import { reportRefusals } from "../report-error.ts"
import { type AsyncCommand, type Context, done, failed } from "./command.ts"
import { printRefused } from "./refusals.ts"

const printPrice = (id: string, { run }: AllocatedRun, context: Context): Result.Result<void, UsageError> => {
  // Everything that could be wrong with the input was found when the run was worked out.
  const answer = Result.getOrThrow(freedAt(run.petitions, giftsOfRun(run), policyOfRun(run), id))
  if (answer !== undefined)
    return Result.succeed(printReport(context, priceReport(context.style, run.id, id, answer)))
  return refuseValue(
    `--price ${id}`,
    text("درخواستی با این شناسه در این دور نیست", "the run has no petition with this id"),
  )
}

const printAllocation = (allocated: AllocatedRun, context: Context): ReadonlyArray<Refusal> => {
  const folder = lastValue(context.options, "csv")
  const report = allocationReport(context.style, allocated)
  const unwritten = writeTables(context, report, folder)
  printReport(context, report, folder !== undefined)
  return unwritten
}

/** What the report is made with is loaded only where it is asked for. */
const printDonorReport = async (
  allocated: AllocatedRun,
  context: Context,
): Promise<Result.Result<ReadonlyArray<Refusal>, UsageError>> =>
  (await import("../donor-report/print-report.ts")).printDonorReport(allocated, context)

/** `bazgasht fund RUN`: allocates the money of a pool over petitions. */
export const fundPetitions: AsyncCommand = async (context) => {
  const { jurisdiction, operands, options, platform } = context
  const [file = ""] = operands
  const seed = lastValue(options, "seed")
  const price = lastValue(options, "price")
  const isReport = options.has("report")
  const worked = runAllocation(file, platform, jurisdiction, seed === undefined ? {} : { seed })
  if (Result.isFailure(worked)) {
    if (options.has("json") && price === undefined)
      printRefused(context, isReport ? "bazgasht.donor-report/1" : "bazgasht.allocation/1", worked.failure)
    else reportRefusals(worked.failure, context)
    return Result.succeed(failed)
  }
  const allocated = worked.success
  if (price !== undefined) return Result.map(printPrice(price, allocated, context), () => done)
  const unwritten = isReport
    ? await printDonorReport(allocated, context)
    : Result.succeed(printAllocation(allocated, context))
  return Result.map(unwritten, (refusals) => {
    reportRefusals(refusals, context)
    return refusals.length === 0 ? done : failed
  })
}
