/** A small life cycle: a request that is asked, assessed, and granted or refused, and may be reopened after a refusal. */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { type LifeCycle, makeLifeCycle } from "../../src/life-cycle/life-cycle.ts"
import { type RefusalOf, refusalSchemaOf, refusing } from "../../src/life-cycle/refusals.ts"
import {
  commandSchema,
  eventSchema,
  noneSchema,
  stateSchema,
  unitField,
} from "../../src/life-cycle/shapes.ts"
import type { LifeCycleTypes, Transition } from "../../src/life-cycle/transition.ts"
import { chosen, commandBy, people, type Tested } from "./laws.ts"

const transitions = [
  { from: "none", command: "ask", to: "asked", event: "asked" },
  { from: "asked", command: "assess", to: "asked", event: "assessed" },
  { from: "asked", command: "assess", to: "assessed", event: "assessed" },
  { from: "assessed", command: "decide", to: "granted", event: "granted" },
  { from: "assessed", command: "decide", to: "refused", event: "refused" },
  { from: "refused", command: "reopen", to: "asked", event: "reopened" },
  { from: "refused", command: "close", to: "closed", event: "closed" },
] as const satisfies ReadonlyArray<Transition>

const parameters = () => ({ "points.tooMany": { most: Schema.Natural } })

const commandsOf = () =>
  Schema.Union([
    commandSchema("ask", { beneficiary: Schema.NonEmptyString, ...unitField() }),
    commandSchema("assess", { points: Schema.Natural }),
    commandSchema("decide", {}),
    commandSchema("reopen", {}),
    commandSchema("close", {}),
  ])

const eventsOf = () =>
  Schema.Union([
    eventSchema("asked", ["asked"], { beneficiary: Schema.NonEmptyString, ...unitField() }),
    eventSchema("assessed", ["asked", "assessed"], { points: Schema.Natural }),
    eventSchema("granted", ["granted"], {}),
    eventSchema("refused", ["refused"], {}),
    eventSchema("reopened", ["asked"], {}),
    eventSchema("closed", ["closed"], {}),
  ])

const own = () => ({ beneficiary: Schema.NonEmptyString, points: Schema.Natural, ...unitField() })

const statesOf = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("asked", own()),
    stateSchema("assessed", own()),
    stateSchema("granted", own()),
    stateSchema("refused", own()),
    stateSchema("closed", unitField()),
  ])

type RequestState = ReturnType<typeof statesOf>["Type"]
type RequestCommand = ReturnType<typeof commandsOf>["Type"]
type RequestRefusal = RefusalOf<ReturnType<typeof parameters>>

/** By what a request is judged. */
interface RequestSetting {
  readonly policyDigest: string
  /** The points from which a request is before its decider. */
  readonly needed: number
}

/** The types of the small life cycle. */
export interface RequestLife extends LifeCycleTypes {
  readonly State: RequestState
  readonly Command: RequestCommand
  readonly Event: ReturnType<typeof eventsOf>["Type"]
  readonly Refusal: RequestRefusal
  readonly Setting: RequestSetting
  readonly Row: (typeof transitions)[number]
  readonly Participation: "asker" | "assessor"
}

const refuse = refusing<RequestRefusal>()
const mostPoints = 10

const beneficiaryOf = (state: RequestState, command: RequestCommand): ReadonlyArray<string> =>
  "beneficiary" in state ? [state.beneficiary] : command.type === "ask" ? [command.beneficiary] : []

/** The small life cycle. */
export const request: LifeCycle<RequestLife> = makeLifeCycle<RequestLife, "anybody" | "assessors" | "board">({
  transitions,
  keepsUnit: true,
  competences: {
    ask: { permission: "anybody", separateFrom: [], participation: "asker" },
    assess: { permission: "assessors", separateFrom: ["beneficiary", "asker"], participation: "assessor" },
    decide: { permission: "board", separateFrom: ["beneficiary", "asker", "assessor"] },
    reopen: { permission: "anybody", separateFrom: [] },
    close: { permission: "board", separateFrom: ["beneficiary"] },
  },
  rolesOf: (office) =>
    Result.succeed(
      { anybody: ["family", "assessor"], assessors: ["assessor"], board: ["board", "assessor"] }[office],
    ),
  beneficiariesOf: beneficiaryOf,
  guards: {
    ask: ({ command: { beneficiary } }) => Result.succeed({ type: "asked", stage: "asked", beneficiary }),
    assess: ({ state, command: { points }, setting: { needed } }) =>
      points > mostPoints
        ? refuse("points.tooMany", "points", { most: mostPoints })
        : Result.succeed({
            type: "assessed",
            stage: state.points + points >= needed ? "assessed" : "asked",
            points,
          }),
    decide: ({ state: { points }, setting: { needed } }) =>
      Result.succeed(
        points > needed ? { type: "granted", stage: "granted" } : { type: "refused", stage: "refused" },
      ),
    reopen: () => Result.succeed({ type: "reopened", stage: "asked" }),
    close: () => Result.succeed({ type: "closed", stage: "closed" }),
  },
  steps: {
    asked: (_, { stage, beneficiary }) => ({ stage, beneficiary, points: 0 }),
    assessed: ({ beneficiary, points: before }, { stage, points }) => ({
      stage,
      beneficiary,
      points: before + points,
    }),
    granted: ({ beneficiary, points }, { stage }) => ({ stage, beneficiary, points }),
    refused: ({ beneficiary, points }, { stage }) => ({ stage, beneficiary, points }),
    reopened: ({ beneficiary }, { stage }) => ({ stage, beneficiary, points: 0 }),
    closed: (_, { stage }) => ({ stage }),
  },
})

/** A life cycle of the shape of {@link request} with what the laws need. */
export const testedAs = (lifeCycle: LifeCycle<RequestLife>): Tested<RequestLife> => ({
  name: "request",
  lifeCycle,
  setting: fc.record({ policyDigest: fc.constant("policy-1"), needed: fc.integer({ min: 1, max: 9 }) }),
  command: commandBy({
    lifeCycle,
    subject: "request-1",
    roles: ["family", "assessor", "board"],
    seldom: ["close"],
    contentOf: (type, { choices: { first, second, sound } }) =>
      type === "ask"
        ? { beneficiary: chosen(people, second) }
        : type === "assess"
          ? { points: sound ? first % (mostPoints + 1) : mostPoints + 1 }
          : {},
  }),
  schemas: {
    command: commandsOf(),
    event: eventsOf(),
    state: statesOf(),
    refusal: refusalSchemaOf(parameters()),
  },
  reach: 1000,
})
