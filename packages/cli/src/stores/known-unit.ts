import { identifierKey, nearestWords } from "@bazgasht/casework"
import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import type { UnitTree } from "@bazgasht/organisation/units"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { everyKind } from "../codes/every-kind.ts"
import { type UsageError, usageError } from "../command-line/parse.ts"
import { nearestInWords } from "../command-line/settings.ts"

const keyOf = (unit: string): string => identifierKey(unit) || unit

/** Whether a case of a store belongs to a unit, whatever its kind. */
const hasCases = (storage: StorageAdapter, unit: string): Effect.Effect<boolean, StorageError> =>
  Effect.map(
    Effect.forEach(
      storage.capabilities.queries ? Object.values(everyKind) : [],
      ({ attributes: { unit: placed }, kind }) =>
        placed === undefined
          ? Effect.succeed(false)
          : Effect.map(
              storage.query({
                kind,
                where: [{ attribute: placed.storedAs ?? "unit", is: keyOf(unit) }],
                limit: 1,
              }),
              ({ cases }) => cases.length > 0,
            ),
    ),
    (found) => found.some((has) => has),
  )

/**
 * Refuses a unit that a store does not know: one that is not registered, has no case and is not among those that were `seen`. Of another unit
 * `undefined`.
 */
export const refuseUnknownUnit = Effect.fn("cli.refuseUnknownUnit")(function* (
  storage: StorageAdapter,
  { registered }: UnitTree,
  unit: string,
  seen: Iterable<string>,
): Effect.fn.Return<UsageError | undefined, StorageError> {
  const known = [...registered, ...seen]
  if (known.some((one) => keyOf(one) === keyOf(unit)) || (yield* hasCases(storage, unit))) return undefined
  return usageError({
    code: "usage.unknownUnit",
    value: `--unit ${unit}`,
    expected:
      nearestInWords(nearestWords(unit, known)) ??
      text(
        "شناسهٔ یکی از واحدهای پایگاه (bazgasht figures STORE --by unit)",
        "the id of a unit of the store (`bazgasht figures STORE --by unit`)",
      ),
  })
})
