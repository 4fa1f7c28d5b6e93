import type { Text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { CausingEvent } from "../life-cycle/causing-event.ts"
import { giveCommand } from "../life-cycle/give-command.ts"
import type { AnyRefusal } from "../life-cycle/transition.ts"
import { maxPageSize } from "../ports/storage/checks.ts"
import type { MessageStatus, StoredMessage } from "../ports/storage/outbox.ts"
import type { StorageError } from "../ports/storage/storage-error.ts"
import { recordingReader, wholeSetting } from "../services/case-reader.ts"
import { type CarryingOut, commandsOf } from "./carry-out.ts"
import type { Consequence } from "./consequence.ts"
import { readMessage } from "./consequence-message.ts"
import { houseMessages } from "./house-messages.ts"

/** What a case says to the command of a consequence, as both stand now. */
export interface AffectedNow {
  /** Opaque id of the case. */
  readonly subject: string
  /** Why its life cycle refuses the command; absent where it would be carried out. */
  readonly refusal?: AnyRefusal
}

/** A consequence in the list of an officer. */
export interface ListedConsequence {
  /** The id of its message, by which it is requeued. */
  readonly message: string
  /** The name under which it is, or was, declared. */
  readonly consequence: string
  /** Absent where it is declared no more. */
  readonly title?: Text
  readonly gives?: Consequence["gives"]
  /** Absent where its message cannot be read. */
  readonly causedBy?: CausingEvent
  readonly status: MessageStatus
  /** The code of the last failure: of a refusal of the other case, of an error, or of the consequence itself. */
  readonly failure?: string
  /** What was done, once it is carried out. */
  readonly reference?: string
  /** What the cases would say now; for those that were given up on. A code where the command cannot even be formed. */
  readonly now?: ReadonlyArray<AffectedNow> | { readonly code: string }
}

/** What the cases say to the commands of a message now, without any being carried out. */
const reviewed = Effect.fnUntraced(function* (carrying: CarryingOut, message: StoredMessage) {
  const asked = yield* Effect.result(commandsOf(carrying, message))
  if (Result.isFailure(asked)) return { code: asked.failure.code }
  const { commands, gives } = asked.success
  const kind = carrying.kinds.get(gives.kind)
  const answers = Effect.forEach(commands, ({ command, setting, state }) => {
    const { subject } = command
    if (kind === undefined) return Effect.succeed<AffectedNow>({ subject })
    const { read } = recordingReader(carrying.storage, { kind: kind.kind, subject })
    return Effect.map(wholeSetting(kind, { state, command, setting }, read), (whole): AffectedNow => {
      const handled = giveCommand(kind.lifeCycle, state, command, whole)
      return Result.isFailure(handled) ? { subject, refusal: handled.failure } : { subject }
    })
  })
  return yield* Effect.catchTag(answers, "LawUnknown", ({ code }) => Effect.succeed({ code }))
})

const listed = Effect.fnUntraced(function* (carrying: CarryingOut, message: StoredMessage) {
  const { failure, id, reference, status, template } = message
  const declared = carrying.declared.find(({ name }) => name === template)
  const read = readMessage(message)
  const isGivenUp = status === "rejected" || status === "parked"
  const now = isGivenUp ? yield* reviewed(carrying, message) : undefined
  return {
    message: id,
    consequence: template,
    status,
    ...(declared === undefined ? {} : { title: declared.title, gives: declared.gives }),
    ...(Result.isFailure(read) ? {} : { causedBy: read.success.causedBy }),
    ...(failure === undefined ? {} : { failure }),
    ...(reference === undefined ? {} : { reference }),
    ...(now === undefined ? {} : { now }),
  } satisfies ListedConsequence
})

/** The consequences with a status, oldest first, at most 1,000. */
export const listConsequences = Effect.fnUntraced(function* (
  carrying: CarryingOut,
  status: MessageStatus,
): Effect.fn.Return<ReadonlyArray<ListedConsequence>, StorageError> {
  const found = yield* houseMessages(carrying.storage, status, maxPageSize)
  return yield* Effect.forEach(found, (message) => listed(carrying, message))
})
