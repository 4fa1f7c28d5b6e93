import { formatPath } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import { type RulePack, text } from "@bazgasht/rules"
import {
  applyReforms,
  type LackingCases,
  placeInReformFile,
  plainScenario,
  type Reform,
  type ReformFileError,
  readReform,
  readScenario,
  type Scenario,
} from "@bazgasht/simulation"
import * as Result from "effect/Result"
import { type Refusal, refusalAt, refusalOfFile } from "../case-files/refusal.ts"
import type { Platform } from "../platform.ts"

const refusalIn = (file: string, { position, ...error }: ReformFileError): Refusal =>
  refusalAt(file, { positionOf: () => position }, error)

const openOne = <A>(
  file: string,
  platform: Platform,
  read: (source: string) => Result.Result<A, ReadonlyArray<ReformFileError>>,
): Result.Result<A, ReadonlyArray<Refusal>> => {
  const source = platform.readText(file)
  if (Result.isFailure(source)) return Result.fail([refusalOfFile(source.failure)])
  return Result.mapError(read(source.success), (errors) => errors.map((error) => refusalIn(file, error)))
}

/** Reads reforms, or says what is wrong with each and between them. */
export const openReforms = (
  files: ReadonlyArray<string>,
  platform: Platform,
  pack: RulePack,
): Result.Result<ReadonlyArray<Reform>, ReadonlyArray<Refusal>> => {
  const refused: Array<Refusal> = []
  const fileOf = new Map<string, string>()
  const reforms = files.flatMap((file) => {
    const read = openOne(file, platform, (source) => readReform(source, pack))
    if (Result.isFailure(read)) {
      refused.push(...read.failure)
      return []
    }
    fileOf.set(read.success.id, file)
    return [read.success]
  })
  if (refused.length > 0) return Result.fail(refused)
  return Result.mapBoth(applyReforms(pack, reforms), {
    onSuccess: () => reforms,
    onFailure: (errors) =>
      errors.map(({ code, expected, path, reform, value }): Refusal => {
        const file = fileOf.get(reform)
        const source = file === undefined ? undefined : platform.readText(file)
        const place =
          source === undefined || Result.isFailure(source)
            ? undefined
            : placeInReformFile(source.success, path)
        return {
          file: file ?? files.join(" "),
          code,
          field: formatPath(place?.path ?? path),
          ...(place === undefined ? {} : { position: place.position }),
          ...(value === undefined ? {} : { value }),
          expected,
        }
      }),
  })
}

export const openScenario = (
  file: string | undefined,
  platform: Platform,
  jurisdiction: Jurisdiction,
): Result.Result<Scenario, ReadonlyArray<Refusal>> =>
  file === undefined
    ? Result.succeed(plainScenario)
    : openOne(file, platform, (source) => readScenario(source, jurisdiction))

const populationsWith: Readonly<Record<LackingCases["kind"], Refusal["expected"]>> = {
  prisoner: text("جمعیتی که زندانیان در آن آمده باشند", "a population with prisoners"),
  family: text("جمعیتی که خانواده‌ها در آن آمده باشند", "a population with families"),
  member: text("جمعیتی که اعضای خانواده‌ها در آن آمده باشند", "a population with members of families"),
}

/** What a scenario asks for and a population does not have, at its place in the file. */
export const refusalsOfLacking = (
  file: string,
  lacking: ReadonlyArray<LackingCases>,
  platform: Platform,
): ReadonlyArray<Refusal> => {
  const source = platform.readText(file)
  return lacking.map(({ code, kind, path }): Refusal => {
    const place = Result.isSuccess(source) ? placeInReformFile(source.success, path) : undefined
    return {
      file,
      code,
      field: formatPath(path),
      ...(place === undefined ? {} : { position: place.position }),
      expected: populationsWith[kind],
    }
  })
}
