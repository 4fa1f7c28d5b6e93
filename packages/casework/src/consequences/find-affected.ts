import * as Effect from "effect/Effect"
import { writingToStore } from "../identifiers/stored-writings.ts"
import { changeUnit } from "../life-cycle/change-unit.ts"
import type { AnyState, LifeCycleTypes } from "../life-cycle/transition.ts"
import { maxPageSize } from "../ports/storage/checks.ts"
import type { Condition, LoadedCase, StorageAdapter } from "../ports/storage/storage.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import { personClaimOf } from "../services/case-claim.ts"
import { type CaseCodec, caseCodecOf } from "../services/case-codec.ts"
import type { CaseKind } from "../services/case-kind.ts"
import { findStoredCase } from "../services/find-stored-case.ts"
import { casesInOrder, inStoredWriting } from "../services/query-writings.ts"
import { asStored } from "../services/stored-attributes.ts"
import type { AffectedCases, FoundBy } from "./consequence.ts"

/** A case to which the command of a consequence is given, as it is stored. */
export interface Affected {
  readonly subject: string
  readonly state: AnyState
  /** Whether this very command was given to it before. */
  readonly isDone: boolean
}

/** What a consequence is for: the id of its message, the command that it gives, and to which cases. */
export interface AffectedQuestion {
  readonly message: string
  readonly command: string
  readonly cases: AffectedCases
}

/** The id of the command that a message gives to a case: the same whenever it is carried out, and however the id of the case is written. */
export const commandIdOf = (message: string, subject: string): string =>
  `${message}/${writingToStore(subject)}`

const conditionsOf = (foundBy: FoundBy): ReadonlyArray<Condition> =>
  Object.entries(foundBy).flatMap(([attribute, is]) => (is === undefined ? [] : [{ attribute, is }]))

/** What a store holds of one kind, read past what any caller may see: that a case is hidden from an officer must not look as if there were none. */
interface Reading<L extends LifeCycleTypes> {
  readonly kind: CaseKind<L, string, string>
  readonly storage: StorageAdapter
}

const stateOf = <L extends LifeCycleTypes>(codec: CaseCodec<L>, stored: LoadedCase) =>
  Effect.fromResult(codec.state(stored))

/** The ids of the cases that have these attributes. */
const subjectsWith = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  { kind, storage }: Reading<L>,
  foundBy: FoundBy,
) {
  const { attributes } = kind
  const asked = { kind: kind.kind, where: conditionsOf(foundBy), limit: maxPageSize }
  const query = inStoredWriting(attributes, asStored(kind, asked))
  const next = yield* casesInOrder(storage, attributes, query)
  const subjects = new Set<string>()
  for (let stored = yield* next; stored !== undefined; stored = yield* next) subjects.add(stored.subject)
  return [...subjects]
})

/** The ids of the cases that concern a person. */
const subjectsOfPerson = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  { kind, storage }: Reading<L>,
  person: string,
) {
  if (storage.capabilities.claims !== true || storage.heldClaims === undefined)
    return yield* new StorageError({
      code: "storage.unsupported",
      kind: kind.kind,
      params: {
        capability: "claims",
        expected: "a store in which cases are found by the people whom they concern",
      },
    })
  const held = yield* storage.heldClaims({ key: personClaimOf(person).key })
  return held.flatMap((one) => (one.kind === kind.kind ? [one.subject] : []))
})

/**
 * The cases to which a command is to be given, and those to which this message has given it before; none is a case to which it does not apply. A new one is
 * named by the message.
 */
export const findAffected = Effect.fnUntraced(function* <L extends LifeCycleTypes>(
  reading: Reading<L>,
  { cases, command, message }: AffectedQuestion,
) {
  const { kind, storage } = reading
  const { lifeCycle } = kind
  const codec = caseCodecOf(kind)
  const load = Effect.fnUntraced(function* (subject: string) {
    const name = { kind: kind.kind, subject }
    const stored = yield* findStoredCase(storage, { ...name, command: commandIdOf(message, subject) })
    return stored === undefined
      ? { subject, state: lifeCycle.none, isDone: false }
      : {
          subject: stored.subject,
          state: yield* stateOf(codec, stored),
          isDone: (stored.handled ?? []).length > 0,
        }
  })
  if ("subject" in cases) return [yield* load(cases.subject)] as ReadonlyArray<Affected>
  const isPossible = ({ isDone, state }: Affected): boolean =>
    isDone ||
    (command === changeUnit
      ? lifeCycle.isHandedOver && state.stage !== lifeCycle.none.stage && !lifeCycle.isClosed(state.stage)
      : lifeCycle.transitions.some((row) => row.from === state.stage && row.command === command))
  if (!("opens" in cases)) {
    const subjects =
      "where" in cases ? subjectsWith(reading, cases.where) : subjectsOfPerson(reading, cases.ofPerson)
    return (yield* Effect.forEach(yield* subjects, load)).filter(isPossible)
  }
  const opened = yield* load(writingToStore(message))
  if (opened.isDone || cases.unless === undefined) return [opened] as ReadonlyArray<Affected>
  return (yield* subjectsWith(reading, cases.unless)).length > 0 ? [] : [opened]
})
