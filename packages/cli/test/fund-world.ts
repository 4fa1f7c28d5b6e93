import { join } from "node:path"
import {
  type AccessPolicy,
  accessBy,
  type Caller,
  defineCaseKind,
  memoryReceipts,
  openCasework,
} from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import {
  type AllocationRunState,
  type CharityGrantState,
  type DebtPetitionState,
  donorMessages,
  type PoolState,
} from "@bazgasht/core/release"
import {
  allocationRunTerms,
  charityGrantTerms,
  debtPetitionTerms,
  jalali,
  jalaliDay,
  poolTerms,
} from "@bazgasht/iran"
import { digestOf } from "@bazgasht/rules"
import { sqliteStorage } from "@bazgasht/storage-sqlite"
import * as Result from "effect/Result"
import { expect } from "vitest"

export const today = jalaliDay(1405, 3, 1)

/** Who may do what; what is not here is refused. */
const policy: AccessPolicy = {
  grants: [
    {
      to: ["provincialDirectorate"],
      kinds: ["pool", "charityGrant", "allocationRun", "debtPetition"],
      relation: "any",
      see: "whole",
    },
    {
      to: ["setadDieh"],
      kinds: ["pool"],
      relation: "ownUnit",
      see: "whole",
      do: ["pledge", "receive", "lapse", "cancel", "refund", "reserve", "free", "order", "close"],
    },
    { to: ["setadDieh"], kinds: ["pool"], relation: "any", do: ["open"] },
    {
      to: ["executionOffice"],
      kinds: ["pool"],
      relation: "any",
      see: "whole",
      do: ["pay", "fail", "reverse"],
    },
    {
      to: ["setadDieh"],
      kinds: ["charityGrant"],
      relation: "any",
      see: "whole",
      do: ["reserve", "approve", "order", "confirm", "report", "release"],
    },
    {
      to: ["executionOffice"],
      kinds: ["charityGrant"],
      relation: "any",
      see: "whole",
      do: ["pay", "fail", "reverse", "confirm"],
    },
    {
      to: ["setadDieh"],
      kinds: ["allocationRun"],
      relation: "any",
      see: "whole",
      do: ["draft", "compute", "propose", "approve", "commit", "abandon"],
    },
    {
      to: ["setadDieh", "socialWorker", "executionOffice"],
      kinds: ["debtPetition"],
      relation: "any",
      see: "whole",
      do: [
        "open",
        "addObligation",
        "screen",
        "recordConcession",
        "closeNegotiation",
        "reserve",
        "pay",
        "confirm",
        "recordHold",
        "failPayment",
        "reversePayment",
      ],
    },
  ],
}

const kinds = {
  pool: defineCaseKind({ ...caseKinds.pool, messagesOf: donorMessages("sms") }),
  petition: caseKinds.debtPetition,
  grant: caseKinds.charityGrant,
  run: caseKinds.allocationRun,
}

type Kind = keyof typeof kinds

const callerOf = (person: string, role: string): Caller => ({
  person,
  linked: [],
  offices: [{ role, unit: "unit-1" }],
})
export const ali = callerOf("person-1", "setadDieh")
export const sara = callerOf("person-2", "setadDieh")
export const worker = callerOf("person-3", "socialWorker")
export const office = callerOf("person-4", "executionOffice")
const auditor = callerOf("person-6", "provincialDirectorate")
export const otherOffice = callerOf("person-5", "executionOffice")

/** An association's application over a store in a file. */
export const application = async (folder: string) => {
  const casework = Result.getOrThrow(
    await openCasework({
      receipts: memoryReceipts,
      storage: sqliteStorage({ file: join(folder, "fund.sqlite") }),
      kinds,
      access: accessBy(policy),
    }),
  )
  const stateOf = async <State>(kind: Kind, subject: string): Promise<State> =>
    Result.getOrThrow(
      (await casework.cases[kind].replay({ caller: auditor, subject })) as unknown as Result.Result<
        State,
        Error
      >,
    )
  const versions = new Map<string, number>()
  let commands = 0
  const ask = async (kind: Kind, subject: string, caller: Caller, content: object, setting: object) => {
    commands += 1
    const key = `${kind}/${subject}`
    const answer: Result.Result<{ readonly version: number }, unknown> = await casework.cases[
      kind
    ].handleUnknown({
      caller,
      command: {
        id: `command-${commands}`,
        subject,
        at: today + Math.floor(commands / 10),
        by: { id: caller.person, role: caller.offices[0]?.role },
        expectedVersion: versions.get(key) ?? 0,
        ...content,
      },
      setting: setting as never,
    })
    if (Result.isSuccess(answer)) versions.set(key, answer.success.version)
    return answer
  }
  const policyDigest = digestOf({ poolTerms, charityGrantTerms, allocationRunTerms, debtPetitionTerms })
  const pool = () => stateOf<PoolState>("pool", "pool-1")
  const petition = () => stateOf<DebtPetitionState>("petition", "petition-1")
  const grant = (id: string) => stateOf<CharityGrantState>("grant", id)
  const run = (id: string) => stateOf<AllocationRunState>("run", id)
  const attributes = { debt: "dower" }
  return {
    casework,
    ...{ pool, petition, grant, run },
    toPool: (caller: Caller, content: object) =>
      ask("pool", "pool-1", caller, content, { terms: poolTerms, policyDigest }),
    toPetition: (caller: Caller, content: object) =>
      ask("petition", "petition-1", caller, content, {
        terms: debtPetitionTerms,
        calendar: jalali,
        policyDigest,
      }),
    toGrant: (id: string, caller: Caller, content: object) =>
      ask("grant", id, caller, content, { terms: charityGrantTerms, policyDigest }),
    toRun: (id: string, caller: Caller, content: object) =>
      ask("run", id, caller, content, {
        terms: allocationRunTerms,
        policyDigest,
        describe: () => ({ attributes, values: {} }),
      }),
  }
}

export type Application = Awaited<ReturnType<typeof application>>

export const done = (answer: Result.Result<unknown, unknown>): void => {
  expect(Result.isSuccess(answer)).toBe(true)
}
export const refused = (code: string, answer: Result.Result<unknown, unknown>): void =>
  expect(Result.isFailure(answer) && answer.failure).toMatchObject({ _tag: "CommandRefused", code })

export const million = 1_000_000

/** A pool of 450 millions: two gifts, of which one came in parts, and one that matches the first. */
export const fillPool = async ({ toPool }: Application): Promise<void> => {
  done(await toPool(ali, { type: "open", unit: "unit-1", attributes: ["province", "debt"] }))
  const until = today + 90
  const sum = (amount: number) => ({ kind: "sum", amount })
  const local = { debt: ["dower", "other"] }
  done(
    await toPool(ali, {
      type: "pledge",
      ...{ gift: "gift-1", donor: "donor-1", earmark: local, promise: sum(200 * million), until },
    }),
  )
  done(
    await toPool(ali, {
      type: "pledge",
      ...{ gift: "gift-2", donor: "donor-2", earmark: {}, promise: sum(150 * million), until },
    }),
  )
  done(
    await toPool(ali, {
      type: "pledge",
      ...{ gift: "gift-3", donor: "donor-3", earmark: local, until },
      promise: { kind: "match", matched: 1, per: 2, ceiling: 500 * million },
    }),
  )
  const receive = (gift: string, receipt: string, amount: number) =>
    toPool(sara, { type: "receive", gift, receipt, amount, receivedOn: today })
  done(await receive("gift-1", "bank-1", 120 * million))
  refused("gift.overPromise", await receive("gift-3", "bank-2", 60 * million + 1))
  done(await receive("gift-1", "bank-3", 80 * million))
  done(await receive("gift-2", "bank-4", 150 * million))
  done(await receive("gift-3", "bank-5", 100 * million))
}

/** A petition of 500 millions to two creditors, of which 400 are still to be found. */
export const openPetition = async ({ toPetition }: Application): Promise<void> => {
  const obligation = (id: string, kind: string, creditor: string, sum: number) => ({
    obligation: { id, kind, creditor, sum },
    enforceable: true,
  })
  done(
    await toPetition(worker, {
      type: "open",
      prisoner: "prisoner-1",
      relatives: ["mother-1"],
      ...obligation("dower", "dower", "creditor-1", 300 * million),
    }),
  )
  done(
    await toPetition(worker, {
      type: "addObligation",
      ...obligation("loss", "other", "creditor-2", 200 * million),
    }),
  )
  done(await toPetition(ali, { type: "screen", answer: "yes", grounds: [] }))
  done(
    await toPetition(ali, {
      type: "recordConcession",
      obligation: "dower",
      amount: 60 * million,
      document: "statement-1",
    }),
  )
  done(await toPetition(ali, { type: "closeNegotiation" }))
  done(
    await toPetition(ali, {
      type: "reserve",
      receipt: "family-1",
      source: "family",
      amount: 40 * million,
      receivedOn: today,
    }),
  )
}
