import type { CaseFileError, Jurisdiction } from "@bazgasht/core"
import * as Result from "effect/Result"
import { type JsonSource, readJson } from "../json/read-json.ts"
import type { Platform } from "../platform.ts"
import { documentIn } from "./jurisdiction-of-file.ts"
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
  jurisdiction: Jurisdiction,
  decode: (document: unknown) => Result.Result<Content, ReadonlyArray<CaseFileError>>,
): Result.Result<OpenedDocument<Content>, ReadonlyArray<Refusal>> =>
  Result.gen(function* () {
    const text = yield* Result.mapError(platform.readText(file), (error) => [refusalOfFile(error)])
    const source = yield* Result.mapError(readJson(text), (error) => [refusalOfJson(file, error)])
    const document = yield* documentIn(file, source, jurisdiction)
    const content = yield* Result.mapError(decode(document), (errors) =>
      errors.map((error) => refusalOfField(file, source, error)),
    )
    return { content, source }
  })
