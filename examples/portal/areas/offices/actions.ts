/** What may be done with a case now: the commands that its stage allows, who may give them, and whom the separation of duties keeps from them. */

import type { AnyState } from "@bazgasht/casework"
import { isSameIdentifier } from "@bazgasht/casework"
import { wordingOf } from "@bazgasht/cli"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { iranLaws, iranPack } from "@bazgasht/iran"
import { inLanguage, type Text, text } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { KindName } from "../../command.ts"
import type { Person } from "../../people.ts"
import type { Visit } from "../../visit.ts"

const words = {
  separated: text(
    "شما در این پرونده در «{part}» نقش داشته‌اید؛ این کار را باید شخص دیگری انجام دهد.",
    "You took part in this case ({part}); another person has to do this.",
  ),
  beneficiary: text("ذی‌نفع پرونده نمی‌تواند این کار را انجام دهد.", "Who would benefit cannot do this."),
  notYours: text("این کار با {roles} است.", "This is done by {roles}."),
} as const

/** A command of the stage. */
export interface Action {
  readonly type: string
  readonly title: string
  /** Why this person cannot give it; absent where they can. */
  readonly whyNot?: string
  /** The fields that it takes beside what every command has. */
  readonly takes: ReadonlyArray<string>
}

interface Row {
  readonly from: string
  readonly command: string
}

interface Duty {
  readonly permission: string
  readonly separateFrom: ReadonlyArray<string>
}

interface CommandSchema {
  readonly properties?: { readonly [name: string]: { readonly enum?: ReadonlyArray<string> } }
}

const common = new Set(["type", "id", "subject", "at", "by", "expectedVersion", "causedBy", "unit"])
const fieldsOfKinds = new Map<KindName, ReadonlyMap<string, ReadonlyArray<string>>>()

/** The fields of every command of a kind, by the schema of the kind. */
const fieldsOf = (kind: KindName): ReadonlyMap<string, ReadonlyArray<string>> => {
  const kept = fieldsOfKinds.get(kind)
  if (kept !== undefined) return kept
  const { schema } = Schema.toJsonSchemaDocument(allKinds[kind].schemas().command as Schema.Top)
  const { anyOf = [schema] } = schema as { readonly anyOf?: ReadonlyArray<CommandSchema> }
  const fields = new Map(
    (anyOf as ReadonlyArray<CommandSchema>).map(({ properties = {} }) => [
      properties["type"]?.enum?.[0] ?? "",
      Object.keys(properties).filter((name) => !common.has(name)),
    ]),
  )
  fieldsOfKinds.set(kind, fields)
  return fields
}

const laws = iranLaws({ pack: iranPack })

/** The roles that have a permission under the law of the day. */
const rolesOf = (
  { portal }: Visit,
  kind: KindName,
  state: AnyState,
  { permission, type }: { readonly permission: string; readonly type: string },
): ReadonlyArray<string> => {
  const lawOf = laws[kind] as unknown as (asked: object) => { readonly terms?: object } | undefined
  const terms = lawOf({ state, command: { at: portal.today, type } })?.terms ?? {}
  const { roles = terms } = terms as { readonly roles?: object }
  const found: unknown = Reflect.get(roles, permission)
  return Array.isArray(found) ? found : typeof found === "string" ? [found] : []
}

const titleIn = ({ style }: Visit, titles: { readonly [code: string]: Text }, code: string): string => {
  const title = titles[code]
  return title === undefined ? code : inLanguage(style, title)
}

const whyNot = (
  visit: Visit,
  person: Person,
  kind: KindName,
  {
    beneficiaries,
    duty,
    state,
    type,
  }: {
    readonly beneficiaries: ReadonlyArray<string>
    readonly duty: Duty
    readonly state: AnyState
    readonly type: string
  },
): string | undefined => {
  const { say, style, title } = visit
  const roles = rolesOf(visit, kind, state, { permission: duty.permission, type })
  if (roles.length > 0 && !roles.includes(person.by.role)) {
    const listed = new Intl.ListFormat(style.language, { type: "disjunction" }).format(roles.map(title))
    return say(words.notYours, { roles: listed })
  }
  if (duty.separateFrom.includes("beneficiary") && beneficiaries.includes(person.id))
    return say(words.beneficiary)
  const taken = state.participants.find(
    ({ by, part }) => duty.separateFrom.includes(part) && isSameIdentifier(by.id, person.id),
  )
  return taken === undefined
    ? undefined
    : say(words.separated, { part: titleIn(visit, wordingOf(kind).titles, taken.part) })
}

/** The commands of a case in its stage, those first that the person may give. */
export const actionsOf = (
  visit: Visit,
  person: Person,
  kind: KindName,
  state: AnyState,
): ReadonlyArray<Action> => {
  const { accessContextOf, lifeCycle } = allKinds[kind]
  const { beneficiaries = [] } = (
    accessContextOf as (state: AnyState) => { readonly beneficiaries?: ReadonlyArray<string> }
  )(state)
  const rows = lifeCycle.transitions as ReadonlyArray<Row>
  const duties = lifeCycle.competences as unknown as { readonly [type: string]: Duty }
  const types = [...new Set(rows.filter(({ from }) => from === state.stage).map(({ command }) => command))]
  return types
    .flatMap((type): ReadonlyArray<Action> => {
      const duty = duties[type]
      if (duty === undefined) return []
      const why = whyNot(visit, person, kind, { beneficiaries, duty, state, type })
      return [
        {
          type,
          title: titleIn(visit, wordingOf(kind).commands, type),
          takes: fieldsOf(kind).get(type) ?? [],
          ...(why === undefined ? {} : { whyNot: why }),
        },
      ]
    })
    .sort((one, other) => Number(one.whyNot !== undefined) - Number(other.whyNot !== undefined))
}
