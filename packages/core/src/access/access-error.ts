/**
 * How access is refused.
 *
 * @module
 */

import * as Data from "effect/Data"
import type { MayDo } from "./judging.ts"

/** There is no such case, or none for who asks: the two are answered alike, whatever is asked. */
export class CaseNotFound extends Data.TaggedError("CaseNotFound")<{
  readonly code: "case.notFound"
  readonly kind: string
  readonly subject: string
}> {}

/**
 * Somebody may not do what he asks to a case that he may know of, or to any. It explains the policy and tells nothing of the case.
 *
 * - `access.notCaller`: the command names somebody else than who gives it, or an office that he does not hold
 * - `access.notGranted`: the policy does not grant the command; `to` are the offices for which it grants it in some case, and
 *   `relations` how they have to stand to it
 * - `access.notWhole`: the history of a case is only for who may see the whole of it
 */
export class AccessRefused extends Data.TaggedError("AccessRefused")<{
  readonly code: "access.notCaller" | "access.notGranted" | "access.notWhole"
  readonly kind: string
  readonly to: ReadonlyArray<string>
  readonly relations: ReadonlyArray<string>
}> {}

/** Why something may not be done, as an error. */
export const refusedAccess = (
  kind: string,
  judged: Exclude<MayDo, { readonly allowed: true }>,
): AccessRefused =>
  judged.reason === "notCaller"
    ? new AccessRefused({ code: "access.notCaller", kind, to: [], relations: [] })
    : new AccessRefused({ code: "access.notGranted", kind, to: judged.to, relations: judged.relations })
