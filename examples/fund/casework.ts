/**
 * The casework of a charity: its pool, runs, grants and petitions in a SQLite file, who may do what, and how something is asked of
 * a case. The policy grants commands to offices; that two people have to act the life cycles know themselves.
 */

import {
  type AccessPolicy,
  type AnyRefusal,
  accessBy,
  type Caller,
  openCasework,
  problemInWords,
  type RefusalWording,
  type ServiceProblem,
} from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import {
  type AllocationRunCommand,
  allocationRunWording,
  type CharityGrantCommand,
  charityGrantWording,
  type DebtPetitionCommand,
  debtPetitionWording,
  type PoolCommand,
  poolWording,
} from "@bazgasht/core/release"
import { allocationRunTerms, charityGrantTerms, debtPetitionTerms, jalali, poolTerms } from "@bazgasht/iran"
import { type Day, digestOf, inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import { sqliteStorage } from "@bazgasht/storage-sqlite"
import * as Result from "effect/Result"
import type { Content } from "./pool.ts"

const kinds = {
  pools: caseKinds.pool,
  runs: caseKinds.allocationRun,
  grants: caseKinds.charityGrant,
  petitions: caseKinds.debtPetition,
}

const may = (role: string, kind: string, ...commands: ReadonlyArray<string>) =>
  ({ to: [role], kinds: [kind], relation: "any", see: "whole", do: commands }) as const

const policy: AccessPolicy = {
  grants: [
    may("setadDieh", "pool", "open", "pledge", "receive", "reserve", "order", "refund"),
    may("setadDieh", "allocationRun", "draft", "compute", "propose", "approve", "commit"),
    may("setadDieh", "charityGrant", "reserve", "approve", "order", "confirm", "report"),
    may("setadDieh", "debtPetition", "screen", "recordConcession", "closeNegotiation"),
    may("setadDieh", "debtPetition", "reserve", "pay", "requestOrder"),
    may("socialWorker", "debtPetition", "open"),
    may("executionOffice", "pool", "pay", "reverse"),
    may("executionOffice", "charityGrant", "pay", "reverse"),
    may("executionOffice", "debtPetition", "confirm", "reversePayment"),
    may("enforcementJudge", "debtPetition", "recordOrder"),
    may("headOfPrison", "debtPetition", "recordRelease"),
  ],
}

/** Somebody who holds one office. */
export interface Person {
  readonly caller: Caller
  readonly title: Text
}

/** What somebody asked of a case, and what came of it. */
export interface Happening {
  readonly who: Text
  readonly subject: string
  readonly command: Text
  /** The code by which it was refused; absent where it was done. */
  readonly refused?: string
  /** The stage that the case came to, that it was entered where the stage stayed, or why nothing was done. */
  readonly inWords: (style: Style) => string
}

const entered = text("ثبت شد", "entered")

/** What a service answered, in the words of its life cycle. */
const outcomeOf = <Refusal extends AnyRefusal>(
  wording: RefusalWording<Refusal>,
  stageBefore: string | undefined,
  answer: Result.Result<{ readonly stage: string }, ServiceProblem<Refusal>>,
): Pick<Happening, "refused" | "inWords"> => {
  if (Result.isSuccess(answer)) {
    const { stage } = answer.success
    const words = stage === stageBefore ? entered : (wording.titles[stage] ?? text(stage, stage))
    return { inWords: (style) => inLanguage(style, words) }
  }
  const { failure } = answer
  return {
    refused: failure.code,
    inWords: (style) => problemInWords(wording, failure, style),
  }
}

const policyDigest = digestOf({ poolTerms, allocationRunTerms, charityGrantTerms, debtPetitionTerms })

/** Opens the casework of a charity over a file, for one pool and one petition, each given by its id. */
export const openCharity = async (file: string, { pool, petition }: { pool: string; petition: string }) => {
  const storage = sqliteStorage({ file })
  const casework = Result.getOrThrow(await openCasework({ storage, kinds, access: accessBy(policy) }))
  const { grants, petitions, pools, runs } = casework.cases
  const happenings: Array<Happening> = []

  const read = {
    pool: async ({ caller }: Person) => Result.getOrThrow(await pools.replay({ caller, subject: pool })),
    petition: async ({ caller }: Person) =>
      Result.getOrThrow(await petitions.replay({ caller, subject: petition })),
    run: async ({ caller }: Person, subject: string) =>
      Result.getOrThrow(await runs.replay({ caller, subject })),
    grant: async ({ caller }: Person, subject: string) =>
      Result.getOrThrow(await grants.replay({ caller, subject })),
  }

  /** A command has an id of its own, and names the version on which whoever gives it has formed it. */
  const ask = async <Setting, Refusal extends AnyRefusal>(
    service: {
      readonly read: (request: {
        readonly caller: Caller
        readonly subject: string
      }) => Promise<
        Result.Result<{ readonly version: number; readonly state: { readonly stage?: string } }, unknown>
      >
      readonly handleUnknown: (request: {
        readonly caller: Caller
        readonly command: unknown
        readonly setting: Setting
      }) => Promise<Result.Result<{ readonly stage: string }, ServiceProblem<Refusal>>>
    },
    wording: RefusalWording<Refusal>,
    { caller, title }: Person,
    asked: { readonly type: string; readonly subject: string; readonly at: Day },
    setting: Setting,
  ): Promise<void> => {
    const seen = await service.read({ caller, subject: asked.subject })
    const command = {
      ...asked,
      id: `command-${happenings.length + 1}`,
      by: { id: caller.person, role: caller.offices[0]?.role },
      expectedVersion: Result.isSuccess(seen) ? seen.success.version : 0,
    }
    happenings.push({
      who: title,
      subject: asked.subject,
      command: wording.commands[asked.type] ?? text(asked.type, asked.type),
      ...outcomeOf(
        wording,
        Result.isSuccess(seen) ? seen.success.state.stage : undefined,
        await service.handleUnknown({ caller, command, setting }),
      ),
    })
  }

  return {
    happenings,
    read,
    verify: casework.verify,
    close: casework.close,
    // What a command rests on in other cases the services read themselves: whether a grant may be paid now, what the pool holds.
    toPool: (who: Person, at: Day, content: Content<PoolCommand>) =>
      ask(pools, poolWording, who, { ...content, subject: pool, at }, { terms: poolTerms, policyDigest }),
    toPetition: (who: Person, at: Day, content: Content<DebtPetitionCommand>) =>
      ask(
        petitions,
        debtPetitionWording,
        who,
        { ...content, subject: petition, at },
        {
          terms: debtPetitionTerms,
          calendar: jalali,
          policyDigest,
        },
      ),
    toRun: (who: Person, at: Day, subject: string, content: Content<AllocationRunCommand>) =>
      ask(
        runs,
        allocationRunWording,
        who,
        { ...content, subject, at },
        { terms: allocationRunTerms, policyDigest },
      ),
    toGrant: (who: Person, at: Day, subject: string, content: Content<CharityGrantCommand>) =>
      ask(
        grants,
        charityGrantWording,
        who,
        { ...content, subject, at },
        { terms: charityGrantTerms, policyDigest },
      ),
  }
}
