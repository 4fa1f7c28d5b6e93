/** Arbitrary sequences of commands to after-care. */

import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../../casework/test/life-cycle/laws.ts"
import { afterCare, afterCareSchemas } from "../../../src/release/cases/after-care/after-care.ts"
import type { AfterCareLife } from "../../../src/release/cases/after-care/after-care-protocol.ts"
import type {
  AfterCareSetting,
  AfterCareTerms,
} from "../../../src/release/cases/after-care/after-care-terms.ts"
import {
  familyAfterRelease,
  housingAfterRelease,
  workAfterRelease,
} from "../../../src/release/cases/after-care/contact.ts"

const terms: AfterCareTerms = {
  citations: [],
  openers: ["clerk", "headOfPrison"],
  officers: ["clerk", "centre"],
  releaseRoutes: ["REL-CR", "termServed"],
  contactDays: [1, 3, 6],
  endReasons: ["declined", "emigrated"],
}

export const setting: AfterCareSetting = { policyDigest: "policy-1", terms }

const settings: fc.Arbitrary<AfterCareSetting> = fc.constantFrom(
  setting,
  { ...setting, terms: { ...terms, contactDays: [2] } },
  { ...setting, terms: { ...terms, contactDays: [] } },
)

const answersFor = ({ choices: { first, second, sound, third } }: Occasion<AfterCareLife>): object => {
  const given = {
    ...(first % 2 === 0 ? { work: chosen(workAfterRelease, second) } : {}),
    ...(second % 2 === 0 ? { housing: chosen(housingAfterRelease, third) } : {}),
    ...(third % 2 === 0 ? { family: chosen(familyAfterRelease, first) } : {}),
  }
  const reached = (first + third) % 3 > 0
  return { reached, ...(reached || !sound ? given : {}) }
}

const contentOf = (type: AfterCareLife["Command"]["type"], occasion: Occasion<AfterCareLife>): object => {
  const { at, setting: by, state } = occasion
  const { first, second, sound } = occasion.choices
  switch (type) {
    case "open":
      return {
        person: "person-0",
        releaseRoute: sound ? chosen(terms.releaseRoutes, first) : "escape",
        releasedOn: (sound ? at - (second % 3) : at + 1) as Day,
        unit: chosen(["centre-1", "centre-2"], second),
      }
    case "contact": {
      const { contactDays } = by.terms
      const due = "contacts" in state ? contactDays.filter((after) => state.releasedOn + after <= at) : []
      return {
        after: sound && due.length > 0 ? chosen(due, first) : chosen([...contactDays, 5], second),
        answers: answersFor(occasion),
      }
    }
    case "recordReturn":
    case "recordDeath":
      return { on: (sound ? at : at + 1 - 2 * (second % 2) * 9) as Day }
    case "end":
      return { reason: sound ? chosen(terms.endReasons, first) : chosen([" ", "bored"], second) }
    default:
      return {}
  }
}

export const tested: Tested<AfterCareLife> = {
  name: "after-care",
  lifeCycle: afterCare,
  setting: settings,
  command: commandBy({
    lifeCycle: afterCare,
    subject: "after-care-1",
    roles: ["clerk", "headOfPrison", "centre", "family"],
    seldom: ["recordReturn", "recordDeath", "end"],
    contentOf,
  }),
  schemas: afterCareSchemas(),
}
