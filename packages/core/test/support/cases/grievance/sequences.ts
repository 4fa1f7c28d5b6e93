/** Arbitrary sequences of commands to a grievance. */

import { type Day, gregorian, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  type Choices,
  chosen,
  commandBy,
  type Occasion,
  people,
  type Tested,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { grievance, grievanceSchemas } from "../../../../src/support/cases/grievance/grievance.ts"
import type { GrievanceLife } from "../../../../src/support/cases/grievance/grievance-protocol.ts"
import type {
  GrievanceSetting,
  GrievanceTerms,
} from "../../../../src/support/cases/grievance/grievance-terms.ts"
import type { Remedy } from "../../../../src/support/cases/grievance/ruling.ts"

export const terms: GrievanceTerms = {
  citations: [],
  complainantRole: "family",
  receivers: ["family", "registrar"],
  registrars: ["registrar"],
  handlers: ["inspector"],
  approvers: ["board"],
  stayers: ["inspector", "board"],
  closers: ["registrar"],
  reopeners: ["family", "board"],
  subjects: ["ending", "suspension", "conduct"],
  stayable: ["ending", "suspension"],
  acknowledgeWithin: makeTerm({ days: 3 }),
  ruleWithin: makeTerm({ months: 1 }),
  reopenLimit: makeTerm({ months: 2 }),
}

/** The setting of every sequence. */
export const setting: GrievanceSetting = { policyDigest: "policy-1", calendar: gregorian, terms }

type Type = GrievanceLife["Command"]["type"]
type State = GrievanceLife["State"]

const stayOf = (state: State) => (state.stage === "none" ? undefined : state.stay)

const remedyFor = ({ first, second, sound }: Choices, at: Day, state: State): Remedy => {
  const decision = sound ? "case-1#7" : "case-1#8"
  const remedies: ReadonlyArray<Remedy> = [
    {
      kind: "reverse",
      decision,
      stage: "active",
      from: at,
      ...(second % 2 === 0 ? {} : { to: (at + (sound ? 30 : 0)) as Day }),
    },
    { kind: "reassess", decision },
    { kind: "other", code: "apology" },
  ]
  return sound && stayOf(state) === undefined
    ? chosen(remedies, first)
    : chosen<Remedy>([...remedies, { kind: "stayLifted" }], first)
}

const contentOf = (type: Type, { at, choices, state }: Occasion<GrievanceLife>): object => {
  const { first, second, sound, third } = choices
  switch (type) {
    case "receive":
      return {
        about: sound ? chosen(["ending", "ending", "suspension", "conduct"], first) : "weather",
        ...(second % 4 === 0 ? {} : { complainant: "person-0" }),
        ...(second % 3 === 0 ? {} : { household: "household-1" }),
        complainedOf: third % 2 === 0 ? ["person-1"] : [],
        ...(second % 5 === 0 ? {} : { decision: { event: "case-1#7", deciders: ["person-2"] } }),
      }
    case "assign":
      return { handler: sound ? chosen(["person-3", "person-4"], first) : chosen(people, first) }
    case "putOnHold":
    case "reopen":
      return { reason: sound ? "newLetter" : " " }
    case "proposeRuling": {
      const outcome = chosen(["upheld", "partlyUpheld", "rejected"] as const, third)
      return {
        outcome,
        grounds: sound || second % 2 === 0 ? ["procedure"] : [],
        ...((outcome === "rejected") === sound ? {} : { remedy: remedyFor(choices, at, state) }),
      }
    }
    case "stay":
    case "liftStay":
    case "returnRuling":
      return { grounds: sound ? ["hardship"] : [] }
    default:
      return {}
  }
}

const byHandler: ReadonlyArray<Type> = ["begin", "putOnHold", "resume", "proposeRuling"]

/** Whether the state has what the command needs, as far as a stay goes. */
const fits = (type: Type, state: State): boolean =>
  type === "stay" ? stayOf(state) === undefined : type !== "liftStay" || stayOf(state) !== undefined

const commandFor = commandBy({
  lifeCycle: grievance,
  subject: "grievance-1",
  roles: ["family", "registrar", "board"],
  seldom: ["liftStay", "returnRuling"],
  contentOf,
})

/** Mostly the handler handles, and the complainant acts for himself. */
const personFor = (command: GrievanceLife["Command"], state: State): string | undefined => {
  if (byHandler.includes(command.type) && "handler" in state) return state.handler
  return command.by.role === terms.complainantRole ? "person-0" : undefined
}

export const tested: Tested<GrievanceLife> = {
  name: "grievance",
  lifeCycle: grievance,
  setting: fc.constant(setting),
  command: (choices, state, index, given) => {
    const candidates = Array.from({ length: 8 }, (_, shift) =>
      commandFor({ ...choices, command: choices.command + shift }, state, index, given),
    )
    const fitting = choices.sound ? candidates.find(({ type }) => fits(type, state)) : undefined
    const command = fitting ?? chosen(candidates, 0)
    const id = choices.apart ? personFor(command, state) : undefined
    return id === undefined ? command : { ...command, by: { ...command.by, id } }
  },
  schemas: grievanceSchemas(),
}
