/** Guards of everything before the decision: opening, reports, the proposal. */

import * as Result from "effect/Result"
import { type LeniencyGuard, refuse } from "../leniency-protocol.ts"
import type { LeniencyTerms } from "../leniency-terms.ts"
import type { FiledReport } from "../petition.ts"

/** Reports that are not in, or in and not yet confirmed. */
const missingReports = (terms: LeniencyTerms, filed: ReadonlyArray<FiledReport>): ReadonlyArray<string> =>
  terms.reports
    .filter(({ id, confirmers }) => {
      const report = filed.find((candidate) => candidate.report === id)
      return report === undefined || (confirmers.length > 0 && report.confirmedOn === undefined)
    })
    .map(({ id }) => id)

/** The stage of a petition that is before its decider. */
const stageBefore = (terms: LeniencyTerms, filed: ReadonlyArray<FiledReport>): "proposed" | "reported" =>
  missingReports(terms, filed).length === 0 ? "reported" : "proposed"

/** Opens the petition. A petitioner who is heard without a proposal stands before the decider at once. */
export const open: LeniencyGuard<"open"> = ({ command, setting: { terms } }) =>
  Result.succeed({
    type: "opened",
    stage: terms.heardWithoutProposal.includes(command.by.role) ? stageBefore(terms, []) : "opened",
    route: command.route,
    beneficiary: command.beneficiary,
  })

/** Brings the petition before the decider, after the reports where the law wants them first. */
export const propose: LeniencyGuard<"propose"> = ({ state: petition, setting: { terms } }) => {
  const missing = missingReports(terms, petition.file.reports)
  if (terms.reportsDue === "beforeProposal" && missing.length > 0)
    return refuse("report.missing", "", { reports: missing })
  return Result.succeed({ type: "proposed", stage: stageBefore(terms, petition.file.reports) })
}

/** Files a report, once. */
export const report: LeniencyGuard<"report"> = ({ state: petition, command, setting: { terms } }) => {
  if (petition.file.reports.some((filed) => filed.report === command.report))
    return refuse("report.alreadyFiled", "report", { report: command.report })
  const { opinion, document } = command
  const filed: FiledReport = { report: command.report, opinion, filedOn: command.at }
  return Result.succeed({
    type: "reportFiled",
    stage: petition.stage === "opened" ? "opened" : stageBefore(terms, [...petition.file.reports, filed]),
    report: command.report,
    opinion,
    ...(document === undefined ? {} : { document }),
  })
}

/** Confirms a report that is in. */
export const confirmReport: LeniencyGuard<"confirmReport"> = ({
  state: petition,
  command,
  setting: { terms },
}) => {
  const filed = petition.file.reports.find((candidate) => candidate.report === command.report)
  if (filed === undefined) return refuse("report.notFiled", "report", { report: command.report })
  if (filed.confirmedOn !== undefined)
    return refuse("report.alreadyConfirmed", "report", { report: command.report })
  const reports = petition.file.reports.map((candidate) =>
    candidate === filed ? { ...filed, confirmedOn: command.at } : candidate,
  )
  return Result.succeed({
    type: "reportConfirmed",
    stage: petition.stage === "opened" ? "opened" : stageBefore(terms, reports),
    report: command.report,
  })
}
