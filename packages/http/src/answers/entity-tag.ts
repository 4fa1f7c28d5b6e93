import { digestOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { HttpError } from "../problems/http-error.ts"

/**
 * The tag of a case as its asker sees it: the version, by which a command says what it was formed on, and a digest of what they may
 * read, which differs from person to person.
 */
export const entityTagOf = (version: number, shown: unknown): string =>
  `"${version}-${digestOf(shown).slice(0, 12)}"`

/** The tag of a case of which nothing is shown but its version. */
export const versionTagOf = (version: number): string => `"${version}"`

const tag = /^"(\d{1,15})(?:-[0-9a-f]{12})?"$/

/** The version that `If-Match` names: one tag of a case. A weak tag and a list are none, and neither is `*`. */
export const versionIn = (ifMatch: string | null): Result.Result<number | undefined, HttpError> => {
  if (ifMatch === null) return Result.succeed(undefined)
  const version = tag.exec(ifMatch.trim())?.[1]
  return version === undefined
    ? Result.fail(new HttpError({ code: "http.versionInvalid", path: "If-Match" }))
    : Result.succeed(Number(version))
}

/** Whether `If-None-Match` names a tag. */
export const isUnchanged = (ifNoneMatch: string | null, current: string): boolean =>
  ifNoneMatch !== null &&
  (ifNoneMatch.trim() === "*" ||
    ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === current))
