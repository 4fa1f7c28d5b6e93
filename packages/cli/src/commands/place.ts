import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { UsageError } from "../command-line/parse.ts"
import { detailExplained, lastValue, modeOf } from "../command-line/settings.ts"
import { printReport, writeTables } from "../output.ts"
import { explainOpening, explainPerson } from "../placement/explain.ts"
import { openPeople } from "../placement/open-people.ts"
import { openRound } from "../placement/open-round.ts"
import { openingReport } from "../placement/opening-report.ts"
import { placementRows } from "../placement/people-by-outcome.ts"
import { personReport } from "../placement/person-report.ts"
import { placementReport } from "../placement/placement-report.ts"
import { refusalOfRound } from "../placement/round-refusals.ts"
import { type PlacementRun, runPlacement } from "../placement/run-placement.ts"
import type { Item } from "../report/report.ts"
import { sayPassedOver } from "../report-error.ts"
import { type Command, type Context, done, failed } from "./command.ts"
import { printRefused, startRefusals } from "./refusals.ts"

/** Everything about one person of the round, or about one opening. */
const explained = (
  id: string,
  run: PlacementRun,
  { options, style }: Context,
): Result.Result<Item, UsageError> => {
  const person = explainPerson(run, id)
  if (person !== undefined) return Result.succeed(personReport(style, run, person, detailExplained(options)))
  const opening = explainOpening(run, id)
  if (opening !== undefined) return Result.succeed(openingReport(style, run, opening))
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
 * `bazgasht place ROUND PEOPLE…`: places people in openings. What is wrong with one person keeps nobody else from it; a file that is none of
 * people stops it, for nobody knows whom it was to bring.
 */
export const placePeople: Command = (context) =>
  Result.gen(function* () {
    const { jurisdiction, operands, options, platform, style } = context
    const [roundFile = "", ...paths] = operands
    const mode = yield* modeOf(options)
    const seed = lastValue(options, "seed")
    const explain = lastValue(options, "explain")
    const folder = lastValue(options, "csv")
    const inJson = options.has("json") && explain === undefined
    const { refuse, refused } = startRefusals(context, inJson)
    const stop = () => {
      if (inJson) printRefused(context, "bazgasht.placement/1", refused)
      return failed
    }
    const round = openRound(roundFile, platform, jurisdiction, {
      ...(mode === undefined ? {} : { mode }),
      ...(seed === undefined ? {} : { seed }),
    })
    if (Result.isFailure(round)) {
      refuse(round.failure)
      return stop()
    }
    const opened = openPeople(paths, platform, jurisdiction, round.success.content.day)
    refuse(opened.refused)
    sayPassedOver(opened.passedOver, context)
    // Those whom a wrong file was to bring would be missing, and their places would go to others.
    if (opened.hasWrongFile || (opened.people.length === 0 && opened.refused.length > 0)) return stop()
    const ran = runPlacement(round.success.content, opened.people, jurisdiction, opened.files)
    if (Result.isFailure(ran)) {
      refuse(ran.failure.map((error) => refusalOfRound(roundFile, round.success, error)))
      return stop()
    }
    const run = ran.success
    if (explain !== undefined) printReport(context, yield* explained(explain, run, context))
    else {
      const { refusedDocuments } = opened
      const report = placementReport(style, run, placementRows(run), { refused, refusedDocuments })
      refuse(writeTables(context, report, folder))
      printReport(context, report, folder !== undefined)
    }
    return refused.length > 0 ? failed : done
  })
