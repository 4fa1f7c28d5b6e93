import { type Carry, fillerOf, type LeftOf } from "./carry.ts"
import type { Protocol } from "./protocol.ts"
import type {
  AnyEvent,
  AnyState,
  EventOf,
  LifeCycleTypes,
  OfUnit,
  StateIn,
  StepOf,
  StepsOf,
} from "./transition.ts"

/** What an event records; the unit is the machine's where the event has no such field of its own. */
type RecordedBy<Event> = Omit<
  Event,
  keyof AnyEvent | (Event extends { readonly unit: string } ? never : keyof OfUnit)
>

type LeftIn<L extends LifeCycleTypes, Row, Event> = Row extends {
  readonly from: infer From extends string
  readonly to: infer To extends string
}
  ? LeftOf<
      Omit<StateIn<L["State"], To>, keyof AnyState>,
      Omit<StateIn<L["State"], From>, keyof AnyState | keyof RecordedBy<Event>> & RecordedBy<Event>
    >
  : never

type All<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  all: infer Members,
) => void
  ? Members
  : never

type Staged<L extends LifeCycleTypes, Row, Event> = Row extends { readonly to: infer To }
  ? LeftIn<L, Row, Event> & { readonly stage: To }
  : never

type RowsBy<L extends LifeCycleTypes, Type extends string> = Extract<L["Row"], { readonly event: Type }>

type LeftAfter<L extends LifeCycleTypes, Type extends string> = All<
  LeftIn<L, RowsBy<L, Type>, EventOf<L["Event"], Type>>
>

/**
 * What an event changes, in every stage that it may lead to or in the one that the step names. The stage takes its other fields from
 * the event and, where the event has no such field, from the stage before; it drops what it does not hold.
 */
export type ProtocolStep<L extends LifeCycleTypes, Type extends string> = (
  ...change: Parameters<StepOf<L, Type>>
) => LeftAfter<L, Type> | Staged<L, RowsBy<L, Type>, EventOf<L["Event"], Type>>

/** How each event changes the state; `carry` where its fields and those of the stage before fill the next stage. */
export type ProtocolSteps<L extends LifeCycleTypes> = {
  // The alternatives stand here and have no name of their own, so that an error of the compiler prints the reason.
  readonly [Type in L["Event"]["type"]]: ProtocolStep<L, Type> | Carry<LeftAfter<L, Type>>
}

/** The steps as the machine takes them: each makes the whole state. */
export const wholeSteps = <L extends LifeCycleTypes>(
  { events, stages }: Protocol,
  steps: ProtocolSteps<L>,
): StepsOf<L> => {
  const recorded = fillerOf(events)
  const held = fillerOf(stages)
  const whole =
    (step: "carry" | ((before: object, event: AnyEvent) => object)) => (before: object, event: AnyEvent) => ({
      ...held.fill(event.stage, step === "carry" ? {} : step(before, event), (name) =>
        recorded.namesIn(event.type).includes(name) ? event : before,
      ),
      stage: event.stage,
    })
  return Object.fromEntries(
    Object.entries(steps).map(([type, step]) => [type, whole(step as Parameters<typeof whole>[0])]),
  ) as unknown as StepsOf<L>
}
