import type { Jurisdiction } from "@bazgasht/core"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { expectedEnding } from "../case-files/gather.ts"
import { type OpenedCaseFile, openCaseFile } from "../case-files/open-case-file.ts"
import { textOf } from "../case-files/open-document.ts"
import { type Refusal, refusalOfFile, refusalOfJson } from "../case-files/refusal.ts"
import { readJson } from "../json/read-json.ts"
import type { Platform } from "../platform.ts"
import { type ExpectedAnswers, readExpectedAnswers } from "./expected-answers.ts"

/** A case file with the answers expected of it. */
export interface WorkedCase {
  readonly opened: OpenedCaseFile
  readonly expected: ExpectedAnswers
}

/** The two files of a worked case. */
export interface WorkedCaseFiles {
  readonly caseFile: string
  readonly expectedFile: string
}

const filesOf = (file: string): WorkedCaseFiles =>
  file.endsWith(expectedEnding)
    ? { caseFile: `${file.slice(0, -expectedEnding.length)}.json`, expectedFile: file }
    : { caseFile: file, expectedFile: `${file.replace(/\.json$/, "")}${expectedEnding}` }

/** The worked cases of files and folders, each once, in order. A case with one file only is found too. */
export const findWorkedCases = (
  paths: ReadonlyArray<string>,
  platform: Pick<Platform, "jsonFilesOf">,
): { readonly found: ReadonlyArray<WorkedCaseFiles>; readonly refused: ReadonlyArray<Refusal> } => {
  const found = new Map<string, WorkedCaseFiles>()
  const refused: Array<Refusal> = []
  for (const path of paths)
    Result.match(platform.jsonFilesOf(path), {
      onSuccess: (files) => {
        for (const file of files) {
          const pair = filesOf(file)
          found.set(pair.caseFile, pair)
        }
      },
      onFailure: (error) => {
        refused.push(refusalOfFile(error))
      },
    })
  return { found: [...found.values()], refused }
}

const expectedOf = (
  { caseFile, expectedFile }: WorkedCaseFiles,
  platform: Pick<Platform, "readText">,
  jurisdiction: Jurisdiction,
): Result.Result<ExpectedAnswers, ReadonlyArray<Refusal>> =>
  Result.gen(function* () {
    const content = yield* Result.mapError(platform.readText(expectedFile), (error) => [
      error.code === "file.notFound"
        ? {
            file: expectedFile,
            code: "expected.notFound",
            expected: text(`پاسخ‌های مورد انتظار ${caseFile}`, `the answers expected of ${caseFile}`),
          }
        : refusalOfFile(error),
    ])
    const source = yield* Result.mapError(readJson(content), (error) => [refusalOfJson(expectedFile, error)])
    return yield* readExpectedAnswers(expectedFile, source, jurisdiction)
  })

/** Opens both files of a worked case, or says what is wrong with either. */
export const openWorkedCase = (
  files: WorkedCaseFiles,
  platform: Pick<Platform, "readText">,
  jurisdiction: Jurisdiction,
): Result.Result<WorkedCase, ReadonlyArray<Refusal>> => {
  const caseFile = Result.flatMap(textOf(files.caseFile, platform), (content) =>
    openCaseFile(files.caseFile, content, jurisdiction),
  )
  const expected = expectedOf(files, platform, jurisdiction)
  if (Result.isSuccess(caseFile) && Result.isSuccess(expected))
    return Result.succeed({ opened: caseFile.success, expected: expected.success })
  return Result.fail([
    ...(Result.isFailure(caseFile) ? caseFile.failure : []),
    ...(Result.isFailure(expected) ? expected.failure : []),
  ])
}
