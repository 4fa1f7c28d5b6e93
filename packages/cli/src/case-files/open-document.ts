import type { CaseFileError, Jurisdiction } from "@bazgasht/core"
import * as Result from "effect/Result"
import { type JsonSource, readJson } from "../json/read-json.ts"
import type { Platform } from "../platform.ts"
import { documentIn } from "./jurisdiction-of-file.ts"
import { type Refusal, refusalOfField, refusalOfFile, refusalOfJson } from "./refusal.ts"

export interface OpenedDocument<Content> {
  readonly content: Content
  readonly source: JsonSource
}

type Decode<Content> = (document: unknown) => Result.Result<Content, ReadonlyArray<CaseFileError>>

/** Decodes what was read from a file, where it is a document of the jurisdiction. */
export const decodeSource = <Content>(
  file: string,
  source: JsonSource,
  jurisdiction: Jurisdiction,
  decode: Decode<Content>,
): Result.Result<Content, ReadonlyArray<Refusal>> =>
  Result.flatMap(documentIn(file, source, jurisdiction), (document) =>
    Result.mapError(decode(document), (errors) => errors.map((error) => refusalOfField(file, source, error))),
  )

export const openText = <Content>(
  file: string,
  text: string,
  jurisdiction: Jurisdiction,
  decode: Decode<Content>,
): Result.Result<OpenedDocument<Content>, ReadonlyArray<Refusal>> =>
  Result.flatMap(
    Result.mapError(readJson(text), (error) => [refusalOfJson(file, error)]),
    (source) =>
      Result.map(decodeSource(file, source, jurisdiction, decode), (content) => ({ content, source })),
  )

export const textOf = (
  file: string,
  platform: Pick<Platform, "readText">,
): Result.Result<string, ReadonlyArray<Refusal>> =>
  Result.mapError(platform.readText(file), (error) => [refusalOfFile(error)])

export const openDocument = <Content>(
  file: string,
  platform: Pick<Platform, "readText">,
  jurisdiction: Jurisdiction,
  decode: Decode<Content>,
): Result.Result<OpenedDocument<Content>, ReadonlyArray<Refusal>> =>
  Result.flatMap(textOf(file, platform), (text) => openText(file, text, jurisdiction, decode))
