/** A command that a person gives at a page: carried out, or refused in words. Given again under its id it is not carried out twice. */

import type { AnyRefusal, Caller, ServiceProblem } from "@bazgasht/casework"
import { problemInWords } from "@bazgasht/casework"
import { wordingOf } from "@bazgasht/cli"
import type { allKinds } from "@bazgasht/example-systems/kinds.ts"
import type { Officer } from "@bazgasht/example-systems/offices.ts"
import * as Result from "effect/Result"
import type { Visit } from "./visit.ts"

/** The name of a kind of cases. */
export type KindName = keyof typeof allKinds

/** What is asked of a case. */
export interface AskedCommand {
  readonly kind: KindName
  readonly subject: string
  readonly type: string
  /** What the command takes beside what every command has. */
  readonly fields?: object
  /** The id under which it is given; one that follows from the case where it is absent. */
  readonly id?: string
  /** The version that the person saw; the version of now where it is absent. */
  readonly version?: number
}

/** The service of a kind, whichever it is: commands are decoded by the schema of the kind. */
interface AnyService {
  readonly read: (request: {
    readonly caller: Caller
    readonly subject: string
  }) => Promise<Result.Result<{ readonly version: number }, unknown>>
  readonly handle: (request: {
    readonly caller: Caller
    readonly command: object
  }) => Promise<Result.Result<{ readonly stage: string }, ServiceProblem<AnyRefusal>>>
}

/** The service of a kind of cases. */
export const serviceOf = ({ portal }: Visit, kind: KindName): AnyService =>
  portal.systems.cases[kind] as unknown as AnyService

/** Gives a command; a refusal comes back as a sentence. */
const give = async (
  visit: Visit,
  { by, caller }: Officer,
  { fields, id, kind, subject, type, version }: AskedCommand,
): Promise<Result.Result<{ readonly stage: string }, string>> => {
  const service = serviceOf(visit, kind)
  const seen = await service.read({ caller, subject })
  const now = Result.isSuccess(seen) ? seen.success.version : 0
  const expectedVersion = version ?? now
  const answer = await service.handle({
    caller,
    command: {
      ...fields,
      ...{ type, subject, by, expectedVersion, at: visit.portal.today },
      id: id ?? `${subject}/${type}/${expectedVersion}`,
    },
  })
  return Result.mapError(answer, (problem) => problemInWords(wordingOf(kind), problem, visit.style))
}

/** Gives commands one after another, and carries out what follows. It stops at the first that is refused. */
export const commands = async (
  visit: Visit,
  by: Officer,
  asked: ReadonlyArray<AskedCommand>,
): Promise<Result.Result<number, string>> => {
  for (const one of asked) {
    const answer = await give(visit, by, one)
    if (Result.isFailure(answer)) return Result.fail(answer.failure)
  }
  await visit.portal.carryOut()
  return Result.succeed(asked.length)
}

/** Gives a command, and carries out what follows. */
export const command = async (
  visit: Visit,
  by: Officer,
  asked: AskedCommand,
): Promise<Result.Result<{ readonly stage: string }, string>> => {
  const answer = await give(visit, by, asked)
  if (Result.isSuccess(answer)) await visit.portal.carryOut()
  return answer
}
