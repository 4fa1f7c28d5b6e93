import * as Effect from "effect/Effect"
import { type AccessRefused, refusedAccess } from "../access/access-error.ts"
import type { Caller } from "../access/caller.ts"
import { writingToStore } from "../identifiers/stored-writings.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import type { KeptReading, ReadingQuery } from "./reading-register.ts"
import type { ReadingRecorder, ReadingRegisterOptions } from "./record-readings.ts"

/** The name under which a reading of the register itself is entered, where it was asked of no single case. */
const wholeRegister = "readings"

/** Entries of a register, for an auditor; that they looked is entered before they are given. */
export const findReadings = Effect.fn("casework.findReadings")(function* (
  options: ReadingRegisterOptions | undefined,
  recorder: ReadingRecorder | undefined,
  { caller, ...query }: { readonly caller: Caller } & ReadingQuery,
): Effect.fn.Return<ReadonlyArray<KeptReading>, AccessRefused | StorageError> {
  if (options === undefined || recorder === undefined)
    return yield* new StorageError({
      code: "storage.unsupported",
      params: { capability: "readings", expected: "a register of readings among the options" },
    })
  const { auditors, register } = options
  if (!caller.offices.some(({ role }) => auditors.includes(role)))
    return yield* refusedAccess(wholeRegister, {
      allowed: false,
      reason: "notGranted",
      to: auditors,
      relations: [],
    })
  const { kind = wholeRegister, subject = query.person ?? wholeRegister } = query
  yield* recorder.record(caller, "readings", kind, [subject])
  return yield* register.find({
    ...query,
    ...(query.subject === undefined ? {} : { subject: writingToStore(query.subject) }),
  })
})
