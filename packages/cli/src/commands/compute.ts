import * as Result from "effect/Result"
import type { OpenedMany } from "../case-files/open-many.ts"
import type { Refusal } from "../case-files/refusal.ts"
import type { UsageError } from "../command-line/parse.ts"
import { lastValue } from "../command-line/settings.ts"
import { printReport, writeTables } from "../output.ts"
import type { Item } from "../report/report.ts"
import { sayPassedOver } from "../report-error.ts"
import { type Answer, type Context, done, failed } from "./command.ts"
import { printRefused, type Refusals, startRefusals } from "./refusals.ts"

/** A command that computes over many files: a plan, and people or families who take part. */
export interface Computation<Plan, Opened extends Omit<OpenedMany<unknown>, "opened">, Run> {
  /** The format of the document, which is printed where nothing could be computed. */
  readonly format: string
  readonly openPlan: (file: string) => Result.Result<Plan, ReadonlyArray<Refusal>>
  readonly openFiles: (paths: ReadonlyArray<string>, plan: Plan) => Opened | Promise<Opened>
  readonly countOf: (opened: Opened) => number
  /** Computes what is asked for; `refuse` takes what keeps some from it. */
  readonly run: (
    plan: Plan,
    opened: Opened,
    refuse: Refusals["refuse"],
  ) => Result.Result<Run, ReadonlyArray<Refusal>>
  /** Everything about the one that `--explain` names. */
  readonly explain: (id: string, run: Run) => Result.Result<Item, UsageError>
  readonly report: (run: Run, refusedDocuments: number, refused: ReadonlyArray<Refusal>) => Item
}

/** Computes over files and prints a report or an explanation. A wrong file stops nothing; one of another kind stops all. */
export const compute = async <Plan, Opened extends Omit<OpenedMany<unknown>, "opened">, Run>(
  context: Context,
  { countOf, explain, format, openFiles, openPlan, report, run }: Computation<Plan, Opened, Run>,
): Promise<Answer> => {
  const { operands, options } = context
  const [planFile = "", ...paths] = operands
  const explained = lastValue(options, "explain")
  const folder = lastValue(options, "csv")
  const inJson = options.has("json") && explained === undefined
  const { refuse, refused } = startRefusals(context, inJson)
  const stop = (refusals: ReadonlyArray<Refusal> = []): Answer => {
    refuse(refusals)
    if (inJson) printRefused(context, format, refused)
    return Result.succeed(failed)
  }
  const plan = openPlan(planFile)
  if (Result.isFailure(plan)) return stop(plan.failure)
  let refusedDocuments = 0
  // The files are let go once they have been computed over: what is reported says all that it needs of them.
  const runOver = async (of: Plan): Promise<Result.Result<Run, ReadonlyArray<Refusal>>> => {
    const opened = await openFiles(paths, of)
    refusedDocuments = opened.refusedDocuments
    refuse(opened.refused)
    sayPassedOver(opened.passedOver, context)
    return opened.hasWrongFile || (countOf(opened) === 0 && opened.refused.length > 0)
      ? Result.fail([])
      : run(of, opened, refuse)
  }
  const ran = await runOver(plan.success)
  if (Result.isFailure(ran)) return stop(ran.failure)
  if (explained === undefined) {
    const made = report(ran.success, refusedDocuments, refused)
    refuse(writeTables(context, made, folder))
    printReport(context, made, folder !== undefined)
  } else {
    const found = explain(explained, ran.success)
    if (Result.isFailure(found)) return Result.fail(found.failure)
    printReport(context, found.success)
  }
  return Result.succeed(refused.length > 0 ? failed : done)
}
