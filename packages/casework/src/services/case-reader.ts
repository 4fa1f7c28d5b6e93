/** What a command rests on beside its own case: other cases, read with the versions that they have, which the commit holds them to. */

import * as Effect from "effect/Effect"
import { identifierKey } from "../identifiers/identifier-key.ts"
import { writingToStore } from "../identifiers/stored-writings.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CaseBasis } from "../ports/storage/basis.ts"
import { maxPageSize } from "../ports/storage/checks.ts"
import type { Condition, StorageAdapter, StoredCase } from "../ports/storage/storage.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"
import { caseCodecOf } from "./case-codec.ts"
import type { CaseKind, CaseReader, CommandAsked } from "./case-kind.ts"
import { findStoredCase } from "./find-stored-case.ts"
import { casesInOrder, inStoredWriting } from "./query-writings.ts"
import type { LawUnknown } from "./service-error.ts"
import { asStored } from "./stored-attributes.ts"

/** A reader for one command, and what it has read by now. */
export interface RecordingReader {
  readonly read: CaseReader
  /** Every case that was read, but the one that changes: under the first version with which it was read. */
  readonly basis: () => ReadonlyArray<CaseBasis>
}

/** A reader over a store that records what is read, for a command that changes a case. */
export const recordingReader = (
  storage: Pick<StorageAdapter, "load" | "query">,
  changed: CaseName,
): RecordingReader => {
  const versions = new Map<string, CaseBasis>()
  const record = ({ kind, subject, version }: CaseBasis): void => {
    if (kind === changed.kind && identifierKey(subject) === identifierKey(changed.subject)) return
    const name = JSON.stringify([kind, subject])
    if (!versions.has(name)) versions.set(name, { kind, subject, version })
  }
  const stateOf = <L extends LifeCycleTypes>(kind: CaseKind<L, string, string>, stored: StoredCase) => {
    return Effect.fromResult(caseCodecOf(kind).state(stored))
  }
  return {
    basis: () => [...versions.values()],
    read: {
      one: Effect.fnUntraced(function* (kind, subject) {
        const stored = yield* findStoredCase(storage, { kind: kind.kind, subject })
        if (stored !== undefined) {
          record(stored)
          return yield* stateOf(kind, stored)
        }
        record({ kind: kind.kind, subject: writingToStore(subject), version: 0 })
        return kind.lifeCycle.none
      }),
      all: Effect.fnUntraced(function* <L extends LifeCycleTypes>(
        kind: CaseKind<L, string, string>,
        where: ReadonlyArray<Condition>,
        { rests = true }: { readonly rests?: boolean } = {},
      ) {
        const query = inStoredWriting(
          kind.attributes,
          asStored(kind, { kind: kind.kind, where, limit: maxPageSize }),
        )
        const next = yield* casesInOrder(storage, kind.attributes, query)
        const states = new Map<string, L["State"]>()
        for (let stored = yield* next; stored !== undefined; stored = yield* next) {
          // One that is changed meanwhile may answer under the writing of before and the new one.
          if (states.has(stored.subject)) continue
          if (rests) record(stored)
          states.set(stored.subject, yield* stateOf(kind, stored))
        }
        return [...states.values()]
      }),
    },
  }
}

/** The whole setting of a command: what is given, and what of it other cases say. */
export const wholeSetting = <L extends LifeCycleTypes>(
  { reads }: CaseKind<L, string, string>,
  asked: CommandAsked<L>,
  read: CaseReader,
): Effect.Effect<L["Setting"], StorageError | LawUnknown> =>
  reads === undefined
    ? Effect.succeed(asked.setting as L["Setting"])
    : Effect.map(reads(asked, read), (found) => ({ ...asked.setting, ...found }) as L["Setting"])

/** A change that rests on other cases has to be kept in a store that can hold it to them. */
export const checkBasis = (
  { capabilities }: StorageAdapter,
  kind: string,
  basis: ReadonlyArray<CaseBasis>,
): Effect.Effect<void, StorageError> =>
  basis.length === 0 || capabilities.basis === true
    ? Effect.void
    : Effect.fail(
        new StorageError({
          code: "storage.unsupported",
          kind,
          params: { capability: "basis", expected: "a store in which a change rests on other cases" },
        }),
      )
