/** Arbitrary sequences of commands to an opening. */

import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  chosen,
  commandBy,
  type Occasion,
  type Tested,
} from "../../../../../casework/test/life-cycle/laws.ts"
import type { DatedDocument } from "../../../../src/employment/cases/clearance/dated-document.ts"
import { opening, openingSchemas } from "../../../../src/employment/cases/opening/opening.ts"
import type { OpeningLife } from "../../../../src/employment/cases/opening/opening-protocol.ts"
import { holdsOf } from "../../../../src/employment/cases/opening/opening-reading.ts"
import type { OpeningSetting, OpeningTerms } from "../../../../src/employment/cases/opening/opening-terms.ts"

const terms: OpeningTerms = {
  citations: [],
  workplaces: [
    { kind: "quarry", where: "prison" },
    { kind: "mill", where: "prison" },
    { kind: "harbour", where: "outside" },
  ],
  drafters: ["planner", "employer"],
  clearers: ["inspector", "board"],
  openers: ["board"],
  seatKeepers: ["keeper"],
  suspenders: ["board", "employer"],
  requiredDocuments: [
    { document: "security", issuers: ["guard"] },
    { document: "health", issuers: ["doctor", "inspector"], confirmers: ["board"] },
  ],
}

/** The setting of every written sequence. */
export const setting: OpeningSetting = { policyDigest: "policy-1", terms }

const settings: fc.Arbitrary<OpeningSetting> = fc.constantFrom(setting, {
  ...setting,
  policyDigest: "policy-2",
  terms: { ...terms, requiredDocuments: [{ document: "security", issuers: ["guard", "doctor"] }] },
})

/** The documents that the terms ask for, dated the day before and, where wanted, of limited validity. */
export const documentsFor = (
  { requiredDocuments }: Pick<OpeningTerms, "requiredDocuments">,
  at: Day,
  to?: Day,
): ReadonlyArray<DatedDocument> =>
  requiredDocuments.map(({ confirmers, document, issuers }) => ({
    document,
    paper: `paper-${document}`,
    issuer: issuers[0] ?? "nobody",
    on: (at - 1) as Day,
    ...(to === undefined ? {} : { to }),
    ...(confirmers === undefined ? {} : { confirmation: { issuer: confirmers[0] ?? "nobody", on: at } }),
  }))

/** Ways in which documents are not what they should be. */
const spoiled = (documents: ReadonlyArray<DatedDocument>, at: Day, way: number) => {
  const [first, ...others] = documents
  if (first === undefined) return documents
  return chosen<ReadonlyArray<DatedDocument>>(
    [
      others,
      [first, ...documents],
      [...documents, { ...first, document: "letter" }],
      [{ ...first, issuer: "family" }, ...others],
      [{ ...first, on: (at + 1) as Day }, ...others],
      [{ ...first, to: at }, ...others],
      documents.map(({ confirmation: _, ...document }) => document),
      documents.map((document) =>
        document.confirmation === undefined
          ? document
          : { ...document, confirmation: { ...document.confirmation, on: (at + 1) as Day } },
      ),
      documents.map((document) =>
        document.confirmation === undefined
          ? document
          : { ...document, confirmation: { ...document.confirmation, on: (at - 2) as Day } },
      ),
    ],
    way,
  )
}

const capacity = ({ choices: { first, second, sound }, state }: Occasion<OpeningLife>): object => {
  const taken = holdsOf(state).length
  return {
    seats: chosen(sound ? [taken, taken + 1, 3, 2, 1] : [0, 1], first),
    capacities: chosen<object>([{ escort: 2 }, { escort: 1, wheelchair: 1 }, {}, { escort: 2 }], second),
  }
}

const contentOf = (type: OpeningLife["Command"]["type"], occasion: Occasion<OpeningLife>): object => {
  const {
    at,
    choices,
    setting: { terms },
    state,
  } = occasion
  const { first, second, sound, third } = choices
  const reason = { reason: sound ? "flood" : " " }
  const holds = holdsOf(state)
  const freed = "freed" in state ? state.freed : []
  const fresh = `placement-${state.version}`
  switch (type) {
    case "prepare":
      return {
        unit: "unit-1",
        ...(sound || first % 4 > 0
          ? { workplace: chosen(["quarry", "harbour"], first), afterRelease: first % 6 === 1 }
          : chosen<object>(
              [
                { workplace: "quarry", afterRelease: true },
                { workplace: "moon", afterRelease: false },
              ],
              second,
            )),
        ...(second % 3 === 0 ? {} : { employer: "person-0" }),
        ...capacity(occasion),
        ...(third % 4 === 0 ? { seats: 0 } : {}),
      }
    case "clear": {
      const documents = documentsFor(terms, at, third % 3 === 0 ? ((at + 30 + second) as Day) : undefined)
      return {
        documents: sound
          ? first % 2 === 0
            ? documents
            : [...documents].reverse()
          : spoiled(documents, at, first),
      }
    }
    case "reserve":
      return {
        placement: sound
          ? fresh
          : chosen([...freed, fresh, ...holds.map(({ placement }) => placement)], second),
        takes: chosen<object>([{}, {}, { escort: 1 }, { wheelchair: 1 }, { escort: 2 }], first),
      }
    case "occupy":
    case "free": {
      const wanted = type === "occupy" ? holds.filter(({ hold }) => hold === "reserved") : holds
      const ids = wanted.map(({ placement }) => placement)
      return {
        placement: chosen(sound && ids.length > 0 ? ids : ["placement-4", "placement-5", "nobody"], second),
      }
    }
    case "changeSeats":
      return { ...capacity(occasion), ...reason }
    case "suspend":
    case "close":
      return reason
    default:
      return {}
  }
}

export const tested: Tested<OpeningLife> = {
  name: "opening",
  lifeCycle: opening,
  setting: settings,
  command: commandBy({
    lifeCycle: opening,
    subject: "opening-1",
    roles: ["planner", "employer", "board", "keeper", "family"],
    seldom: ["close", "suspend"],
    contentOf,
  }),
  schemas: openingSchemas(),
}
