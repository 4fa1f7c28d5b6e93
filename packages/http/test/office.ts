/** An office with a few kinds of cases under the law of Iran, served from a store in memory. */

import { type AccessPolicy, accessBy, type Caller, openCasework } from "@bazgasht/casework"
import { underLaws } from "@bazgasht/casework/law"
import { caseKinds } from "@bazgasht/core"
import { loanWording } from "@bazgasht/core/employment"
import { leniencyWording, poolWording } from "@bazgasht/core/release"
import { iran, iranLaws, iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import { organisationKinds } from "@bazgasht/organisation"
import { trainingCasesOf } from "@bazgasht/organisation/registers"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { type HttpOptions, httpService, type RequestEntry } from "../src/index.ts"

const today = jalaliDay(1404, 7, 10)

export const allKinds = { ...caseKinds, ...organisationKinds, training: trainingCasesOf(jalali) }

const lawful = underLaws(allKinds, iranLaws({ pack: iranPack }))
const kinds = { loans: lawful.loan, pools: lawful.pool, petitions: lawful.leniency }

const commandsOf = (name: keyof typeof allKinds): ReadonlyArray<string> => {
  const transitions: ReadonlyArray<{ readonly command: string }> = allKinds[name].lifeCycle.transitions
  return [...new Set(transitions.map(({ command }) => command)), "changeUnit"]
}

const officers = [
  "provincialDirectorate",
  "afterCareCentre",
  "cooperativeFoundation",
  "classificationCouncil",
  "setadDieh",
  "court",
  "enforcementJudge",
]

const policy: AccessPolicy = {
  grants: [
    ...(["loan", "pool", "leniency"] as const).map((kind) => ({
      to: officers,
      kinds: [kind],
      relation: "any" as const,
      see: "whole" as const,
      do: commandsOf(kind),
    })),
    {
      to: ["convict"],
      kinds: ["loan"],
      relation: "beneficiary",
      see: ["stage", "application"],
      do: ["withdraw"],
    },
  ],
}

/** The people who may ask, by their names. A program that is real reads a session or a token. */
export const people = {
  clerk: { person: "clerk-1", linked: [], offices: [{ role: "afterCareCentre" }] },
  reviewer: { person: "reviewer-1", linked: [], offices: [{ role: "afterCareCentre" }] },
  director: {
    person: "director-1",
    linked: [],
    offices: [{ role: "provincialDirectorate" }, { role: "setadDieh" }],
  },
  keeper: { person: "keeper-1", linked: [], offices: [{ role: "setadDieh" }] },
  borrower: { person: "borrower-1", linked: [], offices: [{ role: "convict" }] },
  stranger: { person: "stranger-1", linked: [], offices: [{ role: "convict" }] },
} as const satisfies { readonly [name: string]: Caller }

type Name = keyof typeof people

const callerOf = (request: Request): Caller | undefined => {
  const name = request.headers.get("x-test-caller") ?? ""
  return Object.hasOwn(people, name) ? people[name as Name] : undefined
}

const wordings = { loan: loanWording, pool: poolWording, leniency: leniencyWording }

/** A response, whose body a test reads as a client does. */
export interface Asked extends Omit<Response, "json"> {
  // biome-ignore lint/suspicious/noExplicitAny: What a client receives has no type; the tests say what it is.
  readonly json: () => Promise<any>
}

/** An office that is open, and a way to ask it something. */
export const openOffice = async (
  more: Partial<HttpOptions> = {},
  telemetry: Layer.Layer<never> = Layer.empty,
) => {
  const casework = Result.getOrThrow(
    await openCasework({ storage: memoryStorage(), kinds, access: accessBy(policy), telemetry }),
  )
  const log: Array<RequestEntry> = []
  const defects: Array<unknown> = []
  const service = httpService({
    jurisdiction: iran,
    today: () => today,
    caller: callerOf,
    cases: { kinds, casework, wordings, mayVerify: ({ person }) => person === "director-1" },
    log: (entry) => log.push(entry),
    onDefect: (defect) => defects.push(defect),
    ...(more as object),
  })
  const ask = (
    path: string,
    {
      as,
      body,
      headers = {},
      method = body === undefined ? "GET" : "POST",
    }: {
      readonly as?: Name
      readonly body?: unknown
      readonly headers?: { readonly [name: string]: string }
      readonly method?: string
    } = {},
  ): Promise<Asked> =>
    service.fetch(
      new Request(`http://office.example${path}`, {
        method,
        headers: {
          ...(as === undefined ? {} : { "x-test-caller": as }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    )
  return { casework, service, ask, log, defects, close: () => casework.close() }
}

/** The application for a loan. */
export const application = {
  type: "apply",
  subject: "loan-1",
  borrower: "borrower-1",
  relatives: [],
  requested: 3_000_000_000,
  purpose: { kind: "enterprise", plan: "plan-1", vendors: ["vendor-1"] },
} as const
