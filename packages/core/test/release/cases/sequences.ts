/** Arbitrary sequences of commands: mostly what could be meant, often not. */

import { type Day, gregorian, makeTerm, type Term } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { LeniencyBreach } from "../../../src/release/cases/breaches.ts"
import type { LeniencyCommand, LeniencyCommandType } from "../../../src/release/cases/commands.ts"
import type { LeniencyEvent } from "../../../src/release/cases/events.ts"
import { noLeniencyPetition } from "../../../src/release/cases/evolve.ts"
import { type HandledLeniency, handleLeniency } from "../../../src/release/cases/handle.ts"
import { leniencyOffices } from "../../../src/release/cases/offices.ts"
import type { LeniencyPetition } from "../../../src/release/cases/petition.ts"
import type { LeniencyRefusal } from "../../../src/release/cases/refusals.ts"
import type { LeniencyTerms, ReportTerms } from "../../../src/release/cases/terms.ts"
import { leniencyTransitions } from "../../../src/release/cases/transitions.ts"
import { everything, laws } from "./laws.ts"
import { receiptFor } from "./play.ts"

export const policyDigest = "policy-1"

const types = Object.keys(leniencyOffices) as ReadonlyArray<LeniencyCommandType>
const people = [
  "person-0",
  "person-1",
  "person-2",
  "person-3",
  "person-4",
  "person-5",
  "person-6",
  "person-7",
]
/** The usual holders of offices, so that most commands come from people who are far enough from the matter. */
const holders: { readonly [role: string]: string } = {
  convict: "person-0",
  courtOfFinalJudgment: "person-1",
  court: "person-1",
  leader: "person-1",
  enforcementJudge: "person-2",
  prosecutor: "person-3",
  headOfJudiciary: "person-4",
  headOfPrison: "person-5",
  classificationCouncil: "person-6",
  socialWorker: "person-7",
}
const orders = ["treatment", "drivingBan", "training"]

/** The choices of one step. What they mean depends on the petition that they meet. */
export interface Step {
  /** Whether the command is one that the table lists in the stage of the petition. */
  readonly listed: boolean
  readonly command: number
  /** Whether the role is one that the law names. */
  readonly competent: boolean
  readonly role: number
  /** Whether the person is the usual holder of the role. */
  readonly usual: boolean
  readonly person: number
  readonly days: number
  /** Whether the expected version is the actual one. */
  readonly current: boolean
  readonly first: number
  readonly second: number
  readonly sound: boolean
}

const mostly = fc.nat({ max: 19 }).map((value) => value > 0)

export const step: fc.Arbitrary<Step> = fc.record({
  listed: mostly,
  command: fc.nat({ max: 99 }),
  competent: mostly,
  role: fc.nat({ max: 99 }),
  usual: fc.nat({ max: 3 }).map((value) => value > 0),
  person: fc.nat({ max: 99 }),
  days: fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 60 }) },
    { weight: 3, arbitrary: fc.nat({ max: 400 }) },
    { weight: 1, arbitrary: fc.integer({ min: 400, max: 2000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -40, max: -1 }) },
  ),
  current: mostly,
  first: fc.nat({ max: 99 }),
  second: fc.nat({ max: 99 }),
  sound: mostly,
})

const at = <Item>(items: ReadonlyArray<Item>, index: number): Item => {
  if (items.length === 0) throw new Error("nothing to choose from")
  return items[index % items.length] as Item
}

const rolesFor = (
  type: LeniencyCommandType,
  petition: LeniencyPetition,
  terms: LeniencyTerms,
  report: ReportTerms | undefined,
): ReadonlyArray<string> => {
  const { office } = leniencyOffices[type]
  switch (office) {
    case "reporters":
    case "confirmers":
      return report?.[office] ?? []
    case "breachReporters":
      return terms.breach?.reporters ?? []
    case "breachDeciders":
      return petition.stage === "breached" && petition.breach.kind === "newOffence"
        ? (terms.breach?.newOffence.deciders ?? [])
        : (terms.breach?.deciders ?? [])
    case "reliefProposers":
      return terms.relief?.proposers ?? []
    case "reliefDeciders":
      return terms.relief?.deciders ?? []
    case "petitioner":
      return petition.stage === "none" ? [] : petition.file.participants.slice(0, 1).map(({ by }) => by.role)
    default:
      return terms[office]
  }
}

/** Mostly a report that is still to be filed or confirmed. */
const reportFor = (
  type: LeniencyCommandType,
  { first, sound }: Step,
  petition: LeniencyPetition,
  terms: LeniencyTerms,
): ReportTerms | undefined => {
  const filed = petition.stage === "none" ? [] : petition.file.reports
  const open = terms.reports.filter(({ id, confirmers }) => {
    const report = filed.find((candidate) => candidate.report === id)
    return type === "report"
      ? report === undefined
      : confirmers.length > 0 && report !== undefined && report.confirmedOn === undefined
  })
  const candidates = sound && open.length > 0 ? open : terms.reports
  return candidates.length === 0 ? undefined : at(candidates, first)
}

const lengths: ReadonlyArray<Term> = [
  makeTerm({ months: 32 }),
  makeTerm({ years: 1 }),
  makeTerm({ years: 2 }),
  makeTerm({ years: 5 }),
  makeTerm({ months: 4 }),
  makeTerm({ months: 13, days: 10 }),
  makeTerm({ months: 61 }),
  makeTerm({ days: 0 }),
]
const additions: ReadonlyArray<Term> = [
  makeTerm({ years: 1 }),
  makeTerm({ years: 2 }),
  makeTerm({ months: 18 }),
  makeTerm({ months: 6 }),
  makeTerm({ years: 3 }),
]

const breachOf = ({ first, second, sound }: Step, today: Day): LeniencyBreach => {
  const happenedOn = (sound ? today - (second % 30) : today + 1 - second * 40) as Day
  switch (first % 7) {
    case 0:
      return { kind: "hiddenRecord", foundOn: happenedOn }
    case 1:
    case 2:
      return {
        kind: "newOffence",
        intentional: second % 3 > 0,
        punishment:
          second % 2 === 0
            ? { kind: "tazir", degree: 1 + (second % 8) }
            : { kind: at(["hadd", "qisas", "diyah"] as const, second) },
        committedOn: happenedOn,
        finalOn: (sound ? today : happenedOn - 1) as Day,
      }
    default:
      return { kind: "order", order: at(orders, second), happenedOn }
  }
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: Value }

const contentOf = (
  type: LeniencyCommandType,
  step: Step,
  today: Day,
  petition: LeniencyPetition,
  terms: LeniencyTerms,
  report: ReportTerms | undefined,
): object => {
  const { first, second, sound } = step
  const route = sound ? terms.route : "REL-OTHER"
  const grounds = sound ? ["ground"] : []
  switch (type) {
    case "open":
      return { petition: "petition-1", route, beneficiary: at(people, 0) }
    case "report":
    case "confirmReport":
      return {
        report: report?.id ?? "otherReport",
        ...(type === "report" ? { opinion: second % 2 === 0 ? "favourable" : "unfavourable" } : {}),
      }
    case "grant":
      return {
        ...optional(
          "period",
          terms.period.kind === "none" && sound ? undefined : at([undefined, ...lengths], first),
        ),
        ...optional("remainder", at([...lengths, undefined], second)),
        orders: sound ? orders : ["training", "training"],
        receipt: receiptFor(route, sound ? today : today + 1),
      }
    case "refuse":
      return { grounds, receipt: receiptFor(route, today) }
    case "supervise": {
      const kind = at(
        sound && terms.starts.length > 0
          ? terms.starts
          : (["decision", "carryingOut", "endOfExecutedPart"] as const),
        first,
      )
      return {
        start: kind === "endOfExecutedPart" ? { kind, day: today + (sound ? second : -300) } : { kind },
      }
    }
    case "recordBreach":
      return { breach: breachOf(step, today) }
    case "extend":
      return { addition: at(additions, first) }
    case "proposeRelief":
    case "grantRelief": {
      const current =
        petition.stage === "reliefProposed" || petition.stage === "supervised"
          ? petition.supervision.orders
          : []
      return {
        relief: {
          ...optional(
            "period",
            at([undefined, makeTerm({ months: 18 }), makeTerm({ months: 9 }), ...lengths], first),
          ),
          lift: sound ? current.slice(0, second % 3) : ["unknownOrder"],
        },
      }
    }
    case "dismissBreach":
    case "refuseRelief":
      return { grounds }
    case "lapse":
      return { cause: at([...terms.lapseCauses, "otherCause"], first) }
    default:
      return {}
  }
}

/** The command that a step comes to on a petition. */
export const commandOf = (
  step: Step,
  petition: LeniencyPetition,
  terms: LeniencyTerms,
  index: number,
): LeniencyCommand => {
  const listed = leniencyTransitions.filter((row) => row.from === petition.stage).map((row) => row.command)
  // Ends that are always possible would end most sequences early; they come in one of ten.
  const going = listed.filter((type) => !["withdraw", "lapse", "refuse", "revoke"].includes(type))
  const candidates = step.first % 10 === 0 ? listed : going
  const type = step.listed && candidates.length > 0 ? at(candidates, step.command) : at(types, step.command)
  const report = reportFor(type, step, petition, terms)
  const roles = rolesFor(type, petition, terms, report)
  const role =
    step.competent && roles.length > 0
      ? at(roles, step.role)
      : at(["convict", "courtOfFinalJudgment", "enforcementJudge"], step.role)
  const person = (step.usual && holders[role]) || at(people, step.person)
  const last = petition.stage === "none" ? 20000 : petition.day
  const today = (last + (step.current ? Math.max(0, step.days) : step.days)) as Day
  return {
    type,
    id: `command-${index}`,
    at: today,
    by: { id: person, role },
    expectedVersion: step.current ? petition.version : petition.version + (step.second % 3),
    ...contentOf(type, step, today, petition, terms, report),
  } as LeniencyCommand
}

/** One step of a run: what was there, what was asked, and what it came to. */
export interface Turn {
  readonly before: LeniencyPetition
  readonly command: LeniencyCommand
  readonly answer: Result.Result<HandledLeniency, LeniencyRefusal>
  readonly after: LeniencyPetition
}

/** A run of commands; a failing one is printed as its turns. */
export interface Run {
  readonly [fc.toStringMethod]: () => string
  readonly terms: LeniencyTerms
  readonly turns: ReadonlyArray<Turn>
  readonly events: ReadonlyArray<LeniencyEvent>
  readonly petition: LeniencyPetition
}

const frozen = <T>(data: T): T => {
  if (typeof data === "object" && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    for (const part of Object.values(data)) frozen(part)
  }
  return data
}

const printed = (terms: LeniencyTerms, turns: ReadonlyArray<Turn>): string =>
  [
    terms.route,
    ...turns.map(
      ({ command, answer }) =>
        `${JSON.stringify(command)} => ${Result.isSuccess(answer) ? answer.success.petition.stage : JSON.stringify(answer.failure)}`,
    ),
  ].join("\n")

/** Runs steps by a law. Everything that goes in is frozen: a machine that changed it would throw. */
const run = (terms: LeniencyTerms, steps: ReadonlyArray<Step>): Run => {
  let petition: LeniencyPetition = frozen(noLeniencyPetition)
  const turns: Array<Turn> = []
  const events: Array<LeniencyEvent> = []
  steps.forEach((choices, index) => {
    const command = frozen(commandOf(choices, petition, terms, index))
    const answer = handleLeniency(petition, command, { terms, calendar: gregorian, policyDigest })
    const after = frozen(Result.isSuccess(answer) ? answer.success.petition : petition)
    if (Result.isSuccess(answer)) events.push(...answer.success.newEvents)
    turns.push({ before: petition, command, answer, after })
    petition = after
  })
  return { terms, turns, events, petition, [fc.toStringMethod]: () => printed(terms, turns) }
}

/** Runs of every law, of up to forty commands. */
export const runs: fc.Arbitrary<Run> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...laws), fc.constant(everything)),
    fc.array(step, { minLength: 1, maxLength: 40, size: "max" }),
  )
  .map(([terms, steps]) => run(terms, steps))
