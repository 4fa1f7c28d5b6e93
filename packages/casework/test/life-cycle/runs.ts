/** Runs of arbitrary commands through a life cycle. */

import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as fc from "fast-check"
import type { Handled, LifeCycle } from "../../src/life-cycle/life-cycle.ts"
import type { CommonRefusal } from "../../src/life-cycle/refusals.ts"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"
import { type Choices, choices } from "./choices.ts"

/** A life cycle and what is needed to run it; see `describeLifeCycle`. */
export interface Tested<L extends LifeCycleTypes> {
  readonly name: string
  readonly lifeCycle: LifeCycle<L>
  readonly setting: fc.Arbitrary<L["Setting"]>
  /** The command that choices come to in a state; `commandBy` makes one. The id has to be `command-` and the index. */
  readonly command: (
    choices: Choices,
    state: L["State"],
    index: number,
    setting: L["Setting"],
  ) => L["Command"]
  /** Where given, commands, events, states and refusals have to survive JSON by them. */
  readonly schemas?: SchemasOf<L>
  /** How many runs each law is held against in the full profile. 200 where absent. */
  readonly runs?: number
  /** How many commands a run has at most. 40 where absent. */
  readonly commands?: number
  /** From where the runs of a random life cycle are drawn; one that fails is made smaller, and not its runs. */
  readonly seed?: number
  /** How many runs are made at most until every row of the table has been reached. 8000 where absent. */
  readonly reach?: number
}

/** The schemas of a life cycle. */
export interface SchemasOf<L extends LifeCycleTypes> {
  readonly command: Schema.Codec<L["Command"], unknown>
  readonly event: Schema.Codec<L["Event"], unknown>
  readonly state: Schema.Codec<L["State"], unknown>
  readonly refusal: Schema.Codec<L["Refusal"] | CommonRefusal, unknown>
}

/** One command of a run: what was there, what was asked, and what it came to. */
export interface Turn<L extends LifeCycleTypes> {
  readonly before: L["State"]
  readonly command: L["Command"]
  readonly answer: Result.Result<Handled<L>, L["Refusal"] | CommonRefusal>
  readonly after: L["State"]
  /** How many events there are after it. */
  readonly count: number
}

/** A run of commands; a failing one is printed as its turns. */
export interface Run<L extends LifeCycleTypes> {
  readonly [fc.toStringMethod]: () => string
  readonly setting: L["Setting"]
  readonly turns: ReadonlyArray<Turn<L>>
  readonly events: ReadonlyArray<L["Event"]>
  /** The state at the end. */
  readonly state: L["State"]
}

/** The turns of a run whose commands were carried out, each with what it came to. */
export const acceptedIn = <L extends LifeCycleTypes>(run: Run<L>) =>
  run.turns.flatMap((turn) =>
    Result.isSuccess(turn.answer) ? [{ ...turn, handled: turn.answer.success }] : [],
  )

/** The turns of a run whose commands were refused, each with the refusal. */
export const refusedIn = <L extends LifeCycleTypes>(run: Run<L>) =>
  run.turns.flatMap((turn) =>
    Result.isFailure(turn.answer) ? [{ ...turn, refusal: turn.answer.failure }] : [],
  )

const frozen = <T>(data: T): T => {
  if (typeof data === "object" && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    for (const part of Object.values(data)) frozen(part)
  }
  return data
}

const printed = <L extends LifeCycleTypes>(turns: ReadonlyArray<Turn<L>>): string =>
  turns
    .map(
      ({ command, answer }) =>
        `${JSON.stringify(command)} => ${Result.isSuccess(answer) ? answer.success.state.stage : JSON.stringify(answer.failure)}`,
    )
    .join("\n")

/** Runs choices in a setting. All states and commands are frozen: a machine that changed one would throw. */
const runOf = <L extends LifeCycleTypes>(
  { lifeCycle, command: commandOf }: Pick<Tested<L>, "lifeCycle" | "command">,
  setting: L["Setting"],
  all: ReadonlyArray<Choices>,
): Run<L> => {
  let state = frozen(lifeCycle.none)
  const turns: Array<Turn<L>> = []
  const events: Array<L["Event"]> = []
  all.forEach((made, index) => {
    const command = frozen(commandOf(made, state, index, setting))
    const answer = lifeCycle.handle(state, command, setting, events)
    if (Result.isSuccess(answer)) events.push(...answer.success.newEvents)
    const after = frozen(Result.isSuccess(answer) ? answer.success.state : state)
    turns.push({ before: state, command, answer, after, count: events.length })
    state = after
  })
  return { setting, turns, events, state, [fc.toStringMethod]: () => printed(turns) }
}

/** Arbitrary runs of a life cycle. */
export const runsOf = <L extends LifeCycleTypes>(tested: Tested<L>): fc.Arbitrary<Run<L>> =>
  fc
    .tuple(tested.setting, fc.array(choices, { minLength: 1, maxLength: tested.commands ?? 40, size: "max" }))
    .map(([setting, all]) => runOf(tested, setting, all))
