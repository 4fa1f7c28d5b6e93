import * as Result from "effect/Result"
import { type Carry, fillerOf, type LeftOf } from "./carry.ts"
import type { Protocol } from "./protocol.ts"
import { rowsIn } from "./read-protocol.ts"
import type {
  AnyCommand,
  AnyEvent,
  AnyState,
  CommandOf,
  EventOf,
  GuardsOf,
  LifeCycleTypes,
  SubjectOf,
} from "./transition.ts"

type RowsOn<L extends LifeCycleTypes, Type extends string> = Extract<L["Row"], { readonly command: Type }>

type IsUnion<Union, Copy = Union> = Union extends unknown ? ([Copy] extends [Union] ? false : true) : never

type TypeLeft<Event extends string, Events> =
  IsUnion<Events> extends false ? { readonly type?: Event } : { readonly type: Event }

type StageLeft<Row extends { readonly from: string; readonly to: string }> = true extends {
  [From in Row["from"]]: IsUnion<Extract<Row, { readonly from: From }>["to"]>
}[Row["from"]]
  ? { readonly stage: Row["to"] }
  : { readonly stage?: Row["to"] }

type LeftBy<L extends LifeCycleTypes, Type extends string, Event> = Event extends string
  ? LeftOf<
      Omit<EventOf<L["Event"], Event>, keyof AnyEvent>,
      Omit<CommandOf<L["Command"], Type>, keyof AnyCommand>
    > &
      TypeLeft<Event, RowsOn<L, Type>["event"]> &
      StageLeft<Extract<RowsOn<L, Type>, { readonly event: Event }>>
  : never

/**
 * What a guard says of the event of its command: the type where the table lists several events, the stage where the event leads to
 * several, and the fields that the command does not bring.
 */
export type ProtocolOccurrence<L extends LifeCycleTypes, Type extends string> = LeftBy<
  L,
  Type,
  RowsOn<L, Type>["event"]
>

/** Refuses a command, or says of its event what does not follow from the command and the table; nothing where all of it does. */
export type ProtocolGuard<L extends LifeCycleTypes, Type extends string> = (
  subject: SubjectOf<L, Type>,
) =>
  | Result.Result<ProtocolOccurrence<L, Type>, L["Refusal"]>
  | (object extends ProtocolOccurrence<L, Type> ? Result.Result<void, L["Refusal"]> : never)

/** What must hold for each command; `carry` where nothing must, and the event records what the command brings. */
export type ProtocolGuards<L extends LifeCycleTypes> = {
  // The alternatives stand here and have no name of their own, so that an error of the compiler prints the reason.
  readonly [Type in L["Command"]["type"]]: ProtocolGuard<L, Type> | Carry<ProtocolOccurrence<L, Type>>
}

interface Said {
  readonly type?: string
  readonly stage?: string
}

/** The guards as the machine takes them: each says the whole event. */
export const wholeGuards = <L extends LifeCycleTypes>(
  protocol: Protocol,
  guards: ProtocolGuards<L>,
): GuardsOf<L> => {
  const rows = rowsIn(protocol)
  const { fill } = fillerOf(protocol.events)
  const whole =
    (guard: "carry" | ((subject: object) => Result.Result<Said | undefined, L["Refusal"]>)) =>
    (subject: { readonly state: AnyState; readonly command: AnyCommand }) =>
      Result.map(guard === "carry" ? Result.succeed({}) : guard(subject), (said: Said = {}) => {
        const { command, state } = subject
        const row = rows.find(
          (one) =>
            one.command === command.type &&
            one.from === state.stage &&
            (said.type === undefined || one.event === said.type),
        )
        const { type = row?.event ?? "", stage = row?.to } = said
        return { ...fill(type, said, () => command), type, stage }
      })
  return Object.fromEntries(
    Object.entries(guards).map(([type, guard]) => [type, whole(guard as Parameters<typeof whole>[0])]),
  ) as unknown as GuardsOf<L>
}
