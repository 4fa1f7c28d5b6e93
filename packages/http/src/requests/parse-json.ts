import { maxDepth } from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import { HttpError } from "../problems/http-error.ts"

/** A token of a text that is JSON: a string, a number, or a sign of structure. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\]:,]/g

/** Whether a number in decimal notation is kept as it is written: whole numbers exactly, none too great, and nothing that becomes zero. */
const isExact = (written: string): boolean => {
  const value = Number(written)
  return (
    Number.isFinite(value) &&
    (!Number.isInteger(value) || Number.isSafeInteger(value)) &&
    !(value === 0 && /[1-9]/.test(written.replace(/[eE].*/, "")))
  )
}

/** Fewer characters than that cannot be a number that is rounded, unless it has an exponent. */
const shortNumber = 16

/** What a text that is JSON says beyond what a value can keep. */
const flawOf = (json: string): HttpError | undefined => {
  const open: Array<Set<string> | undefined> = []
  let last = ""
  for (const [token] of json.matchAll(tokens)) {
    const first = token[0]
    if (first === "{" || first === "[") {
      if (open.length === maxDepth) return new HttpError({ code: "json.tooDeep", params: { maxDepth } })
      open.push(first === "{" ? new Set() : undefined)
    } else if (first === "}" || first === "]") open.pop()
    else if (first === ":") {
      const name: string = last.includes("\\") ? JSON.parse(last) : last.slice(1, -1)
      const names = open.at(-1)
      if (names?.has(name)) return new HttpError({ code: "json.duplicateField" })
      names?.add(name)
    } else if (first !== '"' && first !== "," && (token.length >= shortNumber || /[eE]/.test(token)))
      if (!isExact(token)) return new HttpError({ code: "json.inexactNumber" })
    last = token
  }
  return undefined
}

/**
 * Reads JSON strictly. `JSON.parse` keeps the last of two fields with one name and rounds a number that is too long: in a case file both
 * would change a decision in silence. Here both are errors, and so is what is nested deeper than a store keeps.
 *
 * @example
 * Result.getOrThrow(parseJson('{"a":[1,2]}')) // => { a: [1, 2] }
 * const twice = parseJson('{"a":1,"a":2}')
 * Result.isFailure(twice) && twice.failure.code // => "json.duplicateField"
 * const long = parseJson("12345678901234567891")
 * Result.isFailure(long) && long.failure.code // => "json.inexactNumber"
 */
export const parseJson = (json: string): Result.Result<unknown, HttpError> => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return Result.fail(new HttpError({ code: "json.syntax" }))
  }
  const flaw = flawOf(json)
  return flaw === undefined ? Result.succeed(value) : Result.fail(flaw)
}
