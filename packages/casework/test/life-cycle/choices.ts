/** Arbitrary choices, and the commands that they come to: mostly what could be meant, often not. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { LifeCycle } from "../../src/life-cycle/life-cycle.ts"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"

/** The choices of one command. What they mean depends on the state that they meet. */
export interface Choices {
  /** Whether the command is one that the table lists in the stage of the state. */
  readonly listed: boolean
  readonly command: number
  /** Whether the role is one that may give the command. */
  readonly competent: boolean
  readonly role: number
  /** Whether the person is far enough from the matter. */
  readonly apart: boolean
  readonly person: number
  /** Days since the last event. */
  readonly days: number
  /** Whether the command was formed on the state that it meets: its version, its subject, no earlier day. */
  readonly current: boolean
  /** For what a command asks; 0 to 99. */
  readonly first: number
  readonly second: number
  readonly third: number
  /** Whether what the command asks should make sense. */
  readonly sound: boolean
}

const mostly = fc.nat({ max: 19 }).map((value) => value > 0)
const some = fc.nat({ max: 99 })

/** Arbitrary choices. */
export const choices: fc.Arbitrary<Choices> = fc.record({
  listed: mostly,
  command: some,
  competent: mostly,
  role: some,
  apart: fc.nat({ max: 3 }).map((value) => value > 0),
  person: some,
  days: fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 60 }) },
    { weight: 3, arbitrary: fc.nat({ max: 400 }) },
    { weight: 1, arbitrary: fc.integer({ min: 400, max: 2000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -40, max: -1 }) },
  ),
  current: mostly,
  first: some,
  second: some,
  third: some,
  sound: mostly,
})

/** The item that a number chooses; the items must not be none. */
export const chosen = <Item>(items: ReadonlyArray<Item>, choice: number): Item => {
  if (items.length === 0) throw new Error("nothing to choose from")
  return items[choice % items.length] as Item
}

/** Eight people, enough for the parts of any life cycle here to be taken by different ones. */
export const people: ReadonlyArray<string> = Array.from({ length: 8 }, (_, index) => `person-${index}`)

/** What a command is formed on. */
export interface Occasion<L extends LifeCycleTypes> {
  readonly choices: Choices
  readonly state: L["State"]
  readonly setting: L["Setting"]
  /** The day of the command. */
  readonly at: Day
}

/** How choices become commands. */
export interface Commanding<L extends LifeCycleTypes> {
  readonly lifeCycle: LifeCycle<L>
  readonly subject: string
  /** Roles to act in where a role should not be competent, or where none is. */
  readonly roles: ReadonlyArray<string>
  /** Who acts in a role, where it has a usual holder; otherwise anybody who is far enough from the matter. */
  readonly holderOf?: (role: string) => string | undefined
  /** Commands that would end most sequences early; they come in one of ten. */
  readonly seldom: ReadonlyArray<L["Command"]["type"]>
  /** The day of the first command, at the earliest. */
  readonly firstDay?: number
  /** The fields of a command that are its own. */
  readonly contentOf: (type: L["Command"]["type"], occasion: Occasion<L>) => object
}

const personFor = <L extends LifeCycleTypes>(
  commanding: Commanding<L>,
  command: L["Command"],
  { choices: { apart, person }, state, setting }: Occasion<L>,
): string => {
  const { lifeCycle } = commanding
  if (!apart) return chosen(people, person)
  const holder = commanding.holderOf?.(command.by.role)
  if (holder !== undefined) return holder
  const { separateFrom } = lifeCycle.competences[command.type as L["Command"]["type"]]
  const beneficiaries = lifeCycle.beneficiariesOf(state, command, setting)
  const distant = people.filter(
    (id) =>
      !(separateFrom.includes("beneficiary") && beneficiaries.includes(id)) &&
      !state.participants.some(({ part, by }) => by.id === id && separateFrom.includes(part)),
  )
  return chosen(distant.length > 0 ? distant : people, person)
}

/**
 * How choices become commands: the command is mostly one that the table lists, given on the current version by somebody who
 * holds the office and is far enough from the matter. The law says who that is; only what the command asks is given here.
 */
export const commandBy = <L extends LifeCycleTypes>(commanding: Commanding<L>) => {
  const { contentOf, firstDay = 20000, lifeCycle, roles, seldom, subject } = commanding
  const types = Object.keys(lifeCycle.competences) as ReadonlyArray<L["Command"]["type"]>

  const typeFor = ({ command, listed, first }: Choices, { stage }: L["State"]): L["Command"]["type"] => {
    const rows = lifeCycle.transitions.filter(({ from }) => from === stage)
    const all = types.filter((type) => rows.some((row) => row.command === type))
    const going = all.filter((type) => !seldom.includes(type))
    const candidates = going.length === 0 || first % 10 === 0 ? all : going
    return chosen(listed && candidates.length > 0 ? candidates : types, command)
  }

  const beginning = new Set<string>(
    lifeCycle.transitions.filter(({ from }) => from === "none").map(({ command }) => command),
  )
  const unitFor = (type: string, { third }: Choices) =>
    lifeCycle.keepsUnit && beginning.has(type) && third % 4 > 0 ? { unit: `unit-${third % 4}` } : {}

  return (made: Choices, state: L["State"], index: number, setting: L["Setting"]): L["Command"] => {
    const type = typeFor(made, state)
    const { competent, current, days, person, role, second } = made
    const at = ((state.day ?? firstDay) + (current ? Math.max(0, days) : days)) as Day
    const occasion = { choices: made, state, setting, at }
    const by = { id: chosen(people, person), role: chosen(roles, role) }
    const command = {
      type,
      id: `command-${index}`,
      subject: current || second % 4 > 0 ? subject : `${subject}-other`,
      at,
      by,
      expectedVersion: current ? state.version : state.version + (second % 3),
      ...unitFor(type, made),
      ...contentOf(type, occasion),
    } as L["Command"]
    const authorised = Result.getOrElse(lifeCycle.rolesOf(state, command, setting), () => [])
    const inRole = {
      ...command,
      by: { ...by, role: chosen(competent && authorised.length > 0 ? authorised : roles, role) },
    }
    return { ...inRole, by: { ...inRole.by, id: personFor(commanding, inRole, occasion) } }
  }
}
