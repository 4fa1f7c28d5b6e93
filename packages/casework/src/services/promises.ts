import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import { Access, type AccessRules } from "../access/access.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import { Storage, type StorageAdapter } from "../ports/storage/storage.ts"
import type { CaseKind } from "./case-kind.ts"
import { type CaseService, makeCaseService } from "./case-service.ts"
import { type IdSource, Ids, idsOfTime } from "./ids.ts"

/** A service whose effects are promises of results. A promise is rejected only by a defect of the program. */
export type Promised<Service> = {
  readonly [Name in keyof Service]: Service[Name] extends (
    ...given: infer Given
  ) => Effect.Effect<infer Value, infer Failure>
    ? (...given: Given) => Promise<Result.Result<Value, Failure>>
    : Service[Name] extends Effect.Effect<infer Value, infer Failure>
      ? () => Promise<Result.Result<Value, Failure>>
      : Service[Name]
}

/**
 * A service with the same members as promises. The context holds what all of them run with, such as a tracer; it is empty where it is absent.
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const loans = caseService(caseKinds.loan)
 * const layer = Layer.provide(loans.layer, [memoryStorage(), accessLayer(everythingRefused), idsLayer])
 * const service = await Effect.runPromise(Effect.provide(loans.key, layer))
 * const answer = await promisesOf(service).read({ caller, subject: "loan-1" })
 * Result.isFailure(answer) // => true
 */
export const promisesOf = <Service extends object>(
  service: Service,
  context: Context.Context<never> = Context.empty(),
): Promised<Service> => {
  const promised = (effect: Effect.Effect<unknown, unknown>) =>
    Effect.runPromiseWith(context)(Effect.result(effect))
  // The compiler cannot follow a loop over names to the types that the names have.
  return Object.fromEntries(
    Object.entries(service).map(([name, member]) => [
      name,
      Effect.isEffect(member)
        ? () => promised(member as Effect.Effect<unknown, unknown>)
        : typeof member === "function"
          ? (...given: ReadonlyArray<unknown>) => promised(member(...given))
          : member,
    ]),
  ) as Promised<Service>
}

/** What the service of a kind of cases needs. */
export interface CaseSurroundings {
  readonly storage: StorageAdapter
  readonly access: AccessRules
  /** Where ids of messages come from; of the clock where it is absent. */
  readonly ids?: IdSource
}

/**
 * The cases of a kind as promises, over a store.
 *
 * @example
 * const storage = await Effect.runPromise(openMemory())
 * const petitions = casesAsPromises(leniencyCases, { storage, access: accessBy(everythingRefused) })
 * const caller = { person: "person-4", linked: [], offices: [{ role: "prisoner" }] }
 * const answer = await petitions.read({ caller, subject: "petition-1" })
 * Result.isFailure(answer) && answer.failure.code // => "case.notFound"
 */
export const casesAsPromises = <L extends LifeCycleTypes, Kind extends string, Attribute extends string>(
  kind: CaseKind<L, Kind, Attribute>,
  { access, ids = idsOfTime(), storage }: CaseSurroundings,
): Promised<CaseService<L, Kind, Attribute>> =>
  promisesOf(
    Effect.runSync(
      makeCaseService(kind).pipe(
        Effect.provideService(Storage, storage),
        Effect.provideService(Access, access),
        Effect.provideService(Ids, ids),
      ),
    ),
  )
