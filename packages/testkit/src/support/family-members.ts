/** Random members of a household: a head, perhaps an heir to that role, and others who come and go. */

import type { Jurisdiction } from "@bazgasht/core"
import { type HouseholdRole, leavingReasons } from "@bazgasht/core/support"
import * as fc from "fast-check"
import { type Document, type Draw, documentOf, reportedOf, withoutUnknown } from "./writing.ts"

/** Everybody joined within ten years, after the head. */
const years = 3_650

/** What is reported of a member besides who it is and when it was born. */
const reported = (draw: Draw): fc.Arbitrary<Document> => {
  const { jurisdiction, known, law } = draw
  const { birthDay: _, ...ofMember } = law.member.reported
  const nationality =
    law.nationalities.length === 0 ? fc.constant(undefined) : fc.constantFrom(...law.nationalities)
  return fc
    .tuple(
      reportedOf({ reported: ofMember }, draw),
      documentOf({ nationality: known(nationality), identifiers: known(identifiers(jurisdiction)) }),
    )
    .map(([stated, papers]) => ({ ...stated, ...papers }))
}

const identifiers = ({ identifiers: kinds = [] }: Jurisdiction): fc.Arbitrary<ReadonlyArray<Document>> =>
  kinds.length === 0
    ? fc.constant([])
    : fc.array(
        fc.record({
          kind: fc.constantFrom(...kinds.map(({ code }) => code)),
          number: fc.array(fc.nat(9), { minLength: 8, maxLength: 10 }).map((digits) => digits.join("")),
        }),
        { maxLength: 2 },
      )

/** A stay of somebody, as a member of a document. */
interface Staying {
  readonly person: string
  readonly relation: string
  readonly roles: ReadonlyArray<HouseholdRole> | undefined
  readonly joined: number
  readonly left?: number | undefined
  readonly leaving?: string | undefined
}

const staying = ({ write }: Draw, { joined, left, ...stay }: Staying, rest: Document): Document =>
  withoutUnknown({
    ...stay,
    joined: write(joined),
    left: left === undefined ? undefined : write(left),
    ...rest,
  })

/** The head, or first the head and then, from one day on, an heir who has been an adult of the household before. */
const heads = (draw: Draw): fc.Arbitrary<ReadonlyArray<Document>> =>
  fc
    .record({
      age: fc.integer({ min: 20 * 366, max: 60 * 366 }),
      joined: fc.integer({ min: draw.around - 2 * years, max: draw.around - years }),
      receives: fc.boolean(),
      relation: fc.constantFrom(...draw.law.relations),
      known: reported(draw),
      bornKnown: draw.known(fc.constant(true)),
      heir: fc.option(fc.record({ known: reported(draw), after: fc.integer({ min: 1, max: 2_000 }) })),
    })
    .map(({ age, bornKnown, heir, joined, known, receives, relation }) => {
      const roles: ReadonlyArray<HouseholdRole> = receives ? ["head", "primaryRecipient"] : ["head"]
      const birthDay = draw.write(joined - age)
      const rest = bornKnown === undefined ? known : { ...known, birthDay }
      if (heir === null) return [staying(draw, { person: "p1", relation, roles, joined }, rest)]
      const passing = joined + heir.after
      const second = { person: "p2", relation }
      return [
        staying(draw, { person: "p1", relation, roles, joined, left: passing, leaving: "death" }, rest),
        staying(draw, { ...second, roles: [], joined, left: passing, leaving: "other" }, heir.known),
        staying(draw, { ...second, roles, joined: passing }, heir.known),
      ]
    })

/** Somebody who has no role and joined on some day; who left may have come back. */
const others = (draw: Draw, maxLength: number): fc.Arbitrary<ReadonlyArray<Document>> =>
  fc
    .array(
      fc.record({
        relation: fc.constantFrom("prisoner", ...draw.law.relations),
        joined: fc.integer({ min: draw.around - years, max: draw.around - 1 }),
        age: fc.nat(30 * 366),
        bornKnown: draw.known(fc.constant(true)),
        roles: draw.known(fc.constant([])),
        stay: fc.option(fc.integer({ min: 1, max: years }), { freq: 3 }),
        leaving: draw.known(fc.constantFrom(...leavingReasons)),
        back: fc.option(fc.integer({ min: 0, max: 200 })),
        known: reported(draw),
      }),
      { maxLength },
    )
    .map((list) =>
      list.flatMap(({ age, back, bornKnown, known, leaving, stay, ...rest }, index) => {
        const who = { person: `p${index + 3}`, relation: rest.relation, roles: rest.roles }
        const about = bornKnown === undefined ? known : { ...known, birthDay: draw.write(rest.joined - age) }
        if (stay === null) return [staying(draw, { ...who, joined: rest.joined }, about)]
        const left = rest.joined + stay
        return [
          staying(draw, { ...who, joined: rest.joined, left, leaving }, about),
          ...(back === null ? [] : [staying(draw, { ...who, joined: left + back }, about)]),
        ]
      }),
    )

export const members = (draw: Draw, most: number): fc.Arbitrary<ReadonlyArray<Document>> =>
  fc
    .tuple(heads(draw), others(draw, most))
    .chain(([first, rest]) =>
      fc.shuffledSubarray([...first, ...rest], { minLength: first.length + rest.length }),
    )
