import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Access, type AccessRules } from "../access/access.ts"
import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import { Storage, type StorageAdapter } from "../ports/storage/storage.ts"
import type { CaseKind } from "./case-kind.ts"
import { type CaseService, makeCaseService } from "./case-service.ts"
import { type IdSource, Ids, idsOfTime } from "./ids.ts"

/** What a promise comes to: what was asked for, or why not. It is rejected only by a defect of the program. */
export type Answer<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure }

type Operation = "handle" | "read" | "find" | "history" | "replay"

/** A service whose operations are promises of answers. */
export type Promised<Service extends { readonly [Name in Operation]: (request: never) => unknown }> = {
  readonly [Name in Operation]: Service[Name] extends (
    request: infer Request,
  ) => Effect.Effect<infer Value, infer Failure>
    ? (request: Request) => Promise<Answer<Value, Failure>>
    : never
} & { readonly kind: Service extends { readonly kind: infer Kind } ? Kind : never }

const promised =
  <Request, Value, Failure>(operation: (request: Request) => Effect.Effect<Value, Failure>) =>
  (request: Request): Promise<Answer<Value, Failure>> =>
    Effect.runPromise(
      Effect.map(
        Effect.result(operation(request)),
        (result): Answer<Value, Failure> =>
          Result.isSuccess(result)
            ? { ok: true, value: result.success }
            : { ok: false, error: result.failure },
      ),
    )

/**
 * A service with the same operations as promises.
 *
 * @example
 * const caller = { person: "person-11", linked: [], offices: [{ role: "convict" }] }
 * const loans = caseService(caseKinds.loan)
 * const layer = Layer.provide(loans.layer, [memoryStorage(), accessLayer(everythingRefused), idsLayer])
 * const service = await Effect.runPromise(Effect.provide(loans.key, layer))
 * const answer = await promisesOf(service).read({ caller, subject: "loan-1" })
 * answer.ok // => false
 */
export const promisesOf = <L extends LifeCycleTypes, Kind extends string, Attribute extends string>(
  service: CaseService<L, Kind, Attribute>,
): Promised<CaseService<L, Kind, Attribute>> => ({
  kind: service.kind,
  handle: promised(service.handle),
  read: promised(service.read),
  find: promised(service.find),
  history: promised(service.history),
  replay: promised(service.replay),
})

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
 * answer.ok ? undefined : answer.error.code // => "case.notFound"
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
