import * as Effect from "effect/Effect"
import type { PositionConflict } from "../ports/storage/kept-rows.ts"
import type { StorageAdapter } from "../ports/storage/storage.ts"
import type {
  BasisChanged,
  ClaimConflict,
  StorageError,
  VersionConflict,
} from "../ports/storage/storage-error.ts"
import { count, record, timed } from "./metrics.ts"

const operations = [
  "commit",
  "load",
  "history",
  "query",
  "index",
  "feed",
  "claim",
  "settle",
  "requeue",
  "messages",
  "heldClaims",
  "setClaims",
  "keepRows",
  "keptRows",
  "dropRows",
] as const satisfies ReadonlyArray<keyof StorageAdapter>

type Operation = (typeof operations)[number]
type Failing = StorageError | VersionConflict | ClaimConflict | BasisChanged | PositionConflict

/**
 * A store whose operations are spans of their own (`storage.commit`) with the name of the adapter, are timed, and count commits and
 * conflicts. Of a request it records the kind of case alone.
 */
export const observedStorage = (storage: StorageAdapter): StorageAdapter => {
  const adapter = storage.capabilities.name
  const observed =
    <Asked extends ReadonlyArray<never>, Value, Failure extends Failing>(
      operation: Operation,
      run: (...asked: Asked) => Effect.Effect<Value, Failure>,
    ) =>
    (...asked: Asked): Effect.Effect<Value, Failure> => {
      const kind = kindOf(asked[0])
      const attributes = kind === undefined ? { adapter } : { adapter, kind }
      const counted = Effect.tapError(run(...asked), ({ _tag, code }) =>
        _tag === "StorageError" ? Effect.void : count("conflicts", { kind: kind ?? "", code }),
      )
      const committed =
        operation === "commit" ? Effect.tap(counted, count("commits", { kind: kind ?? "" })) : counted
      return Effect.withSpan(
        timed(committed, (milliseconds) => record("storageDuration", milliseconds, { operation, adapter })),
        `storage.${operation}`,
        { kind: "client", attributes },
      )
    }
  const members = operations.flatMap((name) => {
    const run = storage[name]
    return run === undefined ? [] : [[name, observed(name, run.bind(storage) as never)]]
  })
  // The compiler cannot follow a loop over names to the types that the names have.
  return { ...Object.fromEntries(members), capabilities: storage.capabilities } as StorageAdapter
}

const kindOf = (asked: unknown): string | undefined => {
  const kind: unknown = typeof asked === "object" && asked !== null ? Reflect.get(asked, "kind") : undefined
  return typeof kind === "string" ? kind : undefined
}
