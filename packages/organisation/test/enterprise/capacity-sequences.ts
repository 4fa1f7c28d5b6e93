/** Arbitrary sequences of commands to a capacity of a prison. */

import { gregorian, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { capacity, capacitySchemas } from "../../src/enterprise/capacity/capacity.ts"
import type { CapacityLife } from "../../src/enterprise/capacity/capacity-protocol.ts"
import type { CapacitySetting } from "../../src/enterprise/capacity/capacity-terms.ts"

const capacitySetting: CapacitySetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  terms: {
    citations: [],
    describers: ["clerk"],
    publishers: ["head", "clerk"],
    places: ["hall", "yard"],
    equipment: ["water", "ramp"],
    describeEvery: makeTerm({ months: 6 }),
  },
}

const profileBy = ({ at, choices: { first, second, sound, third } }: Occasion<CapacityLife>): object => {
  const wrong = sound ? -1 : first % 5
  const trades = ["7531", "7212", "5120"].slice(0, third % 4)
  return {
    place: {
      kind: wrong === 0 ? "tower" : chosen(["hall", "yard"], first),
      ...(second % 2 === 0 ? { area: 100 + second, power: third } : {}),
      has: wrong === 1 ? ["sea"] : ["water", "ramp"].slice(0, second % 3),
    },
    trades: [
      ...trades.map((trade, place) => ({ trade, seats: second + place, certified: (first + place) % 13 })),
      ...(wrong === 2 ? [{ trade: "9999", seats: 1, certified: 0 }] : []),
      ...(wrong === 3 ? [1, 2].map((seats) => ({ trade: "8321", seats, certified: 0 })) : []),
    ],
    countedOn: wrong === 4 ? at + 1 : at,
  }
}

const contentOf = (type: CapacityLife["Command"]["type"], occasion: Occasion<CapacityLife>): object => {
  switch (type) {
    case "describe":
      return { unit: chosen(["prison-1", "prison-2"], occasion.choices.third), profile: profileBy(occasion) }
    case "revise":
      return { revision: profileBy(occasion) }
    case "close":
      return { reason: occasion.choices.sound ? "rebuilt" : " " }
    case "publish":
      return {}
  }
}

export const testedCapacity: Tested<CapacityLife> = {
  name: "capacity of a prison",
  lifeCycle: capacity,
  setting: fc.constant(capacitySetting),
  command: commandBy({
    lifeCycle: capacity,
    subject: "capacity-1",
    roles: ["clerk", "head"],
    seldom: ["close"],
    contentOf,
  }),
  schemas: capacitySchemas(),
}
