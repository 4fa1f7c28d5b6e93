/**
 * From the text of a file that holds one document to what it says, or everything that is wrong with it.
 *
 * @module
 */

import type { CaseFileError } from "@bazgasht/core"
import * as Result from "effect/Result"
import { type JsonSource, readJson } from "../json/read-json.ts"
import type { Platform } from "../platform.ts"
import { type Refusal, refusalOfField, refusalOfFile, refusalOfJson } from "./refusal.ts"

/** What a file says, with the text it was read from. */
export interface OpenedDocument<Content> {
  readonly content: Content
  readonly source: JsonSource
}

/** Opens a file that holds one document of a kind. */
export const openDocument = <Content>(
  file: string,
  platform: Pick<Platform, "readText">,
  decode: (document: unknown) => Result.Result<Content, ReadonlyArray<CaseFileError>>,
): Result.Result<OpenedDocument<Content>, ReadonlyArray<Refusal>> =>
  Result.gen(function* () {
    const text = yield* Result.mapError(platform.readText(file), (error) => [refusalOfFile(error)])
    const source = yield* Result.mapError(readJson(text), (error) => [refusalOfJson(file, error)])
    const content = yield* Result.mapError(decode(source.value), (errors) =>
      errors.map((error) => refusalOfField(file, source, error)),
    )
    return { content, source }
  })
