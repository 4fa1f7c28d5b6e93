import * as Schema from "effect/Schema"
import { failure } from "../failure/failure.ts"
import { aboutCase } from "../ports/storage/storage-error.ts"
import type { AccessDecision } from "./authorization.ts"

/**
 * There is no such case, or none for who asks: the two are answered alike, whatever is asked.
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const whole = { to: ["convict"], kinds: ["leniency"], relation: "any", see: "whole", do: ["open", "withdraw"] } as const
 * const options = { storage: memoryStorage(), kinds: { petitions: caseKinds.leniency }, access: accessBy({ grants: [whole] }) }
 * const { cases: { petitions }, close } = Result.getOrThrow(await openCasework(options))
 * const answer = await petitions.read({ caller, subject: "1404-0017" })
 * Result.isFailure(answer) && answer.failure.code // => "case.notFound"
 * await close()
 */
export class CaseNotFound extends /* @__PURE__ */ failure<CaseNotFound>()("CaseNotFound", {
  sentences: {
    "case.notFound": "There is no such case, or none that is open to you.",
  },
  about: aboutCase,
}) {}

/**
 * The caller may not give the command to a case that they may read, or to any case. The error describes the policy and nothing of the case.
 *
 * - `access.notCaller`: the command names another person than its giver, or a role that the giver doesn't hold
 * - `access.unknownPerson`: the register of people does not know the caller, under any writing of the id
 * - `access.notGranted`: the policy does not grant the command; `to` are the offices for which it grants it in some case, and
 *   `relations` how they have to stand to it
 * - `access.notWhole`: the history of a case is only for who may see the whole of it
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const whole = { to: ["convict"], kinds: ["leniency"], relation: "any", see: "whole", do: ["withdraw"] } as const
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
 * Result.isFailure(answer) && answer.failure._tag // => "AccessRefused"
 * await close()
 */
export class AccessRefused extends /* @__PURE__ */ failure<AccessRefused>()("AccessRefused", {
  sentences: {
    "access.notCaller": "This has to be done in your own name, and in a role that you hold.",
    "access.unknownPerson": "Your id is not in this application's register of people.",
    "access.notGranted": "You are not permitted to do this.",
    "access.notWhole": "The history of a case is only for those who may see the whole of it.",
  },
  about: { kind: Schema.String },
  params: {
    to: Schema.optionalKey(Schema.Array(Schema.String)),
    relations: Schema.optionalKey(Schema.Array(Schema.String)),
  },
}) {}

/** Why something may not be done, as an error. */
export const refusedAccess = (
  kind: string,
  decision: Exclude<AccessDecision, { readonly allowed: true }>,
): AccessRefused =>
  decision.reason === "notGranted"
    ? new AccessRefused({
        code: "access.notGranted",
        kind,
        params: { to: decision.to, relations: decision.relations },
      })
    : new AccessRefused({ code: `access.${decision.reason}`, kind })
