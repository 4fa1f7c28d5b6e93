/**
 * Who may give which command, and from whom he has to be another person. The offices are names of lists in the law of the
 * route; the law fills them.
 *
 * @module
 */

import * as Result from "effect/Result"
import type { LeniencyCommand, LeniencyCommandType } from "./commands.ts"
import type { LeniencyPart, LeniencyPetition } from "./petition.ts"
import type { LeniencyRefusal } from "./refusals.ts"
import { refuse } from "./refuse.ts"
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
export interface LeniencyCompetence {
  readonly office: LeniencyOffice
  /** Parts that exclude: whoever has taken one of them is refused. */
  readonly apartFrom: ReadonlyArray<LeniencyPart | "beneficiary">
  /** The part that one takes by the command, where it counts later. */
  readonly part?: LeniencyPart
}

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

/** The roles that hold an office for a command; `petitioner` is held by people, whatever their role. */
const rolesOf = (
  office: Exclude<LeniencyOffice, "petitioner">,
  petition: LeniencyPetition,
  command: LeniencyCommand,
  terms: LeniencyTerms,
): Result.Result<Roles, LeniencyRefusal> => {
  switch (office) {
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

/** Refuses a command whose giver does not hold the office, or is not far enough from the matter. */
export const checkCompetence = (
  petition: LeniencyPetition,
  command: LeniencyCommand,
  beneficiary: string,
  terms: LeniencyTerms,
): Result.Result<void, LeniencyRefusal> => {
  const { office, apartFrom } = leniencyOffices[command.type]
  const { by } = command
  const participants = petition.stage === "none" ? [] : petition.file.participants
  if (office === "petitioner") {
    const opened = participants.some(({ part, by: opener }) => part === "opener" && opener.id === by.id)
    if (!opened && by.id !== beneficiary) return refuse("actor.notPetitioner", "by.id", {})
  } else {
    const roles = rolesOf(office, petition, command, terms)
    if (Result.isFailure(roles)) return Result.fail(roles.failure)
    if (!roles.success.includes(by.role))
      return refuse("actor.notAuthorised", "by.role", { role: by.role, authorised: roles.success })
  }
  if ((by.id === beneficiary) !== (by.role === terms.beneficiaryRole))
    return refuse("actor.notHimself", "by", { beneficiaryRole: terms.beneficiaryRole })
  if (by.id === beneficiary && apartFrom.includes("beneficiary"))
    return refuse("actor.conflict", "by.id", { part: "beneficiary" })
  const taken = participants.find(({ part, by: other }) => other.id === by.id && apartFrom.includes(part))
  return taken === undefined
    ? Result.succeed(undefined)
    : refuse("actor.conflict", "by.id", { part: taken.part })
}
