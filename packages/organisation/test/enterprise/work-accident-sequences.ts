/** Arbitrary sequences of commands to an accident at work. */

import { gregorian, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { workAccident, workAccidentSchemas } from "../../src/enterprise/work-accident/work-accident.ts"
import type { WorkAccidentLife } from "../../src/enterprise/work-accident/work-accident-protocol.ts"
import type { WorkAccidentSetting } from "../../src/enterprise/work-accident/work-accident-terms.ts"
import { insuranceBy } from "./proposal-sequences.ts"

const accidentSetting: WorkAccidentSetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  terms: {
    citations: [],
    recorders: ["workshop"],
    reporters: ["workshop", "clerk"],
    examiners: ["clerk"],
    closers: ["clerk", "head"],
    reports: [
      { authority: "ministry", within: makeTerm({ days: 30 }) },
      { authority: "governor", within: makeTerm({ days: 3 }) },
    ],
    examineWithin: makeTerm({ days: 10 }),
    kinds: ["fall", "burn"],
    causes: ["noGuard", "tiredness"],
    outcomes: ["recovered", "disabled"],
  },
}

const settings: fc.Arbitrary<WorkAccidentSetting> = fc.constantFrom(accidentSetting, {
  ...accidentSetting,
  terms: { ...accidentSetting.terms, reports: [] },
})

const contentOf = (
  type: WorkAccidentLife["Command"]["type"],
  { at, choices, setting: { terms }, state }: Occasion<WorkAccidentLife>,
): object => {
  const { first, second, sound, third } = choices
  switch (type) {
    case "record":
      return {
        worker: "person-0",
        placement: "placement-1",
        unit: "workshop-1",
        on: sound ? at - (third % 4) : at + 1,
        kind: sound || first % 2 === 0 ? chosen(terms.kinds, first) : "magic",
        injury: chosen(["none", "slight", "severe", "fatal", "unknown"], second),
        insurance: insuranceBy(second, at, sound || first % 3 > 0),
        document: "paper-1",
      }
    case "report": {
      const owed = "owed" in state ? state.owed.map(({ authority }) => authority) : []
      const made = "reports" in state ? state.reports.map(({ authority }) => authority) : []
      const open = owed.filter((authority) => !made.includes(authority))
      return {
        authority: sound && open.length > 0 ? chosen(open, first) : chosen([...owed, "court"], first),
        document: `letter-${first}`,
        on: sound || second % 2 === 0 ? at : at + 1,
      }
    }
    case "examine":
      return {
        examination: {
          causes: sound ? terms.causes.slice(0, first % 3) : ["fate"],
          safetyKept: chosen(["yes", "no", "unknown"], second),
          document: "paper-2",
        },
      }
    case "recordInsurance":
      return { insurance: insuranceBy(first, at, sound) }
    case "close":
      return { outcome: sound ? chosen(terms.outcomes, first) : "forgotten", document: "paper-3" }
    case "reopen":
    case "drop":
      return { reason: sound ? "newFinding" : " " }
  }
}

export const testedWorkAccident: Tested<WorkAccidentLife> = {
  name: "accident at work",
  lifeCycle: workAccident,
  setting: settings,
  command: commandBy({
    lifeCycle: workAccident,
    subject: "accident-1",
    roles: ["workshop", "clerk", "head"],
    seldom: ["drop"],
    contentOf,
  }),
  schemas: workAccidentSchemas(),
}
