/** Random life cycles of random protocols: any table, any competences, guards that choose among the rows by what is asked, steps that add up. */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import type { Competence } from "../../src/life-cycle/competence.ts"
import { type LifeCycle, type LifeCycleDefinition, makeLifeCycle } from "../../src/life-cycle/life-cycle.ts"
import type { CommandIn, EventIn, Protocol, ProtocolCommand, StateOf } from "../../src/life-cycle/protocol.ts"
import { schemasOf, tablesOf } from "../../src/life-cycle/read-protocol.ts"
import { type RefusalOf, refusing } from "../../src/life-cycle/refusals.ts"
import type { LifeCycleTypes, Transition } from "../../src/life-cycle/transition.ts"
import { chosen, commandBy, people, type Tested } from "./laws.ts"

const stages = ["first", "second", "third", "fourth", "fifth"] as const
const commands = ["ask", "assess", "decide", "return", "end"] as const
const events = ["asked", "assessed", "decided", "returned", "ended"] as const
const offices = ["anybody", "clerks", "board"] as const
const roles = ["family", "clerk", "assessor", "chair"] as const
const parts = ["asker", "assessor"] as const

type Stage = (typeof stages)[number]
type Command = (typeof commands)[number]
type Permission = (typeof offices)[number]
type Participation = (typeof parts)[number]

interface Row extends Transition {
  readonly from: Stage | "none"
  readonly command: Command
  readonly to: Stage
  readonly event: (typeof events)[number]
}

const own = () => ({ beneficiary: Schema.NonEmptyString, amount: Schema.Natural })
const kept = () => ({ beneficiary: Schema.NonEmptyString, sum: Schema.Natural })
const parameters = () => ({ "sum.tooHigh": { most: Schema.Natural } })

type Named<Name extends string, Fields> = { readonly [One in Name]: Fields }

/** A protocol of these names, as far as types go: every command may lead anywhere. */
interface MachineProtocol extends Protocol {
  readonly stages: Named<Stage, typeof kept>
  readonly events: Named<Row["event"], typeof own>
  readonly participations: ReadonlyArray<Participation>
  readonly commands: Named<
    Command,
    ProtocolCommand<Stage, Row["event"], Participation> & { readonly takes: typeof own }
  >
  readonly refusals: typeof parameters
}

/** The types of a random life cycle. */
export interface MachineLife extends LifeCycleTypes {
  readonly State: StateOf<MachineProtocol>
  readonly Command: CommandIn<MachineProtocol>
  readonly Event: EventIn<MachineProtocol>
  readonly Refusal: RefusalOf<ReturnType<typeof parameters>>
  readonly Setting: { readonly policyDigest: string; readonly most: number }
  readonly Row: Row
  readonly Participation: Participation
}

const refuse = refusing<MachineLife["Refusal"]>()

/** What a random life cycle is made of. */
interface Description {
  readonly rows: ReadonlyArray<Row>
  readonly competences: { readonly [Type in Command]?: Competence<Permission, Participation> }
  readonly holders: { readonly [Held in Permission]: ReadonlyArray<string> }
  /** Events with which the sum begins anew. */
  readonly resetting: ReadonlyArray<string>
  readonly most: number
  readonly seed: number
}

/** A table in which every stage is reached, the last is closed, and a change between two stages comes of one command. */
const tables: fc.Arbitrary<ReadonlyArray<Row>> = fc
  .record({
    length: fc.integer({ min: 2, max: stages.length }),
    into: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), {
      minLength: stages.length,
      maxLength: stages.length,
    }),
    more: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { maxLength: 8 }),
  })
  .map(({ length, into, more }) => {
    const used = stages.slice(0, length)
    const from = ["none" as const, ...used]
    const row = (place: number, to: number, command: number, event: number): Row => ({
      from: chosen(from, place),
      command: chosen(commands, command),
      to: chosen(used, to),
      event: chosen(events, event),
    })
    const all = [
      ...used.map((_, to) => {
        const [place, command, event] = into[to] ?? [0, 0, 0]
        return row(place % (to + 1), to, command, event)
      }),
      ...more.map(([place, to, command, event]) => row(place % length, to, command, event)),
    ]
    const changes = new Set<string>()
    return all.filter(({ event, from: before, to }) => {
      const change = `${before} ${event} ${to}`
      return !changes.has(change) && changes.add(change)
    })
  })

const descriptions: fc.Arbitrary<Description> = fc
  .record({
    rows: tables,
    competences: fc.tuple(
      ...commands.map(() =>
        fc.record({
          permission: fc.constantFrom(...offices),
          separateFrom: fc.subarray(["beneficiary" as const, ...parts]),
          participation: fc.option(fc.constantFrom(...parts), { nil: undefined }),
        }),
      ),
    ),
    holders: fc.record({
      anybody: fc.subarray([...roles], { minLength: 1 }),
      clerks: fc.subarray([...roles], { minLength: 1 }),
      board: fc.subarray([...roles], { minLength: 1 }),
    }),
    resetting: fc.subarray([...events]),
    most: fc.integer({ min: 5, max: 60 }),
    seed: fc.integer(),
  })
  .map(({ competences, ...rest }) => {
    const named = competences
      .map((one, index) => [chosen(commands, index), one] as const)
      .filter(([command]) => rest.rows.some((row) => row.command === command))
    const taken = named.map(([, { participation }]) => participation)
    return {
      ...rest,
      competences: Object.fromEntries(
        named.map(([command, { participation, permission, separateFrom }]) => [
          command,
          {
            permission,
            separateFrom: separateFrom.filter((one) => one === "beneficiary" || taken.includes(one)),
            ...(participation === undefined ? {} : { participation }),
          },
        ]),
      ),
    }
  })

/** The protocol of a description: of its commands, only those that its table lists. */
const protocolOf = ({ competences, rows }: Description): Protocol => ({
  stages: Object.fromEntries(stages.map((stage) => [stage, kept])),
  events: Object.fromEntries(events.map((event) => [event, own])),
  participations: parts,
  commands: Object.fromEntries(
    Object.entries(competences).map(([name, competence]) => [
      name,
      {
        ...competence,
        takes: own,
        moves: rows
          .filter(({ command }) => command === name)
          .map(({ event, from, to }) => ({ from, event, to })),
      },
    ]),
  ),
  refusals: parameters,
})

const machineOf = (description: Description): LifeCycle<MachineLife> => {
  const { holders, resetting, rows } = description
  return makeLifeCycle<MachineLife, Permission>({
    keepsUnit: true,
    // The compiler sees any protocol, and this one has the names of the life.
    ...(tablesOf(protocolOf(description)) as unknown as Pick<
      LifeCycleDefinition<MachineLife, Permission>,
      "competences" | "transitions"
    >),
    rolesOf: (office) => Result.succeed(holders[office]),
    beneficiariesOf: (state, command) => ["sum" in state ? state.beneficiary : command.beneficiary],
    guards: Object.fromEntries(
      commands.map((type) => [
        type,
        ({ command: { amount, beneficiary }, setting: { most }, state }: never) => {
          const before = state as MachineLife["State"]
          const sum = "sum" in before ? before.sum : 0
          if (sum + amount > most) return refuse("sum.tooHigh", "amount", { most })
          const { event, to } = chosen(
            rows.filter((row) => row.from === before.stage && row.command === type),
            amount,
          )
          return Result.succeed({ type: event, stage: to, amount, beneficiary })
        },
      ]),
    ) as never,
    steps: Object.fromEntries(
      events.map((type) => [
        type,
        (state: MachineLife["State"], { amount, beneficiary, stage }: MachineLife["Event"]) => ({
          stage,
          beneficiary: "sum" in state ? state.beneficiary : beneficiary,
          sum: "sum" in state && !resetting.includes(type) ? state.sum + amount : amount,
        }),
      ]),
    ) as never,
  })
}

/** What a life cycle becomes that is broken in one place. */
export type Breaking<L extends LifeCycleTypes = MachineLife> = (whole: LifeCycle<L>) => Partial<LifeCycle<L>>

/** A random life cycle; a failing one is printed as its description. */
interface Machine extends Tested<MachineLife> {
  readonly [fc.toStringMethod]: () => string
}

const testedOf = (description: Description, breaking: Breaking): Machine => {
  const whole = machineOf(description)
  const lifeCycle = { ...whole, ...breaking(whole) }
  return {
    [fc.toStringMethod]: () => JSON.stringify(description),
    name: "random life cycle",
    lifeCycle,
    setting: fc.constant({ policyDigest: "policy-1", most: description.most }),
    command: commandBy<MachineLife>({
      lifeCycle,
      subject: "matter-1",
      roles,
      seldom: [],
      contentOf: (_, { choices: { first, second, sound } }) => ({
        beneficiary: chosen(people, second),
        amount: sound ? first % 7 : 1000,
      }),
    }),
    schemas: schemasOf<MachineLife>(protocolOf(description))(),
    commands: 25,
    seed: description.seed,
  }
}

/** Random life cycles, each with what the laws need; whole, or broken in one way. */
export const machines = (breaking: Breaking = () => ({})): fc.Arbitrary<Machine> =>
  descriptions.map((description) => testedOf(description, breaking))
