/** Ways to break a life cycle in one place. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { identifierKey } from "../../src/identifiers/identifier-key.ts"
import type { Handled } from "../../src/life-cycle/life-cycle.ts"
import type { LifeCycleTypes, OfUnit } from "../../src/life-cycle/transition.ts"
import type { Breaking, MachineLife } from "./machines.ts"
import type { RequestLife } from "./request.ts"

/** What is wrong, the beginning of the name of the law that finds it out, and how it is broken. */
type Saboteur<L extends LifeCycleTypes> = readonly [wrong: string, law: string, breaking: Breaking<L>]

/** Breaks what is asked before the life cycle sees it. */
const asking =
  <L extends LifeCycleTypes>(
    change: (
      state: L["State"],
      command: L["Command"],
      setting: L["Setting"],
    ) => readonly [L["State"], L["Command"], L["Setting"]],
  ): Breaking<L> =>
  ({ handle }) => ({
    handle: (state, command, setting, past) => handle(...change(state, command, setting), past),
  })

/** Breaks the answer to a command that was carried out. */
const answering =
  <L extends LifeCycleTypes>(change: (handled: Handled<L>) => object): Breaking<L> =>
  ({ handle }) => ({
    handle: (...asked) => Result.map(handle(...asked), (handled) => ({ ...handled, ...change(handled) })),
  })

/** Breaks a refusal. */
const refusing =
  (change: (refusal: object, by: string) => object): Breaking<LifeCycleTypes> =>
  ({ handle }) => ({
    handle: (state, command, setting, past) =>
      Result.mapError(
        handle(state, command, setting, past),
        (refusal) => ({ ...refusal, ...change(refusal, command.by.id) }) as never,
      ),
  })

const withoutParts = asking((state, command, setting) => [{ ...state, participants: [] }, command, setting])

/** Ways to break any life cycle. */
const anyLife: ReadonlyArray<Saboteur<LifeCycleTypes>> = [
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
    ({ handle }) => ({
      handle: (state, command, setting) =>
        handle(state, { ...command, expectedVersion: state.version }, setting),
    }),
  ],
  [
    "says anew what an earlier command came to",
    "X3: a command given again",
    answering(({ state: { stage, version } }) => ({ outcome: { version, stage } })),
  ],
  [
    "lets an id come again",
    "X3: an id that comes again",
    ({ handle }) => ({
      handle: (state, command, setting, past = []) => {
        const before = past.find((event) => event.command === command.id)
        return before === undefined
          ? handle(state, command, setting)
          : Result.succeed({ outcome: before, newEvents: [], state })
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
      { ...command, subject: state.subject ?? command.subject },
      setting,
    ]),
  ],
  ["does not look at parts", "X6: no command was carried out", withoutParts],
  [
    "does not look at parts, wherever the runs lead",
    "X6: a command that somebody could give is refused to whoever",
    withoutParts,
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
        const [role = command.by.role] = Result.getOrElse(rolesOf(state, command, setting), () => [])
        return handle(state, { ...command, by: { ...command.by, role } }, setting)
      },
    }),
  ],
  [
    "goes back in time",
    "X7: a command of an earlier day",
    asking((state, command, setting) => [
      state,
      { ...command, at: Math.max(state.day ?? command.at, command.at) as Day },
      setting,
    ]),
  ],
  [
    "takes a day that is none",
    "X7: a command of an earlier day",
    asking((state, command, setting) => [
      state,
      Number.isNaN(command.at) ? { ...command, at: state.day ?? command.at } : command,
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
    "forgets what caused a command",
    "a consequence names its cause",
    asking((state, { causedBy: _, ...command }, setting) => [state, command, setting]),
  ],
  [
    "forgets to which unit a case belongs",
    "a case belongs to the unit",
    asking((state, command, setting) => {
      const { unit: _, ...others } = state as LifeCycleTypes["State"] & OfUnit
      return [others, command, setting]
    }),
  ],
  [
    "reads streams with gaps",
    "a stream from which an event is missing",
    ({ evolve, none }) => ({
      replay: (events) => {
        let state = none
        for (const event of events) {
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
      evolve: (state, event) => evolve(state, { ...event, subject: state.subject ?? event.subject }),
    }),
  ],
  [
    "reads events of earlier days",
    "an event of another subject",
    ({ evolve }) => ({
      evolve: (state, event) =>
        evolve(state, { ...event, at: Math.max(state.day ?? event.at, event.at) as Day }),
    }),
  ],
  [
    "keeps what JSON cannot hold",
    "X11: JSON brings back every command, event and state",
    answering(({ state }) => ({ state: { ...state, stray: undefined } })),
  ],
  [
    "has refusals that no schema knows",
    "X11: JSON brings back every refusal",
    refusing(() => ({ code: "nowhere" })),
  ],
  ["names the actor in a refusal", "a refusal names nobody", refusing((_, role) => ({ params: { role } }))],
]

/** The stages of some events, changed. */
const withStage = <L extends LifeCycleTypes>(
  stageOf: (event: L["Event"]) => string | undefined,
): Breaking<L> =>
  answering(({ newEvents }) => ({
    newEvents: newEvents.map((event) => ({ ...event, stage: stageOf(event) ?? event.stage })),
  }))

/** Ways to break a random life cycle. */
export const machineSaboteurs: ReadonlyArray<Saboteur<MachineLife>> = [
  // They hold for every life cycle, and are written for what all have in common.
  ...(anyLife as unknown as ReadonlyArray<Saboteur<MachineLife>>),
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
    withStage(({ stage }) => (stage === "third" ? "first" : undefined)),
  ],
]

/** A table with one more row. */
const listing =
  (from: string, command: string, event: string): Breaking<RequestLife> =>
  ({ transitions }) => ({
    transitions: [...transitions, { from, command, to: "closed", event }] as never,
  })

/** Ways to break the small life cycle. */
export const requestSaboteurs: ReadonlyArray<Saboteur<RequestLife>> = [
  ...(anyLife as unknown as ReadonlyArray<Saboteur<RequestLife>>),
  [
    "loses events",
    "X1: replaying",
    answering(({ newEvents }) => ({ newEvents: newEvents.filter(({ type }) => type !== "assessed") })),
  ],
  [
    "writes the state otherwise than its events say",
    "X1: replaying",
    answering(({ state }) => ({
      state: "points" in state ? { ...state, points: state.points + 1 } : state,
    })),
  ],
  [
    "does not look at the table",
    "X5: what the table does not list",
    asking((state, command, setting) => [
      state.stage === "granted" ? { ...state, stage: "refused" } : state,
      command,
      setting,
    ]),
  ],
  [
    "records another stage than it reaches",
    "X5: every change",
    withStage(({ type }) => (type === "assessed" ? "closed" : undefined)),
  ],
  [
    "lets beneficiaries act",
    "X6: a command that somebody could give is refused to whoever",
    asking((state, command, setting) => [
      "beneficiary" in state ? { ...state, beneficiary: "nobody" } : state,
      command,
      setting,
    ]),
  ],
  [
    "takes another writing for another person, and forgets how people are written",
    "X12: a command that somebody could give",
    asking((state, command, setting) => {
      if (identifierKey(command.by.id) === command.by.id) return [state, command, setting]
      const participants = state.participants.map((one) => ({ ...one, by: { ...one.by, id: "p" } }))
      return [{ ...state, participants }, { ...command, by: { ...command.by, id: "q" } }, setting]
    }),
  ],
  [
    "refuses whoever is written with other digits",
    "X12: a sequence of commands",
    ({ handle }) => ({
      handle: (state, command, setting) =>
        identifierKey(command.by.id) === command.by.id
          ? handle(state, command, setting)
          : Result.fail({ code: "subject.other", path: "subject", params: {} }),
    }),
  ],
  ["lists what cannot happen", "the runs reach every row", listing("granted", "close", "closed")],
  [
    "has one change by two commands",
    "an event that leads from one stage to another",
    listing("refused", "decide", "closed"),
  ],
  ["has a stage to which no way leads", "a way leads from the beginning", listing("lost", "close", "closed")],
  [
    "has a command without a competence",
    "every command of the table has a competence",
    listing("refused", "forget", "forgotten"),
  ],
  [
    "parts people by a part that nobody takes",
    "every part that excludes",
    ({ competences }) => ({
      competences: { ...competences, close: { permission: "board", separateFrom: ["closer"] as never } },
    }),
  ],
  ["calls a stage closed that is not", "the stages without a way out", () => ({ isClosed: () => true })],
  [
    "foresees everything as possible",
    "what is foreseen as refused",
    () => ({ foresee: () => Result.succeed({}) }),
  ],
]
