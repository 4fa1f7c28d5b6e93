/** Ways to break any life cycle in one place. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Handled } from "../../src/life-cycle/life-cycle.ts"
import type { Breaking, MachineLife } from "./machines.ts"

type State = MachineLife["State"]
type Command = MachineLife["Command"]
type Setting = MachineLife["Setting"]

/** Breaks what is asked before the machine sees it. */
const asking =
  (
    change: (state: State, command: Command, setting: Setting) => readonly [State, Command, Setting],
  ): Breaking =>
  ({ handle }) => ({ handle: (...asked) => handle(...change(...asked)) })

/** Breaks the answer to a command that was carried out. */
const answering =
  (change: (handled: Handled<MachineLife>) => object): Breaking =>
  ({ handle }) => ({
    handle: (...asked) => Result.map(handle(...asked), (handled) => ({ ...handled, ...change(handled) })),
  })

/** What is wrong, the beginning of the name of the law that finds it out, and how it is broken. */
export const machineSaboteurs: ReadonlyArray<readonly [string, string, Breaking]> = [
  [
    "loses every third event",
    "X1: replaying",
    answering(({ newEvents }) => ({ newEvents: newEvents.filter(({ version }) => version % 3 > 0) })),
  ],
  [
    "writes the state otherwise than its events say",
    "X1: replaying",
    answering(({ state }) => ({ state: "sum" in state ? { ...state, sum: state.sum + 1 } : state })),
  ],
  [
    "counts what it refuses",
    "X2:",
    ({ handle }) => {
      let refused = 0
      return {
        handle: (...asked) =>
          Result.mapError(handle(...asked), (refusal) =>
            ++refused % 2 === 0 ? { code: "subject.other" as const, path: "subject", params: {} } : refusal,
          ),
      }
    },
  ],
  [
    "carries a command out again",
    "X3: a command given again",
    asking((state, command, setting) => [
      { ...state, handled: [] },
      { ...command, expectedVersion: state.version },
      setting,
    ]),
  ],
  [
    "says anew what an earlier command came to",
    "X3: a command given again",
    ({ handle }) => ({
      handle: (state, command, setting) =>
        Result.map(handle(state, command, setting), ({ newEvents, state: after }) => ({
          newEvents,
          state: after,
          outcome: { version: after.version, stage: after.stage },
        })),
    }),
  ],
  [
    "lets an id come again",
    "X3: an id that comes again",
    ({ handle }) => ({
      handle: (state, command, setting) => {
        const before = state.handled.find(({ id }) => id === command.id)
        return before === undefined
          ? handle(state, command, setting)
          : Result.succeed({ outcome: before as never, newEvents: [], state })
      },
    }),
  ],
  [
    "takes any version",
    "X4:",
    asking((state, command, setting) => [state, { ...command, expectedVersion: state.version }, setting]),
  ],
  [
    "takes later versions than its own",
    "X4:",
    asking((state, command, setting) => [
      state,
      { ...command, expectedVersion: Math.min(state.version, command.expectedVersion) },
      setting,
    ]),
  ],
  [
    "takes any subject",
    "a command about another subject",
    asking((state, command, setting) => [
      state,
      { ...command, subject: "subject" in state ? state.subject : command.subject },
      setting,
    ]),
  ],
  [
    "does not look at the table in the second stage",
    "X5: what the table does not list",
    asking((state, command, setting) => [
      state.stage === "second" ? { ...state, stage: "first" } : state,
      command,
      setting,
    ]),
  ],
  [
    "records another stage than it reaches",
    "X5: every change",
    answering(({ newEvents }) => ({
      newEvents: newEvents.map((event) => ({
        ...event,
        stage: event.stage === "third" ? "first" : event.stage,
      })),
    })),
  ],
  [
    "does not look at parts",
    "X6: no command was carried out",
    asking((state, command, setting) => [{ ...state, participants: [] }, command, setting]),
  ],
  [
    "does not look at parts, wherever the runs lead",
    "X6: a command that somebody could give is refused to whoever",
    asking((state, command, setting) => [{ ...state, participants: [] }, command, setting]),
  ],
  [
    "keeps people away for any part",
    "X6: nobody is kept from a command",
    ({ handle }) => ({
      handle: (state, command, setting) =>
        state.participants.some(({ by }) => by.id === command.by.id)
          ? Result.fail({ code: "actor.conflict", path: "by.id", params: { part: "asker" } })
          : handle(state, command, setting),
    }),
  ],
  [
    "lets any role act",
    "X6: a command that somebody could give is refused in a role",
    ({ handle, rolesOf }) => ({
      handle: (state, command, setting) => {
        const [role] = Result.getOrElse(rolesOf(state, command, setting), () => [])
        return handle(
          state,
          role === undefined ? command : { ...command, by: { ...command.by, role } },
          setting,
        )
      },
    }),
  ],
  [
    "goes back in time",
    "X7: a command of an earlier day",
    asking((state, command, setting) => [
      state,
      { ...command, at: Math.max("day" in state ? state.day : command.at, command.at) as Day },
      setting,
    ]),
  ],
  [
    "takes a day that is none",
    "X7: a command of an earlier day",
    asking((state, command, setting) => [
      state,
      Number.isNaN(command.at) && "day" in state ? { ...command, at: state.day } : command,
      setting,
    ]),
  ],
  [
    "forgets by which law it judged",
    "X7: events carry",
    asking((state, command, setting) => [state, command, { ...setting, policyDigest: "" }]),
  ],
  [
    "says that another gave the command",
    "X7: events carry",
    answering(({ newEvents }) => ({
      newEvents: newEvents.map((event) => ({ ...event, by: { ...event.by, id: "another" } })),
    })),
  ],
  [
    "reads streams with gaps",
    "a stream from which an event is missing",
    ({ evolve, none }) => ({
      replay: (all) => {
        let state: State = none
        for (const event of all) {
          const next = evolve({ ...state, version: event.version - 1 }, event)
          if (Result.isSuccess(next)) state = next.success
        }
        return Result.succeed(state)
      },
    }),
  ],
  [
    "reads events of other subjects",
    "an event of another subject",
    ({ evolve }) => ({
      evolve: (state, event) =>
        evolve(state, { ...event, subject: "subject" in state ? state.subject : event.subject }),
    }),
  ],
  [
    "reads events of earlier days",
    "an event of another subject",
    ({ evolve }) => ({
      evolve: (state, event) =>
        evolve(state, "day" in state ? { ...event, at: Math.max(state.day, event.at) as Day } : event),
    }),
  ],
  [
    "names the actor in a refusal",
    "a refusal names nobody",
    ({ handle }) => ({
      handle: (state, command, setting) =>
        Result.mapError(
          handle(state, command, setting),
          (refusal) => ({ ...refusal, params: { role: command.by.id } }) as never,
        ),
    }),
  ],
  [
    "has refusals that no schema knows",
    "X11: JSON brings back every refusal",
    ({ handle }) => ({
      handle: (...asked) =>
        Result.mapError(handle(...asked), (refusal) => ({ ...refusal, code: "nowhere" }) as never),
    }),
  ],
  [
    "keeps what JSON cannot hold",
    "X11: JSON brings back every command, event and state",
    answering(({ state }) => ({ state: { ...state, stray: undefined } })),
  ],
]
