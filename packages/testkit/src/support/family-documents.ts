import type { Jurisdiction } from "@bazgasht/core"
import type { AddedPart } from "@bazgasht/core/case-file"
import { decodeFamilyFile } from "@bazgasht/core/support"
import type { Day, FactNode } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { members } from "./family-members.ts"
import { type Document, type Draw, documentOf, drawFor, reportedOf } from "./writing.ts"

/** What random family files are like. */
export interface FamilyDocumentOptions {
  /** The day near which things happen; in the end of 2024 of the Gregorian calendar unless said otherwise. */
  readonly around?: Day
  /** How many of a hundred things that a file may leave out are left out; 10 unless said otherwise. */
  readonly unknownShare?: number
  /** The greatest number of members besides the head and an heir; 4 unless said otherwise. */
  readonly members?: number
}

const someDay = 20_000 as Day

/** Stretches of days that do not touch each other, the last of them perhaps without an end. */
const stretches = ({ around, write }: Draw, maxLength: number): fc.Arbitrary<ReadonlyArray<Document>> =>
  fc
    .record({
      steps: fc.array(
        fc.record({ gap: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 1, max: 700 }) }),
        { maxLength },
      ),
      lasts: fc.boolean(),
    })
    .map(({ lasts, steps }) => {
      let reached = around - 900
      return steps.map(({ gap, length }, index) => {
        const from = reached + gap
        reached = from + length
        return lasts && index === steps.length - 1
          ? { from: write(from) }
          : { from: write(from), to: write(reached) }
      })
    })

const otherCovers = (draw: Draw): fc.Arbitrary<ReadonlyArray<Document>> => {
  const [, ...others] = draw.jurisdiction.support?.payers ?? []
  if (others.length === 0) return fc.constant([])
  const payer = fc.constantFrom(...others.map(({ code }) => code))
  return fc
    .subarray([...draw.law.help], { maxLength: 3 })
    .chain((kinds) =>
      fc.tuple(
        ...kinds.map((kind) =>
          stretches(draw, 2).chain((spans) =>
            fc.tuple(...spans.map((span) => payer.map((code) => ({ payer: code, kind, ...span })))),
          ),
        ),
      ),
    )
    .map((covers) => covers.flat())
}

/** What the law adds to a part of the file; what its checks refuse is drawn again. */
const addedTo = (part: "household" | "prisoner", added: AddedPart, draw: Draw): fc.Arbitrary<Document> =>
  reportedOf(added, draw).filter((stated) =>
    Result.isSuccess(decodeFamilyFile({ id: "family-1", kind: "family", [part]: stated }, draw.jurisdiction)),
  )

const householdOf = (draw: Draw, most: number): fc.Arbitrary<Document> =>
  fc
    .tuple(
      addedTo("household", draw.law.household, draw),
      documentOf({
        id: draw.known(fc.constant("household-1")),
        area: draw.known(fc.constantFrom("0811", "0230")),
        members: draw.known(members(draw, most)),
        account: draw.known(fc.constant("the account of the head")),
      }),
    )
    .map(([added, household]) => ({ ...added, ...household }))

const supportOf = (draw: Draw): fc.Arbitrary<Document> =>
  fc
    .record({
      status: fc.constantFrom("active", "waiting"),
      since: fc.integer({ min: draw.around - 400, max: draw.around }),
      wait: fc.nat(200),
    })
    .map(({ since, status, wait }) => ({
      status,
      waitingSince: draw.write(since),
      ...(status === "active" ? { start: draw.write(since + wait), suspensions: [] } : {}),
    }))

/** Reports of the facts that only the jurisdiction asks about and that are true or false. */
const reportsOf = ({ jurisdiction: { reportedFacts = [] }, known, truth }: Draw): fc.Arbitrary<Document> =>
  documentOf(
    Object.fromEntries(
      reportedFacts.filter(({ kind }: FactNode) => kind === "truth").map(({ id }) => [id, known(truth)]),
    ),
  )

/**
 * Files of families that a jurisdiction reads without an error, mostly complete, with some things left out.
 *
 * @example
 * fc.assert(fc.property(familyDocuments(iran), (document) => {
 *   expect(Result.isSuccess(decodeFamilyFile(document, iran))).toBe(true)
 * }))
 */
export const familyDocuments = (
  jurisdiction: Jurisdiction,
  { around = someDay, members: most = 4, unknownShare = 10 }: FamilyDocumentOptions = {},
): fc.Arbitrary<Document> => {
  const draw = drawFor(jurisdiction, around, unknownShare)
  return documentOf({
    id: fc.nat(9_999).map((number) => `family-${number}`),
    kind: fc.constant("family"),
    day: draw.known(fc.constant(draw.write(around))),
    household: draw.known(householdOf(draw, most)),
    custody: draw.known(stretches(draw, 3)),
    prisoner: draw.known(addedTo("prisoner", draw.law.provider, draw)),
    otherCovers: draw.known(otherCovers(draw)),
    support: draw.known(supportOf(draw)),
    reports: draw.known(reportsOf(draw)),
  })
}
