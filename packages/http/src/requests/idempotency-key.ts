import * as Result from "effect/Result"
import { HttpError } from "../problems/http-error.ts"

/** A key between quotes, as a string of structured fields, or bare: as most clients send it. */
const key = /^(?:"([!#-[\]-~]{1,200})"|([!#-[\]-~]{1,200}))$/

/** The id of a command, as `Idempotency-Key` says it; `undefined` where the header is absent. */
export const idempotencyKeyIn = (header: string | null): Result.Result<string | undefined, HttpError> => {
  if (header === null) return Result.succeed(undefined)
  const [, quoted, bare] = key.exec(header.trim()) ?? []
  const id = quoted ?? bare
  return id === undefined
    ? Result.fail(new HttpError({ code: "http.keyInvalid", path: "Idempotency-Key" }))
    : Result.succeed(id)
}
