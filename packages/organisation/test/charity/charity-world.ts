/** A charity over a store: what is asked of its cases, and what comes of it. */

import { accessBy, openCasework } from "@bazgasht/casework"
import type { Storage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import type { PoolSetting } from "@bazgasht/core/release"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { callerOf } from "../../../casework/test/services/requests.ts"
import { setting as householdSetting } from "../../../core/test/support/cases/household/sequences.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { campaignSetting } from "./campaign-sequences.ts"
import { fundSetting } from "./fund-sequences.ts"
import { giftBatchSetting } from "./gift-batch-sequences.ts"
import { giftSetting } from "./gift-sequences.ts"
import { sponsorshipSetting } from "./sponsorship-sequences.ts"

const { campaign, gift, giftBatch, sponsorship } = organisationKinds
// Every petition of this world lacks money, and every grant is approved, outside of it; all help is for schools of the north.
const attributes = { province: "north", help: "school" }
const fund: typeof organisationKinds.fund = {
  ...organisationKinds.fund,
  reads: (asked, read) =>
    Effect.map(organisationKinds.fund.reads?.(asked, read) ?? Effect.die("funds read"), (found) => ({
      ...found,
      attributes,
    })),
}
const pool: typeof organisationKinds.pool = {
  ...organisationKinds.pool,
  reads: (asked, read) =>
    Effect.map(organisationKinds.pool.reads?.(asked, read) ?? Effect.die("pools read"), (found) => ({
      ...found,
      limits: [],
      attributes: [attributes],
      payable: Array.from({ length: 99 }, (_, number) => `grant-${number}`),
    })),
}
export const kinds = { campaign, fund, gift, giftBatch, household: caseKinds.household, pool, sponsorship }

/** The name of a kind of this world. */
export type WorldKind = keyof typeof kinds

const keeper = ["keeper"]

const settings: { readonly [Kind in WorldKind]: unknown } = {
  campaign: campaignSetting,
  fund: fundSetting,
  gift: giftSetting,
  giftBatch: giftBatchSetting,
  household: householdSetting,
  sponsorship: sponsorshipSetting,
  pool: {
    policyDigest: "policy-1",
    terms: {
      citations: [],
      keepers: keeper,
      fundraisers: keeper,
      cashiers: keeper,
      refunders: keeper,
      reservers: keeper,
      payers: keeper,
      receiptRecorders: keeper,
      earmarks: { ...fundSetting.terms.earmarks, debt: { of: "debt" } },
    },
  } satisfies Omit<PoolSetting, "payable">,
}

const roles = ["registrar", "treasurer", "accountant", "cashier", "association", "charity", "keeper"]

interface Offices {
  readonly [permission: string]: ReadonlyArray<string>
}

/** A service, whatever its kind. */
interface AnyService {
  readonly read: (
    request: object,
  ) => Promise<Result.Result<{ readonly version: number; readonly state: never }, unknown>>
  readonly handleUnknown: (
    request: object,
  ) => Promise<Result.Result<unknown, { readonly _tag: string; readonly code: string }>>
  readonly find: (
    request: object,
  ) => Promise<
    Result.Result<
      { readonly cases: ReadonlyArray<{ readonly state: never }>; readonly next?: string },
      unknown
    >
  >
}

/** Opens a charity over a store. */
export const openCharity = async (storage: Layer.Layer<Storage>) => {
  const casework = Result.getOrThrow(
    await openCasework({
      storage,
      kinds,
      access: accessBy({
        grants: Object.entries(kinds).map(([name, kind]) => ({
          to: roles,
          kinds: [name],
          relation: "any" as const,
          see: "whole" as const,
          do: Object.keys(kind.lifeCycle.competences),
        })),
      }),
    }),
  )
  const serviceOf = (kind: WorldKind) => casework.cases[kind] as unknown as AnyService
  const reader = callerOf("auditor", "treasurer")
  let day = 20_000
  let commands = 0

  /** The state of a case; before it begins, `undefined`. */
  const stateOf = async (kind: WorldKind, subject: string) => {
    const read = await serviceOf(kind).read({ caller: reader, subject })
    return Result.isSuccess(read) ? read.success : undefined
  }

  return {
    close: () => casework.close(),
    today: () => day as Day,
    nextDay: () => {
      day += 1
    },
    /** Every state of a kind; with an attribute those that have it. */
    all: async <State>(kind: WorldKind, where: ReadonlyArray<object> = []): Promise<ReadonlyArray<State>> => {
      const states: Array<State> = []
      for (let after: string | undefined; ; ) {
        const query = { where, limit: 1000, ...(after === undefined ? {} : { after }) }
        const page = Result.getOrThrow(await serviceOf(kind).find({ caller: reader, query }))
        states.push(...page.cases.map(({ state }) => state as State))
        if (page.next === undefined) return states
        after = page.next
      }
    },
    stateOf,
    /** Asks something of a case, as a person in the first role that may; whether it was done, or the code of the refusal. */
    ask: async (
      kind: WorldKind,
      subject: string,
      content: { readonly type: string; readonly [field: string]: unknown },
      person = "p-1",
    ): Promise<"done" | string> => {
      const found = await stateOf(kind, subject)
      const setting = settings[kind]
      const { lifeCycle } = kinds[kind]
      const competences = lifeCycle.competences as {
        readonly [type: string]: { readonly permission: string }
      }
      const permission = competences[content.type]?.permission ?? ""
      const { terms } = setting as {
        readonly terms: object
      }
      // A household has its offices apart from its other terms.
      const offices = kind === "household" ? householdSetting.terms.roles : (terms as Offices)
      const role = (offices as Offices)[permission]?.[0] ?? ""
      commands += 1
      const command = {
        id: `command-${commands}`,
        subject,
        at: day,
        by: { id: person, role },
        expectedVersion: found?.version ?? 0,
        ...content,
      }
      const answer = await serviceOf(kind).handleUnknown({ caller: callerOf(person, role), command, setting })
      return Result.isSuccess(answer) ? "done" : answer.failure.code
    },
  }
}

export type Charity = Awaited<ReturnType<typeof openCharity>>
