/** Arbitrary sequences of commands to a proposal of an investor. */

import { gregorian, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { proposal, proposalSchemas } from "../../src/enterprise/proposal/proposal.ts"
import type { ProposalLife } from "../../src/enterprise/proposal/proposal-protocol.ts"
import type { ProposalSetting } from "../../src/enterprise/proposal/proposal-terms.ts"

export const proposalSetting: ProposalSetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  opening: { employer: "person-0", seats: 3 },
  terms: {
    citations: [],
    submitters: ["investor", "clerk"],
    inspections: [
      { inspection: "visit", officers: ["clerk"] },
      { inspection: "health", officers: ["doctor"] },
    ],
    drafters: ["clerk", "head"],
    concluders: ["head"],
    keepers: ["clerk"],
    workplaces: [{ kind: "quarry", where: "prison" }],
    criteria: ["wagesPaid", "hoursKept"],
    endReasons: ["termOver", "breach"],
    evaluateEvery: makeTerm({ months: 6 }),
  },
}

const settings: fc.Arbitrary<ProposalSetting> = fc.constantFrom(proposalSetting, {
  ...proposalSetting,
  opening: { employer: "person-0", seats: 1 },
  terms: { ...proposalSetting.terms, inspections: [], criteria: [], evaluateEvery: makeTerm({ days: 9 }) },
})

/** What may be recorded of an insurance, sound or not. */
export const insuranceBy = (choice: number, at: number, sound: boolean): object =>
  chosen<object>(
    [
      { status: "notRecorded" },
      { status: "notInsured", reason: "noAgreement" },
      { status: "insured", insurer: "fund", policy: "policy-1", from: at, to: sound ? at + 300 : at },
    ],
    sound ? choice : 2,
  )

const inspectionFor = ({ at, choices, setting, state }: Occasion<ProposalLife>): object => {
  const { first, second, sound } = choices
  const asked = setting.terms.inspections.map(({ inspection }) => inspection)
  const made = "inspections" in state ? state.inspections.map(({ inspection }) => inspection) : []
  const open = asked.filter((inspection) => !made.includes(inspection))
  const known = chosen(open.length > 0 && second % 4 > 0 ? open : [...asked, "visit"], first)
  return {
    inspection: sound ? known : chosen(["taste", known], first),
    outcome: second % 5 > 0 ? "fit" : "unfit",
    document: `paper-${first}`,
    on: sound ? at : at + 1,
  }
}

const contractFor = ({ at, choices }: Occasion<ProposalLife>): object => {
  const { first, second, sound, third } = choices
  const wrong = sound ? -1 : first % 5
  return {
    document: `contract-${first}`,
    from: at,
    to: wrong === 0 ? at : at + 100 + 10 * second,
    seats: wrong === 1 ? 0 : 1 + (third % 20),
    wage: { amount: 1_000_000 * (1 + second), per: chosen(["hour", "day", "month"], third) },
    weeklyHours: wrong === 2 ? 0 : 40,
    insurance: insuranceBy(second, at, wrong !== 3),
    institutionShare: { numerator: wrong === 4 ? 5 : second % 4, denominator: 4 },
  }
}

const contentOf = (type: ProposalLife["Command"]["type"], occasion: Occasion<ProposalLife>): object => {
  const { at, choices, setting, state } = occasion
  const { first, second, sound, third } = choices
  const openings = "openings" in state ? state.openings : []
  switch (type) {
    case "submit": {
      const wrong = sound ? -1 : first % 3
      return {
        investor: "person-0",
        unit: "prison-1",
        work: {
          trade: wrong === 0 ? "7530" : chosen(["7531", "7212"], second),
          workplace: wrong === 1 ? "cloud" : "quarry",
          seats: wrong === 2 ? 0 : 1 + (third % 30),
          wage: { amount: 5_000_000, per: "day" },
          ...(second % 2 === 0 ? { area: 200, power: 15, capacity: "capacity-1" } : {}),
        },
      }
    }
    case "inspect":
      return inspectionFor(occasion)
    case "draft":
      return { contract: contractFor(occasion) }
    case "open":
      return { opening: sound ? `opening-${openings.length}-${first % 3}` : "opening-9" }
    case "closeOpening":
      return { opening: sound && openings.length > 0 ? chosen(openings, first).opening : "opening-9" }
    case "recordInsurance":
      return { insurance: insuranceBy(first, at, sound) }
    case "extend":
      return { to: sound ? at + 4000 : at - 4000, document: "contract-x" }
    case "evaluate": {
      const criteria = sound
        ? setting.terms.criteria
        : chosen([["beauty"], ["wagesPaid", "wagesPaid"]], first)
      return {
        on: sound || third % 2 === 0 ? at : at + 1,
        document: `paper-${first}`,
        findings: criteria.map((criterion) => ({
          criterion,
          kept: chosen(["yes", "no", "unknown"], second),
        })),
      }
    }
    case "end":
      return { reason: sound ? chosen(setting.terms.endReasons, first) : "bored" }
    case "refuse":
    case "withdraw":
      return { reason: sound ? "noMarket" : " " }
    case "conclude":
      return {}
  }
}

export const testedProposal: Tested<ProposalLife> = {
  name: "proposal of an investor",
  lifeCycle: proposal,
  setting: settings,
  command: commandBy({
    lifeCycle: proposal,
    subject: "proposal-1",
    roles: ["investor", "clerk", "doctor", "head"],
    seldom: ["refuse", "withdraw", "end", "closeOpening"],
    contentOf,
  }),
  schemas: proposalSchemas(),
}
