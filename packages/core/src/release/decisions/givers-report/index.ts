/**
 * What money did, told to those who gave it, without a trace of whom it freed.
 *
 * @module
 */

export { GiversReportError, type GiversReportErrorCode } from "./error.ts"
export {
  type CommittedAllocation,
  type FreedBy,
  type FreedPeople,
  type GiversReport,
  type GiversReportOptions,
  giversReport,
  type ReportOfFund,
  type ReportOfGiver,
} from "./givers-report.ts"
