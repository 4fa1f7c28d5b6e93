/** The two systems over one store: what an office asks of a case, and the law by which it is judged. */

import type { AccessRules, AnyRefusal, Caller, OpenCasework, ServiceProblem } from "@bazgasht/casework"
import type { KindsUnderLaws } from "@bazgasht/casework/law"
import type { PaymentFile } from "@bazgasht/casework/payments"
import type { StorageAdapter } from "@bazgasht/casework/ports"
import type { TimeLine } from "@bazgasht/organisation/registers"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Refuses } from "./bank.ts"
import type { Household } from "./country.ts"
import type { allKinds } from "./kinds.ts"
import type { Officer } from "./offices.ts"

/** What an office asks of a case, without what follows from who asks, of which case and when. */
export type Asked<Command> = Command extends unknown
  ? Omit<Command, "id" | "subject" | "at" | "by" | "expectedVersion">
  : never

interface Service<Command, State> {
  readonly handle: (request: {
    readonly caller: Caller
    readonly command: Command
  }) => Promise<Result.Result<{ readonly stage: string }, ServiceProblem<AnyRefusal>>>
  readonly read: (request: {
    readonly caller: Caller
    readonly subject: string
  }) => Promise<
    Result.Result<{ readonly version: number; readonly whole: boolean; readonly state: unknown }, unknown>
  >
  readonly replay: (request: {
    readonly caller: Caller
    readonly subject: string
  }) => Promise<Result.Result<State, unknown>>
}

/**
 * Gives a command to a case. Its id follows from the case and from what it is for, so that a process that was killed and begins again
 * carries out nothing twice. The example asks for nothing that the law refuses: a refusal is a defect of it, and thrown.
 */
export const give = async <Command extends { readonly type: string }, State>(
  service: Service<Command, State>,
  { by, caller }: Officer,
  subject: string,
  at: Day,
  asked: Asked<Command> & { readonly type: string },
  purpose: string = asked.type,
): Promise<string> => {
  const seen = await service.read({ caller, subject })
  const command = {
    ...asked,
    id: `${subject}/${purpose}`,
    subject,
    at,
    by,
    expectedVersion: Result.isSuccess(seen) ? seen.success.version : 0,
  }
  const answer = await service.handle({ caller, command: command as unknown as Command })
  if (Result.isSuccess(answer)) return answer.success.stage
  throw new Error(`${subject}: ${asked.type}: ${JSON.stringify(answer.failure)}`)
}

/** Whether a case is there. */
export const isThere = async <Command, State>(
  service: Service<Command, State>,
  { caller }: Officer,
  subject: string,
): Promise<boolean> => Result.isSuccess(await service.read({ caller, subject }))

/** The state of a case that is there, for an officer who may read all of it. */
export const stateOf = async <State>(
  { read }: Pick<Service<never, State>, "read" | "replay">,
  { caller }: Officer,
  subject: string,
): Promise<State> => {
  const found = await read({ caller, subject })
  if (Result.isSuccess(found) && found.success.whole) return found.success.state as State
  throw new Error(`${subject} cannot be read`)
}

/** The two systems while they are open. */
export interface Systems extends OpenCasework<KindsUnderLaws<typeof allKinds>> {
  /** The store behind them, for whatever reads all of it. */
  readonly storage: StorageAdapter
  /** Who may read what, by the units of the day. */
  readonly access: AccessRules
  /** Every family of the country by the id under which its household is registered. */
  readonly households: ReadonlyMap<string, Household>
  /** What the bank refuses. */
  readonly refuses: Refuses
  /** Keeps a file that goes to a bank. */
  readonly keepFile: (file: PaymentFile) => Promise<void>
  /** What happened in every case of a person, as far as the caller may read it. */
  readonly timeLine: (request: { readonly caller: Caller; readonly person: string }) => Promise<TimeLine>
  /** A day begins: access goes by the units of that day, as the register has them now. */
  readonly beginDay: (day: Day) => Promise<void>
}

/** The states of every case that an officer finds by an attribute, in the order of their ids. */
export const statesWhere = async <State>(
  service: {
    readonly find: (request: {
      readonly caller: Caller
      // biome-ignore lint/suspicious/noExplicitAny: Each kind has attributes of its own.
      readonly query: any
    }) => Promise<
      Result.Result<
        {
          readonly cases: ReadonlyArray<{
            readonly subject: string
            readonly whole: boolean
            readonly state: unknown
          }>
          readonly next?: string
        },
        unknown
      >
    >
    readonly replay: (request: {
      readonly caller: Caller
      readonly subject: string
    }) => Promise<Result.Result<State, unknown>>
  },
  { caller }: Officer,
  where: ReadonlyArray<{ readonly attribute: string; readonly is: string | number }>,
): Promise<ReadonlyArray<{ readonly subject: string; readonly state: State }>> => {
  const found: Array<{ readonly subject: string; readonly state: State }> = []
  let after: string | undefined
  do {
    const page = Result.getOrThrow(
      await service.find({
        caller,
        query: { where, limit: 1000, ...(after === undefined ? {} : { after }) },
      }),
    )
    for (const { state, subject, whole } of page.cases)
      if (whole) found.push({ subject, state: state as State })
    after = page.next
  } while (after !== undefined)
  return found.sort((one, other) => (one.subject < other.subject ? -1 : 1))
}
