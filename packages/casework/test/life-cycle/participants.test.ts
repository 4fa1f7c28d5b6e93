import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { withParticipant } from "../../src/life-cycle/participants.ts"
import type { Participant } from "../../src/life-cycle/transition.ts"

const parts = ["asker", "assessor"]
const people = ["person-1", "person-2", "person-3"]
const roles = ["clerk", "chair"]

const all: fc.Arbitrary<ReadonlyArray<Participant>> = fc
  .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...people), fc.constantFrom(...roles)), {
    maxLength: 60,
  })
  .map((taken) =>
    taken.map(([part, id, role], day) => ({ part, by: { id, role }, on: (20_000 + day) as Day })),
  )

const hold = (property: (taken: ReadonlyArray<Participant>, kept: ReadonlyArray<Participant>) => void) =>
  fc.assert(
    fc.property(all, (taken) =>
      property(taken, taken.reduce(withParticipant, [] as ReadonlyArray<Participant>)),
    ),
    { numRuns: runs(500) },
  )

it("the participants that are kept answer as all of them: who was first in any of some parts, and who last took one", () =>
  hold((taken, kept) => {
    for (const id of people)
      for (const some of [...parts.map((part) => [part]), parts]) {
        const isOne = ({ by, part }: Participant) => by.id === id && some.includes(part)
        expect(kept.find(isOne)).toEqual(taken.find(isOne))
      }
    for (const part of parts) {
      const isOf = (one: Participant) => one.part === part
      expect(kept.findLast(isOf)).toEqual(taken.findLast(isOf))
    }
  }))

it("as many participants are kept as there are people in parts, and one more of each part", () =>
  hold((taken, kept) => {
    const distinct = new Set(taken.map(({ by, part }) => JSON.stringify([part, by.id, by.role]))).size
    const partsTaken = new Set(taken.map(({ part }) => part)).size
    expect(kept.length).toBeLessThanOrEqual(distinct + partsTaken)
  }))

it("keeping them again, or one more, comes to the same as keeping them all at once", () =>
  hold((taken, kept) => {
    expect(kept.reduce(withParticipant, [] as ReadonlyArray<Participant>)).toEqual(kept)
    for (const [place] of taken.entries()) {
      const before = taken.slice(0, place).reduce(withParticipant, [] as ReadonlyArray<Participant>)
      expect(
        [...before, ...taken.slice(place)].reduce(withParticipant, [] as ReadonlyArray<Participant>),
      ).toEqual(kept)
    }
  }))
