export {
  type CommittedAllocation,
  type DonorReport,
  type DonorReportOptions,
  donorReport,
  type FreedBy,
  type FreedPeople,
  type ReportOfDonor,
  type ReportOfFund,
} from "./donor-report.ts"
export { DonorReportError, type DonorReportErrorCode } from "./error.ts"
