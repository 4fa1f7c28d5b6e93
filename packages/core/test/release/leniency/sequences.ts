/** Arbitrary sequences of commands: mostly what could be meant, often not. */

import { type Day, gregorian, makeTerm, type Term } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  type Choices,
  type Commanding,
  chosen,
  commandBy,
  people,
  type Run,
  runsOf,
  type Tested,
} from "../../../../casework/test/life-cycle/laws.ts"
import type { LeniencyBreach } from "../../../src/release/cases/leniency/breaches.ts"
import { leniency, leniencySchemas } from "../../../src/release/cases/leniency/leniency.ts"
import type {
  LeniencyCommand,
  LeniencyLife,
  LeniencyPetition,
} from "../../../src/release/cases/leniency/leniency-protocol.ts"
import type { LeniencyTerms, ReportTerms } from "../../../src/release/cases/leniency/leniency-terms.ts"
import { everything, laws } from "./laws.ts"
import { receiptFor } from "./play.ts"

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

/** Mostly a report that is still to be filed or confirmed. */
const reportFor = (
  type: LeniencyCommand["type"],
  { first, sound }: Choices,
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
  return candidates.length === 0 ? undefined : chosen(candidates, first)
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

const breachOf = ({ first, second, sound }: Choices, today: Day): LeniencyBreach => {
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
            : { kind: chosen(["hadd", "qisas", "diyah"] as const, second) },
        committedOn: happenedOn,
        finalOn: (sound ? today : happenedOn - 1) as Day,
      }
    default:
      return { kind: "order", order: chosen(orders, second), happenedOn }
  }
}

const outcomes = ["notYet", "barred", "undetermined", "referred", "eligible"] as const

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: Value }

const contentOf: Commanding<LeniencyLife>["contentOf"] = (
  type,
  { choices: made, state: petition, setting, at: today },
) => {
  const { terms } = setting
  const { first, second, sound } = made
  const route = sound ? terms.route : "REL-OTHER"
  const grounds = sound ? ["ground"] : []
  switch (type) {
    case "open":
      return { route, beneficiary: chosen(people, 0) }
    case "report":
    case "confirmReport":
      return {
        report: reportFor(type, made, petition, terms)?.id ?? "otherReport",
        ...(type === "report" ? { opinion: second % 2 === 0 ? "favourable" : "unfavourable" } : {}),
      }
    case "grant":
      return {
        ...optional(
          "period",
          terms.period.kind === "none" && sound ? undefined : chosen([undefined, ...lengths], first),
        ),
        ...optional("remainder", chosen([...lengths, undefined], second)),
        orders: sound ? orders : ["training", "training"],
        receipt: {
          ...receiptFor(route, sound ? today : today + 1),
          outcome: second % 7 > 0 ? "eligible" : chosen(outcomes, first),
        },
        ...(second % 7 === 0 && first % 2 === 0 ? { departure: { reason: sound ? "a reason" : " " } } : {}),
      }
    case "refuse":
      return { grounds, receipt: receiptFor(route, today) }
    case "supervise": {
      const kind = chosen(
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
      return { breach: breachOf(made, today) }
    case "extend":
      return { addition: chosen(additions, first) }
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
            chosen([undefined, makeTerm({ months: 18 }), makeTerm({ months: 9 }), ...lengths], first),
          ),
          lift: sound ? current.slice(0, second % 3) : ["unknownOrder"],
        },
      }
    }
    case "dismissBreach":
    case "refuseRelief":
      return { grounds }
    case "lapse":
      return { cause: chosen([...terms.lapseCauses, "otherCause"], first) }
    default:
      return {}
  }
}

const commandOf = commandBy<LeniencyLife>({
  lifeCycle: leniency,
  subject: "petition-1",
  roles: ["convict", "courtOfFinalJudgment", "enforcementJudge"],
  holderOf: (role) => holders[role],
  seldom: ["withdraw", "lapse", "refuse", "revoke"],
  contentOf,
})

/** Leniency, with what the laws of life cycles need. */
export const testedLeniency: Tested<LeniencyLife> = {
  name: "leniency",
  lifeCycle: leniency,
  setting: fc
    .oneof(fc.constantFrom(...laws), fc.constant(everything))
    .map((terms) => ({ terms, calendar: gregorian, policyDigest: "policy-1" })),
  command: (made, petition, index, setting) => {
    const command = commandOf(made, petition, index, setting)
    const opener = petition.participants.find(({ part }) => part === "opener")
    // Whether somebody is the petitioner is asked of the person and not of his role.
    return command.type === "withdraw" && made.competent && opener !== undefined
      ? { ...command, by: opener.by }
      : command
  },
  schemas: leniencySchemas(),
  runs: 400,
}

/** A run of commands on a petition. */
export type LeniencyRun = Run<LeniencyLife>

/** Runs of every law, of up to forty commands. */
export const leniencyRuns: fc.Arbitrary<LeniencyRun> = runsOf(testedLeniency)
