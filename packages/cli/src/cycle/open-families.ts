/**
 * The families that a command line names: files, folders, and files that hold many of them.
 *
 * @module
 */

import {
  type CycleError,
  type CycleFamily,
  cycleFamily,
  decodeFamilyFile,
  type FamilyFile,
} from "@bazgasht/core"
import { iran } from "@bazgasht/iran"
import { type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { expectedEnding } from "../case-files/gather.ts"
import {
  type Refusal,
  refusalOfDuplicate,
  refusalOfField,
  refusalOfFile,
  refusalOfJson,
} from "../case-files/refusal.ts"
import type { Edge } from "../command-line/edge.ts"
import { readDocuments } from "../json/read-documents.ts"
import type { JsonSource, JsonStep, Position } from "../json/read-json.ts"

/** A family's file, what a cycle keeps of it, and where it stands. */
export interface OpenedFamily {
  readonly file: string
  readonly position: Position
  readonly caseFile: FamilyFile
  readonly family: CycleFamily
}

/** The families that can be read, and everything that is wrong with the others. */
export interface OpenedFamilies {
  readonly families: ReadonlyArray<OpenedFamily>
  readonly refused: ReadonlyArray<Refusal>
  /** How many documents were refused, each with one refusal or several. */
  readonly refusedDocuments: number
  /** How many files of expected answers were passed over. */
  readonly passedOver: number
}

/** What a file has to say of a family that takes part in a cycle. */
const standings: {
  readonly [Code in CycleError["code"]]?: readonly [path: ReadonlyArray<JsonStep>, expected: Text]
} = {
  "cycle.noStanding": [
    ["support"],
    text(
      "وضعیت خانواده در انجمن: تحت حمایت (active) یا در نوبت (waiting)",
      "how the family stands with the association: active or waiting",
    ),
  ],
  "cycle.noStart": [
    ["support", "start"],
    text("نخستین روز حمایت از خانوادهٔ تحت حمایت", "the first day of support of a family that is active"),
  ],
  "cycle.noWaitingSince": [
    ["support", "waitingSince"],
    text("روز ورود خانوادهٔ در نوبت به فهرست انتظار", "the day since which a family waits that is waiting"),
  ],
}

const refusalOfStanding = (file: string, source: JsonSource, { code }: CycleError): Refusal => {
  const [path, expected] = standings[code] ?? [
    [],
    text("خانواده‌ای که در دوره شرکت کند", "a family of the cycle"),
  ]
  return { file, code, field: path.join("."), position: source.positionOf(path), expected }
}

const isByLines = (file: string): boolean => /\.(jsonl|ndjson)$/i.test(file)

const openDocument = (
  file: string,
  source: JsonSource,
  edge: Edge,
): Result.Result<OpenedFamily, ReadonlyArray<Refusal>> =>
  Result.gen(function* () {
    const caseFile = yield* Result.mapError(
      decodeFamilyFile(source.value, iran, { today: edge.today() }),
      (errors) => errors.map((error) => refusalOfField(file, source, error)),
    )
    const family = yield* Result.mapError(cycleFamily(caseFile), (error) => [
      refusalOfStanding(file, source, error),
    ])
    return { file, position: source.positionOf([]), caseFile, family }
  })

/**
 * Opens the families of files and folders. A file holds one family, a list of them, or one a line; one that is wrong keeps no
 * other from being read, and one with the id of an earlier one is refused.
 */
export const openFamilies = (paths: ReadonlyArray<string>, edge: Edge): OpenedFamilies => {
  const families: Array<OpenedFamily> = []
  const refused: Array<Refusal> = []
  const fileOfId = new Map<string, string>()
  let refusedDocuments = 0
  let passedOver = 0
  const refuse = (refusals: ReadonlyArray<Refusal>): void => {
    refused.push(...refusals)
    refusedDocuments++
  }
  const take = (opened: OpenedFamily, source: JsonSource): void => {
    const { id } = opened.caseFile
    const first = fileOfId.get(id)
    if (first !== undefined) refuse([refusalOfDuplicate(opened.file, source, first)])
    else {
      fileOfId.set(id, opened.file)
      families.push(opened)
    }
  }
  const readFile = (file: string): void => {
    const content = edge.readText(file)
    if (Result.isFailure(content)) {
      refuse([refusalOfFile(content.failure)])
      return
    }
    for (const read of readDocuments(content.success, isByLines(file))) {
      if (Result.isFailure(read)) {
        refuse([refusalOfJson(file, read.failure)])
        continue
      }
      const opened = openDocument(file, read.success, edge)
      if (Result.isFailure(opened)) refuse(opened.failure)
      else take(opened.success, read.success)
    }
  }
  for (const path of paths) {
    const found = edge.jsonFilesOf(path)
    if (Result.isFailure(found)) {
      refuse([refusalOfFile(found.failure)])
      continue
    }
    for (const file of found.success) {
      if (file.endsWith(expectedEnding)) passedOver++
      else readFile(file)
    }
  }
  return { families, refused, refusedDocuments, passedOver }
}
