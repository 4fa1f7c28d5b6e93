/**
 * Who may give which command, and from whom he has to be another person. The offices are names of lists in the law of the
 * route; the law fills them.
 *
 * @module
 */

import * as Result from "effect/Result"
import type { Competence } from "../../../life-cycle/competence.ts"
import type { LeniencyCommand, LeniencyCommandType } from "./commands.ts"
import type { LeniencySetting } from "./life.ts"
import type { LeniencyPart, LeniencyPetition } from "./petition.ts"
import { type LeniencyRefusal, refuse } from "./refusals.ts"
import type { LeniencyTerms, Roles } from "./terms.ts"

/**
 * An office in the life of a petition.
 *
 * - `breachDeciders`: the court that judges the breach before it, which for a new offence may be another court
 * - `petitioner`: whoever opened the petition, or the person who would benefit, in whatever role
 * - the others: the list of the same name in the law of the route
 */
export type LeniencyOffice =
  | "openers"
  | "proposers"
  | "reporters"
  | "confirmers"
  | "deciders"
  | "executors"
  | "breachReporters"
  | "breachDeciders"
  | "reliefProposers"
  | "reliefDeciders"
  | "petitioner"

/** Who may give a command. */
export type LeniencyCompetence = Competence<LeniencyOffice, LeniencyPart>

/** Who may give which command. Nobody decides what he asked for, proposed or reported on, or what benefits him. */
export const leniencyOffices: { readonly [Type in LeniencyCommandType]: LeniencyCompetence } = {
  open: { office: "openers", apartFrom: [], part: "opener" },
  propose: { office: "proposers", apartFrom: ["beneficiary"], part: "proposer" },
  report: { office: "reporters", apartFrom: ["beneficiary"], part: "reporter" },
  confirmReport: { office: "confirmers", apartFrom: ["beneficiary", "reporter"], part: "confirmer" },
  grant: { office: "deciders", apartFrom: ["beneficiary", "opener", "proposer", "reporter", "confirmer"] },
  refuse: { office: "deciders", apartFrom: ["beneficiary", "opener", "proposer", "reporter", "confirmer"] },
  carryOut: { office: "executors", apartFrom: ["beneficiary"] },
  supervise: { office: "executors", apartFrom: ["beneficiary"] },
  recordBreach: { office: "breachReporters", apartFrom: ["beneficiary"], part: "breachReporter" },
  dismissBreach: { office: "breachDeciders", apartFrom: ["beneficiary", "breachReporter"] },
  extend: { office: "breachDeciders", apartFrom: ["beneficiary", "breachReporter"] },
  revoke: { office: "breachDeciders", apartFrom: ["beneficiary", "breachReporter"] },
  proposeRelief: { office: "reliefProposers", apartFrom: ["beneficiary"], part: "reliefProposer" },
  grantRelief: { office: "reliefDeciders", apartFrom: ["beneficiary", "reliefProposer"] },
  refuseRelief: { office: "reliefDeciders", apartFrom: ["beneficiary", "reliefProposer"] },
  end: { office: "executors", apartFrom: ["beneficiary"] },
  withdraw: { office: "petitioner", apartFrom: [] },
  lapse: { office: "executors", apartFrom: ["beneficiary"] },
}

const rolesOfReport = (
  command: LeniencyCommand,
  terms: LeniencyTerms,
  list: "reporters" | "confirmers",
): Result.Result<Roles, LeniencyRefusal> => {
  if (!("report" in command)) return Result.succeed([])
  const asked = terms.reports.find((report) => report.id === command.report)
  if (asked === undefined)
    return refuse("report.notAsked", "report", {
      report: command.report,
      asked: terms.reports.map((report) => report.id),
    })
  return list === "confirmers" && asked.confirmers.length === 0
    ? refuse("report.needsNoConfirmation", "report", { report: command.report })
    : Result.succeed(asked[list])
}

/** The people who would benefit: whoever the petition is for. */
export const beneficiariesOf = (
  petition: LeniencyPetition,
  command: LeniencyCommand,
): ReadonlyArray<string> => {
  if (petition.stage !== "none") return [petition.file.beneficiary]
  return command.type === "open" ? [command.beneficiary] : []
}

/** The petitioner is a person, in whatever role: whoever opened the petition, or the person who would benefit. */
const rolesOfPetitioner = (
  petition: LeniencyPetition,
  command: LeniencyCommand,
): Result.Result<Roles, LeniencyRefusal> => {
  const { by } = command
  const opened = petition.participants.some(({ part, by: { id } }) => part === "opener" && id === by.id)
  return opened || beneficiariesOf(petition, command).includes(by.id)
    ? Result.succeed([by.role])
    : refuse("actor.notPetitioner", "by.id", {})
}

const routeOf = (petition: LeniencyPetition, command: LeniencyCommand): string | undefined => {
  if (petition.stage !== "none") return petition.file.route
  return command.type === "open" ? command.route : undefined
}

/** The roles that hold an office for a command, by the law of the petition's own route. */
export const rolesOf = (
  office: LeniencyOffice,
  petition: LeniencyPetition,
  command: LeniencyCommand,
  { terms }: LeniencySetting,
): Result.Result<Roles, LeniencyRefusal> => {
  const route = routeOf(petition, command)
  if (route !== undefined && route !== terms.route)
    return refuse("terms.otherRoute", "route", { route, terms: terms.route })
  switch (office) {
    case "petitioner":
      return rolesOfPetitioner(petition, command)
    case "reporters":
    case "confirmers":
      return rolesOfReport(command, terms, office)
    case "breachReporters":
      return terms.breach === undefined
        ? refuse("law.notStated", "breach", { subject: "breach" })
        : Result.succeed(terms.breach.reporters)
    case "breachDeciders": {
      if (terms.breach === undefined) return refuse("law.notStated", "type", { subject: "breach" })
      const byOffence = petition.stage === "breached" && petition.breach.kind === "newOffence"
      return Result.succeed(byOffence ? terms.breach.newOffence.deciders : terms.breach.deciders)
    }
    case "reliefProposers":
    case "reliefDeciders":
      return terms.relief === undefined
        ? refuse("law.notStated", "type", { subject: "relief" })
        : Result.succeed(terms.relief[office === "reliefProposers" ? "proposers" : "deciders"])
    default:
      return Result.succeed(terms[office])
  }
}

/** Refuses to let anybody act as the beneficiary but that person, and that person as anybody else. */
export const checkHimself = (
  petition: LeniencyPetition,
  command: LeniencyCommand,
  { terms: { beneficiaryRole } }: LeniencySetting,
): Result.Result<void, LeniencyRefusal> => {
  const { id, role } = command.by
  return beneficiariesOf(petition, command).includes(id) === (role === beneficiaryRole)
    ? Result.succeed(undefined)
    : refuse("actor.notHimself", "by", { beneficiaryRole })
}
