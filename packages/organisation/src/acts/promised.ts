import type { Promised } from "@bazgasht/casework"
import * as Effect from "effect/Effect"
import type { OfficeAct } from "./act.ts"
import { type ActAnswer, type ActingService, type ActRequest, carryOut } from "./carry-out.ts"

/** Services as promises, as `openCasework` gives them, by whatever names an application has for them. */
export type PromisedActingServices = { readonly [name: string]: Promised<ActingService> }

const effectsOf = ({ handleUnknown, kind, read }: Promised<ActingService>): ActingService => ({
  kind,
  read: (request) =>
    Effect.flatMap(
      Effect.promise(() => read(request)),
      Effect.fromResult,
    ),
  handleUnknown: (request) =>
    Effect.flatMap(
      Effect.promise(() => handleUnknown(request)),
      Effect.fromResult,
    ),
})

/**
 * Carries out an act over services of promises; see {@link carryOut}.
 *
 * @example
 * const kinds = underLaws({ grants: caseKinds.charityGrant }, { charityGrant: () => undefined })
 * const options = { storage: memoryStorage(), kinds, access: accessBy(everythingRefused) }
 * const { cases, close } = Result.getOrThrow(await openCasework(options))
 * const caller = { person: "person-11", linked: [], offices: [{ role: "almoner" }] }
 * const input = { grant: "grant-1", receipt: "receipt-1" }
 * const request = { id: "act-1", caller, role: "almoner", at: gregorianDay(2025, 4, 21), input }
 * const { stopped } = await carryOutAsPromise(recordReceipt, request, cases)
 * stopped?.problem.code // => "case.notFound"
 * await close()
 */
export const carryOutAsPromise = <Input>(
  act: OfficeAct<Input>,
  request: ActRequest<Input>,
  services: PromisedActingServices,
): Promise<ActAnswer> =>
  Effect.runPromise(
    carryOut(
      act,
      request,
      Object.fromEntries(Object.entries(services).map(([name, service]) => [name, effectsOf(service)])),
    ),
  )
