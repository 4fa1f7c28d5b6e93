import type {
  AccessRefused,
  AlreadyClaimed,
  AnyRefusal,
  CaseConflict,
  CaseNotFound,
  CommandInvalid,
  CommandRefused,
  QueryError,
} from "@bazgasht/casework"
import type { LawUnknown } from "@bazgasht/casework/law"
import type { StorageError } from "@bazgasht/casework/ports"
import type { HttpError } from "./http-error.ts"

/** What a service of cases answers in place of what it was asked. */
export type CaseProblem =
  | AccessRefused
  | AlreadyClaimed
  | CaseConflict
  | CaseNotFound
  | CommandInvalid
  | CommandRefused<AnyRefusal>
  | LawUnknown
  | QueryError
  | StorageError

/** Why a request is not answered as it asks. */
export type Unanswered = HttpError | CaseProblem
