import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { identifierKey } from "../identifiers/identifier-key.ts"
import {
  type AccessContext,
  type AccessDecision,
  authorize,
  type CommandRequest,
  readingRelations,
  readingUnits,
  type Visibility,
  visibilityOf,
} from "./authorization.ts"
import type { Caller } from "./caller.ts"
import type { AccessPolicy, CaseRelation } from "./policy.ts"
import { flatUnits, type UnitHierarchy } from "./unit-hierarchy.ts"

/** Who may see and do what. Neither question fails: what cannot be found out is refused. */
export interface AccessRules {
  /** The policy behind the rules, where they have one: casework checks it against its kinds when it is made; see {@link checkPolicy}. */
  readonly policy?: PolicyToCheck
  /** What may be seen of a case; `none` and the case does not exist for the caller. */
  readonly canRead: (caller: Caller, context: AccessContext) => Effect.Effect<Visibility>
  /**
   * The relations in which the caller may read anything of cases of a kind. Absent: in any. A find of a caller who may read only their own
   * cases asks the store for these alone.
   */
  readonly readingRelations?: (caller: Caller, kind: string) => ReadonlySet<CaseRelation>
  /**
   * The units of which the caller may read cases of a kind because they are their own, with all units below them. Absent: not known. A find of a
   * caller who may read only cases of their own units asks the store for these alone.
   */
  readonly readingUnits?: (
    caller: Caller,
    kind: string,
    /** `formerUnit` for cases that they handed to another; absent: those that are theirs. */
    of?: "ownUnit" | "formerUnit",
  ) => Effect.Effect<ReadonlyArray<string>>
  /** Whether a command may be given to a case; without one, whether there is any to which it might be given. */
  readonly authorize: (
    caller: Caller,
    request: CommandRequest,
    context?: AccessContext,
  ) => Effect.Effect<AccessDecision>
}

/**
 * Access as a service.
 *
 * @example
 * const rules = accessBy(everythingRefused)
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const by = { id: "person-11", role: "convict" }
 * const asked = Effect.flatMap(Access, ({ authorize }) => authorize(caller, { kind: "loan", type: "apply", by }))
 * Effect.runSync(Effect.provideService(asked, Access, rules)).allowed // => false
 */
export class Access extends Context.Service<Access, AccessRules>()("@bazgasht/casework/Access") {}

/** The policy that grants nothing. */
export const everythingRefused: AccessPolicy = { grants: [] }

/**
 * The unit of a case that does not know it itself: that of the prison where its prisoner is today. `undefined` where it cannot be
 * found out; then no grant for units holds.
 */
export type UnitOf = (context: AccessContext) => Effect.Effect<string | undefined>

/** A register of the people that an application knows. */
export interface PersonRegister {
  /** Whether the register has a person. The id comes in the form of `identifierKey`, however the caller wrote it. */
  readonly has: (person: string) => Effect.Effect<boolean>
}

/**
 * A register of the people of a list, however their ids are written.
 *
 * @example
 * const register = personRegisterOf(["person-17", "person-۱۸"])
 * Effect.runSync(register.has("person-18")) // => true
 */
export const personRegisterOf = (people: Iterable<string>): PersonRegister => {
  const keys = new Set(Array.from(people, identifierKey))
  return { has: (person) => Effect.succeed(keys.has(identifierKey(person))) }
}

/** What an application knows beside its policy. */
export interface AccessOptions {
  readonly unitOf?: UnitOf
  /**
   * How units lie one below another on the day of the request, asked with each: an office in a unit is held in every unit below it. Absent: no
   * unit lies below another.
   */
  readonly units?: Effect.Effect<UnitHierarchy>
  /** A caller who is not in it may read and do nothing. Absent: every caller counts as known. */
  readonly personRegister?: PersonRegister
  /** Ids of the roles that people hold, such as the actors of a pack: a grant to any other is an error. Absent: any role may be named. */
  readonly roles?: Iterable<string>
}

/** A policy, and the roles that it may name; absent where it may name any. */
export interface PolicyToCheck {
  readonly policy: AccessPolicy
  readonly roles?: Iterable<string>
}

/**
 * Access by a policy.
 *
 * @example
 * const worker = { person: "person-17", linked: [], offices: [{ role: "socialWorker", unit: "unit-3" }] }
 * const access = accessBy({
 *   grants: [{ to: ["socialWorker"], kinds: ["supportCase"], relation: "ownUnit", see: ["stage"], do: ["reassess"] }],
 * })
 * const context = { kind: "supportCase", subject: "case-1", unit: "unit-3", assigned: [], beneficiaries: ["person-4"] }
 * Effect.runSync(access.canRead(worker, context)) // => new Set(["stage"])
 * Effect.runSync(access.canRead(worker, { ...context, unit: "unit-9" })) // => "none"
 *
 * const knowingNobody = accessBy({ grants: [] }, { personRegister: personRegisterOf([]) })
 * const request = { kind: "loan", type: "apply", by: { id: "person-17", role: "socialWorker" } }
 * Effect.runSync(knowingNobody.authorize(worker, request)) // => { allowed: false, reason: "unknownPerson" }
 */
export const accessBy = (policy: AccessPolicy, options: UnitOf | AccessOptions = {}): AccessRules => {
  const {
    personRegister,
    roles,
    unitOf,
    units = Effect.succeed(flatUnits),
  }: AccessOptions = typeof options === "function" ? { unitOf: options } : options
  const placed = (context: AccessContext): Effect.Effect<AccessContext> =>
    unitOf === undefined || context.unit !== undefined
      ? Effect.succeed(context)
      : Effect.map(unitOf(context), (unit) => (unit === undefined ? context : { ...context, unit }))
  const isKnown = ({ person }: Caller): Effect.Effect<boolean> =>
    personRegister === undefined ? Effect.succeed(true) : personRegister.has(identifierKey(person))
  const decisionOn = (
    caller: Caller,
    request: CommandRequest,
    context: AccessContext | undefined,
  ): Effect.Effect<AccessDecision> =>
    context === undefined
      ? Effect.succeed(authorize(policy, caller, request, undefined))
      : Effect.zipWith(placed(context), units, (known, hierarchy) =>
          authorize(policy, caller, request, known, hierarchy),
        )
  return {
    policy: roles === undefined ? { policy } : { policy, roles },
    canRead: (caller, context) =>
      Effect.flatMap(isKnown(caller), (known) =>
        known
          ? Effect.zipWith(placed(context), units, (withUnit, hierarchy) =>
              visibilityOf(policy, caller, withUnit, hierarchy),
            )
          : Effect.succeed("none" as const),
      ),
    readingRelations: (caller, kind) => readingRelations(policy, caller, kind),
    // Where the application says to which unit a case belongs, the store cannot be asked for the cases of one.
    ...(unitOf === undefined
      ? {
          readingUnits: (caller: Caller, kind: string, of?: "ownUnit" | "formerUnit") =>
            Effect.map(units, (hierarchy) => readingUnits(policy, caller, kind, hierarchy, of)),
        }
      : {}),
    authorize: (caller, request, context) =>
      Effect.flatMap(isKnown(caller), (known) =>
        known
          ? decisionOn(caller, request, context)
          : Effect.succeed({ allowed: false, reason: "unknownPerson" } as const),
      ),
  }
}

/**
 * Access by a policy, as a layer.
 *
 * @example
 * const worker = { person: "person-17", linked: [], offices: [{ role: "socialWorker", unit: "unit-3" }] }
 * const context = { kind: "supportCase", subject: "case-1", unit: "unit-3", assigned: [], beneficiaries: ["person-4"] }
 * const visibility = Effect.flatMap(Access, ({ canRead }) => canRead(worker, context))
 * Effect.runSync(Effect.provide(visibility, accessLayer(everythingRefused))) // => "none"
 */
export const accessLayer = (
  policy: AccessPolicy,
  options: UnitOf | AccessOptions = {},
): Layer.Layer<Access> => Layer.succeed(Access, accessBy(policy, options))
