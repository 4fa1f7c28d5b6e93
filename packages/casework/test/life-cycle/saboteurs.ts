/** Life cycles that are broken in one place each. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { identifierKey } from "../../src/identifiers/identifier-key.ts"
import type { LifeCycle } from "../../src/life-cycle/life-cycle.ts"
import type { AnyState } from "../../src/life-cycle/transition.ts"
import { type RequestLife, request } from "./request.ts"

type Broken = Partial<LifeCycle<RequestLife>>
type State = RequestLife["State"]

const { handle } = request

const subjectOf = ({ subject }: AnyState): string | undefined => subject
const dayOf = ({ day }: AnyState): number => day ?? Number.NEGATIVE_INFINITY

/** The answer, with a change of what was carried out. */
const changing = (
  answer: ReturnType<typeof handle>,
  change: (
    handled: ReturnType<typeof handle> extends Result.Result<infer Handled, infer _> ? Handled : never,
  ) => object,
): ReturnType<typeof handle> => Result.map(answer, (handled) => ({ ...handled, ...change(handled) }))

/** Broken life cycles: what is wrong, the beginning of the name of the law that finds it out, and what is broken. */
export const saboteurs: ReadonlyArray<readonly [string, string, Broken]> = [
  [
    "loses events",
    "X1: replaying",
    {
      handle: (state, command, setting) =>
        changing(handle(state, command, setting), ({ newEvents }) => ({
          newEvents: newEvents.filter(({ type }) => type !== "assessed"),
        })),
    },
  ],
  [
    "writes the state otherwise than its events say",
    "X1: replaying",
    {
      handle: (state, command, setting) =>
        changing(handle(state, command, setting), ({ state: after }) => ({
          state: "points" in after ? { ...after, points: after.points + 1 } : after,
        })),
    },
  ],
  [
    "counts what it refuses",
    "X2:",
    (() => {
      let refused = 0
      return {
        handle: (state, command, setting) => {
          const answer = handle(state, command, setting)
          if (Result.isFailure(answer)) refused++
          return Result.isFailure(answer) && refused % 2 === 0
            ? Result.fail({ code: "subject.other", path: "subject", params: {} })
            : answer
        },
      } satisfies Broken
    })(),
  ],
  [
    "carries a command out again",
    "X3: a command given again",
    {
      handle: (state, command, setting) =>
        handle({ ...state, handled: [] }, { ...command, expectedVersion: state.version }, setting),
    },
  ],
  [
    "lets an id come again",
    "X3: an id that comes again",
    {
      handle: (state, command, setting) => {
        const before = state.handled.find(({ id }) => id === command.id)
        return before === undefined
          ? handle(state, command, setting)
          : Result.succeed({ outcome: before as never, newEvents: [], state })
      },
    },
  ],
  [
    "takes any version",
    "X4:",
    {
      handle: (state, command, setting) =>
        handle(state, { ...command, expectedVersion: state.version }, setting),
    },
  ],
  [
    "takes any subject",
    "a command about another subject",
    {
      handle: (state, command, setting) =>
        handle(state, { ...command, subject: subjectOf(state) ?? command.subject }, setting),
    },
  ],
  [
    "does not look at the table",
    "X5: what the table does not list",
    {
      handle: (state, command, setting) =>
        state.stage === "granted"
          ? handle({ ...state, stage: "refused" }, command, setting)
          : handle(state, command, setting),
    },
  ],
  [
    "records another stage than it reaches",
    "X5: every change",
    {
      handle: (state, command, setting) =>
        changing(handle(state, command, setting), ({ newEvents }) => ({
          newEvents: newEvents.map((event) =>
            event.type === "assessed" ? { ...event, stage: "closed" } : event,
          ),
        })),
    },
  ],
  [
    "does not look at parts",
    "X6: no command was carried out",
    {
      handle: (state, command, setting) => handle({ ...state, participants: [] } as State, command, setting),
    },
  ],
  [
    "does not look at parts, wherever the runs lead",
    "X6: a command that somebody could give is refused to whoever",
    {
      handle: (state, command, setting) => handle({ ...state, participants: [] } as State, command, setting),
    },
  ],
  [
    "keeps people away for any part",
    "X6: nobody is kept from a command",
    {
      handle: (state, command, setting) =>
        state.participants.some(({ by }) => by.id === command.by.id)
          ? Result.fail({ code: "actor.conflict", path: "by.id", params: { part: "asker" } })
          : handle(state, command, setting),
    },
  ],
  [
    "lets beneficiaries act",
    "X6: a command that somebody could give is refused to whoever",
    {
      handle: (state, command, setting) =>
        handle("beneficiary" in state ? { ...state, beneficiary: "nobody" } : state, command, setting),
    },
  ],
  [
    "takes another writing for another person, and forgets how people are written",
    "X12: a command that somebody could give",
    {
      handle: (state, command, setting) => {
        const participants = state.participants.map((one) => ({ ...one, by: { ...one.by, id: "p" } }))
        return identifierKey(command.by.id) === command.by.id
          ? handle(state, command, setting)
          : handle({ ...state, participants }, { ...command, by: { ...command.by, id: "q" } }, setting)
      },
    },
  ],
  [
    "refuses whoever is written with other digits",
    "X12: a sequence of commands",
    {
      handle: (state, command, setting) =>
        identifierKey(command.by.id) === command.by.id
          ? handle(state, command, setting)
          : Result.fail({ code: "subject.other", path: "subject", params: {} }),
    },
  ],
  [
    "lets any role act",
    "X6: a command that somebody could give is refused in a role",
    {
      handle: (state, command, setting) =>
        handle(state, { ...command, by: { ...command.by, role: "assessor" } }, setting),
    },
  ],
  [
    "goes back in time",
    "X7: a command of an earlier day",
    {
      handle: (state, command, setting) =>
        handle(state, { ...command, at: Math.max(dayOf(state), command.at) as Day }, setting),
    },
  ],
  [
    "forgets by which law it judged",
    "X7: events carry",
    { handle: (state, command, setting) => handle(state, command, { ...setting, policyDigest: "" }) },
  ],
  [
    "reads streams with gaps",
    "a stream from which an event is missing",
    {
      replay: (events) => {
        let state: State = request.none
        for (const event of events) {
          const next = request.evolve({ ...state, version: event.version - 1 }, event)
          if (Result.isSuccess(next)) state = next.success
        }
        return Result.succeed(state)
      },
    },
  ],
  [
    "reads events of other subjects",
    "an event of another subject",
    {
      evolve: (state, event) =>
        request.evolve(state, { ...event, subject: subjectOf(state) ?? event.subject }),
    },
  ],
  [
    "keeps what JSON cannot hold",
    "X11: JSON brings back every command, event and state",
    {
      handle: (state, command, setting) =>
        changing(handle(state, command, setting), ({ state: after }) => ({
          state: { ...after, stray: undefined },
        })),
    },
  ],
  [
    "has refusals that no schema knows",
    "X11: JSON brings back every refusal",
    {
      handle: (state, command, setting) =>
        Result.mapError(
          handle(state, command, setting),
          (refusal) => ({ ...refusal, code: "nowhere" }) as never,
        ),
    },
  ],
  [
    "names the actor in a refusal",
    "a refusal names nobody",
    {
      handle: (state, command, setting) =>
        Result.mapError(
          handle(state, command, setting),
          (refusal) => ({ ...refusal, params: { role: command.by.id } }) as never,
        ),
    },
  ],
  [
    "lists what cannot happen",
    "the runs reach every row",
    {
      transitions: [
        ...request.transitions,
        { from: "granted", command: "close", to: "closed", event: "closed" },
      ] as never,
    },
  ],
  [
    "has one change by two commands",
    "an event that leads from one stage to another",
    {
      transitions: [
        ...request.transitions,
        { from: "refused", command: "decide", to: "closed", event: "closed" },
      ] as never,
    },
  ],
  [
    "has a stage to which no way leads",
    "a way leads from the beginning",
    {
      transitions: [
        ...request.transitions,
        { from: "lost", command: "close", to: "closed", event: "closed" },
      ] as never,
    },
  ],
  [
    "has a command without a competence",
    "every command of the table has a competence",
    {
      transitions: [
        ...request.transitions,
        { from: "refused", command: "forget", to: "closed", event: "forgotten" },
      ] as never,
    },
  ],
  [
    "parts people by a part that nobody takes",
    "every part that excludes",
    {
      competences: {
        ...request.competences,
        close: { permission: "board", separateFrom: ["closer"] as never },
      },
    },
  ],
  ["calls a stage closed that is not", "the stages without a way out", { isClosed: () => true }],
]
