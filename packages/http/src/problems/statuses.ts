import type {
  AccessRefused,
  AlreadyClaimed,
  BrokenRecordCode,
  CaseConflict,
  CaseNotFound,
  CommandInvalid,
  CommonRefusal,
  QueryError,
} from "@bazgasht/casework"
import type { LawUnknown } from "@bazgasht/casework/law"
import type { StorageErrorCode } from "@bazgasht/casework/ports"
import type { HttpErrorCode } from "./http-error.ts"

/** Every code that a problem may have, but for the refusals that one life cycle alone knows. */
export type ProblemCode =
  | HttpErrorCode
  | StorageErrorCode
  | BrokenRecordCode
  | CommonRefusal["code"]
  | (
      | AccessRefused
      | AlreadyClaimed
      | CaseConflict
      | CaseNotFound
      | CommandInvalid
      | LawUnknown
      | QueryError
    )["code"]

/**
 * The status of each code. Whatever a caller may not know of is answered like what does not exist; what the law refuses is 422, what the
 * state of a case refuses is 409, and 412 says that the case has changed since it was read.
 *
 * @example
 * problemStatuses["case.notFound"] // => 404
 * problemStatuses["version.conflict"] // => 412
 */
export const problemStatuses = {
  "http.pathUnknown": 404,
  "http.methodNotAllowed": 405,
  "http.notAcceptable": 406,
  "http.mediaTypeUnsupported": 415,
  "http.bodyTooLarge": 413,
  "http.bodyTimedOut": 408,
  "http.bodyUnreadable": 400,
  "http.callerUnknown": 401,
  "http.callerRefused": 403,
  "http.keyMissing": 400,
  "http.keyInvalid": 400,
  "http.versionMissing": 428,
  "http.versionInvalid": 400,
  "http.fieldsDiffer": 422,
  "http.timedOut": 503,
  "http.internal": 500,
  "json.syntax": 400,
  "json.duplicateField": 400,
  "json.inexactNumber": 400,
  "json.tooDeep": 400,
  "request.invalid": 422,
  "file.invalid": 422,
  "http.ruleUnknown": 404,
  "http.listUnknown": 404,
  "http.schemaUnknown": 404,
  "http.codeUnknown": 404,
  "storage.unavailable": 503,
  "storage.outcomeUnknown": 503,
  "storage.full": 507,
  "storage.tooLarge": 413,
  "storage.corrupt": 500,
  "storage.unsupported": 501,
  "storage.invalid": 422,
  "audit.altered": 500,
  "audit.missing": 500,
  "audit.reordered": 500,
  "audit.added": 500,
  "audit.unlinked": 500,
  "audit.stale": 500,
  "audit.unreadable": 500,
  "audit.misindexed": 500,
  "access.notCaller": 403,
  "access.unknownPerson": 403,
  "access.notGranted": 403,
  "access.notWhole": 403,
  "case.notFound": 404,
  "case.conflict": 409,
  "claim.held": 409,
  "law.unknown": 422,
  "command.invalid": 422,
  "query.undeclared": 422,
  "query.wrongType": 422,
  "query.tooWide": 422,
  "transition.notAllowed": 409,
  "subject.other": 422,
  "command.idReused": 422,
  "version.conflict": 412,
  "day.decreases": 409,
  "actor.notAuthorised": 403,
  "actor.conflict": 403,
  "reason.missing": 422,
  "unit.same": 409,
} as const satisfies { readonly [Code in ProblemCode]: number }

/** The status of a refusal that one life cycle alone knows: what it asks beyond the state of a case is law. */
const statusOfOwnRefusal = 422

/**
 * The status of any code: of a refusal that one life cycle alone knows, 422.
 *
 * @example
 * statusOf("storage.unavailable") // => 503
 * statusOf("loan.overCeiling") // => 422
 */
export const statusOf = (code: string): number =>
  Object.hasOwn(problemStatuses, code) ? problemStatuses[code as ProblemCode] : statusOfOwnRefusal
