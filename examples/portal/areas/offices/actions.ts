/** What may be done with a case now, as the library says it: the commands of its stage that this person may give, and of the others why not. */

import type { AnyRefusal, Caller, CommandsNow } from "@bazgasht/casework"
import { refusalInWords } from "@bazgasht/casework"
import type { JsonSchema } from "@bazgasht/casework/law"
import { wordingOf } from "@bazgasht/cli"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { type Day, inLanguage, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { KindName } from "../../command.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"

const words = {
  noAccess: text("دفتر شما اجازهٔ این کار را ندارد.", "Your office may not do this."),
} as const

/** A command of the stage. */
export interface Action {
  readonly type: string
  readonly title: string
  /** Why this person cannot give it; absent where they can. */
  readonly whyNot?: string
  /** The JSON Schema of the command; absent where they cannot give it. */
  readonly schema?: JsonSchema
}

interface Row {
  readonly from: string
  readonly command: string
}

/** The service of a kind, whichever it is. */
interface AskedService {
  readonly whatNow: (request: {
    readonly caller: Caller
    readonly subject?: string
    readonly at: Day
  }) => Promise<Result.Result<CommandsNow, unknown>>
}

const titleIn = ({ style }: Visit, titles: { readonly [code: string]: Text }, code: string): string => {
  const title = titles[code]
  return title === undefined ? code : inLanguage(style, title)
}

const inWords = ({ say, style }: Visit, kind: KindName, refusal: AnyRefusal): string =>
  refusal.code.startsWith("access.") ? say(words.noAccess) : refusalInWords(wordingOf(kind), refusal, style)

/** The commands of a case in its stage, those first that the person may give. */
export const actionsOf = async (
  visit: Visit,
  { caller }: Person,
  kind: KindName,
  { stage, subject }: { readonly stage: string; readonly subject: string },
): Promise<ReadonlyArray<Action>> => {
  const { systems, today } = visit.portal
  const service = systems.cases[kind] as unknown as AskedService
  const now = await service.whatNow({ caller, subject, at: today })
  if (Result.isFailure(now)) return []
  const rows = allKinds[kind].lifeCycle.transitions as ReadonlyArray<Row>
  const ofStage = new Set(rows.filter(({ from }) => from === stage).map(({ command }) => command))
  return now.success.commands
    .filter(({ type }) => ofStage.has(type))
    .map((command): Action => {
      const { type } = command
      const title = titleIn(visit, wordingOf(kind).commands, type)
      return command.allowed
        ? { type, title, schema: command.schema }
        : { type, title, whyNot: inWords(visit, kind, command.refusal) }
    })
    .sort((one, other) => Number(one.whyNot !== undefined) - Number(other.whyNot !== undefined))
}

/** The commands by which a person may begin a case of a kind. */
export const beginningsOf = async (
  visit: Visit,
  { caller }: Person,
  kind: KindName,
): Promise<ReadonlyArray<Action>> => {
  const { systems, today } = visit.portal
  const service = systems.cases[kind] as unknown as AskedService
  const now = await service.whatNow({ caller, at: today })
  if (Result.isFailure(now)) return []
  return now.success.commands.flatMap((command) =>
    command.allowed
      ? [
          {
            type: command.type,
            title: titleIn(visit, wordingOf(kind).commands, command.type),
            schema: command.schema,
          },
        ]
      : [],
  )
}
