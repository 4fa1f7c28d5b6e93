import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type FieldPath, InputError } from "../input/input-error.ts"
import { errorsOfIssue } from "../input/schema-issues.ts"
import type { ChangeUnit, UnitChanged } from "../life-cycle/change-unit.ts"
import { withParticipant } from "../life-cycle/participants.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { Json } from "../ports/storage/json.ts"
import type { StoredCase } from "../ports/storage/storage.ts"
import { StorageError } from "../ports/storage/storage-error.ts"
import type { CaseName, EventToStore } from "../ports/storage/stored-event.ts"
import type { CaseKind } from "./case-kind.ts"
import { currentDocument } from "./former-document.ts"
import { CommandInvalid } from "./service-error.ts"

/** Nothing that a schema does not know is dropped: it is refused. */
const strictly = { errors: "all", onExcessProperty: "error" } as const

/** What is stored of a case and cannot be read. */
export const corrupt = ({ kind, subject }: CaseName, expected: string): StorageError =>
  new StorageError({ code: "storage.corrupt", kind, subject, params: { expected } })

/** Decodes and encodes the commands, events and states of one kind of case by the schemas of its life cycle. */
export interface CaseCodec<L extends LifeCycleTypes> {
  readonly command: (given: unknown) => Result.Result<L["Command"] | ChangeUnit, CommandInvalid>
  readonly event: (stored: EventToStore) => Result.Result<L["Event"] | UnitChanged, StorageError>
  readonly state: (stored: StoredCase) => Result.Result<L["State"], StorageError>
  /** What a life cycle itself has made and cannot be written is a defect of its schemas. */
  readonly eventJson: (event: L["Event"] | UnitChanged) => Effect.Effect<Json>
  readonly stateJson: (state: L["State"]) => Effect.Effect<Json>
}

const wholeCharacters = text("متنی با نویسه‌های کامل", "a text of whole characters")

/** Every text of a command that holds half a character: no store keeps it, and it has no digest. */
const malformedTexts = (given: unknown, path: FieldPath = []): ReadonlyArray<InputError> => {
  if (typeof given === "string")
    return given.isWellFormed()
      ? []
      : [new InputError({ code: "text.malformed", path, expected: wholeCharacters })]
  if (typeof given !== "object" || given === null) return []
  return Object.entries(given).flatMap(([name, value]) =>
    malformedTexts(value, [...path, Array.isArray(given) ? Number(name) : name]),
  )
}

const written = <Value>(schema: Schema.Codec<Value, unknown>) => {
  const encode = Schema.encodeEffect(schema, strictly)
  return (value: Value): Effect.Effect<Json> =>
    Effect.orDie(Effect.map(encode(value), (json) => json as Json))
}

/** The codec of a kind of case. */
export const caseCodecOf = <L extends LifeCycleTypes>({
  kind,
  schemas,
}: CaseKind<L, string, string>): CaseCodec<L> => {
  const { command, event, state } = schemas()
  const readCommand = Schema.decodeUnknownResult(command, strictly)
  const readEvent = Schema.decodeUnknownResult(event, strictly)
  const readState = Schema.decodeUnknownResult(state, strictly)
  const writeEvent = written(event)
  const invalid = (faults: ReadonlyArray<InputError>): CommandInvalid =>
    new CommandInvalid({ code: "command.invalid", kind, params: { faults } })
  return {
    command: (given) =>
      Result.flatMap(
        Result.mapError(readCommand(given), ({ issue }) => invalid(errorsOfIssue(given, issue, () => true))),
        (command) => {
          const faults = malformedTexts(given)
          return faults.length === 0 ? Result.succeed(command) : Result.fail(invalid(faults))
        },
      ),
    event: (stored) =>
      Result.flatMap(
        Result.mapError(readEvent(stored.body), () => corrupt(stored, `an event of the kind ${kind}`)),
        (read) =>
          read.version === stored.version && read.subject === stored.subject
            ? Result.succeed(read)
            : Result.fail(corrupt(stored, "an event of the case, at its place")),
      ),
    state: (stored) =>
      Result.flatMap(
        Result.mapError(readState(currentDocument(stored.document)), () =>
          corrupt(stored, `a state of the kind ${kind}`),
        ),
        (read) =>
          read.version === stored.version && read.subject === stored.subject
            ? Result.succeed({ ...read, participants: read.participants.reduce(withParticipant, []) })
            : Result.fail(corrupt(stored, "a state of the case, at its version")),
      ),
    // The schemas of a life cycle know the event that all share, which its own types do not name.
    eventJson: (event) => writeEvent(event),
    stateJson: written(state),
  }
}
