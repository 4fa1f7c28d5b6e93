/**
 * `bazgasht fund RUN`: allocates the money of a pool over petitions.
 *
 * @module
 */

import { freedAt, giftsOfRun, policyOfRun } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import { inLanguage, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { allocationJson } from "../allocation/allocation-json.ts"
import { allocationLines, amountInWords } from "../allocation/allocation-lines.ts"
import { allocationWords, freedAtInWords } from "../allocation/allocation-words.ts"
import { type AllocatedRun, runAllocation } from "../allocation/run-allocation.ts"
import { giftsSheet, grantsSheet, recordSheet, unservedSheet } from "../allocation/sheets.ts"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import { type Options, UsageError } from "../command-line/parse.ts"
import { lastValue } from "../command-line/settings.ts"
import type { Platform } from "../platform.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { reportRefusals } from "../report-error.ts"
import { writeSheets } from "../sheets/write-sheets.ts"
import { type AsyncCommand, done, failed } from "./command.ts"

const unknownPetition = (id: string) =>
  new UsageError({
    code: "usage.value",
    value: `--price ${id}`,
    expected: text("درخواستی با این شناسه در این دور نیست", "the run has no petition of this id"),
  })

/** Prints up to which residual one petition would be served. */
const printPrice = (
  id: string,
  { run }: AllocatedRun,
  voice: Voice,
  options: Options,
  platform: Platform,
): Result.Result<void, UsageError> => {
  // Everything that could be wrong with the input was found when the run was worked out.
  const answer = Result.getOrThrow(freedAt(run.petitions, giftsOfRun(run), policyOfRun(run), id))
  if (answer === undefined) return Result.fail(unknownPetition(id))
  if (options.has("json"))
    print(platform, { format: "bazgasht.price/1", run: run.id, petition: id, ...answer })
  else
    platform.print(
      page(voice, [
        voice.paint("heading", `${id}: ${inLanguage(voice, allocationWords.price)}`),
        inLanguage(
          voice,
          freedAtInWords(answer, (amount) => amountInWords(voice, amount)),
        ),
      ]),
    )
  return Result.succeed(undefined)
}

const formatOf = (options: Options): string =>
  options.has("report") ? "bazgasht.donor-report/1" : "bazgasht.allocation/1"

/** What the report is made with is loaded only where it is asked for. */
const report = async (
  ...given: readonly [allocated: AllocatedRun, voice: Voice, options: Options, platform: Platform]
): Promise<Result.Result<ReadonlyArray<Refusal>, UsageError>> =>
  (await import("../donor-report/print-report.ts")).printReport(...given)

/** Prints an allocation, writes its sheets where that is asked for, and answers with what could not be written. */
const printAllocation = (
  allocated: AllocatedRun,
  voice: Voice,
  options: Options,
  platform: Platform,
): ReadonlyArray<Refusal> => {
  const folder = lastValue(options, "csv")
  const steps = recordSheet(voice, allocated)
  const sheets = [
    grantsSheet(voice, allocated),
    unservedSheet(voice, allocated),
    giftsSheet(voice, allocated),
    ...(steps === undefined ? [] : [steps]),
  ]
  const unwritten = folder === undefined ? [] : writeSheets(folder, sheets, voice, platform)
  if (options.has("json")) print(platform, allocationJson(voice.calendar, allocated))
  else platform.print(page(voice, allocationLines(voice, allocated, folder === undefined ? sheets : [])))
  return unwritten
}

/** Allocates the money of a pool over petitions. */
export const fundPetitions: AsyncCommand = async ([file = ""], options, platform) => {
  const voiced = voiceOf(options, platform, iranPack)
  if (Result.isFailure(voiced)) return Result.fail(voiced.failure)
  const voice = voiced.success
  const seed = lastValue(options, "seed")
  const price = lastValue(options, "price")
  const worked = runAllocation(file, platform, seed === undefined ? {} : { seed })
  if (Result.isFailure(worked)) {
    if (options.has("json") && price === undefined)
      print(platform, { format: formatOf(options), refused: worked.failure.map(refusalJson) })
    else reportRefusals(worked.failure, voice, platform)
    return Result.succeed(failed)
  }
  const allocated = worked.success
  if (price !== undefined)
    return Result.map(printPrice(price, allocated, voice, options, platform), () => done)
  const unwritten = options.has("report")
    ? await report(allocated, voice, options, platform)
    : Result.succeed(printAllocation(allocated, voice, options, platform))
  return Result.map(unwritten, (refusals) => {
    reportRefusals(refusals, voice, platform)
    return refusals.length === 0 ? done : failed
  })
}
