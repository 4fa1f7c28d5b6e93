import { claimOf } from "@bazgasht/casework"
import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { RecordTerms } from "./record/record-terms.ts"
import type { Register } from "./record/register.ts"

/**
 * The id of the record that has a number, by the claim that it holds on it: by any of its numbers, however they are typed. `undefined` where no record of
 * the register has it, or the terms know no such kind of number. What may be seen of the record is asked of its service.
 *
 * @example
 * // With an adapter at hand:
 * // await Effect.runPromise(recordWithIdentifier(storage, prisonerRegister, terms, { kind: "nationalId", number: "0013542419" }))
 * typeof recordWithIdentifier // => "function"
 */
export const recordWithIdentifier = (
  storage: Pick<StorageAdapter, "heldClaims">,
  { claim, kind: ofRegister }: Pick<Register<string>, "claim" | "kind">,
  { identifiers }: Pick<RecordTerms, "identifiers">,
  { kind, number }: { readonly kind: string; readonly number: string },
): Effect.Effect<string | undefined, StorageError> => {
  const read = identifiers.find(({ code }) => code === kind)?.read
  if (read === undefined) return Effect.succeed(undefined)
  const { key } = claimOf({ claim, by: [kind, read(number).normal] })
  return Effect.map(
    storage.heldClaims?.({ key }) ?? Effect.succeed([]),
    (held) => held.find((holder) => holder.kind === ofRegister)?.subject,
  )
}
