import { helpKinds, housings, type Jurisdiction } from "@bazgasht/core"
import type { Day, FactNode } from "@bazgasht/rules"
import * as fc from "fast-check"
import { members } from "./family-members.ts"
import { type Document, type Draw, documentOf, drawFor } from "./writing.ts"

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
    .subarray([...helpKinds], { maxLength: 3 })
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

const householdOf = (draw: Draw, most: number): fc.Arbitrary<Document> =>
  documentOf({
    id: draw.known(fc.constant("household-1")),
    area: draw.known(fc.constantFrom("0811", "0230")),
    members: draw.known(members(draw, most)),
    housing: draw.known(fc.constantFrom(...housings)),
    monthlyIncome: draw.known(fc.nat(400_000_000)),
    dependsOnPrisoner: draw.known(draw.truth),
    economicallyWeak: draw.known(draw.truth),
    needsHousingDeposit: draw.known(draw.truth),
    visitsFromAfar: draw.known(draw.truth),
    account: draw.known(fc.constant("حساب سرپرست")),
  })

const prisonerOf = ({ known, truth }: Draw): fc.Arbitrary<Document> =>
  documentOf({
    married: known(truth),
    incomeReachesFamily: known(truth),
    heldAbroad: known(truth),
    custodyAbroadConfirmed: known(truth),
  }).map((prisoner) =>
    // Nobody confirms that somebody is held abroad who is held at home.
    valueIn(prisoner["heldAbroad"]) === false ? { ...prisoner, custodyAbroadConfirmed: false } : prisoner,
  )

const valueIn = (reported: unknown): unknown =>
  typeof reported === "object" && reported !== null && "value" in reported ? reported.value : reported

const standingOf = (draw: Draw): fc.Arbitrary<Document> =>
  fc
    .record({
      standing: fc.constantFrom("active", "waiting"),
      since: fc.integer({ min: draw.around - 400, max: draw.around }),
      wait: fc.nat(200),
    })
    .map(({ since, standing, wait }) => ({
      standing,
      waitingSince: draw.write(since),
      ...(standing === "active" ? { start: draw.write(since + wait), suspensions: [] } : {}),
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
    prisoner: draw.known(prisonerOf(draw)),
    otherCovers: draw.known(otherCovers(draw)),
    support: draw.known(standingOf(draw)),
    reports: draw.known(reportsOf(draw)),
  })
}
