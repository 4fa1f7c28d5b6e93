/** Arbitrary sequences of commands to a suspected duplicate. */

import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  type Choices,
  chosen,
  commandBy,
  type Occasion,
  people,
  type Tested,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { duplicate, duplicateSchemas } from "../../../../src/support/cases/duplicate/duplicate.ts"
import type { DuplicateLife } from "../../../../src/support/cases/duplicate/duplicate-protocol.ts"
import type {
  DuplicateSetting,
  DuplicateTerms,
} from "../../../../src/support/cases/duplicate/duplicate-terms.ts"
import type { DuplicateConsequence } from "../../../../src/support/cases/duplicate/suspicion.ts"

const terms: DuplicateTerms = {
  citations: [],
  reporters: ["socialWorker", "registrar"],
  adjudicators: ["inspector"],
  confirmers: ["board"],
  reopeners: ["board"],
}

/** The setting of every written sequence: nobody has been found different before. */
export const setting: DuplicateSetting = {
  policyDigest: "policy-1",
  terms,
  foundDifferent: () => undefined,
}

/** The evidence in spite of which the same were found different before, where they were. */
export const earlier: ReadonlyArray<string> = ["evidence-0", "evidence-1"]

const settings: fc.Arbitrary<DuplicateSetting> = fc.constantFrom(setting, {
  ...setting,
  foundDifferent: () => earlier,
})

const consequenceFor = ({ first, sound }: Choices, at: Day): DuplicateConsequence =>
  chosen<DuplicateConsequence>(
    [
      { kind: "merge", keep: "record-1", retire: sound ? ["record-2"] : [] },
      { kind: "endMembership", person: "person-0", household: sound ? "record-2" : "record-9", from: at },
      { kind: "settlePayer", household: sound ? "record-1" : "record-9", payer: "reliefCommittee", from: at },
    ],
    first,
  )

const contentOf = (
  type: DuplicateLife["Command"]["type"],
  { at, choices }: Occasion<DuplicateLife>,
): object => {
  const { first, second, sound, third } = choices
  const evidence = sound ? [`evidence-${third}`, `evidence-${second % 4}`] : []
  switch (type) {
    case "suspect":
      return {
        kind: "onePersonTwoIds",
        subjects: sound
          ? chosen(
              [
                ["record-2", "record-1"],
                ["record-1", "record-2"],
              ],
              first,
            )
          : ["x", "x"],
        people: people.slice(0, 2),
        evidence,
      }
    case "addEvidence":
      return { evidence }
    case "reopen":
      return { reason: sound ? "newPapers" : " ", evidence: second % 3 === 0 ? [] : evidence }
    case "findSame":
      return { grounds: sound ? ["papersSeen"] : [], consequence: consequenceFor(choices, at) }
    case "findDifferent":
    case "returnFinding":
      return { grounds: sound ? ["papersSeen"] : [] }
    default:
      return {}
  }
}

export const tested: Tested<DuplicateLife> = {
  name: "duplicate",
  lifeCycle: duplicate,
  setting: settings,
  command: commandBy({
    lifeCycle: duplicate,
    subject: "duplicate-1",
    roles: ["socialWorker", "inspector", "board"],
    seldom: ["returnFinding"],
    contentOf,
  }),
  schemas: duplicateSchemas(),
}
