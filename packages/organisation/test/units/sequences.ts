/** Arbitrary sequences of commands to one unit among others. */

import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { unit, unitSchemas } from "../../src/units/unit/unit.ts"
import type { UnitLife, UnitSetting, UnitState } from "../../src/units/unit/unit-protocol.ts"
import type { UnitTerms } from "../../src/units/unit/unit-terms.ts"
import type { Registered } from "../../src/units/unit-tree.ts"

export const terms: UnitTerms = {
  citations: [],
  registrars: ["clerk", "registrar"],
  founders: ["board"],
  types: {
    service: [],
    region: ["service"],
    prison: ["region", "prison"],
    workshop: ["prison", "workshop"],
  },
}

/** A unit that is there since long. */
const known = (subject: string, kind: string, parent?: string): Registered => {
  const from = 10_000 as Day
  return {
    stage: "active",
    subject,
    version: 1,
    day: from,
    participants: [],
    kind,
    names: [{ from, name: subject }],
    places: [parent === undefined ? { from } : { from, parent }],
  }
}

const others = [
  known("service-1", "service"),
  known("north", "region", "service-1"),
  known("south", "region", "service-1"),
  known("prison-1", "prison", "north"),
  known("prison-2", "prison", "south"),
  known("shop-1", "workshop", "unit-1"),
]

const settingWith = (units: ReadonlyArray<UnitState>): UnitSetting => ({
  policyDigest: "policy-1",
  terms,
  units,
})

const ids = [...others.map(({ subject }) => subject), "unit-1", "nowhere"]

const contentOf = (
  type: UnitLife["Command"]["type"],
  { at, choices: { first, second, sound, third }, state }: Occasion<UnitLife>,
): object => {
  const from = (at + (third % 5) - 2) as Day
  const parent = sound ? chosen(["north", "south"], first) : chosen(ids, second)
  switch (type) {
    case "found":
      return {
        kind: sound ? "prison" : chosen([...Object.keys(terms.types), "ship"], first),
        name: "Prison one",
        from,
        ...(third % 3 === 0 ? { code: `code-${third % 2}` } : {}),
        ...(!sound && second % 3 === 0 ? {} : { parent }),
      }
    case "rename":
      return { name: `Prison ${first}`, from }
    case "move":
      return { parent, from }
    case "correct": {
      if (state.stage === "none")
        return { names: [{ from, name: "x" }], places: [{ from }], reason: "typed wrongly" }
      const { names, places } = state
      return {
        names: names.map(({ from: day }, place) => ({ from: day, name: `Corrected ${place}` })),
        places: sound ? places : [{ from, parent }],
        reason: sound || first % 2 === 0 ? "typed wrongly" : " ",
      }
    }
    case "dissolve":
      return { on: from, ...(first % 2 === 0 ? { successor: sound ? "prison-1" : parent } : {}) }
    case "annul":
    case "restore":
      return { reason: sound ? "decided anew" : " " }
  }
}

export const tested: Tested<UnitLife> = {
  name: "unit",
  lifeCycle: unit,
  setting: fc.constantFrom(settingWith(others), settingWith(others.slice(0, -1))),
  command: commandBy({
    lifeCycle: unit,
    subject: "unit-1",
    roles: ["clerk", "registrar", "board", "family"],
    seldom: ["dissolve", "annul"],
    contentOf,
  }),
  schemas: unitSchemas(),
}
