/** What holds of the table itself, and that the runs take all of it. */

import * as fc from "fast-check"
import { expect } from "vitest"
import type { Transition } from "../../src/life-cycle/transition.ts"
import type { Law } from "./law.ts"
import { acceptedIn, runsOf } from "./runs.ts"

const nameOf = ({ from, command, to, event }: Transition): string => `${from} · ${command} · ${to} · ${event}`

const sorted = (names: Iterable<string>): ReadonlyArray<string> => [...new Set(names)].sort()

/** How many runs are made before it is asked whether rows are still missing. */
const batch = 250

export const lawsOfTables: ReadonlyArray<Law> = [
  {
    name: "the runs reach every row of the table, so that the laws say something",
    check: (tested) => {
      const missing = new Set(tested.lifeCycle.transitions.map(nameOf))
      for (let made = 0; made < (tested.reach ?? 8000) && missing.size > 0; made += batch)
        for (const run of fc.sample(runsOf(tested), { numRuns: batch, seed: 1 + made }))
          for (const { before, command, after, handled } of acceptedIn(run))
            for (const { type } of handled.newEvents)
              missing.delete(
                nameOf({ from: before.stage, command: command.type, to: after.stage, event: type }),
              )
      expect([...missing]).toEqual([])
    },
  },
  {
    name: "an event that leads from one stage to another comes of one command",
    check: ({ lifeCycle }) => {
      const changes = lifeCycle.transitions.map(({ from, event, to }) => `${from} · ${event} · ${to}`)
      expect(changes.filter((change, index) => changes.indexOf(change) !== index)).toEqual([])
    },
  },
  {
    name: "a way leads from the beginning to every stage, and none back to it",
    check: ({ lifeCycle: { none, transitions } }) => {
      const reached = new Set<string>([none.stage])
      for (const _ of transitions)
        for (const { from, to } of transitions) if (reached.has(from)) reached.add(to)
      expect(sorted(reached)).toEqual(sorted(transitions.flatMap(({ from, to }) => [from, to])))
      expect(transitions.filter(({ to }) => to === none.stage)).toEqual([])
    },
  },
  {
    name: "every command of the table has a competence, and every competence a command",
    check: ({ lifeCycle: { competences, transitions } }) =>
      expect(sorted(Object.keys(competences))).toEqual(sorted(transitions.map(({ command }) => command))),
  },
  {
    name: "every part that excludes somebody is taken by some command",
    check: ({ lifeCycle: { competences } }) => {
      const all = Object.values<{
        readonly separateFrom: ReadonlyArray<string>
        readonly participation?: string
      }>(competences)
      const taken = new Set(all.map(({ participation }) => participation))
      expect(
        all
          .flatMap(({ separateFrom }) => separateFrom)
          .filter((part) => part !== "beneficiary" && !taken.has(part)),
      ).toEqual([])
    },
  },
  {
    name: "the stages without a way out are the closed ones, and there are some",
    check: ({ lifeCycle: { isClosed, transitions } }) => {
      const closed = sorted(transitions.map(({ to }) => to).filter(isClosed))
      expect(closed.length).toBeGreaterThan(0)
      expect(closed).toEqual(
        sorted(transitions.map(({ to }) => to).filter((to) => !transitions.some(({ from }) => from === to))),
      )
    },
  },
]
