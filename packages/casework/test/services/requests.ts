/** The small life cycle as a kind of cases, and who may do everything with it. */

import {
  Access,
  type AccessPolicy,
  type AccessRules,
  accessBy,
  type Caller,
  type CaseKind,
  countedIds,
  defineCaseKind,
  Ids,
  type LifeCycleTypes,
  makeCaseService,
} from "@bazgasht/casework"
import { Storage, type StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { type RequestLife, request, testedAs } from "../life-cycle/request.ts"

export const testedRequest = testedAs(request)

const { schemas } = testedRequest

/** Beneficiaries with an odd number belong to one unit, the others to another. */
const unitOf = (state: RequestLife["State"]): string | undefined =>
  "beneficiary" in state ? `unit-${Number(state.beneficiary.at(-1)) % 2}` : undefined

/** Requests. */
export const requestCases = defineCaseKind({
  kind: "request",
  lifeCycle: request,
  schemas: () => {
    if (schemas === undefined) throw new Error("the small life cycle has schemas")
    return schemas
  },
  attributes: {
    stage: { type: "text", fields: ["stage"], of: ({ stage }) => stage },
    beneficiary: {
      type: "identifier",
      fields: ["beneficiary"],
      of: (state) => ("beneficiary" in state ? state.beneficiary : undefined),
    },
    points: {
      type: "number",
      fields: ["points"],
      of: (state) => ("points" in state ? state.points : undefined),
    },
    unit: { type: "identifier", fields: ["beneficiary"], of: unitOf },
    isGranted: { type: "truth", fields: ["stage"], of: ({ stage }) => stage === "granted" },
  },
  beneficiaryAttribute: "beneficiary",
  unitAttribute: "unit",
  accessContextOf: (state) =>
    "beneficiary" in state ? { unit: unitOf(state), beneficiaries: [state.beneficiary] } : {},
})

export const setting = { policyDigest: "policy-1", needed: 5 }

export const roles = ["family", "assessor", "board"]
export const commands = ["ask", "assess", "decide", "reopen", "close"]

/** A policy by which some roles may do everything with the cases of a kind. */
export const everything = (
  kind: string,
  to: ReadonlyArray<string>,
  types: ReadonlyArray<string>,
): AccessPolicy => ({
  grants: [{ to, kinds: [kind], relation: "any", see: "whole", do: types }],
})

/** Whoever acts, as himself. */
export const callerOf = (person: string, role: string, linked: ReadonlyArray<string> = []): Caller => ({
  person,
  linked,
  offices: [{ role }],
})

/** The service of a kind over a store. */
export const serve = <L extends LifeCycleTypes, Kind extends string, Attribute extends string>(
  kind: CaseKind<L, Kind, Attribute>,
  storage: StorageAdapter,
  access: AccessRules,
) =>
  Effect.runSync(
    makeCaseService(kind).pipe(
      Effect.provideService(Storage, storage),
      Effect.provideService(Access, access),
      Effect.provideService(Ids, countedIds("message")),
    ),
  )

/** Requests that everybody may see and change. */
export const openRequests = (storage: StorageAdapter) =>
  serve(requestCases, storage, accessBy(everything("request", roles, commands)))

/** A command to a request on the first day. */
export const commandTo = (
  subject: string,
  version: number,
  [person, role]: readonly [person: string, role: string],
  content: { readonly type: string; readonly id?: string; readonly [field: string]: unknown },
) => ({
  id: `${subject}-${version}-${content.type}`,
  subject,
  at: 20000,
  by: { id: person, role },
  expectedVersion: version,
  ...content,
})
