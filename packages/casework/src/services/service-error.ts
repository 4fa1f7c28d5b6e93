/** What can go wrong between a caller and a store. */

import * as Data from "effect/Data"
import type { InputError } from "../input/input-error.ts"
import type { CaseName } from "../ports/storage/stored-event.ts"

/**
 * What was given is no command of the kind. Every fault is named with its place; no value is repeated.
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const whole = { to: ["convict"], kinds: ["leniency"], relation: "any", see: "whole", do: ["open", "withdraw"] } as const
 * const options = { storage: memoryStorage(), kinds: { petitions: caseKinds.leniency }, access: accessBy({ grants: [whole] }) }
 * const { cases: { petitions }, close } = valueOrThrow(await openCasework(options))
 * const terms = leniencyTerms({ pack: iranPack, today: jalaliDay(1404, 7, 1) }).get("REL-CR")
 * if (terms === undefined) throw new Error("The law of conditional release is not known on this day.")
 * const setting = { terms, calendar: jalali, policyDigest: "policy-1" }
 * const answer = await petitions.handle({ caller, command: { type: "open", route: 7 }, setting })
 * !answer.ok && answer.error._tag // => "CommandInvalid"
 * await close()
 */
export class CommandInvalid extends Data.TaggedError("CommandInvalid")<{
  readonly code: "command.invalid"
  readonly kind: string
  readonly faults: ReadonlyArray<InputError>
}> {}

/** The case cannot be opened under this id, or changes faster than it is read. Nothing was changed. */
export class CaseConflict extends Data.TaggedError("CaseConflict")<{
  readonly code: "case.conflict"
  readonly kind: string
  readonly subject: string
}> {}

/**
 * Another case holds what this one would claim, and it may be so only once: the debt is in another petition, the person has a full-time
 * place, the family is covered. Nothing was changed. The other case is named to those only who may see something of it; everyone else
 * learns that there is one.
 *
 * @example
 * const error = new AlreadyClaimed({ code: "claim.held", kind: "supportCase", subject: "case-2", claim: "coveredFamily" })
 * error.holder // => undefined
 */
export class AlreadyClaimed extends Data.TaggedError("AlreadyClaimed")<{
  readonly code: "claim.held"
  readonly kind: string
  readonly subject: string
  /** What is claimed: `debt`, `fullTimePlace`, `coveredFamily`. */
  readonly claim: string
  /** The other case; absent where the caller may see nothing of it. */
  readonly holder?: CaseName
}> {}

/**
 * A question that the kind does not know.
 *
 * - `query.undeclared`: it has no such attribute; `expected` are those that it has
 * - `query.wrongType`: the attribute has values of another type; `expected` names it
 * - `query.tooWide`: too many cases would have to be looked through to find those that the caller may see; `expected` are the
 *   attributes by which the question may be narrowed
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const whole = { to: ["convict"], kinds: ["leniency"], relation: "any", see: "whole", do: ["open", "withdraw"] } as const
 * const options = { storage: memoryStorage(), kinds: { petitions: caseKinds.leniency }, access: accessBy({ grants: [whole] }) }
 * const { cases: { petitions }, close } = valueOrThrow(await openCasework(options))
 * const where = [{ attribute: "colour" as "stage", is: "red" }]
 * const answer = await petitions.find({ caller, query: { where, limit: 10 } })
 * !answer.ok && answer.error.code // => "query.undeclared"
 * await close()
 */
export class QueryError extends Data.TaggedError("QueryError")<{
  readonly code: "query.undeclared" | "query.wrongType" | "query.tooWide"
  readonly kind: string
  /** Absent where it is the whole question. */
  readonly attribute?: string
  readonly expected: ReadonlyArray<string>
}> {}

/**
 * What the life cycle says to a command.
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const whole = { to: ["convict"], kinds: ["leniency"], relation: "any", see: "whole", do: ["open", "withdraw"] } as const
 * const options = { storage: memoryStorage(), kinds: { petitions: caseKinds.leniency }, access: accessBy({ grants: [whole] }) }
 * const { cases: { petitions }, close } = valueOrThrow(await openCasework(options))
 * const terms = leniencyTerms({ pack: iranPack, today: jalaliDay(1404, 7, 1) }).get("REL-CR")
 * if (terms === undefined) throw new Error("The law of conditional release is not known on this day.")
 * const setting = { terms, calendar: jalali, policyDigest: "policy-1" }
 * const command = {
 *   type: "open", id: "c-1", subject: "1404-0017", expectedVersion: 0, at: jalaliDay(1404, 7, 1),
 *   by: { id: "person-11", role: "convict" }, route: "REL-SL", beneficiary: "person-11",
 * }
 * const answer = await petitions.handle({ caller, command, setting })
 * !answer.ok && answer.error._tag === "CommandRefused" && answer.error.refusal.code // => "terms.otherRoute"
 * await close()
 */
export class CommandRefused<Refusal> extends Data.TaggedError("CommandRefused")<{
  readonly kind: string
  readonly subject: string
  readonly refusal: Refusal
}> {}
