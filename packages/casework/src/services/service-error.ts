/** What can go wrong between a caller and a store. */

import { cloneableError } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { failure } from "../failure/failure.ts"
import { InputError, sayablePlace } from "../input/input-error.ts"
import type { AnyRefusal } from "../life-cycle/transition.ts"
import { aboutCase } from "../ports/storage/storage-error.ts"

/**
 * What was given is no command of the kind. Every fault is named with its place; no value is repeated.
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const whole = { to: ["convict"], kinds: ["leniency"], relation: "any", see: "whole", do: ["open", "withdraw"] } as const
 * const options = { storage: memoryStorage(), kinds: { petitions: caseKinds.leniency }, access: accessBy({ grants: [whole] }) }
 * const { cases: { petitions }, close } = Result.getOrThrow(await openCasework(options))
 * const terms = leniencyTerms({ pack: iranPack, today: jalaliDay(1404, 7, 1) }).get("REL-CR")
 * if (terms === undefined) throw new Error("The law of conditional release is not known on this day.")
 * const setting = { terms, calendar: jalali, policyDigest: "policy-1" }
 * const answer = await petitions.handleUnknown({ caller, command: { type: "open", route: 7 }, setting })
 * Result.isFailure(answer) && answer.failure._tag // => "CommandInvalid"
 * await close()
 */
export class CommandInvalid extends /* @__PURE__ */ failure<CommandInvalid>()("CommandInvalid", {
  sentences: {
    "command.invalid": "These parts are missing or wrong.",
  },
  about: { kind: Schema.String },
  params: { faults: Schema.Array(InputError) },
  detail: ({ faults }) => [...new Set(faults.map(sayablePlace))].join(", "),
}) {}

/** The case cannot be opened under this id, or changes faster than it is read. Nothing was changed. */
export class CaseConflict extends /* @__PURE__ */ failure<CaseConflict>()("CaseConflict", {
  sentences: {
    "case.conflict": "The case was changed at the same time, and nothing was recorded; read it again first.",
  },
  about: aboutCase,
}) {}

/**
 * Another case holds what this one would claim, and it may be so only once: the debt is in another petition, the person has a full-time
 * place, the family is covered. Nothing was changed. The other case is named to those only who may see something of it; everyone else
 * learns that there is one.
 *
 * @example
 * const error = new AlreadyClaimed({
 *   code: "claim.held", kind: "supportCase", subject: "case-2", params: { claim: "coveredFamily" },
 * })
 * error.params.holder // => undefined
 */
export class AlreadyClaimed extends /* @__PURE__ */ failure<AlreadyClaimed>()("AlreadyClaimed", {
  sentences: {
    "claim.held": "Another case already holds what may exist only once.",
  },
  about: aboutCase,
  params: {
    /** What is claimed: `debt`, `fullTimePlace`, `coveredFamily`. */
    claim: Schema.String,
    /** The other case; absent where the caller may see nothing of it. */
    holder: Schema.optionalKey(Schema.Struct(aboutCase)),
  },
  detail: ({ claim }) => claim,
}) {}

/**
 * The law by which the command would be judged is not known on its day. Nothing was changed.
 *
 * @example
 * const error = new LawUnknown({ code: "law.unknown", kind: "supportCase", subject: "case-2", params: { day: 20_000 } })
 * error.message // => "The law of this kind of case is not known on the day of this command."
 */
export class LawUnknown extends /* @__PURE__ */ failure<LawUnknown>()("LawUnknown", {
  sentences: {
    "law.unknown": "The law of this kind of case is not known on the day of this command.",
  },
  about: aboutCase,
  params: {
    /** The day of the command. */
    day: Schema.Number,
  },
}) {}

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
 * const { cases: { petitions }, close } = Result.getOrThrow(await openCasework(options))
 * const where = [{ attribute: "colour" as "stage", is: "red" }]
 * const answer = await petitions.find({ caller, query: { where, limit: 10 } })
 * Result.isFailure(answer) && answer.failure.code // => "query.undeclared"
 * await close()
 */
export class QueryError extends /* @__PURE__ */ failure<QueryError>()("QueryError", {
  sentences: {
    "query.undeclared": "Cases cannot be searched by this attribute.",
    "query.wrongType": "The values of this attribute are of another type.",
    "query.tooWide": "This search is too wide; narrow it by some of these.",
  },
  about: { kind: Schema.String },
  params: {
    /** Absent where it is the whole question. */
    attribute: Schema.optionalKey(Schema.String),
    expected: Schema.Array(Schema.String),
  },
  detail: ({ expected }) => `expected ${expected.join(", ")}`,
}) {}

/**
 * What the life cycle says to a command.
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const whole = { to: ["convict"], kinds: ["leniency"], relation: "any", see: "whole", do: ["open", "withdraw"] } as const
 * const options = { storage: memoryStorage(), kinds: { petitions: caseKinds.leniency }, access: accessBy({ grants: [whole] }) }
 * const { cases: { petitions }, close } = Result.getOrThrow(await openCasework(options))
 * const terms = leniencyTerms({ pack: iranPack, today: jalaliDay(1404, 7, 1) }).get("REL-CR")
 * if (terms === undefined) throw new Error("The law of conditional release is not known on this day.")
 * const setting = { terms, calendar: jalali, policyDigest: "policy-1" }
 * const command = {
 *   type: "open", id: "c-1", subject: "1404-0017", expectedVersion: 0, at: jalaliDay(1404, 7, 1),
 *   by: { id: "person-11", role: "convict" }, route: "REL-SL", beneficiary: "person-11",
 * }
 * const answer = await petitions.handleUnknown({ caller, command, setting })
 * Result.isFailure(answer) && answer.failure._tag === "CommandRefused" && answer.failure.code // => "terms.otherRoute"
 * await close()
 */
export class CommandRefused<
  Refusal extends AnyRefusal = AnyRefusal,
> extends /* @__PURE__ */ Schema.TaggedError<CommandRefused<AnyRefusal>>()("CommandRefused", {
  ...aboutCase,
  code: Schema.String,
  path: Schema.String,
  params: Schema.ObjectKeyword,
  message: Schema.String,
}) {
  declare readonly code: Refusal["code"]
  declare readonly params: Refusal["params"]

  /**
   * What the life cycle said, as one value: its code decides which parameters it has. It is read from a copy of the error as from the error.
   *
   * @example
   * const path = "plan.principal"
   * const said = { code: "loan.overCeiling", path, params: { ceiling: 3_000_000_000 as Money } } as const
   * const error = new CommandRefused({ kind: "loan", subject: "loan-1", ...said })
   * CommandRefused.refusalOf(error) // => { code: "loan.overCeiling", path: "plan.principal", params: { ceiling: 3_000_000_000 } }
   * CommandRefused.refusalOf(structuredClone(error)).code // => "loan.overCeiling"
   */
  static refusalOf<Refusal extends AnyRefusal>({
    code,
    params,
    path,
  }: Pick<CommandRefused<Refusal>, "code" | "params" | "path">): Refusal {
    return { code, path, params } as AnyRefusal as Refusal
  }

  // It only adds the sentence where none is given: what is decoded brings its own, and a test holds both ways.
  // @effect-diagnostics-next-line overriddenSchemaConstructor:off
  constructor(
    given: { readonly kind: string; readonly subject: string } & Refusal,
    options?: Schema.MakeOptions,
  ) {
    const { code, kind, path } = given
    const said = `The life cycle of ${kind} does not allow this command: ${code} at ${path}.`
    super({ message: said, ...given }, options)
    // biome-ignore lint/correctness/noConstructorReturn: A native error loses its fields in a clone.
    return cloneableError(this)
  }
}
