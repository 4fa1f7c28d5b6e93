/** What is the same for all life cycles, held against random ones. */

import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { holds, type Law } from "./law.ts"
import { acceptedIn, laws, lawsOfTheMachine } from "./laws.ts"
import { type Breaking, machines } from "./machines.ts"
import { machineSaboteurs } from "./saboteurs.ts"

/** A random table has rows that are seldom reached, or never: nobody is far enough from the matter, or the sum is too high. */
const ofEveryRow = "the runs reach every row of the table, so that the laws say something"
const ofAnyMachine = laws.filter(({ name }) => name !== ofEveryRow)

/** How many runs are made of each machine, in the full profile. */
const each = 20

const holdsOfMachines = ({ check }: Law, breaking?: Breaking): void =>
  fc.assert(
    fc.property(machines(breaking), (machine) => {
      check(machine, each)
    }),
    // It is enough that a broken one is found out; how small it can be is for those that should be whole.
    { numRuns: runs(600, { least: 200 }), endOnFailure: breaking !== undefined },
  )

describe("any life cycle", () => {
  it.each(ofAnyMachine.map((law) => [law.name, law] as const))("%s", (_, law) => holdsOfMachines(law))
})

describe("the laws, of any life cycle", () => {
  it.each(machineSaboteurs)("find out one that %s: %s", (_, start, breaking) => {
    const [law, ...others] = laws.filter(({ name }) => name.startsWith(start))
    expect(others).toEqual([])
    if (law === undefined) throw new Error(`no law begins with ${start}`)
    expect(() => holdsOfMachines(law, breaking)).toThrow()
  })

  it("are each broken by somebody, as far as they are of the machine", () => {
    const broken = (name: string): boolean => machineSaboteurs.some(([, start]) => name.startsWith(start))
    expect(lawsOfTheMachine.map(({ name }) => name).filter((name) => !broken(name))).toEqual([])
  })
})

describe("random life cycles", () => {
  it("carry out most of what is asked of them, and leave little of their tables unused", () => {
    const used = fc.sample(machines(), { numRuns: 200, seed: 1 }).map((machine) => {
      const taken = new Set<string>()
      holds(
        machine,
        (run) => {
          for (const { after, before, command } of acceptedIn(run))
            taken.add(`${before.stage} ${command.type} ${after.stage}`)
        },
        100,
      )
      const rows = new Set(
        machine.lifeCycle.transitions.map(({ command, from, to }) => `${from} ${command} ${to}`),
      )
      return taken.size / rows.size
    })
    const mean = used.reduce((sum, share) => sum + share, 0) / used.length
    expect(mean).toBeGreaterThan(0.6)
  })
})
