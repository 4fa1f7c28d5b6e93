/**
 * Access as a service: who may see and do what is asked in one place.
 *
 * @module
 */

import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Caller } from "./caller.ts"
import { type CaseConcern, type Doing, judge, type MayDo, type Sight, sightOf } from "./judging.ts"
import type { AccessPolicy } from "./policy.ts"

/** Who may see and do what. Neither question fails: what cannot be found out is refused. */
export interface AccessRules {
  /** What may be seen of a case; `none` and the case does not exist for the caller. */
  readonly maySee: (caller: Caller, concern: CaseConcern) => Effect.Effect<Sight>
  /** Whether a command may be given to a case; without one, whether there is any to which it might be given. */
  readonly mayDo: (caller: Caller, doing: Doing, concern?: CaseConcern) => Effect.Effect<MayDo>
}

/**
 * Access as a service.
 *
 * @example
 * const rules = accessBy(everythingRefused)
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const by = { id: "person-11", role: "convict" }
 * const asked = Effect.flatMap(Access, ({ mayDo }) => mayDo(caller, { kind: "loan", type: "apply", by }))
 * Effect.runSync(Effect.provideService(asked, Access, rules)).allowed // => false
 */
export class Access extends Context.Service<Access, AccessRules>()("@bazgasht/core/Access") {}

/** The policy that grants nothing. */
export const everythingRefused: AccessPolicy = { grants: [] }

/**
 * The unit of a case that does not know it itself: that of the prison where its prisoner is today. `undefined` where it cannot be
 * found out; then no grant for units holds.
 */
export type UnitOf = (concern: CaseConcern) => Effect.Effect<string | undefined>

/**
 * Access by a policy.
 *
 * @example
 * const worker = { person: "person-17", linked: [], offices: [{ role: "socialWorker", unit: "unit-3" }] }
 * const access = accessBy({
 *   grants: [{ to: ["socialWorker"], kinds: ["supportCase"], relation: "ownUnit", see: ["stage"], do: ["reassess"] }],
 * })
 * const concern = { kind: "supportCase", subject: "case-1", unit: "unit-3", assigned: [], beneficiaries: ["person-4"] }
 * Effect.runSync(access.maySee(worker, concern)) // => new Set(["stage"])
 * Effect.runSync(access.maySee(worker, { ...concern, unit: "unit-9" })) // => "none"
 */
export const accessBy = (policy: AccessPolicy, unitOf?: UnitOf): AccessRules => {
  const placed = (concern: CaseConcern): Effect.Effect<CaseConcern> =>
    unitOf === undefined || concern.unit !== undefined
      ? Effect.succeed(concern)
      : Effect.map(unitOf(concern), (unit) => (unit === undefined ? concern : { ...concern, unit }))
  return {
    maySee: (caller, concern) => Effect.map(placed(concern), (known) => sightOf(policy, caller, known)),
    mayDo: (caller, doing, concern) =>
      concern === undefined
        ? Effect.succeed(judge(policy, caller, doing, undefined))
        : Effect.map(placed(concern), (known) => judge(policy, caller, doing, known)),
  }
}

/**
 * Access by a policy, as a layer.
 *
 * @example
 * const worker = { person: "person-17", linked: [], offices: [{ role: "socialWorker", unit: "unit-3" }] }
 * const concern = { kind: "supportCase", subject: "case-1", unit: "unit-3", assigned: [], beneficiaries: ["person-4"] }
 * const sight = Effect.flatMap(Access, ({ maySee }) => maySee(worker, concern))
 * Effect.runSync(Effect.provide(sight, accessLayer(everythingRefused))) // => "none"
 */
export const accessLayer = (policy: AccessPolicy, unitOf?: UnitOf): Layer.Layer<Access> =>
  Layer.succeed(Access, accessBy(policy, unitOf))
