/** Arbitrary sequences of commands to a support case. */

import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  chosen,
  commandBy,
  type Occasion,
  people,
  type Tested,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { supportCase, supportCaseSchemas } from "../../../../src/support/cases/support-case/support-case.ts"
import type { SupportCaseLife } from "../../../../src/support/cases/support-case/support-case-protocol.ts"
import type { SupportSetting } from "../../../../src/support/cases/support-case/support-case-terms.ts"
import { association, bridgingRule, brisk, coverRule, harsh, receiptFor, setting, terms } from "./terms.ts"

type Type = SupportCaseLife["Command"]["type"]

const outcomeOf = ({ choices: { first, second, sound } }: Occasion<SupportCaseLife>): object => {
  switch (first % 5) {
    case 0:
      return { kind: "no", grounds: sound ? ["incomeReachesFamily"] : [] }
    case 1:
      return { kind: "referred", payer: sound ? chosen(terms.otherPayers, second) : "nobody" }
    case 2:
      return { kind: "undetermined", missing: sound ? ["prisonerMarried", "custodyEpisodes"] : [] }
    default:
      return { kind: "yes" }
  }
}

const answers = ["met", "met", "met", "notMet", "unknown"] as const

const criteriaOf = ({ choices: { first, second, third, sound } }: Occasion<SupportCaseLife>) =>
  sound
    ? [
        { criterion: "income", answer: chosen(answers, first) },
        { criterion: "housing", answer: chosen(answers, second) },
        ...(third % 5 === 0 ? [{ criterion: "income", answer: chosen(answers, third + first) }] : []),
        { criterion: "school", answer: chosen(answers, third) },
      ]
    : [{ criterion: "income", answer: "met" }]

const basisOf = ({ state, choices: { second, third, sound } }: Occasion<SupportCaseLife>): object => {
  const ruled = state.stage === "declined" || state.stage === "phasingOut"
  if (ruled !== sound) return { kind: second % 2 === 0 ? "newFact" : "relapse", grounds: ["lostWork"] }
  const stage =
    state.stage === "phasingOut"
      ? "active"
      : chosen(["intake", "assessment", "assessed", "waitlisted", "active"], third)
  const version = second % 10 === 0 ? state.version - 2 : state.version
  return { kind: "ruling", ruling: second === 99 ? "unheardOf" : `${stage}-${version}` }
}

/** The fields of a command that are its own. */
const contentOf = (type: Type, occasion: Occasion<SupportCaseLife>): object => {
  const { at, choices, state } = occasion
  const { first, second, third, sound } = choices
  const ahead = (at + 1) as Day
  const back = (at - (second % 40)) as Day
  switch (type) {
    case "open":
      return {
        household: "household-1",
        association,
        members: sound ? people.slice(0, 1) : chosen([[], ["person-0", "person-0"]], first),
        basis: { kind: "consent", document: "document-1" },
        custody: { episode: "episode-1", from: sound ? back : ahead },
      }
    case "screen":
      return {
        outcome: outcomeOf(occasion),
        receipt: receiptFor(third === 99 ? "FAM-2" : coverRule, third === 98 ? ahead : at),
      }
    case "supplyFact":
      return { facts: sound ? chosen([["prisonerMarried"], ["housing", "custodyEpisodes"]], first) : [] }
    case "recordAssessment":
      return {
        visit: second % 3 === 0 ? { kind: "exempt", reason: "farAway" } : { kind: "visited", on: back },
        score: sound ? first + second : first,
        breakdown: [
          { indicator: "FAM-7-size", points: first },
          { indicator: "FAM-7-income", points: second },
        ],
      }
    case "decline":
      return { grounds: sound ? ["needTooLow"] : [] }
    case "admit":
      return {
        from: (at + (sound ? (second % 20) - 5 : -3000)) as Day,
        basis:
          first % 7 === 6
            ? { kind: "move" }
            : first % 3 === 0
              ? { kind: "bridging", receipt: receiptFor(sound ? bridgingRule : coverRule, at) }
              : { kind: "run", run: sound ? "run-1" : "run-2" },
      }
    case "suspend":
      return {
        reason: sound ? chosen(terms.suspensionReasons, first) : "dislike",
        notice: second % 3 === 0 ? { kind: "urgent" } : { kind: "sent", on: second === 98 ? ahead : back },
      }
    case "resume":
      return {
        reason: sound && state.stage === "suspended" ? state.reason : "dislike",
        document: "document-2",
      }
    case "recertify":
      return {
        outcome:
          first % 3 === 0
            ? {
                kind: "no",
                grounds: sound ? ["incomeReachesFamily"] : [],
                lastCycle: { cycle: "cycle-1", to: (at + (second % 40)) as Day },
              }
            : { kind: "yes" },
        receipt: receiptFor(coverRule, third === 98 ? ahead : back),
      }
    case "reportRelease":
      return { releasedOn: sound ? back : ahead }
    case "handOver":
      return {
        payer: sound ? chosen(terms.otherPayers, first) : "nobody",
        from: (at + (second % 100) - (third === 99 ? 5 : 0)) as Day,
        document: "document-3",
      }
    case "graduate":
      return { criteria: criteriaOf(occasion) }
    case "close":
      return { outcome: sound ? chosen(terms.closingOutcomes, first) : "forgotten" }
    case "reopen":
      return { basis: basisOf(occasion) }
    case "recordDeath":
      return {
        of: chosen(["prisoner", "lastMember"], first),
        diedOn: sound ? back : ahead,
        document: "document-4",
      }
    case "moveAway":
      return {
        association: third === 99 ? association : "otherAssociation",
        movedOn: sound ? back : ahead,
        document: "document-5",
      }
    default:
      return {}
  }
}

/** What a case of any subject is run by. */
export const commanding = {
  lifeCycle: supportCase,
  roles: ["caseOfficer", "board", "family", "reviewer"],
  seldom: ["lapse", "decline", "recordDeath", "moveAway", "reportRelease"] as const,
  contentOf,
}

const settings: fc.Arbitrary<SupportSetting> = fc
  .record({
    terms: fc.constantFrom(terms, brisk, brisk, harsh),
    settled: fc.nat({ max: 4 }).map((value) => value > 0),
    alone: fc.nat({ max: 9 }).map((value) => value > 0),
  })
  .map(({ alone, settled, terms }) => ({
    ...setting,
    terms,
    openCases: () => (alone ? ["case-1"] : ["case-1", "case-2"]),
    ...(settled ? { settledTo: 40_000 as Day } : {}),
  }))

export const tested: Tested<SupportCaseLife> = {
  name: "support case",
  lifeCycle: supportCase,
  setting: settings,
  command: commandBy({ ...commanding, subject: "case-1" }),
  schemas: supportCaseSchemas(),
}
