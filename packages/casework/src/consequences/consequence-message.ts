import { type Day, digestOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CausingEvent } from "../life-cycle/causing-event.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import { daySchema } from "../life-cycle/values.ts"
import { houseChannel } from "../notification/house-channel.ts"
import type { StoredMessage } from "../ports/storage/outbox.ts"
import type { CaseKind, MessageOfEvent } from "../services/case-kind.ts"
import type { Carried, Consequence } from "./consequence.ts"

/** What the message of a consequence says of its event, beside what it carries. */
const parametersSchema = () =>
  Schema.Struct({
    version: Schema.Natural,
    at: daySchema(),
    /** Opaque id of the person who gave the causing command. */
    by: Schema.NonEmptyString,
    carried: Schema.Record(Schema.String, Schema.Unknown),
    /** Opaque id of the unit of the causing case; absent where it belongs to none. */
    unit: Schema.optionalKey(Schema.NonEmptyString),
  })

/** A consequence as its message has it. */
export interface ReadConsequence {
  readonly causedBy: CausingEvent
  readonly at: Day
  readonly by: string
  readonly carried: Carried
  /** The unit of the causing case. */
  readonly unit?: string
}

/** What a message asks for; fails where it is none of a consequence. */
export const readMessage = ({
  kind,
  parameters,
  subject,
}: Pick<StoredMessage, "kind" | "subject" | "parameters">): Result.Result<ReadConsequence, void> =>
  Result.match(Schema.decodeUnknownResult(parametersSchema())(parameters), {
    onFailure: () => Result.fail(undefined),
    onSuccess: ({ at, by, carried, unit, version }) =>
      Result.succeed({
        causedBy: { kind, subject, version },
        at,
        by,
        carried: carried as Carried,
        ...(unit === undefined ? {} : { unit }),
      }),
  })

/** A kind whose events cause the messages of consequences, behind those that they cause already. Each event seals them. */
export const withConsequences = <L extends LifeCycleTypes, Kind extends string, Attribute extends string>(
  kind: CaseKind<L, Kind, Attribute>,
  consequences: ReadonlyArray<Consequence>,
): CaseKind<L, Kind, Attribute> => {
  const own = consequences.filter(({ of }) => of.kind === kind.kind)
  if (own.length === 0) return kind
  const messagesOf = (event: L["Event"], state: L["State"]): ReadonlyArray<MessageOfEvent> => {
    const { at, by, subject, type, version } = event
    const { unit } = kind.accessContextOf(state)
    return own.flatMap(({ carries, gives, name, of }): ReadonlyArray<MessageOfEvent> => {
      const carried = of.events.includes(type) ? (carries(event, state) ?? []) : []
      return [carried].flat().map((one: Carried) => ({
        channel: houseChannel,
        // What one case causes in another kind is carried out in its order, and waits for nothing else.
        recipient: `${gives.kind}/${digestOf(subject)}`,
        template: name,
        parameters: { version, at, by: by.id, carried: one, ...(unit === undefined ? {} : { unit }) },
      }))
    })
  }
  return {
    ...kind,
    messagesOf: (event, state) => [...(kind.messagesOf?.(event, state) ?? []), ...messagesOf(event, state)],
  }
}
