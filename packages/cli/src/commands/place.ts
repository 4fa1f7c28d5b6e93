import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { refuseValue, type UsageError } from "../command-line/parse.ts"
import { detailExplained, lastValue, modeOf } from "../command-line/settings.ts"
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
import type { AsyncCommand, Context } from "./command.ts"
import { compute } from "./compute.ts"

const explained = (
  id: string,
  run: PlacementRun,
  { options, style }: Context,
): Result.Result<Item, UsageError> => {
  const person = explainPerson(run, id)
  if (person !== undefined) return Result.succeed(personReport(style, run, person, detailExplained(options)))
  const opening = explainOpening(run, id)
  if (opening !== undefined) return Result.succeed(openingReport(style, run, opening))
  return refuseValue(
    `--explain ${id}`,
    text("شخص یا فرصتی با این شناسه در این دور نیست", "the round has no person and no opening with this id"),
  )
}

/** `bazgasht place ROUND PEOPLE…`: places people in openings. */
export const placePeople: AsyncCommand = async (context) => {
  const asked = modeOf(context.options)
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const mode = asked.success
  const { jurisdiction, operands, options, platform, style } = context
  const [roundFile = ""] = operands
  const seed = lastValue(options, "seed")
  return compute(context, {
    format: "bazgasht.placement/1",
    openPlan: (file) =>
      openRound(file, platform, jurisdiction, {
        ...(mode === undefined ? {} : { mode }),
        ...(seed === undefined ? {} : { seed }),
      }),
    openFiles: (paths, { content }) => openPeople(paths, platform, jurisdiction, content.day),
    countOf: ({ people }) => people.length,
    run: (round, { files, people }) =>
      Result.mapError(runPlacement(round.content, people, jurisdiction, files), (errors) =>
        errors.map((error) => refusalOfRound(roundFile, round, error)),
      ),
    explain: (id, run) => explained(id, run, context),
    report: (run, refusedDocuments, refused) =>
      placementReport(style, run, placementRows(run), { refused, refusedDocuments }),
  })
}
