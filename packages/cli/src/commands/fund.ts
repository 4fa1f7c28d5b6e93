/**
 * `bazgasht fund RUN`: allocates the money of a pool over petitions.
 *
 * @module
 */

import { freedAt, policyOfRun } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import { inLanguage, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type AllocatedRun, runAllocation } from "../allocation/run-allocation.ts"
import { giftsSheet, grantsSheet, recordSheet, unservedSheet } from "../allocation/sheets.ts"
import { type Refusal, refusalJson } from "../case-files/refusal.ts"
import type { Edge } from "../command-line/edge.ts"
import { type Options, UsageError } from "../command-line/parse.ts"
import { lastValue } from "../command-line/settings.ts"
import { allocationJson } from "../rendering/allocation-json.ts"
import { allocationLines, amountInWords } from "../rendering/allocation-lines.ts"
import { allocationWords, freedAtInWords } from "../rendering/allocation-words.ts"
import { complainOf } from "../rendering/complaints.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { writeSheets } from "../sheets/write-sheets.ts"
import { type Command, done, failed } from "./command.ts"

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
  edge: Edge,
): Result.Result<void, UsageError> => {
  // Everything that could be wrong with the input was found when the run was worked out.
  const answer = Result.getOrThrow(freedAt(run.petitions, run.gifts, policyOfRun(run), id))
  if (answer === undefined) return Result.fail(unknownPetition(id))
  if (options.has("json")) print(edge, { format: "bazgasht.price/1", run: run.id, petition: id, ...answer })
  else
    edge.print(
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

/** Allocates the money of a pool over petitions. */
export const fundPetitions: Command = ([file = ""], options, edge) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, edge, iranPack)
    const seed = lastValue(options, "seed")
    const json = options.has("json")
    const folder = lastValue(options, "csv")
    const price = lastValue(options, "price")
    const refuse = (refusals: ReadonlyArray<Refusal>): typeof failed => {
      if (json && price === undefined)
        print(edge, { format: "bazgasht.allocation/1", refused: refusals.map(refusalJson) })
      else complainOf(refusals, voice, edge)
      return failed
    }
    const worked = runAllocation(file, edge, seed === undefined ? {} : { seed })
    if (Result.isFailure(worked)) return refuse(worked.failure)
    const allocated = worked.success
    if (price !== undefined) {
      yield* printPrice(price, allocated, voice, options, edge)
      return done
    }
    const steps = recordSheet(voice, allocated)
    const sheets = [
      grantsSheet(voice, allocated),
      unservedSheet(voice, allocated),
      giftsSheet(voice, allocated),
      ...(steps === undefined ? [] : [steps]),
    ]
    const unwritten = folder === undefined ? [] : writeSheets(folder, sheets, voice, edge)
    if (json) print(edge, allocationJson(voice.calendar, allocated))
    else edge.print(page(voice, allocationLines(voice, allocated, folder === undefined ? sheets : [])))
    if (unwritten.length === 0) return done
    complainOf(unwritten, voice, edge)
    return failed
  })
