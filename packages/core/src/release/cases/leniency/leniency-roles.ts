import type { Roles } from "@bazgasht/casework"
import * as Result from "effect/Result"
import {
  type LeniencyCommand,
  type LeniencyLife,
  type LeniencyPetition,
  refuse,
} from "./leniency-protocol.ts"
import type { LeniencySetting, LeniencyTerms } from "./leniency-terms.ts"

type Checked<Value = void> = Result.Result<Value, LeniencyLife["Refusal"]>

const rolesOfReport = (
  command: LeniencyCommand,
  terms: LeniencyTerms,
  list: "reporters" | "confirmers",
): Checked<Roles> => {
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
const rolesOfPetitioner = (petition: LeniencyPetition, command: LeniencyCommand): Checked<Roles> => {
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

/**
 * The roles that hold a permission for a command, by the law of the petition's own route: `breachDeciders` are the court that judges the
 * breach, which for a new offence may be another court; `petitioner` is whoever opened the petition, or the person who would benefit, in
 * any role; the others are the lists of the same name in the law of the route.
 */
export const rolesOf = (
  office: LeniencyLife["Permission"],
  petition: LeniencyPetition,
  command: LeniencyCommand,
  { terms }: LeniencySetting,
): Checked<Roles> => {
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

/** Refuses a command as the beneficiary by another person, and one in another role by the beneficiary. */
export const checkHimself = (
  petition: LeniencyPetition,
  command: LeniencyCommand,
  { terms: { beneficiaryRole } }: LeniencySetting,
): Checked => {
  const { id, role } = command.by
  return beneficiariesOf(petition, command).includes(id) === (role === beneficiaryRole)
    ? Result.void
    : refuse("actor.notHimself", "by", { beneficiaryRole })
}
