/** Reading records that may have been tampered with. */

import * as Effect from "effect/Effect"
import type { Json } from "../ports/storage/json.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import type { BrokenRecord } from "./broken-record.ts"

/** A page. Where something on it cannot be read, fewer are read at a time, until it is the first and can be named. */
export const readablePage = <Page>(
  read: (limit: number) => Effect.Effect<Page, StorageError>,
  limit: number,
  unreadable: (error: StorageError) => BrokenRecord | StorageError,
): Effect.Effect<Page, StorageError | BrokenRecord> =>
  Effect.catchIf(
    read(limit),
    ({ code }) => code === "storage.corrupt",
    (error) => (limit > 1 ? readablePage(read, limit >> 1, unreadable) : Effect.fail(unreadable(error))),
  )

/** A digest of what was read; none where that holds what is never committed, such as half a character or a number without end. */
export const digestIfAny = (digest: () => string): string | undefined => {
  try {
    return digest()
  } catch {
    return undefined
  }
}

/** Whether two records hold the same: sooner known than their digests. */
export const isSameJson = (one: Json | undefined, other: Json | undefined): boolean => {
  if (one === other) return true
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false
  const names = Object.keys(one)
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every(
      (name) => Object.hasOwn(other, name) && isSameJson(Reflect.get(one, name), Reflect.get(other, name)),
    )
  )
}
